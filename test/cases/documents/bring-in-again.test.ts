import type { Caller } from '../../../src/cases/caller.ts';
import { type AgainRequest, bringInAgain } from '../../../src/cases/documents/bring-in-again.ts';
import { viewDifferences } from '../../../src/cases/documents/lay-beside.ts';
import { agreedBy } from '../../../src/core/plan/due.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import { documentHash } from '../../../src/documents/document-hash.ts';
import { entry } from '../../builders/entry.ts';
import { day, person } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import type { FakePlanStore } from '../../fakes/plan-store.ts';
import { ANN, CORA, dueOn, FIRST, row, saying, stage } from '../newer-document.ts';

const OPERATOR: Caller = { kind: 'operator' };
const coordinator: Caller = { kind: 'person', person: CORA };

type Stage = ReturnType<typeof stage>;
const again = ({ ports }: Stage, printed: PrintedPlan, choice: Partial<AgainRequest> = {}, caller: Caller = OPERATOR) =>
  bringInAgain(ports, caller, { plan: 'care-plan', printed, take: 'unheld', ...choice });
const told = (entries: readonly Entry[]) =>
  entries.map(({ kind, door, changes, words }) => [
    kind,
    door,
    changes.map(({ field, to }) => `${field}: ${to}`),
    words,
  ]);

/** Ann says that the first action is done. */
function annAnswers({ plans, actionNow }: Stage) {
  const before = actionNow('a1.1');
  const said = { on: day('2015-09-01'), by: ANN, words: 'All seen.' };
  const after = { ...before, status: 'done', lastAnswer: said, version: before.version + 1 } as const;
  const changes = [{ field: 'status', from: before.status, to: 'done' }];
  const key = before.key;
  return plans.saveAction(before, after, entry({ key: 'ann-1', plan: 'care-plan', action: key, by: ANN, changes }));
}

/** Everything that can move, at once. */
const MOVED: PrintedPlan = {
  ...saying({
    'a1.1': {
      due: dueOn('2015-12-31'),
      status: 'partly-done',
      statusPhrase: 'Partly',
      text: 'Review each and every care plan',
    },
    'a2.1': { leads: ['Jo Joint', 'Ann Carter'], progress: [{ on: '2015-09', by: null, text: 'Four were hired.' }] },
  }),
  layout: {
    format: 'word',
    landscape: true,
    areas: 'heading',
    notes: [],
    tables: [],
    places: ['Staffing', 'Care', 'New'].map((heading) => ({
      shape: 'heading',
      heading,
      notes: [],
      sheet: null,
      table: 0,
    })),
  },
};
const [CARE, STAFF] = MOVED.areas;
if (!CARE || !STAFF) throw new Error('The document lacks its areas');
/** Staffing first, with a row more; care planning under another title, without its second row; an area that is new. */
const NEWER: PrintedPlan = {
  ...MOVED,
  areas: [
    {
      ...STAFF,
      actions: [
        row('a1.1', 'Open a second office in the north of the county'),
        ...STAFF.actions.map((one) => ({ ...one, id: 'a1.2' })),
      ],
    },
    { ...CARE, title: 'Planning for care', actions: CARE.actions.slice(0, 1).map((one) => ({ ...one, id: 'a2.1' })) },
    {
      ...STAFF,
      number: '3',
      title: 'Placements nearer to home',
      actions: [row('a3.1', 'Publish the sufficiency strategy'), row('a3.2', 'Ask children where they want to live')],
    },
  ],
};

test('what moved becomes the record, each difference with its line of history', async () => {
  const on = stage();
  const { taken, differences, unchanged } = await again(on, NEWER);
  expect(taken.toSorted()).toEqual(differences.map(({ id }) => id).toSorted());
  expect(unchanged).toBe(0);
  const first = on.actionNow('a1.1');
  expect(first).toMatchObject({
    text: 'Review each and every care plan',
    status: 'partly-done',
    statusPhrase: 'Partly',
  });
  expect([first.due.by, agreedBy(first)].map(String)).toEqual(['2015-06-30', '2015-12-31']);
  expect(first.revisions).toMatchObject([{ agreed: { by: 'the document', on: day('2015-09-30') }, asked: null }]);
  expect(told(on.plans.history(first.key))).toEqual([
    ['document-says', 'document', ['text: Review each and every care plan'], null],
    ['document-says', 'document', ['agreed date: 2015-12-31'], null],
    ['document-says', 'document', ['status: partly-done'], null],
  ]);
  const hired = on.actionNow('a2.1');
  expect(hired.leads).toEqual(['Jo Joint', 'Ann Carter']);
  expect(hired.people).toEqual([
    { printed: 'Jo Joint', people: [], accountable: true },
    { printed: 'Ann Carter', people: [ANN], accountable: false },
  ]);
  expect(hired.progress.map(({ text }) => text)).toEqual(['Four were hired.']);
  expect(told(on.plans.history(hired.key)).map(([, , , words]) => words)).toEqual([null, 'Four were hired.']);
});

test('rows that are new come behind those that are there, under ids that nothing had', async () => {
  const on = stage();
  await again(on, NEWER);
  expect(on.planNow().areas.map(({ id, title, actions }) => [id, title, actions.map((action) => action.key)])).toEqual([
    ['a1', 'Planning for care', ['care-plan:a1.1', 'care-plan:a1.2']],
    ['a2', 'Staffing', ['care-plan:a2.1', 'care-plan:a2.2']],
    ['a3', 'Placements nearer to home', ['care-plan:a3.1', 'care-plan:a3.2']],
  ]);
  expect(on.actionNow('a2.2')).toMatchObject({ text: 'Open a second office in the north of the county', version: 1 });
  expect(told(on.plans.history('care-plan:a2.2'))).toEqual([
    ['document-adds', 'document', ['document: 2015-09-30'], null],
  ]);
});

test('a row that is gone stays an action, and its history says so; it is closed only where that is chosen', async () => {
  const on = stage();
  await again(on, NEWER);
  expect(on.actionNow('a1.2')).toMatchObject({ status: 'in-progress', version: 2 });
  expect(told(on.plans.history('care-plan:a1.2'))).toEqual([
    ['document-lacks', 'document', ['document: 2015-09-30'], null],
  ]);
  const other = stage();
  await again(other, NEWER, { close: ['a1.2|gone'] });
  expect(other.actionNow('a1.2').status).toBe('superseded');
});

test('the plan is its new document from then on: its hash, its day, its layout in the order of the record', async () => {
  const on = stage();
  await again(on, NEWER);
  const { documentHash: hash, date, layout, state } = on.planNow();
  expect([hash, date, state]).toEqual([documentHash(NEWER), '2015-09-30', 'live']);
  expect(layout?.places.map(({ heading }) => heading)).toEqual(['Care', 'Staffing', 'New']);
  const about = on.plans.entries('care-plan').filter(({ action }) => action === null);
  expect(told(about)).toEqual([
    ['document-says', 'document', ['area a1: Priority Area 1: Planning for care'], null],
    ['document-renewed', 'document', ['document: 2015-09-30', 'taken over: 10'], null],
  ]);
});

test('the same document a second time moves nothing and writes nothing', async () => {
  const on = stage();
  expect(await again(on, FIRST)).toEqual({ plan: 'care-plan', differences: [], unchanged: 3, taken: [] });
  expect(on.plans.written).toEqual([]);
  await again(on, NEWER);
  const [version, lines] = [on.plans.version(), on.plans.written.length];
  expect(await again(on, NEWER)).toMatchObject({ differences: [], taken: [] });
  expect([on.plans.version(), on.plans.written.length]).toEqual([version, lines]);
});

test('an older document can be brought back, and the newer one again', async () => {
  const on = stage();
  const [newer, older] = [
    saying({ 'a1.1': { status: 'done', statusPhrase: 'Completed' } }),
    saying({ 'a1.1': { status: 'in-progress', statusPhrase: 'Ongoing' } }),
  ];
  for (const [printed, status] of [
    [newer, 'done'],
    [older, 'in-progress'],
    [newer, 'done'],
  ] as const) {
    await again(on, printed);
    expect(on.actionNow('a1.1').status).toBe(status);
  }
  expect(on.plans.entries('care-plan').filter(({ kind }) => kind === 'document-renewed')).toHaveLength(3);
});

describe('what somebody answered since', () => {
  const printed = saying({ 'a1.1': { status: 'not-started', statusPhrase: 'Not started' } });

  test('stands, is shown, and goes on standing however often the document comes', async () => {
    const on = stage();
    await annAnswers(on);
    for (const _time of ['first', 'second']) {
      const { differences, taken } = await again(on, printed);
      expect(differences.map(({ id, held }) => [id, held])).toEqual([['a1.1|status', 'answered-since']]);
      expect(taken).toEqual([]);
      expect(on.actionNow('a1.1')).toMatchObject({ status: 'done', lastAnswer: { words: 'All seen.' } });
    }
  });

  test('is written over only where that is chosen, and stays in the history', async () => {
    const on = stage();
    await annAnswers(on);
    await again(on, printed, { take: ['a1.1|status'] });
    expect(on.actionNow('a1.1')).toMatchObject({ status: 'not-started', lastAnswer: { words: 'All seen.' } });
    expect(on.plans.history('care-plan:a1.1').map(({ kind }) => kind)).toEqual(['answered', 'document-says']);
  });

  test('stands when it came between looking and taking over', async () => {
    const on = stage();
    on.plans.beforeNextSave(() => void annAnswers(on));
    expect((await again(on, printed)).taken).toEqual([]);
    expect(on.actionNow('a1.1').status).toBe('done');
  });
});

test('only what is chosen is taken over', async () => {
  const on = stage();
  const { taken } = await again(on, NEWER, { take: ['a1.1|due', 'new|a3.2', 'no-such-difference'] });
  expect(taken.toSorted()).toEqual(['a1.1|due', 'new|a3.2']);
  expect(on.actionNow('a1.1')).toMatchObject({ status: 'in-progress', text: 'Review every care plan' });
  expect(on.planNow().areas.map(({ id, title, actions }) => [id, title, actions.length])).toEqual([
    ['a1', 'Care planning', 2],
    ['a2', 'Staffing', 1],
    ['a3', 'Placements nearer to home', 1],
  ]);
});

test('a row that moved into an area that is new keeps its id there', async () => {
  const on = stage();
  const [care, staff] = saying({}).areas;
  if (!care || !staff) throw new Error('The document lacks its areas');
  const homes = { ...staff, number: '3', title: 'Placements nearer to home', actions: care.actions.slice(1) };
  await again(on, { ...saying({}), areas: [{ ...care, actions: care.actions.slice(0, 1) }, staff, homes] });
  expect(on.planNow().areas.map(({ id, actions }) => [id, actions.map((action) => action.id)])).toEqual([
    ['a1', ['a1.1']],
    ['a2', ['a2.1']],
    ['a3', ['a1.2']],
  ]);
});

test('links lead to the ids of the record', async () => {
  const on = stage();
  const printed = saying({ 'a2.1': { links: [{ kind: 'waits-on', to: 'a2.2' }] } });
  const areas = printed.areas.toReversed().map((area, at) => ({
    ...area,
    actions: area.actions.map((one, index) => ({ ...one, id: `a${at + 1}.${index + 1}` })),
  }));
  await again(on, { ...printed, areas });
  expect(on.actionNow('a2.1').links).toEqual([{ kind: 'waits-on', to: 'a1.2' }]);
});

describe('bringing in that is cut off', () => {
  /** The record without what tells how often it was tried. */
  const recordOf = ({ plans }: { readonly plans: FakePlanStore }) => ({
    plans: plans.plans(),
    entries: plans.written
      .map(({ key: _key, at: _at, ...line }) => line)
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  });

  test('comes to the same record with a second try, wherever the cut was', async () => {
    const whole = stage();
    await again(whole, NEWER);
    const expected = recordOf(whole);
    let cuts = 0;
    for (let write = 1; ; write += 1) {
      const on = stage();
      on.plans.failAt(write);
      const cut = await again(on, NEWER).then(
        () => false,
        () => true,
      );
      if (!cut) break;
      cuts += 1;
      await again(on, NEWER);
      const { plans, entries } = recordOf(on);
      expect(plans).toEqual(expected.plans);
      const lines = (of: typeof entries) => of.filter(({ kind }) => kind !== 'document-renewed');
      expect(lines(entries)).toEqual(lines(expected.entries));
      expect(entries).toHaveLength(expected.entries.length);
    }
    counted('faults injected', cuts);
    expect(cuts).toBeGreaterThan(8);
  });
});

describe('who may', () => {
  test('the coordinator of the plan, in whose name it stands in the history', async () => {
    const on = stage();
    await again(on, NEWER, {}, coordinator);
    expect(new Set(on.plans.written.map(({ by }) => by.name))).toEqual(new Set([CORA.name]));
  });

  test.each([
    ['a lead', ANN, 'care-plan'],
    ['a stranger', person('Sam Stranger'), 'care-plan'],
    ['anybody, of a plan that is not there', CORA, 'no-such-plan'],
  ])('not %s, who is not told either whether there is such a plan', async (_who, somebody, plan) => {
    const on = stage();
    const caller: Caller = { kind: 'person', person: somebody };
    await expect(again(on, NEWER, { plan }, caller)).rejects.toMatchObject({ code: 'not-coordinator' });
    const look = () => viewDifferences(on.ports, caller, { plan, printed: NEWER, source: null });
    expect(look).toThrow(expect.objectContaining({ code: 'not-coordinator' }));
    expect(on.plans.written).toEqual([]);
  });

  test('nobody, of a plan that is not in yet or a document without actions', async () => {
    const importing = stage({ state: 'importing' });
    await expect(again(importing, NEWER)).rejects.toMatchObject({ code: 'import-other-document' });
    await expect(again(stage(), { ...NEWER, areas: [] })).rejects.toMatchObject({ code: 'document-without-actions' });
    await expect(again(stage(), NEWER, { plan: 'none' })).rejects.toMatchObject({ code: 'plan-unknown' });
  });
});
