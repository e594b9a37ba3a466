import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ASKING_TEXTS } from '../src/texts/asking.ts';
import { BRING_IN_TEXTS } from '../src/texts/bring-in.ts';
import { DELIVERY_TEXTS } from '../src/texts/delivery.ts';
import { MY_ACTIONS_TEXTS } from '../src/texts/tab.ts';
import { ActionBeside } from './action/action-beside.tsx';
import { ConfigureScreen } from './configure/configure-screen.tsx';
import { OverdueScreen } from './overdue/overdue-screen.tsx';
import { PeopleScreen } from './people/people-screen.tsx';
import { type Fetch, openApi } from './shared/api.ts';
import { ASK_LINK, type Host, type Look } from './shared/host.ts';
import { Page } from './shared/page.tsx';
import { LoadingSight } from './shared/sights.tsx';
import { keepSignInToken } from './shared/sign-in-token.ts';
import { Themed } from './shared/themed.tsx';
import { ApiProvider } from './shared/use-api.ts';
import { ChangeLine } from './shared/use-change-line.tsx';
import { WhenBroken } from './shared/when-broken.tsx';
import { AccountBar } from './sign-in/account-bar.tsx';
import { SignInAgain } from './sign-in/sign-in-again.tsx';
import { type SignInDoor, SignInScreen } from './sign-in/sign-in-screen.tsx';

/** As much of the browser's window as the tab reads and uses. */
export interface Surroundings {
  readonly location: { readonly origin: string; readonly pathname: string; readonly reload: () => void };
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
        {visitor.host === null ? (
          <SignInScreen door={visitor.door} loadAgain={loadAgain} />
        ) : (
          <SignedIn host={visitor.host} around={around} />
        )}
      </WhenBroken>
    </Themed>
  );
}

function SignedIn({ host, around }: { readonly host: Host; readonly around: Surroundings }) {
  const [api] = useState(() => openApi(around.fetch, keepSignInToken(host.signInToken, around.now)));
  const [queries] = useState(() => new QueryClient());
  return (
    <ApiProvider value={api}>
      <QueryClientProvider client={queries}>
        <ChangeLine>
          {host.ownSignIn !== null && (
            <>
              <SignInAgain ownSignIn={host.ownSignIn} />
              <AccountBar ownSignIn={host.ownSignIn} path={around.location.pathname} />
            </>
          )}
          <Screen host={host} location={around.location} />
        </ChangeLine>
      </QueryClientProvider>
    </ApiProvider>
  );
}

/** Seldom wanted, and large: whoever looks at a list does not wait for it. */
const BringInScreen = lazy(async () => ({ default: (await import('./bring-in/bring-in-screen.tsx')).BringInScreen }));

/** For coordinators, and not while they look at a list. */
const AskingScreen = lazy(async () => ({ default: (await import('./asking/asking-screen.tsx')).AskingScreen }));

/** With all its forms: the team's screen does without. */
const MyActionsPage = lazy(async () => ({ default: (await import('./my-actions-page.tsx')).MyActionsPage }));

const DeliveryScreen = lazy(async () => ({ default: (await import('./delivery/delivery-screen.tsx')).DeliveryScreen }));

/** A few addresses; whatever else lies below `/tab/` shows the team's screen. */
function Screen({ host, location }: { readonly host: Host; readonly location: Surroundings['location'] }) {
  const name = location.pathname.replace(/\/+$/, '');
  const matching = /^\/tab\/plans\/([^/]+)\/people$/.exec(name);
  if (matching?.[1] !== undefined) return <PeopleScreen plan={decodeURIComponent(matching[1])} />;
  const asking = /^\/tab\/plans\/([^/]+)\/asking$/.exec(name);
  if (asking?.[1] !== undefined) {
    return (
      <Suspense fallback={<ScreenWaits title={ASKING_TEXTS.link} words={ASKING_TEXTS.loading} />}>
        <AskingScreen plan={decodeURIComponent(asking[1])} />
      </Suspense>
    );
  }
  if (name === '/tab/delivery') {
    return (
      <Suspense fallback={<ScreenWaits title={DELIVERY_TEXTS.title} words={DELIVERY_TEXTS.loading} />}>
        <DeliveryScreen />
      </Suspense>
    );
  }
  if (name === '/tab/bring-in') {
    return (
      <Suspense fallback={<ScreenWaits title={BRING_IN_TEXTS.title} words={BRING_IN_TEXTS.loading} />}>
        <BringInScreen />
      </Suspense>
    );
  }
  if (name === '/tab/configure') return <ConfigureScreen host={host} tabUrl={`${location.origin}/tab/`} />;
  const ask = linkedAsk(host);
  return (
    <ActionBeside linkedTo={ask === null ? host.linkedTo : null}>
      {name === '/tab/my-actions' || ask !== null ? (
        <Suspense fallback={<ScreenWaits title={MY_ACTIONS_TEXTS.title} words={MY_ACTIONS_TEXTS.loading} />}>
          <MyActionsPage ask={ask} />
        </Suspense>
      ) : (
        <OverdueScreen />
      )}
    </ActionBeside>
  );
}

/** The key of the ask that a link leads to; null where it leads to an action, or nowhere. */
function linkedAsk({ linkedTo }: Host): string | null {
  return linkedTo?.startsWith(ASK_LINK) ? linkedTo.slice(ASK_LINK.length) : null;
}

/** What is shown while the files of a screen are on their way. */
function ScreenWaits({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <Page title={title} isBusy>
      <LoadingSight words={words} />
    </Page>
  );
}
