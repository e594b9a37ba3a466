import { answerRefusal, type KeptRefusal } from '../../core/asking/answer-refusals.ts';
import { isRefused, withReceipt, withRefused } from '../../core/asking/answered-ask.ts';
import type { Receipt } from '../../core/asking/ask-view.ts';
import { isOfSameCard, tellsOf } from '../../core/asking/receipt.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { KeptAnswer, KeptAnswers } from '../../ports/kept-answers.ts';
import type { RunStore } from '../../ports/run-store.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { type FailuresOfRound, failuresOfRound } from '../asking/failures-of-round.ts';
import { type RecordPorts, recordAnswer, recordedReceipt } from './record-answer.ts';

/** What writing kept answers takes from outside. */
export interface WriteKeptPorts extends RecordPorts {
  readonly kept: KeptAnswers;
  readonly asks: AskStore;
  readonly runs: Pick<RunStore, 'alone'>;
  readonly queue: Pick<SendQueue, 'add'>;
}

/** What became of the answers that were kept. */
export interface KeptRound {
  readonly written: number;
  readonly refused: number;
  /** Those that a later round tries again. */
  readonly waiting: number;
}

/** These tell of what stands behind: where several actions meet the same one, no other answer gets through either. */
const ALL_WAIT: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['busy', 'unreachable', 'denied', 'outcome-unknown']);

/** By then a write that was slow has gone through or never will: longer than any call to the record lasts. */
const SETTLED_AFTER_MS = 60_000;

/** A write that meets a bug for longer will not go through: then who said it is told. */
const GIVEN_UP_AFTER_MS = 24 * 60 * 60_000;

/**
 * Writes the answers that were kept, each action's in the order in which they were said, one instance at a time. What
 * the record refuses for good is noted on its ask before anybody hears of it, so that it is never written later; then
 * the person is told. What may pass holds back everything that was said about the same action since. Nothing kept costs
 * one look.
 *
 * @throws Refusal what keeps the record from taking answers, once three actions in a row met it or nothing else failed;
 * AggregateError what failed for single actions, once all had their turn
 */
export async function writeKeptAnswers(ports: WriteKeptPorts): Promise<KeptRound> {
  const round = { written: 0, refused: 0, waiting: 0 };
  if ((await ports.kept.all()).length === 0) return round;
  await ports.runs.alone('kept-answers', async () => {
    const held = new Set<string>();
    const failures = failuresOfRound(ALL_WAIT, 'some kept answers could not be written');
    for (const answer of await ports.kept.all()) {
      const became = held.has(answer.action) ? 'waiting' : await tried(ports, answer, failures);
      if (became === 'waiting') held.add(answer.action);
      round[became] += 1;
    }
    failures.throwAny();
  });
  return round;
}

/** One action that fails holds up no other. */
async function tried(ports: WriteKeptPorts, answer: KeptAnswer, failures: FailuresOfRound): Promise<keyof KeptRound> {
  try {
    const became = await written(ports, answer);
    failures.wentThrough();
    return became;
  } catch (error) {
    failures.add(error);
    return 'waiting';
  }
}

/** What comes last takes the answer away: whatever stops on the way is done again. */
async function written(ports: WriteKeptPorts, answer: KeptAnswer): Promise<keyof KeptRound> {
  const ask = await ports.asks.find(answer.ask);
  const became = ask && isRefused(ask, answer) ? 'refused' : await recordedOrRefused(ports, answer);
  if (became === 'waiting') return became;
  await ports.queue.add({ kind: 'receipts', key: answer.ask });
  await ports.kept.remove(answer);
  return became;
}

async function recordedOrRefused(ports: WriteKeptPorts, answer: KeptAnswer): Promise<keyof KeptRound> {
  const age = Date.parse(ports.clock.now()) - Date.parse(answer.at);
  try {
    return await recorded(ports, answer);
  } catch (error) {
    if (whyGivenBack(error, age) === undefined) throw error;
    if (age < SETTLED_AFTER_MS) return 'waiting';
  }
  // The copy may be behind, and the answer in the record by now: nobody is told no before it was read afresh.
  await ports.plans.refresh();
  try {
    return await recorded(ports, answer);
  } catch (error) {
    const why = whyGivenBack(error, age);
    const isInRecord = ports.plans.history(answer.action).some(({ key }) => key === answer.key);
    if (why === undefined || isInRecord) throw error;
    return refused(ports, answer, why, newestReceipt(ports, answer));
  }
}

/** Undefined for what may pass: a refusal of what stands behind, and a bug that did not last for a day. */
function whyGivenBack(error: unknown, age: number): KeptRefusal | undefined {
  if (error instanceof Refusal) return answerRefusal(error);
  return age > GIVEN_UP_AFTER_MS ? 'not-written' : undefined;
}

/** Told by the entry that is in: where another button of the same card came first, this one was not recorded. */
async function recorded(ports: WriteKeptPorts, answer: KeptAnswer): Promise<'written' | 'refused'> {
  const { entry } = await recordAnswer(ports, answer);
  const receipt = recordedReceipt(ports.plans, entry);
  if (receipt && !tellsOf(receipt, answer.answer)) return refused(ports, answer, 'answered-already', receipt);
  await ports.asks.change(answer.ask, (ask) => (receipt ? withReceipt(ask, answer, receipt) : ask));
  return 'written';
}

async function refused(
  { asks }: WriteKeptPorts,
  answer: KeptAnswer,
  why: KeptRefusal,
  recordedBefore: Receipt | null,
): Promise<'refused'> {
  const { revision, receipt: said } = answer;
  const refusal = { revision, said, why, told: false };
  await asks.change(answer.ask, (ask) => withRefused(ask, answer.action, refusal, recordedBefore));
  return 'refused';
}

/** What the record holds of the card that the answer came from. */
function newestReceipt({ plans }: WriteKeptPorts, answer: KeptAnswer): Receipt | null {
  const entry = plans.history(answer.action).findLast(({ key }) => isOfSameCard(key, answer));
  return entry ? recordedReceipt(plans, entry) : null;
}
