import { Button, Link } from '@fluentui/react-components';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { Page } from '../shared/page.tsx';

/** The page was opened where there is no mail, or in an Outlook to which Office's script did not come. */
export function NotInOutlook({ hasScript }: { readonly hasScript: boolean }) {
  return (
    <Page title={PANE_TEXTS.elsewhereTitle}>
      <p>{PANE_TEXTS.elsewhere}</p>
      {!hasScript && <p>{PANE_TEXTS.noScript}</p>}
      <p>
        <Link href={ADDRESSES.overdue}>{PANE_TEXTS.toTab}</Link>
      </p>
    </Page>
  );
}

/** Nobody can sign in at the moment. */
export function NoService({ tryAgain }: { readonly tryAgain: () => void }) {
  return (
    <Page title={PANE_TEXTS.signInTitle}>
      <p className="stale" role="alert">
        {PANE_TEXTS.noService}
      </p>
      <p>
        <Button appearance="primary" onClick={tryAgain}>
          {TAB_TEXTS.tryAgain}
        </Button>
      </p>
    </Page>
  );
}
