import type { Fault } from '../../infra/local/faults.ts';
import { Refusal, type RefusalCode } from '../../src/core/refusal.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { entry } from '../builders/entry.ts';
import { person, plan } from '../builders/plan.ts';
import { actionIn, changed, onlyEdit } from '../contract/plan-store.ts';
import { counted } from '../counted.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

const KEY = 'plan:a1.1';
type Effect = Pick<Fault, 'effect' | 'status' | 'retryAfterSeconds' | 'times'>;

let lists: ListsOnStandIn;
let rewind: () => void;
let store: PlanStore;
beforeAll(async () => {
  lists = await listsOnStandIn();
  await (await lists.open()).addPlan(plan({ actions: [{ leads: ['Head', 'Team'] }] }), [
    entry({ key: 'imported', action: null }),
  ]);
  rewind = rewindable(lists);
});
beforeEach(async () => {
  rewind();
  store = await lists.open();
});
afterAll(() => lists.standIn.stop());

/** Everything that one call may meet. What Graph asks to be waited for is asked for without a wait. */
const EFFECTS: readonly Effect[] = [
  { effect: 'drop-before' },
  { effect: 'lose-reply' },
  { effect: 'throttle', retryAfterSeconds: 0 },
  { effect: 'throttle', retryAfterSeconds: 120 },
  { effect: 'fail', status: 409 },
  { effect: 'fail', status: 412 },
  { effect: 'fail', status: 500 },
  { effect: 'fail', status: 503, retryAfterSeconds: 0, times: 4 },
  { effect: 'fail', status: 504, retryAfterSeconds: 0, times: 4 },
];
const CALLS = {
  'the change': '^PATCH .+/fields$',
  'its reading': '^GET .+/items/\\d+$',
  'its line of history': '^POST .+/items$',
} as const;
const NOTHING_WRITTEN: ReadonlySet<RefusalCode> = new Set(['busy', 'unreachable', 'action-changed', 'denied']);

const answer = (by: PlanStore) => by.saveAction(actionIn(by, KEY), changed(by, KEY), entry({ key: 'mine' }));
const told = async (work: () => Promise<unknown>): Promise<RefusalCode | 'done'> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const timesIn = (by: PlanStore) => by.history(KEY).filter(({ key }) => key === 'mine').length;
const historyKeys = () => lists.standIn.list('History').items.map(({ fields }) => fields.Key);

/** What was told held against what is in the record, and then the same answer once more. */
async function judge(what: RefusalCode | 'done') {
  lists.standIn.faults.clear();
  const isIn = lists.standIn.list('Actions').items[0]?.fields.Version === 2;
  const falsely = (what === 'done' && !isIn) || (what !== 'done' && NOTHING_WRITTEN.has(what) && isIn);
  await store.refresh();
  const again = await told(() => answer(store));
  const after = await lists.open();
  const doubled = actionIn(after, KEY).version > 2 || timesIn(after) > 1 || historyKeys().length > 2;
  const lost = again !== 'done' || timesIn(after) === 0 || actionIn(after, KEY).version !== 2;
  return { falsely, doubled, lost };
}

const nameOf = ({ effect, status, retryAfterSeconds }: Effect) =>
  [effect, status, retryAfterSeconds && `for ${retryAfterSeconds} s`].filter(Boolean).join(' ');

interface Trial {
  readonly name: string;
  readonly faults: readonly (readonly [on: string, effect: Effect])[];
}
const SINGLE: readonly Trial[] = Object.entries(CALLS).flatMap(([call, on]) =>
  EFFECTS.map((effect) => ({ name: `${call}: ${nameOf(effect)}`, faults: [[on, effect]] })),
);
const SECOND: readonly Effect[] = [
  { effect: 'drop-before' },
  { effect: 'throttle', retryAfterSeconds: 120 },
  { effect: 'fail', status: 500 },
];
const DOUBLE: readonly Trial[] = EFFECTS.flatMap((first) =>
  SECOND.map((second) => ({
    name: `the change: ${nameOf(first)}, and its reading: ${nameOf(second)}`,
    faults: [
      [CALLS['the change'], first],
      [CALLS['its reading'], second],
    ],
  })),
);

test.each([...SINGLE, ...DOUBLE])(
  'an answer is in once or not at all, and what is told of it is true; $name',
  async ({ faults }) => {
    for (const [on, effect] of faults) lists.standIn.faults.add({ on, ...effect });
    const verdict = await judge(await told(() => answer(store)));
    counted('faults injected', faults.length);
    counted('answers lost', Number(verdict.lost));
    counted('told falsely', Number(verdict.falsely));
    counted('doubled', Number(verdict.doubled));
    expect(verdict).toEqual({ lost: false, falsely: false, doubled: false });
  },
);

describe('after a change whose reply was lost', () => {
  test('and that cannot be looked for either, nobody claims that nothing was recorded', async () => {
    lists.standIn.faults.add({ on: CALLS['the change'], effect: 'lose-reply' });
    lists.standIn.faults.add({ on: CALLS['its reading'], effect: 'drop-before' });
    expect(await told(() => answer(store))).toBe('outcome-unknown');
    expect(await told(() => answer(store))).toBe('done');
    expect(actionIn(store, KEY).version).toBe(2);
  });

  test('and that was never carried out, the refusal says that nothing was recorded', async () => {
    lists.standIn.faults.add({ on: CALLS['the change'], effect: 'drop-before' });
    expect(await told(() => answer(store))).toBe('unreachable');
    expect(actionIn(await lists.open(), KEY).version).toBe(1);
  });

  test('a hand edit on top of it is told against what was written, and does not hide it', async () => {
    const through = {
      ...lists.graph,
      async patch(...given: Parameters<typeof lists.graph.patch>) {
        await lists.graph.patch(...given);
        lists.standIn.editByHand({ list: 'Actions', id: 1, fields: { Measure: 'By hand' }, surname: 'Menon' });
        throw new Refusal('unreachable');
      },
    };
    const one = await lists.open(through);
    expect(await told(() => answer(one))).toBe('done');
    expect(actionIn(one, KEY)).toMatchObject({ status: 'partly-done', version: 2, measure: null });
    expect(onlyEdit(one, 'plan').changes).toEqual([{ field: 'Measure', from: null, to: 'By hand' }]);
  });
});

test('a change that cannot be read back is shown as it was written, and the row is read before it is written again', async () => {
  lists.standIn.faults.add({ on: CALLS['its reading'], effect: 'drop-before' });
  expect(await told(() => answer(store))).toBe('done');
  expect(actionIn(store, KEY)).toMatchObject({ status: 'partly-done', version: 2 });
  lists.standIn.faults.add({ on: CALLS['its reading'], effect: 'drop-before' });
  const next = () => store.saveAction(actionIn(store, KEY), changed(store, KEY), entry({ key: 'next' }));
  expect(await told(next)).toBe('unreachable');
  expect(await told(next)).toBe('done');
  expect(historyKeys()).toEqual(['imported', 'mine', 'next']);
});

test('a row that somebody deleted takes no change, and is missed', async () => {
  lists.standIn.list('Actions').items.splice(0, 1);
  expect(await told(() => answer(store))).toBe('action-changed');
  expect(onlyEdit(store, 'plan').row).toEqual({ kind: 'deleted' });
});

test('the same tap twice at one moment, and once more on another instance, is one entry', async () => {
  const other = await lists.open();
  const taps = [store, store, other].map((by) => told(() => answer(by)));
  expect(await Promise.all(taps)).toEqual(['done', 'done', 'done']);
  expect(actionIn(await lists.open(), KEY).version).toBe(2);
  expect(historyKeys()).toEqual(['imported', 'mine']);
});

describe('who leads and who manages, cut off on its way', () => {
  const [lee, jo] = [person('Lee Lead'), person('Jo Joint')];
  const matched = (by: PlanStore) => {
    const [head, team] = actionIn(by, KEY).people;
    if (!head || !team) throw new Error('The leads are gone');
    return new Map([
      [
        KEY,
        [
          { ...head, people: [lee] },
          { ...team, people: [jo] },
        ],
      ],
    ]);
  };

  test('is completed when it is repeated, and what is in is not written again', async () => {
    const leads = matched(store);
    lists.standIn.faults.add({ on: CALLS['the change'], after: 1, effect: 'drop-before' });
    expect(await told(() => store.saveLeads('plan', leads))).toBe('unreachable');
    expect(await told(() => store.saveLeads('plan', leads))).toBe('done');
    expect(lists.standIn.list('Leads').items.map(({ version }) => version)).toEqual([2, 2]);
    expect(actionIn(await lists.open(), KEY).people.map(({ people }) => people)).toEqual([[lee], [jo]]);
  });

  test('is in when its reply was lost', async () => {
    lists.standIn.faults.add({ on: CALLS['the change'], effect: 'lose-reply' });
    expect(await told(() => store.saveManagers('plan', new Map([['a1', jo]])))).toBe('done');
    expect((await lists.open()).plans()[0]?.areas[0]?.manager).toEqual(jo);
  });

  test('of two instances the later one decides again', async () => {
    const other = await lists.open();
    await other.saveManagers('plan', new Map([['a1', lee]]));
    expect(await told(() => store.saveManagers('plan', new Map([['a1', jo]])))).toBe('changed-elsewhere');
    expect(store.plans()[0]?.areas[0]?.manager).toEqual(lee);
  });
});

describe('settling a hand edit, cut off on its way', () => {
  test.each([
    ['Actions', { Measure: 'By hand' }],
    ['Leads', { PersonName: 'By hand' }],
  ])('is judged again under the same key, and its entry is one; %s', async (list, fields) => {
    for (const [on, effect] of [
      [CALLS['the change'], 'drop-before'],
      [CALLS['the change'], 'lose-reply'],
      [CALLS['its line of history'], 'lose-reply'],
    ] as const) {
      lists.standIn.editByHand({ list, id: 1, fields, surname: 'Menon' });
      await store.refresh();
      const edit = onlyEdit(store, 'plan');
      lists.standIn.faults.add({ on, effect });
      const back = entry({ key: edit.key, door: 'list', kind: 'put-back' });
      const settle = () => store.settle(edit, { put: 'back' }, back);
      if ((await told(settle)) !== 'done') expect(await told(settle)).toBe('done');
      expect(store.handEdits()).toEqual([]);
      expect(historyKeys().filter((key) => key === edit.key)).toHaveLength(1);
    }
  });
});
