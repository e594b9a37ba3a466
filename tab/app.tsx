import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfigureScreen } from './configure/configure-screen.tsx';
import { MyActionsScreen } from './my-actions/my-actions-screen.tsx';
import { OutsideScreen } from './outside/outside-screen.tsx';
import { OverdueScreen } from './overdue/overdue-screen.tsx';
import { type Fetch, openApi } from './shared/api.ts';
import type { Host } from './shared/host.ts';
import { keepSignInToken } from './shared/sign-in-token.ts';
import { Themed } from './shared/themed.tsx';
import { ApiProvider } from './shared/use-api.ts';
import { WhenBroken } from './shared/when-broken.tsx';

/** As much of the browser's window as the tab reads and uses. */
export interface Surroundings {
  readonly location: { readonly origin: string; readonly pathname: string; readonly reload: () => void };
  readonly fetch: Fetch;
  readonly now: () => number;
}

/** The tab as its host shows it: the screen that the address names, signed in through the host. */
export function App({ host, around }: { readonly host: Host | undefined; readonly around: Surroundings }) {
  return (
    <Themed host={host}>
      <WhenBroken loadAgain={() => around.location.reload()}>
        {host === undefined ? <OutsideScreen /> : <SignedIn host={host} around={around} />}
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
        <Screen host={host} location={around.location} />
      </QueryClientProvider>
    </ApiProvider>
  );
}

/** Three addresses; whatever else lies below `/tab/` shows the team's screen. */
function Screen({ host, location }: { readonly host: Host; readonly location: Surroundings['location'] }) {
  const name = location.pathname.replace(/\/+$/, '');
  if (name === '/tab/configure') return <ConfigureScreen host={host} tabUrl={`${location.origin}/tab/`} />;
  if (name === '/tab/my-actions') return <MyActionsScreen />;
  return <OverdueScreen linkedTo={host.linkedTo} />;
}
