import { Button, Link } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { Page } from '../shared/page.tsx';
import type { PaneSignIn } from './pane-sign-in.ts';

interface Props {
  readonly signIn: PaneSignIn;
  /** Outlook signs in; otherwise a window does. */
  readonly throughOutlook: boolean;
}

/** All that somebody sees who has never signed in here. */
export function SignInFirst(props: Props) {
  return (
    <Page title={PANE_TEXTS.signInTitle}>
      <SignInButton {...props} />
    </Page>
  );
}

/** Stands above what was there when the sign-in ended. */
export function SignInAgain(props: Props) {
  return (
    <section className="pane-sign-in" aria-label={PANE_TEXTS.signInTitle}>
      <p role="alert">
        <strong>{PANE_TEXTS.spent}</strong>
      </p>
      <SignInButton {...props} />
    </section>
  );
}

function SignInButton({ signIn, throughOutlook }: Props) {
  const [hasFailed, setHasFailed] = useState(false);
  useHeadingFocusedAfter();
  const queries = useQueryClient();
  const go = async () => {
    setHasFailed(false);
    try {
      await signIn.signIn();
      await queries.invalidateQueries();
    } catch {
      // A closed window, a blocked one, somebody else's account: to the person it is the same, and they may try again.
      setHasFailed(true);
    }
  };
  return (
    <>
      <p>{throughOutlook ? PANE_TEXTS.signInOutlook : PANE_TEXTS.signInWindow}</p>
      {hasFailed && (
        <p role="alert" className="form-trouble">
          {PANE_TEXTS.signInFailed}{' '}
          <Link inline href={ADDRESSES.overdue} target="_blank">
            {PANE_TEXTS.toTab}
          </Link>
        </p>
      )}
      <p>
        <Button appearance="primary" onClick={() => void go()}>
          {PANE_TEXTS.signIn}
        </Button>
      </p>
    </>
  );
}

/** Whoever signed in goes on at the head of what came, since the button that they pressed is gone. */
function useHeadingFocusedAfter(): void {
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
    },
    [],
  );
}
