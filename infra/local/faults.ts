import { z } from 'zod';
import type { BrokenRules } from './broken-rules.ts';
import { type Doubts, likelyDoubts } from './doubts.ts';
import { type Limits, usualLimits } from './limits.ts';

/** The services that can be made to fail; mail is part of Graph. */
const services = ['graph', 'connector', 'sign-in'] as const;
export type Service = (typeof services)[number];

/** A fault that a service shall show on purpose, for tests and for looking at how a screen bears it. */
export const Fault = z.strictObject({
  service: z.enum(services).default('graph'),
  /**
   * Pattern of `METHOD /path` below the service's own address: `^PATCH .+/fields$` of Graph (without the version, and
   * inside a batch as well), `^POST .+/activities$` of the connector, `/token$` of sign-in; left out: every call.
   */
  on: z.string().optional(),
  /** How many calls that it fits pass before it begins; left out: none. */
  after: z.int().nonnegative().optional(),
  /** How many calls it meets; left out: one. */
  times: z.int().positive().optional(),
  /**
   * - drop-before: nothing is done, and the connection broken
   * - lose-reply: the call is done, and the connection broken before the reply
   * - fail: nothing is done; `status` with the service's general error, or with `code` as its error code
   * - fail-after: the call is done, and answered with `status` all the same
   * - throttle: nothing is done; 429 with Retry-After
   * - delay: the call is done `delayMs` later
   *
   * A single request of a batch has no connection of its own: instead of breaking, it is answered 504.
   */
  effect: z.enum(['drop-before', 'lose-reply', 'fail', 'fail-after', 'throttle', 'delay']),
  status: z.int().min(400).max(599).optional(),
  code: z.string().optional(),
  /** Says the code as Teams says that a chat is blocked: as JSON inside the message. */
  hidden: z.boolean().optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
  delayMs: z.number().nonnegative().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** The switches of a stand-in: faults still to come, doubts and limits as they are set now, rules that are broken. */
export interface Faults {
  doubts: Doubts;
  limits: Limits;
  /** Rules that the stand-in does not keep to, so that what watches over them can be watched. */
  broken: BrokenRules;
  /** Accounts that are not simply those of members at work, by object id. */
  accounts: Map<string, AccountState>;
  add(fault: z.input<typeof Fault>): void;
  clear(): void;
  /** The next fault that meets this call; it counts as met. */
  take(service: Service, method: string, path: string): Fault | undefined;
}

/** An account that was switched off, one that is no longer in the directory, and one of somebody from elsewhere. */
export type AccountState = 'disabled' | 'gone' | 'guest';

interface Waiting {
  fault: Fault;
  fits: RegExp;
  pass: number;
  left: number;
}

/** Switches with no fault set. */
export function createFaults(): Faults {
  const waiting: Waiting[] = [];
  return {
    doubts: likelyDoubts(),
    limits: usualLimits(),
    broken: new Set(),
    accounts: new Map(),
    add(given) {
      const fault = Fault.parse(given);
      waiting.push({ fault, fits: new RegExp(fault.on ?? ''), pass: fault.after ?? 0, left: fault.times ?? 1 });
    },
    clear: () => void waiting.splice(0),
    take(service, method, path) {
      const fitting = waiting.filter(({ fault, fits }) => fault.service === service && fits.test(`${method} ${path}`));
      const met = fitting.find(({ pass }) => pass === 0);
      for (const one of fitting) if (one.pass > 0) one.pass -= 1;
      if (!met) return undefined;
      met.left -= 1;
      if (met.left <= 0) waiting.splice(waiting.indexOf(met), 1);
      return met.fault;
    },
  };
}
