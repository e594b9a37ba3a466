import type { AskView, Receipt } from '../core/asking/ask-view.ts';
import { drawAsk, type SentItem } from '../core/asking/draw-ask.ts';
import { toDay } from '../core/calendar/day.ts';
import { type Answer, answered } from '../core/plan/answer.ts';
import { valueAfter } from '../core/plan/changes.ts';
import type { Entry } from '../core/plan/entry.ts';
import { findAction } from '../core/plan/find-action.ts';
import type { Person } from '../core/plan/person.ts';
import { type Action, isAsking, type Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { AskStore, StoredAsk } from '../ports/ask-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { isLead, mayAny } from './permissions.ts';

/** One answer to one action of a card. */
export interface AnswerRequest {
  readonly by: Person;
  readonly ask: string;
  readonly action: string;
  readonly revision: number;
  readonly answer: Answer;
}

/** The card as it stands after an answer. */
export interface AnsweredAsk {
  readonly view: AskView;
  /** Set when this action had been answered on this card before: nothing new was written. */
  readonly notice: 'already-answered' | null;
}

/** What answering takes from outside. */
export interface AnswerPorts {
  readonly plans: PlanStore;
  readonly asks: AskStore;
  readonly clock: Clock;
}

/** Somebody else's change may come between reading and writing; then it is decided again on what is there now. */
const MOST_TRIES = 3;

/**
 * Records what a lead said on a card. The same tap twice is one entry: its key is ask, action and card revision.
 *
 * @throws Refusal `action-unknown`, `not-your-action`, `action-closed`, `plan-not-asking`, `day-in-the-future`,
 * `day-in-the-past`, `busy`, `unreachable`
 */
export async function answerAsk(ports: AnswerPorts, request: AnswerRequest): Promise<AnsweredAsk> {
  const { ask, item } = await findAsk(ports.asks, request);
  if (item.receipt !== null && request.revision <= item.revision) {
    return { view: draw(ports, ask), notice: 'already-answered' };
  }
  const { recorded, notice } = await record(ports, request, item);
  const receipt = receiptOf(ports.plans, recorded, request);
  const kept = await ports.asks.change(ask.key, (now) => withReceipt(now, request, receipt));
  return { view: draw(ports, kept), notice };
}

/** Finds a person's own ask and its item. @throws Refusal `not-your-action`, `action-unknown` */
export async function findAsk(
  asks: AskStore,
  { by, ask: key, action }: Pick<AnswerRequest, 'by' | 'ask' | 'action'>,
): Promise<{ ask: StoredAsk; item: SentItem }> {
  const ask = await asks.find(key);
  if (!ask || ask.person.id !== by.id) throw new Refusal('not-your-action', { ask: key });
  const item = ask.items.find((one) => one.action === action);
  if (!item) throw new Refusal('action-unknown', { action });
  return { ask, item };
}

/** What the record holds under the key of a tap, which another tap of the same card may have written. */
interface Written {
  readonly recorded: Entry;
  readonly notice: AnsweredAsk['notice'];
}

async function record(ports: AnswerPorts, request: AnswerRequest, item: SentItem): Promise<Written> {
  const key = `${request.ask}|${request.action}|${request.revision}`;
  for (let tries = 1; ; tries++) {
    const before = answerable(ports.plans.plans(), request);
    // Written before, by a tap whose receipt was lost or is on its way.
    const history = ports.plans.history(before.key);
    const earlier = history.find((one) => one.key === key);
    if (earlier) return { recorded: earlier, notice: 'already-answered' };
    const { after, entry } = answered(before, request.answer, {
      key,
      by: request.by,
      onBehalf: false,
      door: 'chat',
      at: ports.clock.now(),
      today: ports.clock.today(),
      correcting: item.receipt !== null,
      history,
    });
    try {
      await ports.plans.saveAction(before, after, entry);
      // Another button of the same card may have come first, by a moment: then its entry is the one that was written.
      const recorded = ports.plans.history(before.key).find((one) => one.key === key) ?? entry;
      return { recorded, notice: isSame(recorded, entry) ? null : 'already-answered' };
    } catch (error) {
      const changed = error instanceof Refusal && error.code === 'action-changed';
      if (!changed || tries === MOST_TRIES) throw error;
    }
  }
}

function answerable(plans: readonly Plan[], { by, action: key }: AnswerRequest): Action {
  const found = findAction(plans, key);
  if (!found) throw new Refusal('action-unknown', { action: key });
  const { plan, action } = found;
  if (!(isLead({ kind: 'person', person: by }, action) && mayAny(['lead'], 'answer'))) {
    throw new Refusal('not-your-action', { action: key });
  }
  if (!isAsking(plan)) throw new Refusal('plan-not-asking', { plan: plan.id });
  return action;
}

/** Whether two entries record the same answer; instants are left out, since lists keep whole seconds. */
function isSame(one: Entry, other: Entry): boolean {
  const said = ({ kind, words, changes }: Entry) =>
    JSON.stringify([kind, words, changes.map(({ field, to }) => [field, to])]);
  return said(one) === said(other);
}

/** Told by the entry that is in the record, never by what was tapped. */
function receiptOf(plans: PlanStore, recorded: Entry, { action: key }: AnswerRequest): Receipt {
  const found = findAction(plans.plans(), key);
  if (!found) throw new Refusal('action-unknown', { action: key });
  const history = plans.history(key);
  const value = (field: 'status' | 'done on' | 'expected') => valueAfter(recorded, field, history, found.action);
  const [doneOn, expected] = [value('done on'), value('expected')];
  return {
    outcome: value('status') === 'done' ? 'done' : 'not-done',
    doneOn: doneOn === null ? null : toDay(doneOn),
    expected: expected === null ? null : toDay(expected),
    words: recorded.words,
    by: recorded.by,
    state: 'recorded',
  };
}

/** A receipt that is there already stays: it is of the same entry, or of a correction since. */
function withReceipt(ask: StoredAsk, { action, revision }: AnswerRequest, receipt: Receipt): StoredAsk {
  const isKept = (item: SentItem) => item.action !== action || (item.receipt !== null && item.revision >= revision);
  return { ...ask, items: ask.items.map((item) => (isKept(item) ? item : { ...item, revision, receipt })) };
}

function draw(ports: AnswerPorts, ask: StoredAsk): AskView {
  return drawAsk(ask, ports.plans.plans(), ports.clock.today());
}
