import type { EditedReply, EditingReply } from '../../../src/wire/action-edits.ts';
import { TODAY } from './replies.ts';

/** What of an action can be edited, by a coordinator; a test states what matters. */
export function editingReply(fields: Partial<EditingReply> = {}): EditingReply {
  return {
    on: TODAY,
    asAt: '2026-11-18T10:00:00Z',
    key: 'plan:a1.1',
    ref: '1.1',
    text: 'Publish the scheme of delegation',
    may: ['leads', 'priority', 'residualRisk', 'measure', 'followUp'],
    values: {
      leads: [{ printed: 'Head of Service', people: [], accountable: true }],
      priority: 'high',
      residualRisk: null,
      measure: null,
      followUp: null,
    },
    changed: [],
    undoable: [],
    ...fields,
  };
}

/** What comes of an edit that is in. */
export function editedReply(fields: Partial<EditedReply> = {}): EditedReply {
  return { ...editingReply(), entry: 'entry-1', ...fields };
}
