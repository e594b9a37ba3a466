import type { AskView } from '../../src/core/asking/ask-view.ts';
import { readSaid } from '../../src/core/asking/said/read-said.ts';
import type { NotPlainWhy, Said } from '../../src/core/asking/said/said.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { SAID_TEXTS } from '../../src/texts/said.ts';
import { cleanWords } from '../../src/wire/words.ts';
import { cardBytes } from '../cards/adaptive-card.ts';
import { TYPED_ROOM_BYTES } from '../cards/ask-card.ts';
import type { CardLinks } from '../cards/card-links.ts';
import { notUnderstoodCard } from '../cards/help-card.ts';
import { saidCard } from '../cards/said-card.ts';
import { whichCard } from '../cards/which-card.ts';
import type { BotCases } from '../cases.ts';
import { type BotMessage, cardMessage } from '../message.ts';
import { shownCard, typedAsSaid, typedOf } from './shown-card.ts';

/** What reading words needs. */
export interface WordsParts {
  readonly cases: BotCases;
  readonly links: CardLinks;
}

/** What somebody wrote in their own words, with the actions that they picked where a ref stands several times. */
export interface WrittenWords {
  readonly by: Person;
  readonly text: string;
  readonly picked: readonly string[];
}

/**
 * Words that are no command: what was understood, to be confirmed, or the card with one sentence that says why not.
 * Nothing is recorded here.
 *
 * @throws whatever the cases throw
 */
export async function wordsTurn({ cases, links }: WordsParts, { by, text, picked }: WrittenWords): Promise<BotMessage> {
  const view = await cases.myActions(by);
  if (view.items.length === 0) return cardMessage(notUnderstoodCard());
  const words = cleanWords(text);
  const said = await readWords(cases, view, { by, text: words, picked });
  const unclear = said.notPlain.find(({ why }) => why === 'which');
  const asked = unclear
    ? whichCard({ view, text: words, picked, unclear })
    : said.answers.length > 0
      ? saidCard({ view, said })
      : null;
  if (asked !== null && cardBytes(asked) <= TYPED_ROOM_BYTES) return cardMessage(asked);
  const typed = new Map([...typedAsSaid(said.notPlain), ...typedOf(said.answers)]);
  const note = asked === null ? SAID_TEXTS.notPlain[reasonOf(said)] : SAID_TEXTS.tooMany;
  return cardMessage(shownCard(links, { view, note, typed }));
}

async function readWords(cases: BotCases, view: AskView, { by, text, picked }: WrittenWords): Promise<Said> {
  const context = { actions: view.items, today: view.today, picked: new Set(picked), asked: null };
  const said = readSaid(text, context);
  if (!said.notPlain.some(({ why }) => why === 'no-action')) return said;
  return readSaid(text, { ...context, asked: await cases.askedAbout(by) });
}

function reasonOf({ notPlain, late }: Said): NotPlainWhy | 'late' {
  return notPlain[0]?.why ?? (late.length > 0 ? 'late' : 'words');
}
