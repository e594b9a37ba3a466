import { EDITABLE, type EditableField } from '../../core/plan/editing/editable.ts';
import { lastChange } from '../../core/plan/editing/last-change.ts';
import { editIn, isUndoable } from '../../core/plan/editing/undone.ts';
import type { Entry } from '../../core/plan/entry.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Action } from '../../core/plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { VisiblePorts } from '../plans/visible-plans.ts';
import { fieldsToEdit } from './edit-rights.ts';
import { findVisibleAction } from './find-visible-action.ts';

/** What of an action a person may edit, as it stands. */
export interface EditingView {
  readonly action: Action;
  readonly may: readonly EditableField[];
  /** Who changed each field last, where that is known. */
  readonly changed: ReadonlyMap<EditableField, Entry>;
  /** The edits that they may take back now, newest first. */
  readonly undoable: readonly Entry[];
}

/** What looking at it takes from outside. */
export interface ViewEditingPorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** @throws Refusal `action-unknown`; `busy`, `denied` or `unreachable` */
export async function viewEditing(ports: ViewEditingPorts, person: Person, key: string): Promise<EditingView> {
  const place = await findVisibleAction(ports, person, key);
  const history = ports.plans.history(key);
  const now = ports.clock.now();
  const may = fieldsToEdit(person, place);
  const isTheirs = (entry: Entry) => may.some((field) => field === editIn(entry)?.field);
  const changes = EDITABLE.flatMap((field) => {
    const entry = lastChange(field, history);
    return entry === undefined ? [] : [[field, entry] as const];
  });
  return {
    action: place.action,
    may,
    changed: new Map(changes),
    undoable: history.filter((entry) => isTheirs(entry) && isUndoable(place.action, entry, now)).toReversed(),
  };
}
