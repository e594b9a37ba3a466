import type { EditableField } from '../core/plan/editing/editable.ts';
import { editIn } from '../core/plan/editing/undone.ts';
import type { Entry } from '../core/plan/entry.ts';
import type { Action } from '../core/plan/plan.ts';
import type { EditingReply } from './action-edits.ts';

/** What of an action can be edited, as one person may. */
export interface ShownEditing {
  readonly action: Action;
  readonly may: readonly EditableField[];
  readonly changed: ReadonlyMap<EditableField, Entry>;
  readonly undoable: readonly Entry[];
}

/** An action as it is shown to who edits it. @param today an ISO date @param asAt the instant of the copy that it is told from */
export function toEditingReply(shown: ShownEditing, today: string, asAt: string): EditingReply {
  const { action, may, changed, undoable } = shown;
  const { key, ref, text, people, priority, residualRisk, measure, followUp } = action;
  return {
    on: today,
    asAt,
    key,
    ref,
    text,
    may: [...may],
    values: {
      leads: people.map((lead) => ({ ...lead, people: lead.people.map(({ id, name }) => ({ id, name })) })),
      priority,
      residualRisk,
      measure,
      followUp,
    },
    changed: [...changed].map(([field, { at, by }]) => ({ field, at, by: by.name })),
    undoable: undoable.flatMap((entry) => {
      const edit = editIn(entry);
      return edit === null ? [] : [{ ...edit, entry: entry.key, at: entry.at, by: entry.by.name }];
    }),
  };
}
