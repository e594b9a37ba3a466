import { type ListsOnStandIn, listsOnStandIn } from '../sharepoint/lists-on-stand-in.ts';
import { planStoreContract } from './plan-store.ts';

let lists: ListsOnStandIn;
beforeAll(async () => {
  lists = await listsOnStandIn();
});
afterAll(() => lists.standIn.stop());

planStoreContract(() => ({ open: () => lists.open(), runs: 8 }));
