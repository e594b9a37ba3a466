import { checkUp } from '../src/cases/check-up.ts';
import { openCheckup } from '../src/checks.ts';
import type { CheckResult } from '../src/core/checkup/check-result.ts';
import type { Graph } from '../src/graph/graph.ts';
import type { Reach, Reached } from '../src/ports/checkup.ts';
import type { Clock } from '../src/ports/clock.ts';
import { reach } from '../src/reach.ts';
import { readSettings } from '../src/settings.ts';
import { provisionSite } from '../src/sharepoint/site/provision.ts';
import { systemClock } from '../src/system-clock.ts';
import { checkLines } from '../src/texts/doctor.ts';
import type { Azurite } from './azure/azurite.ts';
import { productGraph } from './graph/product-graph.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

const PAGE = '<script type="module" src="./assets/index.js"></script>';

const OPEN_DOORS: Doors = {
  '/healthz': {},
  '/readyz': {},
  '/api/messages': { status: 401 },
  '/tab/': { text: PAGE },
  '/tab/assets/index.js': {},
};

/** What the running program answers, by path: as it should, until a test says otherwise. */
export type Doors = Record<string, Partial<Reached> | null>;

/** A deployment in which everything is right, to break one thing of, and to mend for the next test. */
export interface DoctorStage {
  readonly standIn: StandIn;
  readonly graph: Graph;
  readonly settings: NodeJS.ProcessEnv;
  readonly doors: Doors;
  /** Looks at everything. */
  look(how?: { live?: boolean; clock?: Clock }): Promise<readonly CheckResult[]>;
  /** Puts right whatever was broken. */
  mend(): void;
  stop(): Promise<void>;
}

/** Starts a stand-in with lists, an emulated storage account, and doors that answer as the program does. */
export async function doctorStage(azurite: Azurite): Promise<DoctorStage> {
  const standIn = await startStandIn();
  const graph = productGraph(standIn);
  await provisionSite(graph, standIn.settings.SITE_URL ?? '');
  const rightSettings = { ...standIn.settings, STORAGE_CONNECTION_STRING: azurite.connectionString };
  const settings: NodeJS.ProcessEnv = { ...rightSettings };
  const doors: Doors = { ...OPEN_DOORS };
  const mendStandIn = mendingOf(standIn);
  const throughDoors: Reach = async (url, request) => {
    if (!url.startsWith(settings.PUBLIC_URL ?? '')) return reach(url, request);
    const given = doors[new URL(url).pathname] ?? null;
    return given && { status: 200, date: null, text: '', ...given };
  };
  return {
    standIn,
    graph,
    settings,
    doors,
    async look({ live = false, clock = systemClock('Europe/London') } = {}) {
      const results: CheckResult[] = [];
      const checkup = openCheckup(readSettings(settings), { live, clock, reach: throughDoors });
      for await (const result of checkUp(checkup)) results.push(result);
      return results;
    },
    mend() {
      become(settings, rightSettings);
      become(doors, OPEN_DOORS);
      mendStandIn();
    },
    stop: () => standIn.stop(),
  };
}

/** What brings the stand-in's sites, grants and switches back to what they are now. */
function mendingOf({ sites, roles, mailboxes, faults }: StandIn): () => void {
  const right = structuredClone({ sites: sites.all, roles, policy: mailboxes.policy, doubts: faults.doubts });
  return () => {
    sites.all.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(right.sites));
    roles.splice(0, Number.POSITIVE_INFINITY, ...right.roles);
    mailboxes.policy = right.policy;
    become(faults.doubts, right.doubts);
    faults.clear();
  };
}

/** Makes an object that others hold be as another one is. */
function become(held: object, other: object): void {
  for (const name of Object.keys(held)) Reflect.deleteProperty(held, name);
  Object.assign(held, other);
}

/** The codes of what was found, with what they are about. */
export function found(results: readonly CheckResult[]): readonly string[] {
  return results.flatMap(({ outcome }) =>
    outcome.state === 'found' ? outcome.faults.map(({ code, facts }) => [code, ...Object.values(facts)].join(' ')) : [],
  );
}

/** Names of what was not tried, each with the name of what it hangs on. */
export function notTried(results: readonly CheckResult[]): readonly string[] {
  return [
    ...new Set(
      results.flatMap(({ name, outcome }) =>
        outcome.state === 'not-tried' ? [`${name} < ${outcome.because.name}`] : [],
      ),
    ),
  ];
}

/** Every line of a check-up. */
export function linesOf(results: readonly CheckResult[]): readonly string[] {
  return results.flatMap(checkLines);
}
