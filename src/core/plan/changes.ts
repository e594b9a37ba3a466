import { agreedBy } from './due.ts';
import type { Change, Entry } from './entry.ts';
import type { Action } from './plan.ts';
import { waitingRevision } from './revision.ts';
import { requestersOf } from './waiting-requests.ts';

/** What may change of an action, by the name that entries give it; values as text, days as ISO dates. */
const FIELDS = {
  status: (action: Action): string | null => action.status,
  'done on': (action: Action): string | null => action.doneOn?.toString() ?? null,
  expected: (action: Action): string | null => action.expected?.toString() ?? null,
  'agreed date': (action: Action): string | null => agreedBy(action)?.toString() ?? null,
  'date asked for': (action: Action): string | null => waitingRevision(action)?.by.toString() ?? null,
  check: ({ check }: Action): string | null => check && `${check.by}: ${check.result}`,
  found: ({ check }: Action): string | null => check?.phrase ?? null,
  'help asked for by': (action: Action): string | null => requestersOf(action, 'help').join(', ') || null,
  'not theirs, say': (action: Action): string | null => requestersOf(action, 'not-mine').join(', ') || null,
} as const;

/** A field as entries name it. */
type Field = keyof typeof FIELDS;

/** A field of an action as entries tell it. */
export function fieldOf(action: Action, field: Field): string | null {
  return FIELDS[field](action);
}

/** What an entry tells beside what can be seen of the action. */
export function factsOf({ changes }: Entry): readonly Change[] {
  return changes.filter(({ field }) => !Object.hasOwn(FIELDS, field));
}

/** The value of such a fact; null where an entry does not tell it. */
export function factOf(entry: Entry, field: string): string | null {
  return factsOf(entry).find((fact) => fact.field === field)?.to ?? null;
}

/** What changed, field by field. */
export function changesBetween(before: Action, after: Action): readonly Change[] {
  return Object.entries(FIELDS)
    .map(([field, value]) => ({ field, from: value(before), to: value(after) }))
    .filter(({ from, to }) => from !== to);
}

/**
 * What a field was right after an entry, whatever was recorded since. An entry tells only what it changed: a field that
 * it left alone is what the next change of it began with, or what it is now.
 *
 * @param history the action's entries, oldest first @param now the action as it stands
 */
export function valueAfter(entry: Entry, field: Field, history: readonly Entry[], now: Action): string | null {
  const own = changeOf(entry, field);
  if (own !== undefined) return own.to;
  const place = history.findIndex(({ key }) => key === entry.key);
  const since = history.slice(place + 1).flatMap((later) => changeOf(later, field) ?? []);
  const [next] = since;
  return next === undefined ? fieldOf(now, field) : next.from;
}

/** An entry's change of a field; undefined when it left the field alone. */
export function changeOf({ changes }: Entry, field: Field): Change | undefined {
  return changes.find((change) => change.field === field);
}

/** Whether an action is as an entry left it, in all that can be seen of it. */
export function isAsLeftBy({ changes }: Entry, action: Action): boolean {
  return Object.entries(FIELDS).every(([field, value]) => {
    const change = changes.find((one) => one.field === field);
    return change === undefined || change.to === value(action);
  });
}
