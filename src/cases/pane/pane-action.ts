import type { Day } from '../../core/calendar/day.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import { isOpen } from '../../core/plan/status.ts';
import { mayAct } from '../actions/action-rights.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';
import type { NoteMailRequest } from './note-mail.ts';

/** An action as the pane shows it to one person. */
export interface PaneAction extends ActionInPlan {
  readonly isToldOverdue: boolean;
  /** As what they may note a mail on it now. */
  readonly mayNote: readonly NoteMailRequest['as'][];
}

/** An action as the pane shows it. */
export function paneAction(person: Person, place: ActionInPlan, today: Day): PaneAction {
  const { plan, area, action } = place;
  const mayNoteProgress = isOpen(action.status) && mayAct(person, 'answer', place, today);
  return {
    plan,
    area,
    action,
    isToldOverdue: isToldOverdue({ kind: 'person', person }, plan),
    mayNote: [
      ...(mayAct(person, 'add-evidence', place, today) ? (['evidence'] as const) : []),
      ...(mayNoteProgress ? (['progress'] as const) : []),
    ],
  };
}
