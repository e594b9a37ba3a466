import type { Faults } from '../faults.ts';
import type { GraphCall } from './call.ts';
import { throttled } from './graph-error.ts';

const minuteMs = 60_000;

/** What the app has spent on SharePoint, in the units of its throttling. */
export interface Usage {
  /** Units spent in the last minute. */
  lastMinute(): number;
  /** Units spent since the start. */
  total(): number;
  /**
   * Spends what a call costs; a call that is refused still costs.
   * @returns the headers that the reply shall carry
   * @throws GraphError 429 when the minute's budget is spent
   */
  spend(call: GraphCall): Record<string, string>;
}

/** Nothing spent yet. */
export function createUsage({ limits, broken }: Faults): Usage {
  const spent: { units: number; at: number }[] = [];
  let total = 0;
  let lately = 0;

  function lastMinute(): number {
    const from = Date.now() - minuteMs;
    const firstOfThem = spent.findIndex(({ at }) => at > from);
    const old = spent.splice(0, firstOfThem === -1 ? spent.length : firstOfThem);
    for (const { units } of old) lately -= units;
    return lately;
  }

  return {
    lastMinute,
    total: () => total,
    spend(call) {
      const cost = broken.has('every-call-costs-the-same') ? 1 : costOf(call);
      spent.push({ units: cost, at: Date.now() });
      lately += cost;
      total += cost;
      const used = lastMinute();
      const [oldest] = spent;
      const resetS = Math.max(1, Math.ceil(((oldest?.at ?? Date.now()) + minuteMs - Date.now()) / 1000));
      if (used > limits.unitsPerMinute && !broken.has('spends-without-end')) throw throttled(resetS);
      if (used < 0.8 * limits.unitsPerMinute || broken.has('never-says-what-is-left')) return {};
      return {
        'RateLimit-Limit': String(limits.unitsPerMinute),
        'RateLimit-Remaining': String(limits.unitsPerMinute - used),
        'RateLimit-Reset': String(resetS),
      };
    },
  };
}

/** Whether a call goes to SharePoint, and so costs units. */
export function isSharePoint({ path }: GraphCall): boolean {
  return path.startsWith('/sites/');
}

/** 1 for one thing or a delta with a token, 2 for many or a change, 5 for permissions. */
function costOf({ method, path, query }: GraphCall): number {
  if (/\/permissions(\/|$)/.test(path) || (query.get('$expand') ?? '').includes('permissions')) return 5;
  if (method !== 'GET') return 2;
  if (/\/items\/delta$/.test(path)) return query.has('token') ? 1 : 2;
  return /\/(lists|columns|items|versions)$/.test(path) ? 2 : 1;
}
