import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '../../src/texts/language.ts';
import { type Fetch, openApi } from '../shared/api.ts';
import { Footer } from '../shared/footer.tsx';
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
  readonly changeLanguage: (to: Language) => void;
}) {
  const { secret, fetch, look, loadAgain, changeLanguage } = props;
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
              <Footer changeLanguage={changeLanguage} isAlone />
            </WithoutChangeLine>
          </QueryClientProvider>
        </ApiProvider>
      </WhenBroken>
    </Themed>
  );
}
