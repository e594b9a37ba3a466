import type { Fields } from '../../infra/local/sharepoint/list-shape.ts';
import { judgeHandEdits } from '../../src/cases/hand-edits/judge-hand-edits.ts';
import type { Entry } from '../../src/core/plan/entry.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { cut } from '../../src/sharepoint/rows/fields.ts';
import { fittingEntry } from '../../src/sharepoint/rows/fitting-entry.ts';
import { ENTRIES, LEADS } from '../../src/sharepoint/rows/row-kinds.ts';
import { entry } from '../builders/entry.ts';
import { person, plan } from '../builders/plan.ts';
import { actionIn, changed, onlyEdit } from '../contract/plan-store.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakePeople } from '../fakes/people.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

const KEY = 'plan:a1.1';
const MOST = 63_999;

describe('an entry', () => {
  const pasted = (text: string): Entry =>
    entry({
      key: 'k',
      words: text,
      changes: Array.from({ length: 12 }, () => ({ field: 'Measure', from: text, to: text })),
    });

  test.each([
    ['plain text', 'x'.repeat(63_000)],
    ['quotes and line breaks', '"\n'.repeat(31_000)],
    ['signs that JSON spells out', '\u0001'.repeat(60_000)],
    ['emoji', '😀'.repeat(30_000)],
  ])('of pasted %s fits its column, riding and in History, and is cut once', (_what, text) => {
    const fitting = fittingEntry(pasted(text));
    expect(JSON.stringify(fitting).length).toBeLessThanOrEqual(MOST);
    expect(JSON.stringify(fitting)).not.toMatch(/\\ud83d(?!\\ude00)/i);
    expect(fitting.changes[0]?.to).toMatch(/…$/);
    expect(fittingEntry(fitting)).toEqual(fitting);
  });

  test('that fits stays as it is', () => {
    const usual = pasted('A word or two.');
    expect(fittingEntry(usual)).toEqual(usual);
  });
});

describe('a single line', () => {
  test('has no line break, no more than 255 characters and no half emoji', () => {
    expect(cut('Two\r\n lines\u2028or\tthree')).toBe('Two lines or three');
    const long = cut(`${'y'.repeat(253)}😀 and more`);
    expect(long).toBe(`${'y'.repeat(253)}…`);
    expect(cut(`${'y'.repeat(252)}😀 and more`)).toBe(`${'y'.repeat(252)}😀…`);
  });

  test('with two blanks side by side is as it was, for rows are sealed with them', () => {
    expect(cut('Two  blanks')).toBe('Two  blanks');
  });
});

test.each([null, undefined])('a box that comes back as %s was not ticked', (box) => {
  const key = { PlanKey: 'p', ActionKey: 'p:a', Key: 'k' };
  expect(LEADS.read({ ...key, Position: 1, Accountable: box })?.lead.accountable).toBe(false);
  const line = { At: '2015-07-01T09:00:00Z', PersonKey: 'x', Door: 'list', Kind: 'edited' };
  expect(ENTRIES.read({ ...key, ...line, OnBehalf: box })?.onBehalf).toBe(false);
});

describe('judged again and again', () => {
  let lists: ListsOnStandIn;
  let rewind: () => void;
  let store: PlanStore;
  beforeAll(async () => {
    lists = await listsOnStandIn();
    const { id, displayName: name } = lists.standIn.person('Menon');
    const roles = { coordinators: [{ id, name }], auditors: [], director: null, nextLevel: null, readers: null };
    await (await lists.open()).addPlan(plan({ roles, actions: [{ measure: 'As printed' }] }), [
      entry({ key: 'imported', action: null }),
    ]);
    rewind = rewindable(lists);
  });
  beforeEach(async () => {
    rewind();
    store = await lists.open();
  });
  afterAll(() => lists.standIn.stop());
  const row = () => {
    const [found] = lists.standIn.list('Actions').items;
    if (!found) throw new Error('no action');
    return found;
  };
  const edit = (fields: Fields) => lists.standIn.editByHand({ list: 'Actions', id: 1, fields, surname: 'Menon' });
  const judge = () =>
    judgeHandEdits({ plans: store, people: fakePeople({ people: [person('Lee')] }), clock: fakeClock('2015-07-01') });

  test('an earlier version that is put in place again does not make the riding entry grow', async () => {
    const first = { ...row().fields };
    await store.saveAction(actionIn(store, KEY), changed(store, KEY), entry({ key: 'one' }));
    const lengths: number[] = [];
    for (let round = 0; round < 6; round++) {
      edit({ ...first, LastEntry: '' });
      await store.refresh();
      expect(onlyEdit(store, 'plan').changes.map(({ field }) => field)).not.toContain('LastEntry');
      await judge();
      lengths.push(String(row().fields.LastEntry).length);
    }
    expect(Math.max(...lengths.slice(1)) - Math.min(...lengths.slice(1))).toBeLessThan(10);
  });

  test('a column of JSON that was changed is named, without what is in it', async () => {
    edit({ Revisions: '[]', DueKind: 'by' });
    await store.refresh();
    expect(onlyEdit(store, 'plan').changes).toContainEqual({ field: 'Revisions', from: null, to: null });
  });

  test('a pasted text as long as its column is taken, and its line is in History', async () => {
    edit({ Measure: 'x'.repeat(MOST - 9) });
    await store.refresh();
    expect(await judge()).toEqual({ taken: 1, putBack: 0 });
    expect(String(row().fields.LastEntry).length).toBeLessThanOrEqual(MOST);
    expect(lists.standIn.list('History').items).toHaveLength(2);
    expect((await lists.open()).handEdits()).toEqual([]);
  });
});
