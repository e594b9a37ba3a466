import {
  type Action,
  AdaptiveCard,
  CardObjectRegistry,
  GlobalRegistry,
  type Input,
  SerializationContext,
  Version,
} from 'adaptivecards';

/**
 * Reads a card with Microsoft's own package, as Teams would at version 1.5. What that package does not understand fails.
 *
 * @returns the parsed card's inputs
 */
export function parsed(card: unknown): readonly Input[] {
  const context = new SerializationContext(new Version(1, 5));
  const read = new AdaptiveCard();
  read.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  expect(events).toEqual([]);
  expect(read.validateProperties().validationEvents.map((event) => event.message)).toEqual([]);
  return read.getAllInputs(false);
}

/** Every value of a key, wherever it stands in what was drawn, in order. */
export function valuesOf(drawn: unknown, key: string): readonly unknown[] {
  if (Array.isArray(drawn)) return drawn.flatMap((part) => valuesOf(part, key));
  if (typeof drawn !== 'object' || drawn === null) return [];
  return Object.entries(drawn).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

/** All that a person reads on a card: texts, labels and what stands in boxes. Buttons are `title`s. */
export function readOn(card: unknown): string {
  return valuesOf(card, 'text').join('\n');
}

/** The titles of a card's buttons, fallbacks left out. */
export function buttonsOf(drawn: unknown): readonly string[] {
  if (Array.isArray(drawn)) return drawn.flatMap(buttonsOf);
  if (typeof drawn !== 'object' || drawn === null) return [];
  const own =
    'type' in drawn && String(drawn.type).startsWith('Action.') && 'title' in drawn ? [String(drawn.title)] : [];
  return [...own, ...Object.entries(drawn).flatMap(([name, value]) => (name === 'fallback' ? [] : buttonsOf(value)))];
}

/** Everything of a type that was drawn, fallbacks included, in order. */
export function elements(drawn: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(drawn)) return drawn.flatMap(elements);
  if (typeof drawn !== 'object' || drawn === null) return [];
  const own = 'type' in drawn ? [{ ...drawn }] : [];
  return [...own, ...Object.values(drawn).flatMap(elements)];
}

/** The titles of the buttons that a host without Action.Execute shows, in order, and what kind each is. */
export function buttonsInOldHost(
  card: unknown,
): readonly { readonly title: string | undefined; readonly kind: string }[] {
  const actions = new CardObjectRegistry<Action>();
  GlobalRegistry.populateWithDefaultActions(actions);
  actions.unregister('Action.Execute');
  const context = new SerializationContext(new Version(1, 5));
  context.setActionRegistry(actions);
  const read = new AdaptiveCard();
  read.parse(JSON.parse(JSON.stringify(card)), context);
  // The package lists every action of the body twice.
  return [...new Set(read.getAllActions())].map((action) => ({ title: action.title, kind: action.getJsonTypeName() }));
}

/** Whether something can be written on a card, as it was sent: the stored one does not follow then. */
export function hasBoxes(card: unknown): boolean {
  return JSON.stringify(card).includes('"type":"Input.');
}
