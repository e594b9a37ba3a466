import fc from 'fast-check';
import type { DocumentReply } from '../../../src/wire/bring-in.ts';
import { fromPlanFile } from '../../../src/wire/plan-file.ts';
import { type PlanFile, planFileShape } from '../../../src/wire/plan-file-shape.ts';
import { closed, doubtedAgain, kept, opened, retitled, saidRight, typed } from '../../../tab/bring-in/edits.ts';
import { planOf } from '../../../tab/bring-in/plan-of.ts';
import { faultsIn, type RowValues } from '../../../tab/bring-in/row-values.ts';
import { summaryOf } from '../../../tab/bring-in/summary.ts';
import { canPutBack, joinedWithAbove, putBack, removed } from '../../../tab/bring-in/taking-out.ts';
import { takenUp } from '../../../tab/bring-in/taking-up.ts';
import { beginWork, openDoubts, rowsOf, type Work } from '../../../tab/bring-in/work.ts';
import { planFile } from '../../builders/plan-file.ts';

const JUNE = { phrase: 'June 2015', kind: 'month', from: null, by: '2015-06-30' } as const;
const MAY = { phrase: 'by 31 May', kind: 'day', from: null, by: '2015-05-31' } as const;
const doubt = (action: string | null, code: PlanFile['problems'][number]['code']) =>
  ({ severity: 'warning', where: 'table 1, row 2', action, code, message: `About ${code}.` }) as const;

const FILE = planFile(
  [
    [
      'Leadership',
      [
        {
          ref: '1.1',
          text: 'Publish the scheme',
          leads: ['Tom Ward'],
          due: JUNE,
          links: [{ kind: 'waits-on', to: 'a1.2' }],
        },
        { text: 'and tell every team', due: MAY, progress: [{ on: null, by: null, text: 'Told two teams.' }] },
        { ref: '1.2', text: 'Hold a board', leads: ['Tom Ward'], due: JUNE },
      ],
    ],
    ['Workforce', [{ ref: '2.1', text: 'Train the carers', links: [{ kind: 'same-as', to: 'a1.3' }] }]],
  ],
  {
    problems: [
      doubt('a1.2', 'no-lead'),
      doubt('a2.1', 'no-lead'),
      doubt('a2.1', 'no-due'),
      doubt(null, 'column-unread'),
    ],
  },
);
const REPLY: Omit<DocumentReply, 'plan'> = {
  noPlan: null,
  candidates: [
    { text: 'Visit each home', heading: 'Homes' },
    { text: 'Write to carers', heading: null },
    { text: 'Inspect each home', heading: 'Homes' },
  ],
  plans: [],
  sites: ['https://x.example/sites/a'],
};
const WORK = beginWork('plan.docx', FILE, REPLY);

const put = (work: Work, key: string, values: Partial<RowValues>): Work => {
  const open = opened(work, key);
  const before = open.drafts[key];
  if (!before) throw new Error(`No row ${key}`);
  return kept(typed(open, key, { ...before, ...values }), key);
};
const actionsOf = (work: Work) =>
  planOf(work).areas.map(({ actions }) => actions.map(({ id, text }) => `${id} ${text}`));
const open = (work: Work) => openDoubts(work).map(({ row, code }) => `${row} ${code}`);
const action = (work: Work, id: string) => {
  const found = planOf(work)
    .areas.flatMap(({ actions }) => actions)
    .find((one) => one.id === id);
  if (!found) throw new Error(`No action ${id}`);
  return found;
};

test('a document in which nothing was put right is brought in as it was read', () => {
  expect(planOf(WORK)).toEqual(FILE);
  expect(planOf(closed(opened(WORK, 'a1.1'), 'a1.1'))).toEqual(FILE);
  expect(planOf(kept(opened(WORK, 'a1.1'), 'a1.1'))).toEqual(FILE);
});

test('the head line counts areas, actions, dates, leads and what is doubted', () => {
  expect(summaryOf(WORK)).toEqual({ areas: 2, actions: 4, dated: 3, led: 2, doubts: 3 });
});

describe('putting a row right', () => {
  test('changes what was typed and nothing else', () => {
    const after = put(WORK, 'a2.1', { text: ' Train all carers ', ref: '', newLead: 'Ann Lee', status: 'in-progress' });
    expect(action(after, 'a2.1')).toEqual({
      ...action(WORK, 'a2.1'),
      text: 'Train all carers',
      ref: null,
      leads: ['Ann Lee'],
      status: 'in-progress',
    });
    expect(actionsOf(after)[0]).toEqual(actionsOf(WORK)[0]);
  });

  test('settles the doubts about what changed, and no others', () => {
    expect(open(put(WORK, 'a2.1', { newLead: 'Ann Lee' }))).toEqual(['a1.2 no-lead', 'a2.1 no-due']);
    expect(open(put(WORK, 'a2.1', { dueWay: 'ongoing' }))).toEqual(['a1.2 no-lead', 'a2.1 no-lead']);
  });

  test('doubts again what is missing afterwards, in words', () => {
    const named = put(WORK, 'a2.1', { newLead: 'Ann Lee' });
    expect(open(put(named, 'a2.1', { leads: [] }))).toEqual(open(WORK));
    const bare = put(WORK, 'a1.1', { leads: [], dueWay: 'none' });
    expect(open(bare)).toEqual([...open(WORK), 'a1.1 no-lead', 'a1.1 no-due']);
    expect(openDoubts(bare).at(-2)?.sentence).toContain('Nobody is named as lead');
  });

  test('keeps a month a month while its day stays, and makes it a day when another is chosen', () => {
    expect(action(put(WORK, 'a1.1', { duePhrase: 'end of June' }), 'a1.1').due).toEqual({
      ...JUNE,
      phrase: 'end of June',
    });
    expect(action(put(WORK, 'a1.1', { dueBy: '2015-06-15' }), 'a1.1').due).toEqual({
      phrase: 'June 2015',
      kind: 'day',
      from: null,
      by: '2015-06-15',
    });
    expect(action(put(WORK, 'a1.1', { dueWay: 'on-event', dueBy: '2015-06-15' }), 'a1.1').due).toMatchObject({
      kind: 'on-event',
      by: null,
    });
  });

  test('finds what is missing before it is kept', () => {
    const values = opened(WORK, 'a2.1').drafts['a2.1'];
    if (!values) throw new Error('not open');
    expect(faultsIn(values)).toEqual([]);
    expect(faultsIn({ ...values, text: ' ', dueWay: 'by' })).toEqual(['text-missing', 'day-missing']);
  });

  test('to another area moves the row there, numbers both anew, and links still lead to the same rows', () => {
    const after = put(WORK, 'a1.2', { area: 1 });
    expect(actionsOf(after)).toEqual([
      ['a1.1 Publish the scheme', 'a1.2 Hold a board'],
      ['a2.1 Train the carers', 'a2.2 and tell every team'],
    ]);
    expect(action(after, 'a1.1').links).toEqual([{ kind: 'waits-on', to: 'a2.2' }]);
    expect(action(after, 'a2.1').links).toEqual([{ kind: 'same-as', to: 'a1.2' }]);
    expect(planOf(after).problems.map(({ action: id, code }) => `${id} ${code}`)).toContain('a2.2 no-lead');
  });
});

describe('saying that something is right', () => {
  test('settles that doubt alone, and can be taken back', () => {
    const [first] = openDoubts(WORK);
    const said = saidRight(WORK, [first?.key ?? '']);
    expect(open(said)).toEqual(['a2.1 no-lead', 'a2.1 no-due']);
    expect(open(doubtedAgain(said, [first?.key ?? '']))).toEqual(open(WORK));
  });
});

describe('removing a row', () => {
  test('lists it, numbers the others anew, and takes its doubts along', () => {
    const after = removed(WORK, 'a1.2');
    expect(actionsOf(after)[0]).toEqual(['a1.1 Publish the scheme', 'a1.2 Hold a board']);
    expect(after.takenOut.map(({ row }) => row.key)).toEqual(['a1.2']);
    expect(open(after)).toEqual(['a2.1 no-lead', 'a2.1 no-due']);
    expect(action(after, 'a1.1').links).toEqual([]);
  });

  test('can be undone, whatever else was done since', () => {
    const after = put(removed(removed(WORK, 'a1.1'), 'a1.2'), 'a1.3', { text: 'Hold the board' });
    expect(actionsOf(putBack(putBack(after, 'a1.2'), 'a1.1'))[0]).toEqual([
      'a1.1 Publish the scheme',
      'a1.2 and tell every team',
      'a1.3 Hold the board',
    ]);
  });

  test('leaves an area without actions where it is: the document has it', () => {
    const after = removed(WORK, 'a2.1');
    expect(planOf(after).areas.map(({ title }) => title)).toEqual(['Leadership', 'Workforce']);
    expect(planOf(putBack(after, 'a2.1'))).toEqual(FILE);
  });
});

describe('joining a row with the one above', () => {
  test('loses nothing of either, and doubts which of two days counts', () => {
    const after = joinedWithAbove(WORK, 'a1.2');
    expect(action(after, 'a1.1')).toMatchObject({
      ref: '1.1',
      text: 'Publish the scheme\nand tell every team',
      leads: ['Tom Ward'],
      due: { phrase: 'June 2015; by 31 May', by: '2015-06-30' },
      progress: [{ text: 'Told two teams.' }],
    });
    expect(open(after)).toContain('a1.1 due-several-dates');
    expect(open(after)).not.toContain('a1.2 no-lead');
  });

  test('lets what pointed at it point at the row that took it in', () => {
    const after = joinedWithAbove(joinedWithAbove(WORK, 'a1.3'), 'a1.2');
    expect(actionsOf(after)[0]).toHaveLength(1);
    expect(action(after, 'a2.1').links).toEqual([{ kind: 'same-as', to: 'a1.1' }]);
    expect(action(after, 'a1.1').links).toEqual([]);
  });

  test('can be undone as long as nobody changed the row that took it in', () => {
    const after = joinedWithAbove(WORK, 'a1.2');
    expect(putBack(after, 'a1.2')).toEqual(WORK);
    const changed = put(after, 'a1.1', { text: 'Publish and tell' });
    expect(changed.takenOut.map((entry) => canPutBack(changed, entry))).toEqual([false]);
    expect(putBack(changed, 'a1.2')).toBe(changed);
  });

  test('does nothing at the head of an area', () => {
    expect(joinedWithAbove(WORK, 'a1.1')).toBe(WORK);
  });
});

describe('taking up what the text around the plan recommends', () => {
  test('makes rows of it in areas of their own, with nobody and no date, and says so', () => {
    const after = takenUp(takenUp(WORK, [2]), [0, 1]);
    expect(
      planOf(after)
        .areas.slice(2)
        .map(({ title, actions }) => [title, actions.map(({ id, text }) => `${id} ${text}`)]),
    ).toEqual([
      ['Homes', ['a3.1 Inspect each home', 'a3.2 Visit each home']],
      ['Care Plan', ['a4.1 Write to carers']],
    ]);
    expect(open(after).slice(3)).toEqual([
      'text-2 no-lead',
      'text-2 no-due',
      'text-0 no-lead',
      'text-0 no-due',
      'text-1 no-lead',
      'text-1 no-due',
    ]);
  });

  test('takes each up once, and leaves no area behind when it is removed again', () => {
    const after = takenUp(takenUp(WORK, [0]), [0]);
    expect(rowsOf(after)).toHaveLength(5);
    expect(planOf(removed(after, 'text-0')).areas).toHaveLength(2);
    expect(putBack(removed(after, 'text-0'), 'text-0')).toEqual(after);
  });
});

test('what a document is to become is offered by a title that is there, and left open where only its actions are alike', () => {
  const there = { id: 'care', title: 'Care Plan', state: 'live' as const };
  const goal = (likeness: 'title' | 'actions' | null) =>
    beginWork('p.docx', FILE, { ...REPLY, plans: [{ ...there, likeness }] }).goal;
  expect(goal(null)).toEqual({ as: 'own' });
  expect(goal('title')).toEqual({ as: 'newer', plan: 'care' });
  expect(goal('actions')).toBeNull();
});

test('the title is the plan’s', () => {
  expect(planOf(retitled(WORK, 'Homes Plan')).title).toBe('Homes Plan');
});

test('whatever is done in whatever order, the plan can be brought in, and every row is in it or listed', () => {
  const keys = rowsOf(WORK).map(({ key }) => key);
  const step = fc.record({
    does: fc.constantFrom('remove', 'join', 'put back', 'move', 'bare', 'right'),
    key: fc.constantFrom(...keys),
    area: fc.constantFrom(0, 1),
  });
  const taken = (work: Work, { does, key, area }: { does: string; key: string; area: number }): Work => {
    if (does === 'remove') return removed(work, key);
    if (does === 'join') return joinedWithAbove(work, key);
    if (does === 'put back') return putBack(work, key);
    if (does === 'right') return saidRight(work, [`${area}`]);
    if (!rowsOf(work).some((row) => row.key === key)) return work;
    return put(work, key, does === 'move' ? { area } : { leads: [], dueWay: 'none' });
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const work = steps.reduce(taken, WORK);
      const plan = planFileShape.parse(planOf(work));
      expect(fromPlanFile(plan).areas).toHaveLength(2);
      expect([...rowsOf(work), ...work.takenOut.map(({ row }) => row)].map(({ key }) => key).sort()).toEqual(keys);
      const ids = new Set(plan.areas.flatMap(({ actions }) => actions.map(({ id }) => id)));
      for (const { links } of plan.areas.flatMap(({ actions }) => actions)) {
        for (const { to } of links) expect(ids).toContain(to);
      }
      const words = JSON.stringify([plan.areas, work.takenOut]);
      for (const { action: read } of rowsOf(WORK)) expect(words).toContain(read.text);
    }),
  );
});
