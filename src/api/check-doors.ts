import { type Fault, fault } from '../core/checkup/fault.ts';
import type { Check, Reach } from '../ports/checkup.ts';

/** Whether the running program can be reached where people and Teams look for it, and lets nobody in unsigned. */
export function doorChecks(publicUrl: string, reach: Reach): readonly Check[] {
  const alive = { name: 'public-url', about: publicUrl } as const;
  const at = (path: string) => `${publicUrl}${path}`;
  const answered = async (path: string, code: 'public-url-unreachable' | 'not-ready'): Promise<readonly Fault[]> =>
    (await reach(at(path)))?.status === 200 ? [] : [fault(code, { address: at(path) })];
  return [
    { ...alive, after: [], look: async () => ({ faults: await answered('/healthz', 'public-url-unreachable') }) },
    {
      name: 'ready',
      about: null,
      after: [alive],
      look: async () => ({ faults: await answered('/readyz', 'not-ready') }),
    },
    {
      name: 'bot-endpoint',
      about: null,
      after: [alive],
      look: async () => ({ faults: await botEndpointFaults(at('/api/messages'), reach) }),
    },
    { name: 'tab', about: null, after: [alive], look: async () => ({ faults: await tabFaults(at('/tab/'), reach) }) },
  ];
}

async function botEndpointFaults(address: string, reach: Reach): Promise<readonly Fault[]> {
  const answer = await reach(address, { method: 'POST', json: { type: 'message' } });
  if (answer?.status === 401 || answer?.status === 403) return [];
  const isTaken = answer !== null && answer.status < 300;
  return [fault(isTaken ? 'bot-endpoint-open' : 'bot-endpoint-missing', { address, status: answer?.status ?? 'none' })];
}

/** The page and the first script that it names: a folder that was not built has neither. */
async function tabFaults(address: string, reach: Reach): Promise<readonly Fault[]> {
  const page = await reach(address);
  const [, script] = /<script[^>]+src="([^"]+)"/.exec(page?.text ?? '') ?? [];
  const isServed = page?.status === 200 && script !== undefined;
  const program = isServed ? await reach(new URL(script, address).href) : null;
  return program?.status === 200 ? [] : [fault('tab-missing', { address })];
}
