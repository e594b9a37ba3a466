import type { MyActionsReply, OverdueAreaRows, OverdueReply, OverdueRow, PlanPicture } from '../../../src/wire/tab.ts';

/** Today in every reply of these tests. */
export const TODAY = '2026-11-18';

/** A row that is 18 days late; a test states what matters. */
export function row(fields: Partial<OverdueRow> = {}): OverdueRow {
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
    noUpdateSince: null,
    ...fields,
  };
}

const NO_RAGS = {
  closed: 0,
  checked: 0,
  done: 0,
  overdue: 0,
  'will-be-missed': 0,
  'at-risk': 0,
  'no-date': 0,
  'on-track': 0,
};

/** An area with these overdue rows. */
export function area(overdue: OverdueRow[], fields: Partial<OverdueAreaRows> = {}): OverdueAreaRows {
  return {
    id: 'a1',
    label: 'Priority Area',
    number: '1',
    title: 'Leadership',
    manager: 'Morgan Ellery',
    open: overdue.length + 4,
    lateByFirstPromise: overdue.length,
    overdue,
    rags: { ...NO_RAGS, overdue: overdue.length, 'on-track': 4 },
    ...fields,
  };
}

/** A plan of these areas. */
export function plan(areas: OverdueAreaRows[], fields: Partial<OverdueReply['plans'][number]> = {}) {
  const overdue = areas.reduce((sum, { overdue }) => sum + overdue.length, 0);
  return {
    id: 'plan',
    title: 'Improvement Plan',
    from: '2026-05-04',
    meetings: [],
    open: areas.reduce((sum, { open }) => sum + open, 0),
    overdue,
    lateByFirstPromise: overdue,
    picture: picture({ moved: [{ on: TODAY, overdue, meeting: null }] }),
    areas,
    ...fields,
  };
}

/** How a plan stands beside what is overdue in it. */
export function picture(fields: Partial<PlanPicture> = {}): PlanPicture {
  return {
    atRisk: 0,
    willBeMissed: 0,
    done: { count: 0, since: '2026-10-21', meeting: null },
    noUpdate: { count: 0, days: 28 },
    moved: [],
    ...fields,
  };
}

/** What `GET /api/overdue` says of these plans. */
export function overdueReply(plans: OverdueReply['plans']): OverdueReply {
  return { on: TODAY, today: TODAY, asAt: '2026-11-18T10:00:00Z', plans };
}

/** What `GET /api/my-actions` says of these actions. */
export function myActionsReply(
  rows: OverdueRow[],
  matters: Partial<Pick<MyActionsReply, 'waiting' | 'decided'>> = {},
): MyActionsReply {
  return {
    on: TODAY,
    asAt: '2026-11-18T10:00:00Z',
    actions: rows.map((action) => ({ ...action, planTitle: 'Improvement Plan', areaHeading: 'Priority Area 1' })),
    waiting: [],
    decided: [],
    ...matters,
  };
}
