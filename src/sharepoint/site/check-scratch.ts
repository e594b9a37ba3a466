import { type Fault, fault, holdingBack, warning } from '../../core/checkup/fault.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Graph } from '../../graph/graph.ts';
import { statusOf } from '../../graph/refusal-of.ts';
import type { Check, Checkup } from '../../ports/checkup.ts';
import { fromDateOnly } from '../rows/days.ts';
import { dayBack, PROBES } from './probes.ts';
import { SCRATCH_NAME, type ScratchList, scratchList } from './scratch-list.ts';

/** A day in summer time and one in winter time. */
const DAYS = ['2015-07-01', '2015-12-31'];

/** What only writing can tell, tried on a scratch list of a site: days, and the questions of docs/unproven.md. */
export function scratchChecks(graph: Graph, url: string): Checkup {
  const scratch = scratchList(graph, url);
  const made = { name: 'scratch', about: url } as const;
  const probes = PROBES.map(
    ({ number, ask }): Check => ({
      name: 'probe',
      about: `${number} ${url}`,
      after: [made],
      look: async () => ({ faults: [], facts: { number, seen: await ask(graph, scratch) } }),
    }),
  );
  return {
    checks: [
      {
        ...made,
        after: [{ name: 'site', about: url }],
        look: async () => ({ faults: await makeFaults(scratch) }),
      },
      { name: 'days', about: url, after: [made], look: async () => ({ faults: await dayFaults(graph, scratch) }) },
      ...probes,
      {
        name: 'probe',
        about: `U18 ${url}`,
        after: [made],
        look: async () => removal(scratch),
      },
    ],
    async clearUp() {
      try {
        await scratch.remove();
      } catch (error) {
        // It was told of where it was tried first; the next check deletes it.
        if (statusOf(error) === undefined && !(error instanceof Refusal)) throw error;
      }
    },
  };
}

async function makeFaults(scratch: ScratchList): Promise<readonly Fault[]> {
  try {
    await scratch.make();
    return [warning('grant-not-lowered')];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'denied') return [holdingBack('scratch-not-allowed')];
    throw error;
  }
}

async function dayFaults(graph: Graph, scratch: ScratchList): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const written of DAYS) {
    const back = await dayBack(graph, scratch, written);
    const read = fromDateOnly(back).toString();
    if (read !== written) faults.push(fault('day-moved', { written, read: `${read} (${back})` }));
  }
  return faults;
}

async function removal(scratch: ScratchList) {
  try {
    await scratch.remove();
    return { faults: [], facts: { number: 'U18', seen: 'taken' } };
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined || status === 429 || status >= 500) throw error;
    return { faults: [warning('scratch-left', { list: SCRATCH_NAME })], facts: { number: 'U18', seen: 'refused' } };
  }
}
