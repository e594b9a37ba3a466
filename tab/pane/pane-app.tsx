import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../src/texts/language.ts';
import { type Fetch, openApi } from '../shared/api.ts';
import { DraftsProvider, useKeptDrafts } from '../shared/commands/drafts.ts';
import { Footer } from '../shared/footer.tsx';
import type { Look } from '../shared/host.ts';
import { KeptValues } from '../shared/kept-values.tsx';
import { keepSignInToken } from '../shared/sign-in-token.ts';
import { Themed } from '../shared/themed.tsx';
import { ApiProvider } from '../shared/use-api.ts';
import { ChangeLine } from '../shared/use-change-line.tsx';
import { WhenBroken } from '../shared/when-broken.tsx';
import { BesideItem } from './beside-item.tsx';
import { NoService, NotInOutlook } from './no-pane.tsx';
import type { Outlook } from './outlook.ts';
import type { PaneSignIn } from './pane-sign-in.ts';
import { SignInAgain, SignInFirst } from './sign-in-part.tsx';

/** As much of the browser's window as the pane uses. */
export interface PaneSurroundings {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly loadAgain: () => void;
  readonly changeLanguage: (to: Language) => void;
}

/** Where the page was opened: beside a mail in Outlook, or elsewhere. Without `signIn` nobody can sign in at the moment. */
export type PaneVisitor =
  | { readonly outlook: Outlook; readonly signIn: PaneSignIn | null }
  | { readonly outlook: null; readonly look: Look /** Whether Office's script came. */; readonly hasScript: boolean };

/** The pane beside a mail. */
export function PaneApp({ visitor, around }: { readonly visitor: PaneVisitor; readonly around: PaneSurroundings }) {
  const { outlook } = visitor;
  return (
    <Themed look={outlook === null ? visitor.look : outlook.look}>
      <WhenBroken loadAgain={around.loadAgain}>
        <div className="pane">
          {outlook === null && <NotInOutlook hasScript={visitor.hasScript} />}
          {outlook !== null && visitor.signIn === null && <NoService tryAgain={around.loadAgain} />}
          {outlook !== null && visitor.signIn !== null && (
            <WithApi signIn={visitor.signIn} around={around}>
              <WhenSignedIn signIn={visitor.signIn} outlook={outlook} />
            </WithApi>
          )}
          <Footer changeLanguage={around.changeLanguage} isAlone />
        </div>
      </WhenBroken>
    </Themed>
  );
}

function WithApi(props: {
  readonly signIn: PaneSignIn;
  readonly around: PaneSurroundings;
  readonly children: ReactNode;
}) {
  const { signIn, around, children } = props;
  const [api] = useState(() => openApi(around.fetch, keepSignInToken(signIn.token, around.now)));
  const [queries] = useState(() => new QueryClient());
  return (
    <ApiProvider value={api}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiProvider>
  );
}

/** Nothing is asked of the service before somebody has signed in; afterwards the pane stays as it is, whatever ends. */
function WhenSignedIn({ signIn, outlook }: { readonly signIn: PaneSignIn; readonly outlook: Outlook }) {
  const needsPerson = useSyncExternalStore(signIn.watch, signIn.needsPerson);
  const account = useAccount(signIn, needsPerson);
  const [hasBegun, setHasBegun] = useState(!needsPerson);
  if (!needsPerson && !hasBegun) setHasBegun(true);
  if (!hasBegun) return <SignInFirst signIn={signIn} throughOutlook={outlook.signsIn} />;
  return (
    <ChangeLine>
      {needsPerson && <SignInAgain signIn={signIn} throughOutlook={outlook.signsIn} />}
      <Kept account={account}>
        <BesideItem outlook={outlook} />
      </Kept>
    </ChangeLine>
  );
}

/** Who is signed in, as soon as Outlook has told it with the first token. */
function useAccount(signIn: PaneSignIn, needsPerson: boolean): string | null {
  const [account, setAccount] = useState(signIn.account);
  useEffect(() => {
    if (account !== null || needsPerson) return undefined;
    let isOver = false;
    const told = () => {
      if (!isOver) setAccount(signIn.account());
    };
    // Where it gives none, the requests that need one say so.
    signIn.token(false).then(told, told);
    return () => {
      isOver = true;
    };
  }, [signIn, account, needsPerson]);
  return account;
}

/** Above what is open, so that what is half typed beside one mail outlives the next, and the pane that is closed and opened. */
function Kept({ account, children }: { readonly account: string | null; readonly children: ReactNode }) {
  return (
    <KeptValues owner={account}>
      <DraftsProvider value={useKeptDrafts('pane', account)}>{children}</DraftsProvider>
    </KeptValues>
  );
}
