import type { NotedItem, NotesView } from '../../../src/core/plan/meeting/notes-view.ts';
import { day } from '../../builders/plan.ts';

/** An action of which something was noted, unless it says otherwise. */
export function notedItem(given: Partial<NotedItem> = {}): NotedItem {
  return {
    ref: '1.2',
    text: 'Review every care plan',
    leads: ['Head of Care'],
    rag: 'overdue',
    by: day('2015-06-30'),
    notes: ['Two teams are left.'],
    decisions: [],
    ...given,
  };
}

/** The notes of a meeting about one area, unless it says otherwise. */
export function notes(given: Partial<NotesView> = {}): NotesView {
  return {
    plan: { id: 'care', title: 'Children’s care plan' },
    body: 'Improvement Board',
    on: day('2015-07-02'),
    today: day('2015-07-02'),
    isOpen: false,
    notes: [],
    areas: [{ heading: 'Priority Area 1', title: 'Care planning', items: [notedItem()], passed: 0 }],
    added: [],
    ...given,
  };
}
