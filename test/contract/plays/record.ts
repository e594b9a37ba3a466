import { addItem, removeItem } from '../../../infra/local/sharepoint/site-state.ts';
import type { HandEdit, PlanStore } from '../../../src/ports/plan-store.ts';
import { provisionSite } from '../../../src/sharepoint/site/provision.ts';
import { sitePath } from '../../../src/sharepoint/site/site.ts';
import { entry } from '../../builders/entry.ts';
import { plan } from '../../builders/plan.ts';
import { type ListsOnStandIn, listsOn } from '../../sharepoint/lists-on-stand-in.ts';
import type { StandIn } from '../../stand-in.ts';
import { actionIn, changed, editsOf, onlyEdit } from '../plan-store.ts';
import type { Play } from './play.ts';

const id = 'plan-1';
const key = `${id}:a1.1`;
const written = plan({ id, actions: [{ by: '2015-06-30', text: 'Recruit carers\nin the north' }, { by: null }, {}] });
const line = (name: string, more: Parameters<typeof entry>[0] = {}) =>
  entry({
    key: `${id}|${name}`,
    plan: id,
    action: key,
    at: '2015-07-01T08:30:00Z',
    words: 'Two lines\nof words',
    ...more,
  });

/**
 * The record from empty lists on: a plan in and read back, a change, the same change again, a change whose history went
 * astray, and edits by hand. The lists are made with full control and worked on with less, as an
 * administrator leaves it.
 */
export const recordPlay: Play = async (standIn) => {
  const lists = await listsOn(standIn);
  await mendsOrTells(lists);
  for (const site of standIn.sites.all) site.grant = 'write';
  // Shorter than the lists: whatever would scan one is refused.
  standIn.faults.limits.listViewThreshold = 2;

  const one = await lists.open();
  await one.addPlan(written, [line('imported', { action: null, kind: 'imported' })]);
  const other = await lists.open();
  for (const store of [one, other]) expect(store.plans()).toEqual([written]);

  await savesOnce(one, other);
  await completesHistory(standIn, one, other);
  await seesEditsByHand(standIn, one, other);
};

/** A list that comes on several pages, or on one. */
export const longListPlay: Play = async (standIn) => {
  const { graph, siteUrl } = await listsOn(standIn);
  standIn.faults.limits.listViewThreshold = 2;
  const history = standIn.list('History');
  for (let row = 0; row < 450; row += 1) addItem(history, { Key: `long-${row}` }, { app: true });
  const items = `${await sitePath(graph, siteUrl)}/lists/${history.id}/items`;
  expect(await graph.all(`${items}?$top=400`)).toHaveLength(450);
};

/** An index that somebody took away is there again, or named as left to do. */
async function mendsOrTells({ graph, siteUrl, standIn }: ListsOnStandIn): Promise<void> {
  const column = standIn.list('Leads').columns.find(({ name }) => name === 'PersonKey');
  if (!column) throw new Error('The column is gone');
  column.indexed = false;
  const done = (await provisionSite(graph, siteUrl)).find(({ list }) => list === 'Leads');
  const mended = { made: false, columnsAdded: [], columnsMended: ['PersonKey'], left: [] };
  const told = { columnsMended: [], left: [expect.objectContaining({ code: 'column-not-indexed' })] };
  expect(done).toMatchObject(standIn.faults.doubts.indexByPatch === 'taken' ? mended : told);
  expect(column.indexed).toBe(done?.left.length === 0);
}

async function savesOnce(one: PlanStore, other: PlanStore): Promise<void> {
  const saved = await one.saveAction(actionIn(one, key), changed(one, key), line('first'));
  await other.refresh();
  const stale = actionIn(other, key);
  expect(stale).toEqual(saved);
  expect(await other.saveAction(stale, changed(other, key), line('first'))).toEqual(saved);
  expect(other.history(key)).toEqual([line('first')]);
}

/** The history's row is made, but neither the reply nor a look comes back: tried again, its key is taken. */
async function completesHistory(standIn: StandIn, one: PlanStore, other: PlanStore): Promise<void> {
  standIn.faults.add({ on: '^POST .*/items$', effect: 'lose-reply' });
  standIn.faults.add({ on: '^GET .*/items$', effect: 'fail', status: 500 });
  await one.saveAction(actionIn(one, key), changed(one, key), line('second'));
  await one.saveAction(actionIn(one, key), changed(one, key), line('third'));
  const keys = standIn.list('History').items.map(({ fields }) => fields.Key);
  expect(keys).toEqual([...new Set(keys)]);
  await other.refresh();
  for (const store of [one, other]) {
    expect(store.history(key).map((told) => told.key)).toEqual([`${id}|first`, `${id}|second`, `${id}|third`]);
  }
}

async function seesEditsByHand(standIn: StandIn, one: PlanStore, other: PlanStore): Promise<void> {
  const actions = standIn.list('Actions');
  const [first, second] = actions.items;
  if (!first || !second) throw new Error('The actions are gone');
  const before = actionIn(one, key);
  standIn.editByHand({ list: 'Actions', id: first.id, fields: { Status: 'done' }, surname: 'Menon' });
  const edit = await settlesOneEdit(one, other);
  expect(edit).toMatchObject({ action: key, by: { name: 'Asha Menon' }, row: { wanted: { status: 'done' } } });
  for (const store of [one, other]) expect(actionIn(store, key).status).toBe(before.status);
  removeItem(actions, second);
  await settlesOneEdit(one, other);
  for (const store of [one, other]) expect(actionIn(store, `${id}:a1.2`)).toMatchObject({ due: { by: null } });
  expect(actions.items).toHaveLength(3);
}

async function settlesOneEdit(one: PlanStore, other: PlanStore): Promise<HandEdit> {
  await one.refresh();
  const edit = onlyEdit(one, id);
  const told = entry({ key: edit.key, plan: id, action: edit.action, door: 'list', kind: 'put-back' });
  await one.settle(edit, { put: 'back' }, told);
  await other.refresh();
  for (const store of [one, other]) expect(editsOf(store, id)).toEqual([]);
  return edit;
}
