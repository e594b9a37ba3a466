import type { Response } from 'express';
import { refuse } from './refusals.ts';

/** What can be made to go wrong with Teams; a test sets it, and it holds from the next call on. */
export interface Faults {
  /** Object ids of people who have blocked the bot: it can read, but nothing it writes arrives. */
  blockedBy: Set<string>;
  /** Object ids of people who have not got the app: the bot cannot begin a chat with them until it is installed. */
  withoutApp: Set<string>;
  /** Ids of meetings' chats and channels to which nobody has added the app. */
  absentFrom: Set<string>;
  /** So many of the next calls are answered 429 with this Retry-After. */
  throttle: { calls: number; retryAfterSeconds: number };
}

export function noFaults(): Faults {
  return {
    blockedBy: new Set(),
    withoutApp: new Set(),
    absentFrom: new Set(),
    throttle: { calls: 0, retryAfterSeconds: 1 },
  };
}

/** @returns true when the call was answered 429, and is over */
export function throttled(faults: Faults, res: Response): boolean {
  if (faults.throttle.calls <= 0) return false;
  faults.throttle.calls -= 1;
  res.set('Retry-After', String(faults.throttle.retryAfterSeconds));
  refuse(res, 'Throttled');
  return true;
}
