import { AuthError, createStandardPublicClientApplication } from '@azure/msal-browser';
import type { BrowserSignIn } from '../../src/wire/tab.ts';
import { type Address, browserHost } from './browser-host.ts';
import type { Host, Look } from './host.ts';

/** A page of a plain browser: with the host that it is for whoever is signed in, or with nobody. */
export interface BrowserDoor {
  readonly host: Host | undefined;
  /** Goes to the sign-in service, and comes back to this very address. */
  readonly signIn: () => Promise<void>;
  /** Why coming back from there signed nobody in, as that service or the library names it. */
  readonly trouble: string | null;
}

/** As much of the browser as signing in there takes. */
interface Browser {
  readonly address: Address;
  readonly look: Look;
  /** The first language that the browser asks for, `en-GB`. */
  readonly language: string;
}

/** Somebody reads what they agree to, finds their telephone, mistypes a password. */
const POPUP_MS = 10 * 60_000;

/**
 * Opens a page that no host signs in: takes in what the sign-in service sent back, and finds who is signed in.
 *
 * The authority's metadata comes from our own server, so that nothing is asked of the sign-in service before the person
 * goes there. Tokens are kept for this window only.
 */
export async function openBrowserDoor(settings: BrowserSignIn, browser: Browser): Promise<BrowserDoor> {
  const { address, look, language } = browser;
  const app = await openLibrary(settings, address.origin);
  const scopes = [settings.scope];
  const signIn = () => app.loginRedirect({ scopes, redirectStartPage: address.href });
  const back = await app.handleRedirectPromise().catch(toTrouble);
  if (typeof back === 'string') return { host: undefined, signIn, trouble: back };
  const account = back?.account ?? app.getAllAccounts()[0];
  if (account === undefined) return { host: undefined, signIn, trouble: null };
  const host = browserHost({ app, account, scopes, address, look, language });
  // A window that was left open over night: whose sign-in is spent begins anew rather than with a page of troubles.
  await host.signInToken(false).catch(() => undefined);
  return { host: host.ownSignIn.isSpent() ? undefined : host, signIn, trouble: null };
}

function openLibrary(settings: BrowserSignIn, origin: string) {
  return createStandardPublicClientApplication({
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      knownAuthorities: [new URL(settings.authority).host],
      authorityMetadata: JSON.stringify(settings.metadata),
      redirectUri: `${origin}/tab/`,
      postLogoutRedirectUri: `${origin}/tab/`,
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { popupBridgeTimeout: POPUP_MS },
  });
}

function toTrouble(error: unknown): string {
  return error instanceof AuthError ? error.errorCode : String(error);
}
