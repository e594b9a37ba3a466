import { Refusal } from '../core/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import { OpenIdMetadata } from '../wire/tab.ts';

/** Gives what the sign-in service says of itself. @throws Refusal `unreachable` */
export type ReadMetadata = () => Promise<OpenIdMetadata>;

/** A day: what it says changes with years. Its keys change oftener, and are read apart from it. */
const KEPT_MS = 24 * 60 * 60 * 1_000;
const TIMEOUT_MS = 5_000;

/**
 * Reads an authority's metadata when it is first needed and again after a day. What could not be read is asked for anew
 * by the next who needs it, so a sign-in service that is away when the program starts does no harm.
 *
 * @param authority with its tenant, such as `https://login.microsoftonline.com/<tenant>`
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri
 */
export function openIdMetadata(authority: string, clock: Pick<Clock, 'now'>): ReadMetadata {
  const address = `${authority}/v2.0/.well-known/openid-configuration`;
  let kept: { readonly until: number; readonly metadata: Promise<OpenIdMetadata> } | null = null;
  return () => {
    const now = Date.parse(clock.now());
    if (kept && now < kept.until) return kept.metadata;
    const metadata = readMetadata(address);
    const reading = { until: now + KEPT_MS, metadata };
    kept = reading;
    metadata.catch(() => {
      if (kept === reading) kept = null;
    });
    return metadata;
  };
}

async function readMetadata(address: string): Promise<OpenIdMetadata> {
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return OpenIdMetadata.parse(await reply.json());
  } catch (error) {
    throw new Refusal('unreachable', {}, { cause: error });
  }
}
