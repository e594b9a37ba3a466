import { removeItem } from '../../infra/local/sharepoint/site-state.ts';
import { type ListsOnStandIn, listsOnStandIn } from '../sharepoint/lists-on-stand-in.ts';
import { type ByHand, planStoreContract } from './plan-store.ts';

let lists: ListsOnStandIn;
beforeAll(async () => {
  lists = await listsOnStandIn();
});
afterAll(() => lists.standIn.stop());

function rowOf(list: string, key: string) {
  const row = lists.standIn.list(list).items.find(({ fields }) => fields.Key === key);
  if (!row) throw new Error(`${list} has no row ${key}`);
  return row;
}

const byHand: ByHand = {
  setStatus(key, status) {
    const { id } = rowOf('Actions', key);
    lists.standIn.editByHand({ list: 'Actions', id, fields: { Status: status }, surname: 'Menon' });
  },
  nameLead(key, typed) {
    const { id } = rowOf('Leads', `${key}/0`);
    lists.standIn.editByHand({ list: 'Leads', id, fields: { PersonName: typed }, surname: 'Menon' });
  },
  deleteAction: (key) => removeItem(lists.standIn.list('Actions'), rowOf('Actions', key)),
};

planStoreContract(() => ({ open: () => lists.open(), byHand, runs: 8 }));
