import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../core/refusal.ts';

/** How often each of many may do something. What is counted is of this instance and of no record: it is forgotten at its end. */
export interface Rate {
  /** Counts one more. @returns the seconds to wait when that was too many, else null */
  count(who: string): Promise<number | null>;
}

/** At most so many a minute, for each. */
export function perMinute(most: number): Rate {
  const limiter = new RateLimiterMemory({ points: most, duration: 60 });
  return {
    async count(who) {
      try {
        await limiter.consume(who);
        return null;
      } catch (over) {
        if (over instanceof RateLimiterRes) return secondsOf(over);
        throw over;
      }
    },
  };
}

/** The refusal of who has to wait. */
export function tooMany(seconds: number): Refusal {
  return new Refusal('too-many-requests', { seconds });
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1_000));
}
