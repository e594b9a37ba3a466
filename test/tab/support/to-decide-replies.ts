import type { ToDecideItem, ToDecideReply } from '../../../src/wire/to-decide.ts';
import { row, TODAY } from './replies.ts';

/** A revised date that Sam Okafor asked for 12 working days ago; a test states what matters. */
export function item(fields: Partial<ToDecideItem> = {}): ToDecideItem {
  return {
    kind: 'revision',
    key: 'revision|plan:a1.1',
    action: { ...row(), planTitle: 'Improvement Plan', areaHeading: 'Priority Area 1', doneOn: null },
    since: '2026-11-02',
    waited: 12,
    by: 'Sam Okafor',
    of: 'id-sam',
    words: 'The supplier is late.',
    day: '2026-12-31',
    revisions: [],
    silent: [],
    commands: ['agree-revision', 'refuse-revision'],
    cameUp: null,
    others: [],
    ...fields,
  };
}

/** What `GET /api/to-decide` says of these. */
export function toDecideReply(items: ToDecideItem[], fields: Partial<ToDecideReply> = {}): ToDecideReply {
  return {
    on: TODAY,
    asAt: '2026-11-18T10:00:00Z',
    mayDecide: true,
    items,
    isUnansweredKnown: true,
    vacancies: [],
    ...fields,
  };
}
