import { decidingAgain } from '../../../src/cases/answering/deciding-again.ts';
import { judgeHandEdits, SOMEBODY } from '../../../src/cases/hand-edits/judge-hand-edits.ts';
import { PUT_BACK_BECAUSE } from '../../../src/core/plan/hand-edit.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import type { Action, Lead } from '../../../src/core/plan/plan.ts';
import { Refusal, type RefusalCode } from '../../../src/core/refusal.ts';
import type { EditedRow, HandEdit } from '../../../src/ports/plan-store.ts';
import { day, firstAction, type PlanGiven, person, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople, mailOf } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const lee = person('Lee Lead');
const cora = person('Cora Coordinator');
const audrey = person('Audrey Auditor');
const mary = person('Mary Manager');
const stranger = person('Sam Stranger');
const WROTE = [{ field: 'Status', from: 'in-progress', to: 'done' }];

function stage(given: PlanGiven = {}) {
  const plans = fakePlanStore(
    plan({ actions: [{ leads: [lee] }], roles: { coordinators: [cora], auditors: [audrey] }, ...given }),
  );
  const people = fakePeople({ people: [lee, cora, audrey, mary, stranger] });
  const ports = { plans, people, clock: fakeClock('2015-07-01') };
  const action = () => firstAction(plans.plans()[0] ?? plan());
  const edit = (by: Person | null, row: EditedRow, version = 2): HandEdit => ({
    key: `list:Actions:1:${version}`,
    plan: 'plan',
    action: 'plan:a1.1',
    by,
    at: '2015-07-01T09:15:00Z',
    row,
    changes: WROTE,
  });
  const byHand = (by: Person | null, wanted: Partial<Action>, more: { words?: string; machinery?: boolean } = {}) =>
    plans.editByHand(
      edit(by, {
        kind: 'action',
        before: action(),
        wanted: { ...action(), ...wanted },
        words: more.words,
        machinery: more.machinery ?? false,
      }),
    );
  const leadByHand = (by: Person, change: Partial<Lead>, typed?: string) => {
    const [before] = action().people;
    if (!before) throw new Error('This action has no lead');
    plans.editByHand(edit(by, { kind: 'lead', before, wanted: { ...before, ...change }, typed, machinery: false }));
  };
  const why = () => plans.written.at(-1)?.changes.find(({ field }) => field === PUT_BACK_BECAUSE)?.to;
  return { plans, ports, action, edit, byHand, leadByHand, why, judge: () => judgeHandEdits(ports) };
}

describe('what somebody may do is taken over as if it had come through any other door', () => {
  test('a lead sets their own action to done', async () => {
    const { byHand, judge, action, plans } = stage();
    byHand(lee, { status: 'done', doneOn: day('2015-06-28') }, { words: 'All trained' });
    expect(await judge()).toEqual({ taken: 1, putBack: 0 });
    expect(action()).toMatchObject({
      status: 'done',
      doneOn: day('2015-06-28'),
      recordedOn: day('2015-07-01'),
      lastAnswer: { by: lee, words: 'All trained' },
      version: 2,
    });
    expect(plans.written).toMatchObject([
      { key: 'list:Actions:1:2', kind: 'edited', door: 'list', by: lee, onBehalf: false, words: 'All trained' },
    ]);
    expect(plans.handEdits()).toEqual([]);
  });

  test('a coordinator sets it to partly done, on behalf of the lead', async () => {
    const { byHand, judge, action, plans } = stage();
    byHand(cora, { status: 'partly-done' });
    await judge();
    expect(action().status).toBe('partly-done');
    expect(plans.written).toMatchObject([{ by: cora, onBehalf: true }]);
  });

  test('a coordinator mends the words of the plan, and the history has both', async () => {
    const { byHand, judge, action, plans } = stage();
    byHand(cora, { text: 'Review every pathway plan', priority: 'high' });
    await judge();
    expect(action()).toMatchObject({ text: 'Review every pathway plan', priority: 'high', status: 'in-progress' });
    expect(plans.written[0]?.changes).toEqual([
      { field: 'text', from: 'Review every care plan', to: 'Review every pathway plan' },
      { field: 'priority', from: null, to: 'high' },
    ]);
    expect(plans.written[0]?.onBehalf).toBe(false);
  });

  test('an auditor writes the follow-up, also once a plan has ended', async () => {
    const { byHand, judge, action } = stage({ state: 'ended' });
    byHand(audrey, { followUp: 'Seen on site' });
    expect(await judge()).toEqual({ taken: 1, putBack: 0 });
    expect(action().followUp).toBe('Seen on site');
  });

  test.each([
    ['by their address', { typed: mailOf(stranger) }],
    ['by the id that the directory gives them', { change: { people: [{ id: stranger.id, name: 'Typed wrongly' }] } }],
  ])('a manager names another lead %s', async (_how, { typed, change = {} }: { typed?: string; change?: object }) => {
    const { leadByHand, judge, action } = stage();
    leadByHand(mary, change, typed);
    expect(await judge()).toEqual({ taken: 1, putBack: 0 });
    expect(action().people).toMatchObject([{ printed: 'Lee Lead', people: [stranger], accountable: true }]);
  });
});

describe('what somebody may not do is put back, whole', () => {
  test.each<[string, Person | null, Partial<Action>, RefusalCode]>([
    ['somebody without any part', stranger, { status: 'done' }, 'not-permitted'],
    ['an auditor who answers', audrey, { status: 'done' }, 'not-permitted'],
    ['a lead who changes the words of the plan', lee, { text: 'Do less' }, 'not-permitted'],
    ['a lead who writes the follow-up', lee, { followUp: 'Fine' }, 'not-permitted'],
    [
      'a lead who moves the date',
      lee,
      { due: { phrase: 'x', kind: 'day', from: null, by: day('2016-01-01') } },
      'not-by-hand',
    ],
    [
      'a coordinator who records a check',
      cora,
      { check: { phrase: 'x', result: 'done', by: 'audit', on: null, person: null } },
      'not-by-hand',
    ],
    ['a coordinator who accepts a risk', cora, { status: 'risk-accepted' }, 'not-by-hand'],
    ['a day that is still to come', lee, { status: 'done', doneOn: day('2015-07-02') }, 'day-in-the-future'],
    ['an editor whom the list does not name', null, { status: 'done' }, 'not-by-hand'],
  ])('%s', async (_what, by, wanted, code) => {
    const { byHand, judge, action, plans, why } = stage();
    const before = action();
    byHand(by, wanted);
    expect(await judge()).toEqual({ taken: 0, putBack: 1 });
    expect(action()).toEqual({ ...before, version: before.version + 1 });
    expect(plans.handEdits()).toEqual([]);
    expect(plans.written).toMatchObject([{ kind: 'put-back', by: by ?? SOMEBODY, door: 'list' }]);
    expect(why()).toBe(code);
  });

  test('with the columns that only the program writes, and its entry keeps what was written there', async () => {
    const { byHand, judge, action, plans, why } = stage();
    byHand(cora, { text: 'Mended' }, { machinery: true });
    await judge();
    expect(action().text).toBe('Review every care plan');
    expect(why()).toBe('not-by-hand');
    expect(plans.written[0]?.changes[0]).toEqual({ field: 'Status', from: 'done', to: 'in-progress' });
  });

  test('an allowed part together with one that is not: nothing of it is taken', async () => {
    const { byHand, judge, action } = stage();
    byHand(lee, { status: 'done', text: 'Do less' });
    expect(await judge()).toEqual({ taken: 0, putBack: 1 });
    expect(action()).toMatchObject({ status: 'in-progress', text: 'Review every care plan' });
  });

  test('an answer to a plan that is paused, or to an action that is closed', async () => {
    const paused = stage({ state: 'paused' });
    paused.byHand(lee, { status: 'done' });
    await paused.judge();
    expect(paused.why()).toBe('plan-not-asking');
    const closed = stage({ actions: [{ status: 'done' }] });
    closed.byHand(lee, { status: 'in-progress' });
    await closed.judge();
    expect(closed.why()).toBe('action-closed');
  });

  test.each(['unreadable', 'deleted', 'not-by-hand'] as const)('a row that is %s', async (kind) => {
    const { plans, edit, judge, why } = stage();
    plans.editByHand(edit(kind === 'deleted' ? null : cora, { kind }));
    expect(await judge()).toEqual({ taken: 0, putBack: 1 });
    expect(why()).toBe('not-by-hand');
  });

  test.each<[string, Person, Partial<Lead>, string | undefined, RefusalCode]>([
    ['a lead who gives their action to somebody else', lee, { people: [stranger] }, undefined, 'not-permitted'],
    ['an id that the directory does not know', cora, { people: [person('Nobody Known')] }, undefined, 'person-unknown'],
    ['a name that is no address', cora, {}, 'Sam', 'person-unknown'],
    ['the lead as the plan prints it', cora, { printed: 'Somebody else' }, undefined, 'not-by-hand'],
  ])('%s', async (_what, by, change, typed, code) => {
    const { leadByHand, judge, action, why } = stage();
    leadByHand(by, change, typed);
    expect(await judge()).toEqual({ taken: 0, putBack: 1 });
    expect(action().people).toMatchObject([{ printed: 'Lee Lead', people: [lee] }]);
    expect(why()).toBe(code);
  });
});

test('while the directory cannot be reached the edit waits, and is judged afterwards', async () => {
  const { ports, leadByHand, plans, judge } = stage();
  leadByHand(cora, { people: [stranger] });
  const loadPerson = async () => {
    throw new Refusal('unreachable');
  };
  await expect(judgeHandEdits({ ...ports, people: { ...ports.people, loadPerson } })).rejects.toMatchObject({
    code: 'unreachable',
  });
  expect(plans.handEdits()).toHaveLength(1);
  expect(await judge()).toEqual({ taken: 1, putBack: 0 });
});

test('whoever decides on an action that was edited by hand decides on top of the judged edit', async () => {
  const { ports, byHand, plans, action } = stage();
  const seen: string[] = [];
  byHand(cora, { text: 'Mended' });
  const text = await decidingAgain(ports, 'plan:a1.1', async () => {
    seen.push(action().text);
    if (plans.handEdits().length > 0) throw new Refusal('action-changed');
    return action().text;
  });
  expect(seen).toEqual(['Review every care plan', 'Mended']);
  expect(text).toBe('Mended');
});

test('whoever is always overtaken is told so in the end', async () => {
  const { ports } = stage();
  const decide = jest.fn(async () => {
    throw new Refusal('action-changed');
  });
  await expect(decidingAgain(ports, 'plan:a1.1', decide)).rejects.toMatchObject({ code: 'action-changed' });
  expect(decide).toHaveBeenCalledTimes(5);
});

describe('an edit that cannot be settled', () => {
  /** So many edits wait, and settling the row of some of them fails. */
  function waiting(rows: number, failing: (row: number) => unknown) {
    const { plans, ports, edit } = stage();
    for (let row = 1; row <= rows; row++) {
      plans.editByHand({ ...edit(cora, { kind: 'unreadable' }), key: `list:Actions:${row}:2` });
    }
    const settle: typeof plans.settle = async (one, ...rest) => {
      const failure = failing(Number(one.key.split(':')[2]));
      if (failure) throw failure;
      await plans.settle(one, ...rest);
    };
    const left = () => plans.handEdits().map(({ key }) => key);
    return { left, judge: () => judgeHandEdits({ ...ports, plans: { ...plans, settle } }) };
  }

  test.each([
    ['a locked row', new Refusal('busy'), { code: 'busy' }],
    ['a row that nobody may write', new Refusal('denied'), { code: 'denied' }],
    ['a bug', new Error('Bad Request'), { errors: [new Error('Bad Request')] }],
  ])('holds up none of those behind it: %s', async (_what, failure, thrown) => {
    const { judge, left } = waiting(6, (row) => (row === 1 || row === 4 ? failure : null));
    await expect(judge()).rejects.toMatchObject('errors' in thrown ? { errors: [failure, failure] } : thrown);
    expect(left()).toEqual(['list:Actions:1:2', 'list:Actions:4:2']);
    counted('faults injected', 2);
  });

  test('ends the round once three rows in a row failed alike: nothing else would get through either', async () => {
    const tried: number[] = [];
    const { judge, left } = waiting(6, (row) => {
      tried.push(row);
      return new Refusal('unreachable');
    });
    await expect(judge()).rejects.toMatchObject({ code: 'unreachable' });
    expect(tried).toEqual([1, 2, 3]);
    expect(left()).toHaveLength(6);
    counted('faults injected', 3);
  });
});

describe('an entry fits the row that it rides in, however much was pasted', () => {
  const LONG = 'Say "yes".\n'.repeat(5_800);

  test('its words and each change end with an ellipsis, and what was written is kept up to there', async () => {
    const { byHand, judge, plans, action } = stage({ roles: { coordinators: [cora] } });
    byHand(cora, { text: LONG, status: 'partly-done' }, { words: LONG });
    await judge();
    const [entry] = plans.written;
    const change = entry?.changes.find(({ field }) => field === 'text');
    expect(change).toEqual({ field: 'text', from: 'Review every care plan', to: `${LONG.slice(0, 1_999)}…` });
    expect(entry?.words).toBe(`${LONG.slice(0, 1_999)}…`);
    expect(action()).toMatchObject({ text: LONG, lastAnswer: { words: `${LONG.slice(0, 1_999)}…` } });
  });

  test('so does all of it together, where a whole row was pasted over', async () => {
    const { plans, edit, judge } = stage();
    const changes = Array.from({ length: 40 }, (_, column) => ({ field: `Column ${column}`, from: LONG, to: LONG }));
    plans.editByHand({ ...edit(cora, { kind: 'not-by-hand' }), changes });
    await judge();
    const [entry] = plans.written;
    expect(entry?.changes).toHaveLength(41);
    expect(entry?.changes.at(-1)?.to).toBe('not-by-hand');
    expect(JSON.stringify(entry).length).toBeLessThan(60_000);
  });
});
