import { z } from 'zod';

/** A fault that Graph shall show on purpose, for tests and for looking at how a screen bears it. */
export const Fault = z.strictObject({
  /** Pattern of `METHOD /path` without the version, e.g. `^PATCH .+/fields$`; left out: every call. */
  on: z.string().optional(),
  /** How many calls it meets; left out: one. */
  times: z.int().positive().optional(),
  /**
   * - throttle: 429 with Retry-After
   * - fail: `status` with Graph's general error
   * - delay: the call is done `delayMs` later
   * - lose-reply: the call is done, and the connection broken before the reply
   */
  effect: z.enum(['throttle', 'fail', 'delay', 'lose-reply']),
  status: z.int().min(400).max(599).optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
  delayMs: z.number().nonnegative().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** Behaviour of Microsoft 365 that no source settles: both ways can be tried. */
export const Doubts = z.strictObject({
  /** What a repeated value in a column with unique values is answered with. */
  uniqueClashStatus: z.union([z.literal(409), z.literal(400)]),
  /** How a dateOnly value comes back: midnight of the site's time zone as UTC, or as it was written. */
  dateOnly: z.enum(['site-midnight', 'as-written']),
  /** Whether a deleted item shows as `deleted` in delta, or as the `error` element that has been seen. */
  deletedInDelta: z.enum(['deleted', 'error']),
  /** Rows above which a query that cannot use an index is answered as throttled. */
  listViewThreshold: z.int().positive(),
  /** Messages a mailbox may send in a minute. */
  messagesPerMinute: z.int().nonnegative(),
});
export type Doubts = z.infer<typeof Doubts>;

/** The switches of a stand-in: faults still to come, and the doubts as they are set now. */
export interface Faults {
  doubts: Doubts;
  add(fault: Fault): void;
  clear(): void;
  /** The next fault that meets this call; it counts as met. */
  take(method: string, path: string): Fault | undefined;
}

// As the platform's facts make likely.
const likelyDoubts: Readonly<Doubts> = {
  uniqueClashStatus: 409,
  dateOnly: 'site-midnight',
  deletedInDelta: 'deleted',
  listViewThreshold: 5000,
  messagesPerMinute: 30,
};

/** Switches with no fault set. */
export function createFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    doubts: { ...likelyDoubts },
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => void waiting.splice(0),
    take(method, path) {
      const met = waiting.find(({ fault }) => new RegExp(fault.on ?? '').test(`${method} ${path}`));
      if (!met) return undefined;
      met.left -= 1;
      if (met.left <= 0) waiting.splice(waiting.indexOf(met), 1);
      return met.fault;
    },
  };
}
