import type { Receipt } from '../../core/asking/ask-view.ts';
import { isOfSameCard, receiptOf } from '../../core/asking/receipt.ts';
import type { Entry } from '../../core/plan/entry.ts';
import { findAction } from '../../core/plan/find-action.ts';
import { type Action, isAsking } from '../../core/plan/plan.ts';
import { replied } from '../../core/plan/replied.ts';
import { Refusal } from '../../core/refusal.ts';
import type { SaidAnswer } from '../../ports/kept-answers.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { isLead, mayAny } from '../permissions.ts';
import { decidingAgain } from './deciding-again.ts';

/** What recording an answer takes from outside. */
export type RecordPorts = HandEditPorts;

/** What the record holds under the key of an answer. */
export interface Recorded {
  readonly entry: Entry;
  /** Whether it was there before, or tells of another button of the same card that came first. */
  readonly byAnother: boolean;
}

/** What an answer comes to: an entry that is there already, or a change of the action. */
export type Decision =
  | { readonly earlier: Entry }
  | { readonly earlier: null; readonly before: Action; readonly after: Action; readonly entry: Entry };

/**
 * Decides what an answer changes, by what the copy shows. An entry under its key is looked for before anything else:
 * whoever may not answer any more may have answered before, and lost the receipt.
 *
 * @throws Refusal `action-unknown`, `not-your-action`, `plan-not-asking`, `action-closed`, `day-in-the-future`,
 * `day-in-the-past`, `revision-waiting`, `revision-not-later`
 */
export function decideAnswer(plans: PlanStore, said: SaidAnswer): Decision {
  const history = plans.history(said.action);
  const recorded = history.find(({ key }) => key === said.key);
  if (recorded) return { earlier: recorded };
  const before = answerable(plans, said);
  const earlier = history.findLast(({ key }) => isOfSameCard(key, said)) ?? null;
  const { after, entry } = replied(before, said.answer, {
    key: said.key,
    by: said.by,
    onBehalf: said.insteadOf !== null,
    insteadOf: said.insteadOf,
    door: said.door,
    at: said.at,
    today: said.on,
    correcting: earlier !== null,
    earlier,
    history,
  });
  return { earlier: null, before, after, entry };
}

/**
 * Writes an answer into the record, with the instant and the day at which it was said.
 *
 * @throws Refusal what deciding refuses, `action-changed` when others keep coming first, and what writing can meet
 */
export function recordAnswer(ports: RecordPorts, said: SaidAnswer): Promise<Recorded> {
  return decidingAgain(ports, said.action, async () => {
    const decision = decideAnswer(ports.plans, said);
    if (decision.earlier) return { entry: decision.earlier, byAnother: true };
    const { before, after, entry } = decision;
    await ports.plans.saveAction(before, after, entry);
    // Another button of the same card may have come first, by a moment: then its entry is the one that was written.
    const recorded = ports.plans.history(said.action).find(({ key }) => key === said.key) ?? entry;
    return { entry: recorded, byAnother: !isSame(recorded, entry) };
  });
}

/** The receipt of an entry; null when its action is in no plan any more. */
export function recordedReceipt(plans: PlanStore, entry: Entry): Receipt | null {
  const found = findAction(plans.plans(), entry.action ?? '');
  return found ? receiptOf(entry, plans.history(found.action.key), found.action) : null;
}

/** A deputy answers what they were asked in the place of a lead, as long as that one leads it. */
function answerable(plans: PlanStore, { by, insteadOf, action: key }: SaidAnswer): Action {
  const found = findAction(plans.plans(), key);
  if (!found) throw new Refusal('action-unknown', { action: key });
  const { plan, action } = found;
  const isLedBy = isLead({ kind: 'person', person: insteadOf ?? by }, action);
  if (!(isLedBy && mayAny([insteadOf ? 'deputy' : 'lead'], 'answer'))) {
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
