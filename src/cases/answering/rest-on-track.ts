import { withReceipt } from '../../core/asking/answered-ask.ts';
import type { AskView } from '../../core/asking/ask-view.ts';
import { restOf } from '../../core/asking/rest-of-card.ts';
import { isTestAsk } from '../../core/asking/test-ask.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { StoredAsk } from '../../ports/ask-store.ts';
import type { SentMessage } from '../../ports/chat.ts';
import type { AnswerDoor, SaidAnswer } from '../../ports/kept-answers.ts';
import { findOwnAsk } from '../asking/find-ask.ts';
import { type AnswerPorts, draw, type Outcome, saidAnswer, takeAnswer, withArrival } from './answer-ask.ts';

/** Who says it of which card, through which door. */
export interface RestOnTrackRequest {
  readonly by: Person;
  readonly ask: string;
  readonly door: AnswerDoor;
  /** Where the card is that was tapped; null when the door does not tell. */
  readonly card: SentMessage | null;
}

/** The card after "the rest are on track", and what became of each of the rest. */
export interface RestAnswered {
  readonly view: AskView;
  readonly recorded: number;
  /** Not in the plan yet; their receipts say so. */
  readonly kept: number;
  /** Nobody knows of these, or the plan does not take them any more: they still ask. */
  readonly open: number;
}

/**
 * Records that everything on a card which is still open and not past its date is on track: each as an answer of its own,
 * under the key that a tap on it alone would have. What fails leaves its question open and the others recorded.
 *
 * @throws Refusal `test-card`, `not-your-action`; what kept every single one of them from being taken; `busy`, `unreachable` when what
 * keeps the asks cannot be reached
 */
export async function restOnTrack(ports: AnswerPorts, request: RestOnTrackRequest): Promise<RestAnswered> {
  if (isTestAsk(request.ask)) throw new Refusal('test-card');
  const { ask, theirs } = await findOwnAsk(ports, request.by, request.ask);
  const rest = new Set(restOf(draw(ports, theirs(ask)).items).map(({ action }) => action));
  const said = ask.items.filter(({ action }) => rest.has(action)).map((item) => onTrack(ports, request, item));
  const took = await Promise.allSettled(said.map((one) => takeAnswer(ports, one)));
  const failed = took.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const bug = failed.find((error) => !(error instanceof Refusal));
  const now = await ports.asks.change(ask.key, (found) =>
    withArrival(withOutcomes(found, said, took), request.card, ports.clock.now()),
  );
  if (bug !== undefined) throw bug;
  if (said.length > 0 && failed.length === said.length) throw failed[0];
  const receipts = took.flatMap((one) => (one.status === 'fulfilled' && one.value.receipt ? [one.value.receipt] : []));
  const kept = receipts.filter(({ state }) => state === 'kept').length;
  return { view: draw(ports, theirs(now)), recorded: receipts.length - kept, kept, open: failed.length };
}

function onTrack(
  ports: AnswerPorts,
  { by, ask, door }: RestOnTrackRequest,
  item: StoredAsk['items'][number],
): SaidAnswer {
  const answer = { choice: 'not-done', expected: null, words: null } as const;
  return saidAnswer(ports, { by, ask, action: item.action, revision: item.revision, answer, door }, item);
}

function withOutcomes(
  ask: StoredAsk,
  said: readonly SaidAnswer[],
  took: readonly PromiseSettledResult<Outcome>[],
): StoredAsk {
  return said.reduce((now, one, index) => {
    const outcome = took[index];
    const receipt = outcome?.status === 'fulfilled' ? outcome.value.receipt : null;
    return receipt === null ? now : withReceipt(now, one, receipt);
  }, ask);
}
