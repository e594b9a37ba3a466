import { Link } from '@fluentui/react-components';
import { SIGN_IN_TEXTS, signedInAs } from '../../src/texts/sign-in.ts';
import type { OwnSignIn } from '../shared/host.ts';

/** The screens that Teams shows as tabs of its own. */
const SCREENS = [
  { path: '/tab/', name: SIGN_IN_TEXTS.overdue },
  { path: '/tab/my-actions', name: SIGN_IN_TEXTS.myActions },
] as const;

/** What a host has around the page, for a browser that has nothing: the other screens, who is signed in, and the way out. */
export function AccountBar({ ownSignIn, path }: { readonly ownSignIn: OwnSignIn; readonly path: string }) {
  const here = path.replace(/\/+$/, '');
  return (
    <header className="account-bar">
      <nav aria-label={SIGN_IN_TEXTS.screens}>
        {SCREENS.map((screen) => (
          <a
            key={screen.path}
            href={screen.path}
            aria-current={screen.path.replace(/\/$/, '') === here ? 'page' : undefined}
          >
            {screen.name}
          </a>
        ))}
      </nav>
      <p>
        <span className="quiet">{signedInAs(ownSignIn.name)}</span>{' '}
        <Link as="button" inline onClick={() => void ownSignIn.signOut()}>
          {SIGN_IN_TEXTS.signOut}
        </Link>
      </p>
    </header>
  );
}
