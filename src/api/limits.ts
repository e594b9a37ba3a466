import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { Refusal } from '../core/refusal.ts';
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
 * Tells whoever shows one bad token after another to wait. Stands right behind what looks at them: a council's people
 * often share one address, and a good token is let through whatever its neighbours try.
 */
export function boundedGuessing(limits: Limits): ErrorRequestHandler {
  const guessedTooOften = guesses(limits);
  return async (error: unknown, request, _response, _next) => {
    const isGuess = error instanceof Refusal && error.code === 'sign-in-needed' && request.headers.authorization;
    const wait = isGuess ? await guessedTooOften(request) : null;
    throw wait === null ? error : tooMany(wait);
  };
}

/** Counts one more bad token of an address. @returns the seconds to wait after too many, else null */
export function guesses({ badTokens }: Limits): (request: Request) => Promise<number | null> {
  const guessed = perMinute(badTokens);
  return (request) => guessed.count(networkOf(request));
}

/** Some front doors add the port to the address. Of an IPv6 address one caller has the last 64 bits for themselves. */
function networkOf({ ip = '' }: Request): string {
  const address = ip.replace(/^::ffff:/, '').replace(/^([\d.]+):\d+$/, '$1');
  if (!address.includes(':')) return address;
  const [head = ''] = address.replace(/^\[|\]:?\d*$/g, '').split('::');
  return head.split(':').slice(0, 4).join(':');
}
