import type { AskView } from '../../src/core/asking/ask-view.ts';
import type { NotPlain, PlainAnswer } from '../../src/core/asking/said/said.ts';
import type { Typed } from '../../src/wire/card-boxes.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import type { AdaptiveCard } from '../cards/adaptive-card.ts';
import { askCard } from '../cards/ask-card.ts';
import type { CardLinks } from '../cards/card-links.ts';
import { warning } from '../cards/words.ts';

/** The card of an ask with one sentence above it, and words in the forms of its questions. */
export function shownCard(
  links: CardLinks,
  { view, note, typed }: { readonly view: AskView; readonly note: string; readonly typed: ReadonlyMap<string, Typed> },
): AdaptiveCard {
  const card = askCard(view, links, { typed, tapped: null });
  return { ...card, speak: `${note} ${card.speak}`, body: [warning(note), ...card.body] };
}

/** What was understood, as it stands in the forms of the card. */
export function typedOf(answers: readonly PlainAnswer[]): ReadonlyMap<string, Typed> {
  return new Map(answers.map(({ action, understood }) => [action, boxes(understood)]));
}

/** What was not understood, in the form of the one action that it is about. */
export function typedAsSaid(notPlain: readonly NotPlain[]): ReadonlyMap<string, Typed> {
  const typed = new Map<string, Typed>();
  for (const { said, about } of notPlain) {
    const [only, ...others] = about;
    if (only === undefined || others.length > 0 || said === '') continue;
    const before = typed.get(only)?.words;
    const words = before === undefined ? said : `${before}\n${said}`;
    if (words.length <= WORDS_LIMIT) typed.set(only, { words });
  }
  return typed;
}

function boxes(understood: PlainAnswer['understood']): Typed {
  const said = understood.words ?? '';
  switch (understood.choice) {
    case 'done':
      return filled({ words: said, doneOn: typeof understood.doneOn === 'string' ? '' : understood.doneOn.toString() });
    case 'later':
      return filled({ newDay: understood.day.toString(), reason: said });
    case 'help':
      return filled({ help: said });
    case 'not-mine':
      return filled({ whose: said });
    default:
      return filled({ words: said });
  }
}

/** A box that is empty is not there. */
function filled(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}
