import type { AskView } from '../src/core/asking/ask-view.ts';
import type { Person } from '../src/core/plan/person.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { SentMessage } from '../src/ports/chat.ts';
import { ASK_TEXTS, formFault } from '../src/texts/ask-card.ts';
import { type CardSubmit, toAnswer } from '../src/wire/card-submit.ts';
import { WORDS_LIMIT } from '../src/wire/words.ts';
import { type AskCardState, askCard } from './cards/ask-card.ts';
import type { BotCases } from './cases.ts';
import { type BotMessage, textMessage } from './message.ts';

/** What an answer needs. */
export interface AnswerParts {
  readonly cases: BotCases;
  readonly refusalSentence: (refusal: Refusal) => string;
}

/** A tapped button of an ask card: what it sent, who tapped it, and where the card is. */
export interface Tap {
  readonly by: Person;
  readonly submit: CardSubmit;
  /** Null where the host does not tell. */
  readonly card: SentMessage | null;
}

/**
 * A tapped button of an ask card: what the card looks like after it. What stood in the forms of other actions stays in
 * them; after a refusal all of it does, with one sentence where it was tapped.
 *
 * @returns the card, or a sentence where there is no card to draw
 */
export async function answerTurn(parts: AnswerParts, tap: Tap): Promise<BotMessage> {
  try {
    return await answered(parts.cases, tap);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(parts, tap, sentenceFor(parts, error));
  }
}

async function answered(cases: BotCases, { by, submit, card }: Tap): Promise<BotMessage> {
  const { ask, action, revision, typed } = submit;
  if (submit.choice === 'correct') {
    return redrawn(await cases.correctAnswer({ by, ask, action }), { typed, tapped: { action, note: null } });
  }
  const { view, notice } = await cases.answerAsk({
    by,
    ask,
    action,
    revision,
    answer: toAnswer(submit),
    door: 'chat',
    card,
  });
  const others = new Map([...typed].filter(([key]) => key !== action));
  const note = notice === 'already-answered' ? ASK_TEXTS.alreadyAnswered : null;
  return redrawn(view, { typed: others, tapped: { action, note } });
}

async function refused(parts: AnswerParts, { by, submit }: Tap, note: string): Promise<BotMessage> {
  const { ask, action, typed } = submit;
  try {
    const view = await parts.cases.viewAsk({ by, ask });
    if (!view.items.some((item) => item.action === action)) return textMessage(note);
    return redrawn(view, { typed, tapped: { action, note } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return textMessage(note);
  }
}

/** A slip in the form is named by its field; everything else has one sentence wherever it happens. */
function sentenceFor({ refusalSentence }: AnswerParts, refusal: Refusal): string {
  const slip = refusal.code === 'answer-invalid' ? formFault(String(refusal.facts.field), WORDS_LIMIT) : null;
  return slip ?? refusalSentence(refusal);
}

function redrawn(view: AskView, state: AskCardState): BotMessage {
  return { kind: 'redrawn', card: askCard(view, state) };
}
