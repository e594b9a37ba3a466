import type { AskView } from '../src/core/asking/ask-view.ts';
import type { Person } from '../src/core/plan/person.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { SentMessage } from '../src/ports/chat.ts';
import { boxFault } from '../src/texts/ask-boxes.ts';
import { ASK_TEXTS, restLeftOpen } from '../src/texts/ask-card.ts';
import { isAnswer, partOf } from '../src/wire/card-button.ts';
import { actionMarked } from '../src/wire/card-mark.ts';
import { toReply } from '../src/wire/card-reply.ts';
import type { ButtonSubmit, RestSubmit } from '../src/wire/card-submit.ts';
import { WORDS_LIMIT } from '../src/wire/words.ts';
import { type AskCardState, askCard } from './cards/ask-card.ts';
import type { CardLinks } from './cards/card-links.ts';
import type { BotCases } from './cases.ts';
import { type BotMessage, textMessage } from './message.ts';

/** What an answer needs. */
export interface AnswerParts {
  readonly cases: BotCases;
  readonly links: CardLinks;
  readonly refusalSentence: (refusal: Refusal) => string;
}

/** A tapped button of an ask card: what it sent, who tapped it, and where the card is. */
export interface Tap<Submit = ButtonSubmit | RestSubmit> {
  readonly by: Person;
  readonly submit: Submit;
  /** Null where the host does not tell. */
  readonly card: SentMessage | null;
}

/**
 * A tapped button of an ask card: what the card looks like after it. What stood in the boxes of other actions stays in
 * them; after a refusal all of it does, with one sentence where it was tapped.
 *
 * @returns the card, or a sentence where there is no card to draw
 */
export async function answerTurn(parts: AnswerParts, { submit, ...tap }: Tap): Promise<BotMessage> {
  try {
    return await (submit.kind === 'rest' ? restTurn(parts, { ...tap, submit }) : buttonTurn(parts, { ...tap, submit }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const note = sentenceFor(parts, error);
    return submit.kind === 'rest' ? textMessage(note) : refused(parts, { ...tap, submit }, note);
  }
}

async function restTurn({ cases, links }: AnswerParts, { by, submit, card }: Tap<RestSubmit>): Promise<BotMessage> {
  const { view, open } = await cases.restOnTrack({ by, ask: submit.ask, door: 'chat', card });
  const note = open === 0 ? null : restLeftOpen(open);
  return redrawn(links, view, { typed: submit.typed, tapped: null, note });
}

async function buttonTurn(parts: AnswerParts, { by, submit, card }: Tap<ButtonSubmit>): Promise<BotMessage> {
  const { cases, links } = parts;
  const { ask, revision, choice, typed } = submit;
  const { action } = await itemTapped(cases, { by, submit });
  if (choice === 'correct') {
    const tapped = { action, note: null, opened: null, correcting: true };
    return redrawn(links, await cases.correctAnswer({ by, ask, action }), { typed, tapped });
  }
  if (!isAnswer(choice)) return shown(parts, { by, submit }, null);
  const answer = toReply(choice, typed.get(action) ?? {});
  const { view, notice } = await cases.answerAsk({ by, ask, action, revision, answer, door: 'chat', card });
  const others = new Map([...typed].filter(([key]) => key !== action));
  const note = notice === 'already-answered' ? ASK_TEXTS.alreadyAnswered : null;
  return redrawn(links, view, { typed: others, tapped: { action, note, opened: null, correcting: false } });
}

/** The card as it stands, with the part of the question open that was tapped. */
async function shown(
  { cases, links }: AnswerParts,
  { by, submit }: Omit<Tap<ButtonSubmit>, 'card'>,
  note: string | null,
): Promise<BotMessage> {
  const { revision, choice, typed } = submit;
  const { view, action, item } = await itemTapped(cases, { by, submit });
  const correcting = item.receipt !== null && revision > item.revision;
  return redrawn(links, view, { typed, tapped: { action, note, opened: partOf(choice), correcting } });
}

/** The question that was tapped, as it stands. @throws Refusal `not-your-action` when it is none of theirs any more */
async function itemTapped(cases: BotCases, { by, submit: { ask, mark } }: Omit<Tap<ButtonSubmit>, 'card'>) {
  const view = await cases.viewAsk({ by, ask });
  const action = actionMarked(
    mark,
    view.items.map((item) => item.action),
  );
  const item = view.items.find((one) => one.action === action);
  if (item === undefined) throw new Refusal('not-your-action', { ask });
  return { view, item, action: item.action };
}

async function refused(parts: AnswerParts, tap: Tap<ButtonSubmit>, note: string): Promise<BotMessage> {
  try {
    return await shown(parts, tap, note);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return textMessage(note);
  }
}

/** A slip in a box is named by the box; everything else has one sentence wherever it happens. */
function sentenceFor({ refusalSentence }: AnswerParts, refusal: Refusal): string {
  const { box, why } = refusal.facts;
  const slip = refusal.code === 'answer-invalid' ? boxFault(String(box), String(why), WORDS_LIMIT) : null;
  return slip ?? refusalSentence(refusal);
}

function redrawn(links: CardLinks, view: AskView, state: AskCardState): BotMessage {
  const { opened = null, correcting = false } = state.tapped ?? {};
  return { kind: 'redrawn', card: askCard(view, links, state), isBeingWritten: opened !== null || correcting };
}
