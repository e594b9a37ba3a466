import type { Change, Entry } from '../../core/plan/entry.ts';
import { type ActionInPlan, findAction } from '../../core/plan/find-action.ts';
import { fittingEntry, LONGEST_WORDS } from '../../core/plan/fitting-entry.ts';
import { afterHandEdit, editedAction, PUT_BACK_BECAUSE } from '../../core/plan/hand-edit.ts';
import type { Person } from '../../core/plan/person.ts';
import { isAsking } from '../../core/plan/plan.ts';
import { shortened } from '../../core/plan/shortened.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { People } from '../../ports/people.ts';
import type { EditedRow, HandEdit, PlanStore, Settled } from '../../ports/plan-store.ts';
import { failuresOfRound } from '../asking/failures-of-round.ts';
import { matchedByHand } from '../matching/matched-by-hand.ts';
import { rightOn } from '../permissions.ts';

/** What judging takes from outside. */
export interface HandEditPorts {
  readonly plans: PlanStore;
  readonly people: Pick<People, 'loadPerson' | 'findPerson'>;
  readonly clock: Clock;
}

/** What became of the hand edits that were waiting. */
export interface Judged {
  readonly taken: number;
  readonly putBack: number;
}

/** Who changed a row, where the list does not tell. */
export const SOMEBODY: Person = { id: 'list', name: 'Somebody in the list' };

/**
 * Judges what people changed in the lists themselves as if it had come through any other door: what its author may do
 * becomes an entry of theirs; all of an edit that asks for more is put back, and its entry says what was wanted and why
 * it could not be. An edit that was edited again meanwhile stays for the next time. One that cannot be settled holds up
 * no other, until several in a row failed alike.
 *
 * @param only the key of the one action whose row is to be judged; all rows without it
 * @throws Refusal `busy`, `denied`, `unreachable`, `reply-unreadable`; AggregateError what failed in another way, or in
 * several: whatever was not judged yet still waits
 */
export async function judgeHandEdits(ports: HandEditPorts, only?: string): Promise<Judged> {
  const judged = { taken: 0, putBack: 0 };
  const failures = failuresOfRound(PASSING, 'some hand edits could not be judged');
  for (const edit of ports.plans.handEdits()) {
    if (only !== undefined && edit.action !== only) continue;
    try {
      const became = await settled(ports, edit);
      if (became !== 'overtaken') judged[became] += 1;
      failures.wentThrough();
    } catch (error) {
      failures.add(error);
    }
  }
  failures.throwAny();
  return judged;
}

async function settled(ports: HandEditPorts, edit: HandEdit): Promise<keyof Judged | 'overtaken'> {
  const { outcome, entry } = await verdict(ports, edit);
  if (!(await isSettled(ports.plans, edit, outcome, entry))) return 'overtaken';
  return outcome.put === 'back' ? 'putBack' : 'taken';
}

interface Verdict {
  readonly outcome: Settled;
  readonly entry: Entry;
}

async function isSettled(plans: PlanStore, edit: HandEdit, outcome: Settled, entry: Entry): Promise<boolean> {
  try {
    await plans.settle(edit, outcome, entry);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'action-changed') return false;
    throw error;
  }
}

/** These tell of what stands behind, not of the edit: it is judged when that is back. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['busy', 'denied', 'unreachable', 'reply-unreadable']);

async function verdict(ports: HandEditPorts, edit: HandEdit): Promise<Verdict> {
  try {
    return await taken(ports, edit);
  } catch (error) {
    if (!(error instanceof Refusal) || PASSING.has(error.code)) throw error;
    return { outcome: { put: 'back' }, entry: putBackEntry(edit, error.code) };
  }
}

async function taken(ports: HandEditPorts, edit: HandEdit): Promise<Verdict> {
  const { row, by, action } = edit;
  if (!isByHand(row) || row.machinery || by === null) throw new Refusal('not-by-hand');
  const place = findAction(ports.plans.plans(), action ?? '');
  if (!place) throw new Refusal('action-unknown', { action: action ?? '' });
  if (row.kind === 'action') return takenAction(ports, { edit, row, by, place });
  if (rightOn({ kind: 'person', person: by }, 'change-leads', place) === 'no') throw new Refusal('not-permitted');
  const { lead, changes } = await matchedByHand(ports.people, row);
  return { outcome: { put: 'lead', lead }, entry: entryOf(edit, { by, changes, onBehalf: false, words: null }) };
}

type ByHand = Exclude<EditedRow, { readonly kind: 'unreadable' | 'deleted' | 'not-by-hand' }>;

function isByHand(row: EditedRow): row is ByHand {
  return row.kind === 'action' || row.kind === 'lead';
}

interface EditOfAction {
  readonly edit: HandEdit;
  readonly row: Extract<EditedRow, { readonly kind: 'action' }>;
  readonly by: Person;
  readonly place: ActionInPlan;
}

function takenAction({ plans, clock }: HandEditPorts, { edit, row, by, place }: EditOfAction): Verdict {
  const { before, wanted, words = null } = row;
  const caller = { kind: 'person', person: by } as const;
  const said = row.words && shortened(row.words, LONGEST_WORDS);
  const edited = editedAction(before, wanted, said);
  const right = rightOn(caller, 'answer', place);
  if (edited.answer !== null) {
    if (right === 'no') throw new Refusal('not-permitted');
    if (!isAsking(place.plan)) throw new Refusal('plan-not-asking', { plan: place.plan.id });
  }
  const isPlanTouched = edited.texts.length > 0;
  const mayChange = rightOn(caller, 'edit', place) !== 'no';
  const mayFollowUp = rightOn(caller, 'edit-follow-up', place) !== 'no';
  if ((isPlanTouched && !mayChange) || (edited.followUp.length > 0 && !mayFollowUp)) throw new Refusal('not-permitted');
  const onBehalf = edited.answer !== null && right === 'on-behalf';
  const { after, changes } = afterHandEdit(
    { before, wanted, edited },
    {
      key: edit.key,
      by,
      onBehalf,
      door: 'list',
      at: edit.at,
      today: clock.today(),
      insteadOf: null,
      correcting: false,
      earlier: null,
      history: plans.history(before.key),
    },
  );
  return { outcome: { put: 'action', action: after }, entry: entryOf(edit, { by, changes, onBehalf, words }) };
}

function entryOf(edit: HandEdit, said: Pick<Entry, 'by' | 'changes' | 'onBehalf' | 'words'>): Entry {
  const { key, plan, action, at } = edit;
  return fittingEntry({ key, plan, action, at, door: 'list', kind: 'edited', ...said });
}

/** Says what was wanted (from) and what stands (to), so that nothing that somebody typed is lost. */
function putBackEntry(edit: HandEdit, why: RefusalCode): Entry {
  const changes: Change[] = edit.changes.map(({ field, from, to }) => ({ field, from: to, to: from }));
  const because: Change = { field: PUT_BACK_BECAUSE, from: null, to: why };
  const by = edit.by ?? SOMEBODY;
  return {
    ...entryOf(edit, { by, changes: [...changes, because], onBehalf: false, words: null }),
    kind: 'put-back',
  };
}
