import { answerRefusal } from '../../core/asking/answer-refusals.ts';
import { withReceipt } from '../../core/asking/answered-ask.ts';
import type { AskView, Receipt } from '../../core/asking/ask-view.ts';
import { drawAsk, type SentItem } from '../../core/asking/draw-ask.ts';
import { answerKey, receiptWhileKept } from '../../core/asking/receipt.ts';
import type { Reply } from '../../core/plan/answer.ts';
import type { Entry } from '../../core/plan/entry.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { SentMessage } from '../../ports/chat.ts';
import type { AnswerDoor, KeptAnswer, KeptAnswers, SaidAnswer } from '../../ports/kept-answers.ts';
import type { TimeLimit } from '../../ports/time-limit.ts';
import { type FindAskPorts, findAskItem } from '../asking/find-ask.ts';
import { decideAnswer, type RecordPorts, recordAnswer, recordedReceipt } from './record-answer.ts';

/** One answer to one action of a card. */
export interface AnswerRequest {
  readonly by: Person;
  readonly ask: string;
  readonly action: string;
  readonly revision: number;
  readonly answer: Reply;
  readonly door: AnswerDoor;
  /** Where the card is that was tapped; null when the door does not tell. */
  readonly card: SentMessage | null;
}

/** The card as it stands after an answer. */
export interface AnsweredAsk {
  readonly view: AskView;
  /** Set when this action had been answered on this card before: nothing new was written. */
  readonly notice: 'already-answered' | null;
}

/** What answering takes from outside. */
export interface AnswerPorts extends RecordPorts {
  readonly asks: AskStore;
  readonly availability: FindAskPorts['availability'];
  readonly kept: KeptAnswers;
  /** How long a person waits for the record before the answer is kept. */
  readonly inTime: TimeLimit;
}

/**
 * Records what a lead said on a card. The same tap twice is one entry: its key is ask, action and card revision. What
 * the record cannot take in time is kept, and so is everything that is said about the same action behind it; then the
 * receipt says so.
 *
 * @throws Refusal `action-unknown`, `not-your-action`, `action-closed`, `plan-not-asking`, `day-in-the-future`,
 * `day-in-the-past`: nothing was recorded; `outcome-unknown`: it could not be kept either, and may be recorded or not;
 * `busy`, `unreachable`, `denied`: what keeps the asks cannot be reached
 */
export async function answerAsk(ports: AnswerPorts, request: AnswerRequest): Promise<AnsweredAsk> {
  const { ask, item, theirs } = await findAskItem(ports, request);
  const said = saidAnswer(ports, request, item);
  if (item.receipt !== null && said.revision <= item.revision) {
    return { view: draw(ports, theirs(ask)), notice: 'already-answered' };
  }
  const { receipt, notice } = await takeAnswer(ports, said);
  const now = await ports.asks.change(ask.key, (found) => {
    const answered = receipt === null ? found : withReceipt(found, said, receipt);
    return withArrival(answered, request.card, said.at);
  });
  return { view: draw(ports, theirs(now)), notice };
}

/** A form that was drawn before its answer was refused sends a new answer: the refused one is decided. */
export function saidAnswer(
  { clock }: Pick<AnswerPorts, 'clock'>,
  request: Omit<AnswerRequest, 'card'>,
  item: SentItem,
): SaidAnswer {
  const { by, ask, action, answer, door } = request;
  const revision = item.receipt === null ? Math.max(item.revision, request.revision) : request.revision;
  const key = answerKey({ ask, action, revision });
  const { insteadOf } = item;
  return { key, by, insteadOf, ask, action, revision, answer, door, at: clock.now(), on: clock.today() };
}

/** Records or keeps an answer; what became of it is not on its ask yet. @throws as `answerAsk` */
export async function takeAnswer(ports: AnswerPorts, said: SaidAnswer): Promise<Outcome> {
  return recordedOrKept(ports, said, await ports.kept.of(said.action));
}

/** What there is to say of an answer; no receipt when its action is in no plan any more. */
export interface Outcome {
  readonly receipt: Receipt | null;
  readonly notice: AnsweredAsk['notice'];
}

async function recordedOrKept(ports: AnswerPorts, said: SaidAnswer, waiting: readonly KeptAnswer[]): Promise<Outcome> {
  const decision = decideAnswer(ports.plans, said);
  if (decision.earlier) return recorded(ports, decision.earlier, true);
  const keep = () => keptOutcome(ports, { ...said, receipt: receiptWhileKept(decision.after, decision.entry) });
  if (waiting.length > 0) return keep();
  try {
    const { entry, byAnother } = await ports.inTime(recordAnswer(ports, said));
    return recorded(ports, entry, byAnother);
  } catch (error) {
    if (answerRefusal(error) !== undefined) throw error;
    return keep();
  }
}

function recorded({ plans }: AnswerPorts, entry: Entry, byAnother: boolean): Outcome {
  return { receipt: recordedReceipt(plans, entry), notice: byAnother ? 'already-answered' : null };
}

/** @throws Refusal `outcome-unknown`: the record may have taken it all the same, and so may what keeps answers */
async function keptOutcome({ kept }: AnswerPorts, answer: KeptAnswer): Promise<Outcome> {
  try {
    const standing = await kept.add(answer);
    const isOther = JSON.stringify(standing.receipt) !== JSON.stringify(answer.receipt);
    return { receipt: standing.receipt, notice: isOther ? 'already-answered' : null };
  } catch (error) {
    throw new Refusal('outcome-unknown', { action: answer.action }, { cause: error });
  }
}

/** A tapped card has arrived, and where it was tapped is where it can be drawn anew. */
export function withArrival(ask: StoredAsk, card: SentMessage | null, at: string): StoredAsk {
  if (card === null || ask.delivery.state === 'delivered') return ask;
  return { ...ask, delivery: { state: 'delivered', at, ...card } };
}

/** An ask as its person sees it now. */
export function draw(ports: Pick<AnswerPorts, 'plans' | 'clock'>, ask: StoredAsk): AskView {
  return drawAsk(ask, ports.plans, ports.clock.today());
}
