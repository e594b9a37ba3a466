import { type Edit, edited, fieldOfEdit } from '../../core/plan/editing/edited.ts';
import { editIn, undone } from '../../core/plan/editing/undone.ts';
import type { Door } from '../../core/plan/entry.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Recorded, RecordedBy } from '../../core/plan/recorded.ts';
import { Refusal } from '../../core/refusal.ts';
import { decidingAgain } from '../answering/deciding-again.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { namesOfPeople } from '../matching/names-of-people.ts';
import type { VisiblePorts } from '../plans/visible-plans.ts';
import { ensureMayEdit } from './edit-rights.ts';
import { findVisibleAction } from './find-visible-action.ts';
import { type EditingView, viewEditing } from './view-editing.ts';
import { finishLeads, writeEdit } from './write-edit.ts';

/** Who edits which action. */
export interface EditRequest {
  readonly by: Person;
  /** Key of the action. */
  readonly action: string;
  readonly door: Door;
  /** Made by the door for each submit: the same submit twice is one entry. */
  readonly submit: string;
}

/** An edit as a door brings it in: the people that it names, by their id alone. */
export type WantedEdit =
  | Exclude<Edit, { readonly field: 'leads' | 'hand-over' }>
  | (Omit<Extract<Edit, { readonly field: 'leads' }>, 'to'> & { readonly to: readonly WantedLead[] })
  | (Omit<Extract<Edit, { readonly field: 'hand-over' }>, 'to'> & { readonly to: string });

interface WantedLead {
  readonly printed: string;
  /** Entra object ids. */
  readonly people: readonly string[];
  readonly accountable: boolean;
}

/** What editing takes from outside. */
export interface EditPorts extends HandEditPorts, Pick<VisiblePorts, 'deputyships'> {
  readonly people: HandEditPorts['people'] & VisiblePorts['people'];
}

/** What came of an edit. */
export interface EditOutcome {
  readonly view: EditingView;
  /** Key of its entry, by which it can be undone; null where it stood like that already. */
  readonly entry: string | null;
}

/**
 * Edits one field of an action for a person who may. A submit that is in the record already is shown as it stands.
 *
 * @throws Refusal `action-unknown`, `not-permitted`, `edited-meanwhile`, `person-unknown`, `action-changed`, and what
 * writing can meet
 */
export function editAction(
  ports: EditPorts,
  request: EditRequest & { readonly edit: WantedEdit },
): Promise<EditOutcome> {
  const { by, edit } = request;
  return editing(ports, request, 'edit', async (place, recordedBy) => {
    ensureMayEdit(by, fieldOfEdit(edit), place);
    return edited(place.action, await withNames(ports, place, edit), recordedBy);
  });
}

/**
 * Takes an edit back, whoever made it, for a person who may edit the same field.
 *
 * @param request `entry` is the key of the edit's entry
 * @throws Refusal as `editAction`; `undo-gone`
 */
export function undoEdit(ports: EditPorts, request: EditRequest & { readonly entry: string }): Promise<EditOutcome> {
  return editing(ports, request, 'undo', async (place, recordedBy) => {
    const { action } = place;
    const entry = ports.plans.history(action.key).find(({ key }) => key === request.entry);
    const edit = entry && editIn(entry);
    if (!entry || !edit) throw new Refusal('undo-gone', { action: action.key });
    ensureMayEdit(request.by, edit.field, place);
    return undone(action, entry, recordedBy);
  });
}

type DecideEdit = (place: ActionInPlan, by: RecordedBy) => Promise<Recorded | null>;

async function editing(
  ports: EditPorts,
  { by, action: key, door, submit }: EditRequest,
  what: 'edit' | 'undo',
  decide: DecideEdit,
): Promise<EditOutcome> {
  // Names the person, so that nobody can take the key of another one's entry.
  const entryKey = [door, by.id, key, what, submit].join('|');
  const entryOf = () => ports.plans.history(key).find((entry) => entry.key === entryKey);
  await decidingAgain(ports, key, async () => {
    const place = await findVisibleAction(ports, by, key);
    const earlier = entryOf();
    if (earlier) return finishLeads(ports.plans, place.action, earlier);
    const [at, today] = [ports.clock.now(), ports.clock.today()];
    const decided = await decide(place, { key: entryKey, by, onBehalf: false, door, at, today });
    if (decided) await writeEdit(ports.plans, place.action, decided);
  });
  return { view: await viewEditing(ports, by, key), entry: entryOf()?.key ?? null };
}

async function withNames({ people }: EditPorts, { plan }: ActionInPlan, edit: WantedEdit): Promise<Edit> {
  if (edit.field === 'hand-over') {
    const [to] = await namesOfPeople(people, plan, [edit.to]);
    if (!to) throw new Refusal('person-unknown');
    return { ...edit, to };
  }
  if (edit.field !== 'leads') return edit;
  const to = [];
  for (const lead of edit.to) to.push({ ...lead, people: await namesOfPeople(people, plan, lead.people) });
  return { ...edit, to };
}
