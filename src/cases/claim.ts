import { Refusal } from '../core/refusal.ts';

/** What is sent once: it waits, somebody is sending it since an instant, or it is over. */
interface Sendable {
  readonly delivery: { readonly state: string; readonly since?: string };
}

/** Under which claim something is sent. */
export interface Claim {
  readonly key: string;
  /** When it was claimed. */
  readonly since: string;
}

/** A store of such things. Of two changes at the same moment the second sees what the first one wrote. */
interface SendableStore<T extends Sendable> {
  change(key: string, change: (found: T) => T): Promise<T>;
}

/** A claim older than this was left by something that stopped on the way: longer than any sending takes. */
const CLAIM_LASTS_MS = 5 * 60_000;

/**
 * Takes something for oneself to send, so that of any number of messages about it one sends it.
 *
 * @param asOf what time alone has made of it
 * @returns it as it is kept now; null when it is over
 * @throws Refusal `busy` while somebody else is sending it, `missing` when nobody kept it
 */
export async function claim<T extends Sendable>(
  store: SendableStore<T>,
  { key, since }: Claim,
  asOf: (stored: T, now: string) => T = (stored) => stored,
): Promise<T | null> {
  const sending = { state: 'sending', since } as const;
  let won = false;
  const kept = await store.change(key, (stored) => {
    const found = asOf(stored, since);
    won = found.delivery.state === 'waiting' || isLeft(found.delivery, since);
    return won ? { ...found, delivery: sending } : found;
  });
  if (won) return kept;
  if (kept.delivery.state === 'sending') throw new Refusal('busy', { claimed: key });
  return null;
}

/** Does what something was claimed for. When that fails the claim is given back, so that the next try need not wait. */
export async function whileClaimed<T extends Sendable, R>(
  store: SendableStore<T>,
  held: Claim,
  work: () => Promise<R>,
): Promise<R> {
  try {
    return await work();
  } catch (error) {
    await store.change(held.key, (now) =>
      isHeld(now, held) ? { ...now, delivery: { state: 'waiting' } as const } : now,
    );
    throw error;
  }
}

/** Whether something is still under this claim. */
export function isHeld({ delivery }: Sendable, { since }: Claim): boolean {
  return delivery.state === 'sending' && delivery.since === since;
}

/** Whether somebody claimed it so long ago that they cannot be at it any more. */
export function isLeft({ state, since }: Sendable['delivery'], now: string): boolean {
  return state === 'sending' && Date.parse(now) - Date.parse(since ?? '') >= CLAIM_LASTS_MS;
}
