import type { Clock } from '../ports/clock.ts';

/** Whether the sign-in service answers. */
export type SignInAnswers = () => Promise<boolean>;

/** Windows that open together are told the same; what came back is soon seen to have come back. */
const KEPT_MS = 30_000;
/** Somebody looks at an empty page meanwhile. */
const TIMEOUT_MS = 2_000;

/**
 * Asks the sign-in service whether it is there, at most once in half a minute and only when somebody wants to know. A page
 * cannot ask by itself: that service lets no other site read what it answers.
 *
 * @param authority with its tenant, such as `https://login.microsoftonline.com/<tenant>`
 */
export function signInAnswers(authority: string, clock: Pick<Clock, 'now'>): SignInAnswers {
  const address = `${authority}/v2.0/.well-known/openid-configuration`;
  let kept: { readonly until: number; readonly answers: Promise<boolean> } | null = null;
  return () => {
    const now = Date.parse(clock.now());
    if (kept === null || now >= kept.until) kept = { until: now + KEPT_MS, answers: answersAt(address) };
    return kept.answers;
  };
}

async function answersAt(address: string): Promise<boolean> {
  const reply = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null);
  await reply?.body?.cancel();
  return reply?.ok ?? false;
}
