import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { otherAccountInWords, SIGN_IN_TEXTS, signInTrouble } from '../../src/texts/sign-in.ts';
import { useHost } from '../shared/use-host.ts';

/** With which account the page is read, for whoever meant to come with another one, and the way to that. */
export function OtherAccount() {
  const { account, ownSignIn } = useHost();
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <section className="decide-account" aria-label={SIGN_IN_TEXTS.asAnother}>
      <p className="quiet">{otherAccountInWords(account, ownSignIn !== null)}</p>
      {trouble !== null && <p role="alert">{signInTrouble(trouble)}</p>}
      {ownSignIn !== null && (
        <p>
          <Button onClick={() => void ownSignIn.asAnother().catch((error: unknown) => setTrouble(String(error)))}>
            {SIGN_IN_TEXTS.asAnother}
          </Button>
        </p>
      )}
    </section>
  );
}
