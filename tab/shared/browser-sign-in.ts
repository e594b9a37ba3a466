import { AuthError, createStandardPublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { BrowserSignIn } from '../../src/wire/tab.ts';
import type { Fetch } from './api.ts';
import { type Address, browserHost } from './browser-host.ts';
import type { Host, Look } from './host.ts';
import { signInAnswers } from './sign-in-service.ts';

/** A page of a plain browser: with the host that it is for whoever is signed in, or with nobody. */
export interface BrowserDoor {
  readonly host: Host | undefined;
  /** Goes to the sign-in service, and comes back to this very address. */
  readonly signIn: () => Promise<void>;
  /** Why coming back from there signed nobody in, as that service or the library names it. */
  readonly trouble: string | null;
  /** Whether it was not gone to unasked, since it did not answer our own server. */
  readonly isAway: boolean;
}

/** As much of the browser as signing in there takes. */
interface Browser {
  readonly address: Address;
  readonly look: Look;
  /** The first language that the browser asks for, `en-GB`. */
  readonly language: string;
  /** Whether to go to the sign-in service now, unasked, for whoever it lets in without a question; asked at most once. */
  readonly triesSilently: () => boolean;
  readonly fetch: Fetch;
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
  const { address, look, language, triesSilently, fetch } = browser;
  const app = await openLibrary(settings, address.origin);
  const scopes = [settings.scope];
  const request = { scopes, redirectStartPage: address.href };
  const signIn = () => app.loginRedirect(request);
  const back = await app.handleRedirectPromise().then(
    (result) => ({ account: result?.account ?? null, trouble: null }),
    (error: unknown) => ({ account: null, trouble: toTrouble(error) }),
  );
  // Whoever signed in last is who the window is for, also when it is loaded anew.
  if (back.account !== null) app.setActiveAccount(back.account);
  const account = app.getActiveAccount();
  if (account === null) {
    const wouldGo = triesSilently();
    const isAway = wouldGo && !(await signInAnswers(fetch));
    // Where it cannot be gone to, as in a frame, the button is still there to say why.
    if (wouldGo && !isAway) await app.loginRedirect({ ...request, prompt: 'none' }).catch(() => undefined);
    return { host: undefined, signIn, trouble: back.trouble, isAway };
  }
  const host = browserHost({ app, account, scopes, address, look, language });
  // A window that was left open over night: whose sign-in is spent begins anew rather than with a page of troubles.
  await host.signInToken(false).catch(() => undefined);
  return { host: host.ownSignIn.isSpent() ? undefined : host, signIn, trouble: null, isAway: false };
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

/** That the person is to be asked is no trouble: the button asks them. */
function toTrouble(error: unknown): string | null {
  if (error instanceof InteractionRequiredAuthError) return null;
  return error instanceof AuthError ? error.errorCode : String(error);
}
