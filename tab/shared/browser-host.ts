import {
  type AccountInfo,
  AuthError,
  CacheLookupPolicy,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { ASK_LINK, type Host, type Look, type OwnSignIn } from './host.ts';
import { RequestFailed } from './request-failed.ts';
import { createSwitch } from './switch.ts';

/** As much of the browser's address bar as signing in reads and uses. */
export interface Address {
  readonly origin: string;
  readonly href: string;
  readonly search: string;
  readonly replace: (address: string) => void;
}

/** As much of Microsoft's library as a page needs on which somebody has signed in. */
export type SignInLibrary = Pick<
  IPublicClientApplication,
  'acquireTokenSilent' | 'acquireTokenPopup' | 'loginRedirect' | 'logoutRedirect' | 'clearCache'
>;

/** Somebody who signed in on a page of a plain browser. */
interface SignedIn {
  readonly app: SignInLibrary;
  readonly account: AccountInfo;
  /** Of the tokens for our API. */
  readonly scopes: string[];
  readonly address: Address;
  readonly look: Look;
  /** The first language that the browser asks for, `en-GB`. */
  readonly language: string;
}

/** A plain browser as a host of the tab: the page signs in by itself, and its address says what is linked to. */
export function browserHost(signedIn: SignedIn): Host & { readonly ownSignIn: OwnSignIn } {
  const spent = createSwitch();
  return {
    ...signedIn.look,
    surface: 'page',
    language: signedIn.language,
    conversation: null,
    account: signedIn.account.username,
    linkedTo: linkedIn(new URLSearchParams(signedIn.address.search)),
    offerTab: () => undefined,
    signInToken: async (another) => {
      if (spent.isOn()) throw new RequestFailed({ kind: 'sign-in-spent' });
      try {
        return await silentToken(signedIn, another);
      } catch (error) {
        if (!needsPerson(error)) throw new RequestFailed({ kind: 'unreachable' }, { cause: error });
        spent.turn(true);
        throw new RequestFailed({ kind: 'sign-in-spent' }, { cause: error });
      }
    },
    ownSignIn: {
      name: signedIn.account.name ?? signedIn.account.username,
      isSpent: spent.isOn,
      watch: spent.watch,
      again: async () => {
        await signInBeside(signedIn);
        spent.turn(false);
      },
      asAnother: () => signInAsAnother(signedIn),
      signOut: () => signOut(signedIn),
    },
  };
}

/** `?action=` names an action, `?ask=` an update request. */
function linkedIn(query: URLSearchParams): string | null {
  const ask = query.get('ask');
  return ask === null ? query.get('action') : `${ASK_LINK}${ask}`;
}

/** Never by a hidden frame: browsers keep the sign-in service's cookies from those. */
async function silentToken({ app, account, scopes }: SignedIn, another: boolean): Promise<string> {
  const { AccessTokenAndRefreshToken, RefreshToken } = CacheLookupPolicy;
  const cacheLookupPolicy = another ? RefreshToken : AccessTokenAndRefreshToken;
  return (await app.acquireTokenSilent({ scopes, account, cacheLookupPolicy })).accessToken;
}

function needsPerson(error: unknown): boolean {
  if (error instanceof InteractionRequiredAuthError) return true;
  return error instanceof AuthError && error.errorCode === 'invalid_grant';
}

async function signInBeside({ app, account, scopes, address }: SignedIn): Promise<void> {
  const result = await app.acquireTokenPopup({
    scopes,
    loginHint: account.username,
    redirectUri: `${address.origin}/tab/signed-in.html`,
    overrideInteractionInProgress: true,
  });
  // What was typed on this page is one person's: nobody else may send it.
  if (result.account.homeAccountId !== account.homeAccountId) throw new RequestFailed({ kind: 'sign-in-spent' });
}

/** Only by asking whose: the sign-in service would take the account again that it knows. */
function signInAsAnother({ app, scopes, address }: SignedIn): Promise<void> {
  return app.loginRedirect({ scopes, redirectStartPage: address.href, prompt: 'select_account' });
}

async function signOut({ app, account, address }: SignedIn): Promise<void> {
  try {
    await app.logoutRedirect({ account });
  } catch {
    // Not every sign-in service offers a way out: then at least this window forgets.
    await app.clearCache({ account });
    address.replace('/tab/');
  }
}
