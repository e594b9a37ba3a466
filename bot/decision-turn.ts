import type { DecideInChatRequest } from '../src/cases/deciding/decide-in-chat.ts';
import type { DecisionView } from '../src/core/asking/telling/decision-view.ts';
import type { Person } from '../src/core/plan/person.ts';
import { Refusal } from '../src/core/refusal.ts';
import { wordsFault } from '../src/texts/decision-notices.ts';
import type { DecisionSubmit } from '../src/wire/decision-submit.ts';
import type { AnswerParts } from './answer-turn.ts';
import { type DecisionCardState, decisionCard } from './cards/decision-card.ts';
import { type BotMessage, textMessage } from './message.ts';

/** A tapped button of a decision card, and who tapped it. */
export interface DecisionTap {
  readonly by: Person;
  readonly submit: DecisionSubmit;
}

/**
 * A tapped button of a decision card: what the card looks like after it, as the record tells it. What cannot be decided
 * is said in one sentence on the card, and what was written stays in its box.
 *
 * @returns the card, or a sentence where there is no card to draw
 */
export async function decisionTurn(parts: AnswerParts, tap: DecisionTap): Promise<BotMessage> {
  const { by, submit } = tap;
  const opened = openedBy(submit);
  const decision = decisionOf(submit);
  if (decision === null)
    return redrawn(parts, tap, await view(parts, tap), { opened, typed: submit.words, note: null });
  const fault = 'words' in decision ? wordsFault(decision.words, decision.choice === 'answer') : null;
  if (fault !== null) return redrawn(parts, tap, await view(parts, tap), { opened, typed: '', note: fault });
  try {
    const decided = await parts.cases.decide({ by, matter: submit.matter, decision });
    return redrawn(parts, tap, decided, { opened: null, typed: '', note: null });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(parts, tap, { opened, typed: submit.words, note: parts.refusalSentence(error) });
  }
}

async function refused(parts: AnswerParts, tap: DecisionTap, state: DecisionCardState): Promise<BotMessage> {
  try {
    return redrawn(parts, tap, await view(parts, tap), state);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return textMessage(state.note ?? '');
  }
}

function view({ cases }: AnswerParts, { by, submit }: DecisionTap): Promise<DecisionView> {
  return cases.viewDecision({ by, matter: submit.matter });
}

/** The decision that a button takes; null for one that only opens a box or closes it. */
function decisionOf({ choice, words }: DecisionSubmit): DecideInChatRequest['decision'] | null {
  if (choice === 'agree') return { choice };
  return choice === 'refuse' || choice === 'answer' || choice === 'keep' ? { choice, words } : null;
}

function openedBy({ choice }: DecisionSubmit): DecisionCardState['opened'] {
  if (choice === 'open-refuse' || choice === 'refuse') return 'refuse';
  return choice === 'open-keep' || choice === 'keep' ? 'keep' : null;
}

function redrawn(
  { links }: AnswerParts,
  { by }: DecisionTap,
  decision: DecisionView,
  state: DecisionCardState,
): BotMessage {
  const card = decisionCard({ decision, stage: 'asked' }, { reader: by, links }, state);
  return { kind: 'redrawn', card, isBeingWritten: state.opened !== null };
}
