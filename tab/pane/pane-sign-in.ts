import {
  AuthError,
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { BrowserSignIn } from '../../src/wire/tab.ts';
import { RequestFailed } from '../shared/request-failed.ts';
import { createSwitch } from '../shared/switch.ts';

/** How the person beside whose mail the pane stands is signed in. */
export interface PaneSignIn {
  /** A token for our own API; `another` where the last one was refused. @throws RequestFailed */
  readonly token: (another: boolean) => Promise<string>;
  /** Names who is signed in; null while nobody knows. */
  readonly account: () => string | null;
  /** Whether only the person can go on: for the first time, or since their sign-in has ended. */
  readonly needsPerson: () => boolean;
  /** Calls back whenever that turns. @returns ends the watch */
  readonly watch: (turned: () => void) => () => void;
  /** Has them sign in, in a window of its own. Rejects when that is not done. */
  readonly signIn: () => Promise<void>;
}

/** As much of Microsoft's library as the pane needs. */
export type PaneLibrary = Pick<IPublicClientApplication, 'acquireTokenSilent' | 'acquireTokenPopup' | 'getAllAccounts'>;

/** Somebody reads what they agree to, finds their telephone, mistypes a password. */
const POPUP_MS = 10 * 60_000;

const NETWORK_CODES = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
]);

/** Opens the library: it signs in through Outlook where Outlook offers that, else in a window, as a plain browser does. */
export async function openPaneLibrary(settings: BrowserSignIn, origin: string): Promise<PaneLibrary> {
  return createNestablePublicClientApplication({
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      knownAuthorities: [new URL(settings.authority).host],
      authorityMetadata: JSON.stringify(settings.metadata),
      redirectUri: `${origin}/tab/signed-in.html`,
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { popupBridgeTimeout: POPUP_MS },
  });
}

/** Signs in with an open library. @param scope of the tokens for our API */
export function paneSignIn(library: PaneLibrary, scope: string): PaneSignIn {
  const person = createSwitch();
  let account = library.getAllAccounts()[0];
  return {
    token: async (another) => {
      if (person.isOn()) throw new RequestFailed({ kind: 'sign-in-spent' });
      try {
        const result = await library.acquireTokenSilent({
          scopes: [scope],
          ...(account !== undefined && { account }),
          forceRefresh: another,
          // Never by a hidden frame: browsers keep the sign-in service's cookies from those.
          cacheLookupPolicy: another ? CacheLookupPolicy.RefreshToken : CacheLookupPolicy.AccessTokenAndRefreshToken,
        });
        account = result.account;
        return result.accessToken;
      } catch (cause) {
        if (isOutOfReach(cause)) throw new RequestFailed({ kind: 'unreachable' }, { cause });
        person.turn(true);
        throw new RequestFailed({ kind: 'sign-in-spent' }, { cause });
      }
    },
    account: () => account?.homeAccountId ?? null,
    needsPerson: person.isOn,
    watch: person.watch,
    signIn: async () => {
      const result = await library.acquireTokenPopup({ scopes: [scope] });
      // What was typed in this pane is one person's: nobody else may send it.
      if (account !== undefined && result.account.homeAccountId !== account.homeAccountId) {
        throw new RequestFailed({ kind: 'sign-in-spent' });
      }
      account = result.account;
      person.turn(false);
    },
  };
}

/** The network, not the person, is in the way. With all else it helps to sign in, or that says what does. */
function isOutOfReach(error: unknown): boolean {
  return error instanceof AuthError && NETWORK_CODES.has(error.errorCode);
}
