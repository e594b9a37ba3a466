import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type BaseLocationHook, type BaseSearchHook, Route, Router, Switch } from 'wouter';
import type { Language } from '../src/texts/language.ts';
import { Navigation } from './navigation/navigation.tsx';
import { AccessibilityStatement, Screen } from './screens.tsx';
import { ADDRESSES } from './shared/addresses.ts';
import { type Fetch, openApi } from './shared/api.ts';
import { DraftsProvider, useKeptDrafts } from './shared/commands/drafts.ts';
import { Footer } from './shared/footer.tsx';
import type { Host, Look } from './shared/host.ts';
import { KeptValues } from './shared/kept-values.tsx';
import { keepSignInToken } from './shared/sign-in-token.ts';
import { Themed } from './shared/themed.tsx';
import { ApiProvider } from './shared/use-api.ts';
import { ChangeLine } from './shared/use-change-line.tsx';
import { HostProvider, useHost } from './shared/use-host.ts';
import { WhenBroken } from './shared/when-broken.tsx';
import { AccountBar } from './sign-in/account-bar.tsx';
import { SignInAgain } from './sign-in/sign-in-again.tsx';
import { type SignInDoor, SignInScreen } from './sign-in/sign-in-screen.tsx';

/** As much of the browser's window as the tab reads and uses. */
export interface Surroundings {
  readonly location: { readonly origin: string; readonly reload: () => void };
  /** The address of the page: its path, and what is behind the question mark. */
  readonly place: { readonly hook: BaseLocationHook; readonly searchHook: BaseSearchHook };
  /** Shows the same page in another language. */
  readonly changeLanguage: (to: Language) => void;
  readonly fetch: Fetch;
  readonly now: () => number;
}

/** Who the page is for: somebody whom its host signed in, or nobody yet, who may sign in. */
export type Visitor = { readonly host: Host } | { readonly host: null; readonly look: Look; readonly door: SignInDoor };

/** The tab: the screen that the address names for whoever is signed in, the way in for everybody else. */
export function App({ visitor, around }: { readonly visitor: Visitor; readonly around: Surroundings }) {
  const loadAgain = () => around.location.reload();
  return (
    <Themed look={visitor.host ?? visitor.look}>
      <WhenBroken loadAgain={loadAgain}>
        <Router {...around.place}>
          {visitor.host === null ? (
            <SignedOut door={visitor.door} loadAgain={loadAgain} />
          ) : (
            <SignedIn host={visitor.host} around={around} />
          )}
          <Footer changeLanguage={around.changeLanguage} />
        </Router>
      </WhenBroken>
    </Themed>
  );
}

/** What everybody may read, and the way in. */
function SignedOut(props: { readonly door: SignInDoor; readonly loadAgain: () => void }) {
  return (
    <Switch>
      <Route path={ADDRESSES.accessibility}>
        <AccessibilityStatement />
      </Route>
      <Route>
        <SignInScreen {...props} />
      </Route>
    </Switch>
  );
}

function SignedIn({ host, around }: { readonly host: Host; readonly around: Surroundings }) {
  const [api] = useState(() => openApi(around.fetch, keepSignInToken(host.signInToken, around.now)));
  const [queries] = useState(() => new QueryClient());
  return (
    <HostProvider value={host}>
      <ApiProvider value={api}>
        <QueryClientProvider client={queries}>
          <ChangeLine>
            {host.ownSignIn !== null && (
              <>
                <SignInAgain ownSignIn={host.ownSignIn} />
                <AccountBar ownSignIn={host.ownSignIn} />
              </>
            )}
            {host.surface === 'page' && <Navigation />}
            <Kept>
              <Screen origin={around.location.origin} />
            </Kept>
          </ChangeLine>
        </QueryClientProvider>
      </ApiProvider>
    </HostProvider>
  );
}

/** Above the screens, so that what is half typed outlives them. */
function Kept({ children }: { readonly children: ReactNode }) {
  return (
    <KeptValues>
      <DraftsProvider value={useKeptDrafts('tab', useHost().account)}>{children}</DraftsProvider>
    </KeptValues>
  );
}
