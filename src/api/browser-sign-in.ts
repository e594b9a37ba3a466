import { Refusal } from '../core/refusal.ts';
import type { BrowserSignIn } from '../wire/tab.ts';
import type { ReadMetadata } from './openid-metadata.ts';
import { SCOPE } from './sign-in.ts';

/** Who a plain browser signs in to, and for what. */
export interface BrowserSignInOptions {
  readonly publicUrl: string;
  readonly clientId: string;
  /** Authority with its tenant. */
  readonly authority: string;
  readonly metadata: ReadMetadata;
}

/** What a plain browser needs to sign in by itself; null while the sign-in service cannot be reached. */
export function browserSignIn(options: BrowserSignInOptions): () => Promise<BrowserSignIn | null> {
  const { publicUrl, clientId, authority, metadata } = options;
  // The address of this API as the Teams package names it too: hosts and browsers ask for the same token.
  const scope = `api://${new URL(publicUrl).host}/${clientId}/${SCOPE}`;
  return async () => {
    try {
      return { clientId, authority, scope, metadata: await metadata() };
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
}
