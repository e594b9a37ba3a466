import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { type Fetch, openApi } from '../shared/api.ts';
import type { Look } from '../shared/host.ts';
import { Themed } from '../shared/themed.tsx';
import { ApiProvider } from '../shared/use-api.ts';
import { WithoutChangeLine } from '../shared/use-change-line.tsx';
import { WhenBroken } from '../shared/when-broken.tsx';
import { LinkedScreen } from './linked-screen.tsx';

/** The page behind a mailed link: nobody signs in, the secret is all that the API is shown. */
export function LinkedApp(props: {
  readonly secret: string;
  readonly fetch: Fetch;
  readonly look: Look;
  readonly loadAgain: () => void;
}) {
  const { secret, fetch, look, loadAgain } = props;
  const [api] = useState(() => {
    const token = () => Promise.resolve(secret);
    return openApi(fetch, { current: token, renewed: token }, 'Link');
  });
  const [queries] = useState(() => new QueryClient());
  return (
    <Themed look={look}>
      <WhenBroken loadAgain={loadAgain}>
        <ApiProvider value={api}>
          <QueryClientProvider client={queries}>
            <WithoutChangeLine>
              <LinkedScreen />
            </WithoutChangeLine>
          </QueryClientProvider>
        </ApiProvider>
      </WhenBroken>
    </Themed>
  );
}
