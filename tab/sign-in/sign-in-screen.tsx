import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { SIGN_IN_TEXTS, signInTrouble } from '../../src/texts/sign-in.ts';
import { Page } from '../shared/page.tsx';

/** What a page may know of signing in before anybody has. */
export interface SignInDoor {
  /** Goes to the sign-in service; null while nothing is known of it. */
  readonly signIn: (() => Promise<void>) | null;
  /** Why the last attempt signed nobody in, as the sign-in service names it. */
  readonly trouble: string | null;
  /** Whether the sign-in service did not answer just now. */
  readonly isAway: boolean;
}

/** What a plain browser shows before anybody has signed in: what this is, and the two ways in. */
export function SignInScreen({ door, loadAgain }: { readonly door: SignInDoor; readonly loadAgain: () => void }) {
  const [trouble, setTrouble] = useState(door.trouble);
  const { signIn } = door;
  const go = () => void signIn?.().catch((error: unknown) => setTrouble(String(error)));
  return (
    <div className="sign-in-card">
      <Page title={SIGN_IN_TEXTS.title}>
        <p>{SIGN_IN_TEXTS.what}</p>
        {trouble !== null && (
          <p className="stale" role="alert">
            {signInTrouble(trouble)}
          </p>
        )}
        {door.isAway && (
          <p className="stale" role="alert">
            {SIGN_IN_TEXTS.unreachable}
          </p>
        )}
        <p>
          <Button appearance="primary" size="large" onClick={signIn === null ? loadAgain : go}>
            {signIn === null ? SIGN_IN_TEXTS.tryAgain : SIGN_IN_TEXTS.signIn}
          </Button>
        </p>
        <p className="quiet">
          {SIGN_IN_TEXTS.orTeams}{' '}
          <Link inline href="https://teams.microsoft.com/">
            {SIGN_IN_TEXTS.openTeams}
          </Link>
          .
        </p>
      </Page>
    </div>
  );
}
