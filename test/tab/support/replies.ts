import type { ActionRow, AreaRows, MyActionsReply, OverdueReply } from '../../../src/wire/tab.ts';

/** Today in every reply of these tests. */
export const TODAY = '2026-11-18';

/** A row that is 18 days late; a test states what matters. */
export function row(fields: Partial<ActionRow> = {}): ActionRow {
  return {
    key: 'plan:a1.1',
    id: 'a1.1',
    ref: '1.1',
    text: 'Publish the scheme of delegation',
    leads: ['Head of Service'],
    duePhrase: '31 October 2026',
    by: '2026-10-31',
    firstBy: '2026-10-31',
    daysOverdue: 18,
    status: 'in-progress',
    rag: 'overdue',
    lastAnswer: null,
    ...fields,
  };
}

/** An area with these overdue rows. */
export function area(overdue: ActionRow[], fields: Partial<AreaRows> = {}): AreaRows {
  return {
    id: 'a1',
    label: 'Priority Area',
    number: '1',
    title: 'Leadership',
    manager: 'Morgan Ellery',
    open: overdue.length + 4,
    overdue,
    ...fields,
  };
}

/** A plan of these areas. */
export function plan(areas: AreaRows[], fields: Partial<OverdueReply['plans'][number]> = {}) {
  const overdue = areas.reduce((sum, { overdue }) => sum + overdue.length, 0);
  return {
    id: 'plan',
    title: 'Improvement Plan',
    open: areas.reduce((sum, { open }) => sum + open, 0),
    overdue,
    lateByFirstPromise: overdue,
    areas,
    ...fields,
  };
}

/** What `GET /api/overdue` says of these plans. */
export function overdueReply(plans: OverdueReply['plans']): OverdueReply {
  return { on: TODAY, asAt: '2026-11-18T10:00:00Z', plans };
}

/** What `GET /api/my-actions` says of these actions. */
export function myActionsReply(rows: ActionRow[]): MyActionsReply {
  return {
    on: TODAY,
    asAt: '2026-11-18T10:00:00Z',
    actions: rows.map((action) => ({ ...action, planTitle: 'Improvement Plan', areaHeading: 'Priority Area 1' })),
  };
}
