import type { Graph } from '../../src/graph/graph.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { openPlanStore } from '../../src/sharepoint/plan-store.ts';
import { provisionSite } from '../../src/sharepoint/provision.ts';
import { openSite } from '../../src/sharepoint/site.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { productGraph } from '../graph/product-graph.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../stand-in.ts';

/** A stand-in whose site has the product's lists. */
export interface ListsOnStandIn {
  readonly standIn: StandIn;
  readonly graph: Graph;
  readonly siteUrl: string;
  /** Opens the record, over another Graph where a test puts one in between. @throws when a row cannot be read */
  open(through?: Graph): Promise<PlanStore>;
}

/** Starts a stand-in and provisions its site. */
export async function listsOnStandIn(options: StandInOptions = {}): Promise<ListsOnStandIn> {
  const standIn = await startStandIn(options);
  const graph = productGraph(standIn);
  const siteUrl = standIn.settings.SITE_URL ?? '';
  await provisionSite(graph, siteUrl);
  const newSignal = fakeChangeSignals();
  return {
    standIn,
    graph,
    siteUrl,
    async open(through = graph) {
      const onUnreadable = ({ list, item }: { list: string; item: string }) => {
        throw new Error(`Row ${item} of ${list} cannot be read`);
      };
      return openPlanStore({ sites: [await openSite(through, siteUrl)], signal: newSignal(), onUnreadable });
    },
  };
}
