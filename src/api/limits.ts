import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { perMinute, tooMany } from './rate.ts';
import { personOf } from './sign-in.ts';

/** How much of the API one person, and one address, may use in a minute. */
export interface Limits {
  /** Requests of one person. A window that looks every two seconds for both lists takes 60. */
  readonly perPerson: number;
  /** Tokens that were no good, from one address. */
  readonly badTokens: number;
}

/** Ten windows at once stay far below the first; no tab in order comes near the second. */
export const USUAL_LIMITS: Limits = { perPerson: 1_200, badTokens: 300 };
const MOST_KNOWN = 10_000;

/** Lets a signed-in person ask only so often, by whatever windows. */
export function boundedAsking({ perPerson }: Limits): RequestHandler {
  const asked = perMinute(perPerson);
  return async (_request, response, next) => {
    const wait = await asked.count(personOf(response).id);
    if (wait !== null) throw tooMany(wait);
    next();
  };
}

/**
 * Stops whoever tries one bad token after another, before any of them is looked at. A council's people often share one
 * address: a token that was good before is let through whatever its neighbours try.
 */
export function boundedGuessing({ badTokens }: Limits): RequestHandler {
  const refused = perMinute(badTokens);
  const good = new Set<string>();
  return async (request, response, next) => {
    const address = networkOf(request);
    const shown = request.headers.authorization;
    const mark = shown === undefined ? null : createHash('sha256').update(shown).digest('base64');
    const wait = mark !== null && good.has(mark) ? null : await refused.wait(address);
    if (wait !== null) throw tooMany(wait);
    // Also when the caller did not stay to hear it.
    response.once('close', () => {
      if (response.statusCode === 401) {
        void refused.count(address);
        if (mark !== null) good.delete(mark);
      } else if (response.writableFinished && response.statusCode < 400 && mark !== null) remember(good, mark);
    });
    next();
  };
}

function remember(good: Set<string>, mark: string): void {
  good.add(mark);
  const [oldest] = good;
  if (good.size > MOST_KNOWN && oldest !== undefined) good.delete(oldest);
}

/** Some front doors add the port to the address. Of an IPv6 address one caller has the last 64 bits for themselves. */
function networkOf({ ip = '' }: Request): string {
  const address = ip.replace(/^::ffff:/, '').replace(/^([\d.]+):\d+$/, '$1');
  if (!address.includes(':')) return address;
  const [head = ''] = address.replace(/^\[|\]:?\d*$/g, '').split('::');
  return head.split(':').slice(0, 4).join(':');
}
