import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { SIGN_IN_TEXTS, signInAgainAs } from '../../src/texts/sign-in.ts';
import type { OwnSignIn } from '../shared/host.ts';

/** Says that only the person can renew their sign-in, and lets them: the page below stays as it is, with all that was typed. */
export function SignInAgain({ ownSignIn }: { readonly ownSignIn: OwnSignIn }) {
  const isSpent = useSyncExternalStore(ownSignIn.watch, ownSignIn.isSpent);
  const [hasFailed, setHasFailed] = useState(false);
  const queries = useQueryClient();
  if (!isSpent) return null;
  const signIn = async () => {
    setHasFailed(false);
    try {
      await ownSignIn.again();
      await queries.invalidateQueries();
    } catch {
      // A closed window, a blocked one, somebody else's account: to the person it is the same, and they may try again.
      setHasFailed(true);
    }
  };
  return (
    <section className="sign-in-again" aria-label={SIGN_IN_TEXTS.signingInAgain}>
      <div role="alert">
        <p>
          <strong>{SIGN_IN_TEXTS.spent}</strong> {signInAgainAs(ownSignIn.name)}
        </p>
        {hasFailed && <p>{SIGN_IN_TEXTS.notSignedIn}</p>}
      </div>
      <Button appearance="primary" onClick={() => void signIn()}>
        {SIGN_IN_TEXTS.signInAgain}
      </Button>
    </section>
  );
}
