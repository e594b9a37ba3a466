import { Link } from '@fluentui/react-components';
import { SIGN_IN_TEXTS, signedInAs } from '../../src/texts/sign-in.ts';
import type { OwnSignIn } from '../shared/host.ts';

/** What a host has around the page, for a browser that has nothing: who is signed in, and the way out. */
export function AccountBar({ ownSignIn }: { readonly ownSignIn: OwnSignIn }) {
  return (
    <header className="account-bar">
      <p>
        <span className="quiet">{signedInAs(ownSignIn.name)}</span>{' '}
        <Link as="button" inline onClick={() => void ownSignIn.signOut()}>
          {SIGN_IN_TEXTS.signOut}
        </Link>
      </p>
    </header>
  );
}
