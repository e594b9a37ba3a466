import type { Graph } from '../../src/graph/graph.ts';
import { createPeople } from '../../src/graph/people.ts';
import type { ChangeSignal } from '../../src/ports/change-signal.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { openPlanStore } from '../../src/sharepoint/plan-store.ts';
import { provisionSite } from '../../src/sharepoint/site/provision.ts';
import { openSite } from '../../src/sharepoint/site/site.ts';
import type { OnUnreadable } from '../../src/sharepoint/site/site-record.ts';
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
  /** Who the instance takes itself for; left out: the application that writes. */
  readonly applicationId?: string;
}

/** A stand-in whose sites have the product's lists. */
export interface ListsOnStandIn {
  readonly standIn: StandIn;
  readonly graph: Graph;
  /** The first site. */
  readonly siteUrl: string;
  /** Opens the record as another instance of the product would, over another Graph where a test puts one in between. */
  open(through?: Graph, options?: OpenOptions): Promise<PlanStore>;
}

/** Starts a stand-in and provisions its sites. */
export async function listsOnStandIn(options: StandInOptions = {}): Promise<ListsOnStandIn> {
  return listsOn(await startStandIn(options));
}

/** Provisions the sites of a stand-in that runs. */
export async function listsOn(standIn: StandIn): Promise<ListsOnStandIn> {
  const graph = productGraph(standIn);
  const siteUrls = (standIn.settings.SITE_URL ?? '').split(' ');
  for (const url of siteUrls) await provisionSite(graph, url);
  const newSignal = fakeChangeSignals();
  return {
    standIn,
    graph,
    siteUrl: siteUrls[0] ?? '',
    async open(through = graph, { now, onUnreadable = refuse, signal = newSignal(), applicationId } = {}) {
      return openPlanStore({
        sites: await Promise.all(siteUrls.map((url) => openSite(through, url))),
        signal,
        applicationId: applicationId ?? standIn.settings.CLIENT_ID ?? '',
        now: now ?? (() => new Date().toISOString()),
        onUnreadable,
        findPerson: createPeople(graph).findPerson,
      });
    },
  };
}

/**
 * Lets one stand-in serve many tests, which is quicker than one for each.
 *
 * @returns puts its lists, grants and switches back to how they are now
 */
export function rewindable({ standIn: { sites, faults } }: ListsOnStandIn): () => void {
  const now = structuredClone(sites.all.map(({ lists, grant }) => ({ lists, grant })));
  const switches = structuredClone({ doubts: faults.doubts, limits: faults.limits });
  return () => {
    const before = structuredClone(now);
    for (const [index, site] of sites.all.entries()) Object.assign(site, before[index]);
    faults.clear();
    faults.accounts.clear();
    faults.broken.clear();
    Object.assign(faults.doubts, switches.doubts);
    Object.assign(faults.limits, switches.limits);
  };
}

const refuse: OnUnreadable = ({ list, item }) => {
  throw new Error(`Row ${item} of ${list} cannot be read`);
};
