import type { Graph } from '../../src/graph/graph.ts';
import type { ChangeSignal } from '../../src/ports/change-signal.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { openPlanStore } from '../../src/sharepoint/plan-store.ts';
import { provisionSite } from '../../src/sharepoint/provision.ts';
import { openSite } from '../../src/sharepoint/site.ts';
import type { OnUnreadable } from '../../src/sharepoint/site-record.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { productGraph } from '../graph/product-graph.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../stand-in.ts';

/** How a test opens the record. */
export interface OpenOptions {
  /** The present instant; left out: the real one. */
  readonly now?: () => string;
  /** Told of rows that are left out; left out: it throws. */
  readonly onUnreadable?: OnUnreadable;
  readonly signal?: ChangeSignal;
}

/** A stand-in whose site has the product's lists. */
export interface ListsOnStandIn {
  readonly standIn: StandIn;
  readonly graph: Graph;
  readonly siteUrl: string;
  /** Opens the record as another instance of the product would, over another Graph where a test puts one in between. */
  open(through?: Graph, options?: OpenOptions): Promise<PlanStore>;
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
    async open(through = graph, { now, onUnreadable = refuse, signal = newSignal() } = {}) {
      return openPlanStore({
        sites: [await openSite(through, siteUrl)],
        signal,
        applicationId: standIn.settings.CLIENT_ID ?? '',
        now: now ?? (() => new Date().toISOString()),
        onUnreadable,
      });
    },
  };
}

const refuse: OnUnreadable = ({ list, item }) => {
  throw new Error(`Row ${item} of ${list} cannot be read`);
};
