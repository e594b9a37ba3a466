import { fakePlanStore } from '../fakes/plan-store.ts';
import { planStoreContract } from './plan-store.ts';

// Every instance of the fake is the same one: what it keeps in memory is the record.
const store = fakePlanStore();
planStoreContract(() => ({ open: async () => store, runs: 50 }));
