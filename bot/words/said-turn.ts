import type { AskView } from '../../src/core/asking/ask-view.ts';
import type { PlainAnswer } from '../../src/core/asking/said/said.ts';
import type { Reply } from '../../src/core/plan/answer.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { SAID_TEXTS } from '../../src/texts/said.ts';
import { type SaidSubmit, toSaidReply } from '../../src/wire/said-submit.ts';
import type { AnswerParts } from '../answer-turn.ts';
import { askCard } from '../cards/ask-card.ts';
import { saidCard } from '../cards/said-card.ts';
import type { BotMessage } from '../message.ts';
import { shownCard, typedOf } from './shown-card.ts';
import { wordsTurn } from './words-turn.ts';

/** A tapped button under words that were understood, or that have to be read again. */
export interface SaidTap {
  readonly by: Person;
  readonly submit: SaidSubmit;
}

type Confirmed = Extract<SaidSubmit, { said: 'record' | 'expected' | 'card' }>;

/**
 * "Yes, record it" and its neighbours: the card becomes the receipts, or the card of questions with the words in its
 * forms. The same tap twice is one answer, since each goes under the card's own key.
 *
 * @throws whatever the cases throw
 */
export async function saidTurn(parts: AnswerParts, { by, submit }: SaidTap): Promise<BotMessage> {
  if (submit.said === 'pick') {
    const message = await wordsTurn(parts, { by, text: submit.text, picked: submit.picked });
    return message.kind === 'card' ? { kind: 'redrawn', card: message.card } : message;
  }
  if (submit.said === 'card') {
    const view = await parts.cases.viewAsk({ by, ask: submit.ask });
    return {
      kind: 'redrawn',
      card: shownCard(parts.links, { view, note: noteWithout(submit.answers), typed: typedOf(submit.answers) }),
    };
  }
  const replies = repliesIn(submit);
  if (!Array.isArray(replies)) return askedAgain(parts, by, submit, replies);
  return recorded(parts, by, submit, replies);
}

interface ActionReply {
  readonly action: string;
  readonly reply: Reply;
}

/** All of them, or the sentence about what is missing in one: then nothing is recorded. */
function repliesIn({ answers, filled, said }: Confirmed): ActionReply[] | string {
  try {
    return answers.map((answer) => ({
      action: answer.action,
      reply: toSaidReply(answer, filled, said === 'expected'),
    }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.facts.why === 'too-long' ? SAID_TEXTS.tooLong : SAID_TEXTS.needed;
  }
}

async function askedAgain({ cases }: AnswerParts, by: Person, submit: Confirmed, note: string): Promise<BotMessage> {
  const view = await cases.viewAsk({ by, ask: submit.ask });
  const said = { answers: submit.answers, late: [], notPlain: [] };
  return { kind: 'redrawn', card: saidCard({ view, said, filled: submit.filled, note }) };
}

/** One after the other: an answer that is refused does not keep the others out, and its words go into its form. */
async function recorded(
  { cases, links, refusalSentence }: AnswerParts,
  by: Person,
  { ask, answers }: Confirmed,
  replies: readonly ActionReply[],
): Promise<BotMessage> {
  const refused = new Map<string, string>();
  let view = await cases.viewAsk({ by, ask });
  for (const { action, reply } of replies) {
    const revision = view.items.find((item) => item.action === action)?.revision ?? 0;
    try {
      const answered = await cases.answerAsk({ by, ask, action, revision, answer: reply, door: 'chat', card: null });
      view = answered.view;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(action, refusalSentence(error));
    }
  }
  const spoken = onlyOf(view, answers);
  if (refused.size === 0) return { kind: 'redrawn', card: askCard(spoken, links) };
  const typed = typedOf(answers.filter(({ action }) => refused.has(action)));
  const why = [...new Set(refused.values())].join(' ');
  return { kind: 'redrawn', card: shownCard(links, { view: spoken, note: why, typed }) };
}

/** The receipts alone: whoever writes about one action does not want to read of nineteen others. */
function onlyOf(view: AskView, answers: readonly PlainAnswer[]): AskView {
  const spoken = new Set(answers.map(({ action }) => action));
  return { ...view, items: view.items.filter(({ action }) => spoken.has(action)) };
}

function noteWithout(answers: readonly PlainAnswer[]): string {
  return answers.some(({ understood }) => understood.words !== null || understood.choice === 'later')
    ? SAID_TEXTS.notRecorded
    : SAID_TEXTS.notRecordedHere;
}
