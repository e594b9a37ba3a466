import { Link } from '@fluentui/react-components';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { Page } from '../shared/page.tsx';

/** What a plain browser window shows: the tab works where people are signed in already. */
export function OutsideScreen() {
  return (
    <Page title={TAB_TEXTS.openInTeamsTitle}>
      <p>{TAB_TEXTS.openInTeams}</p>
      <p>
        <Link inline href="https://teams.microsoft.com/">
          {TAB_TEXTS.openTeamsLink}
        </Link>
      </p>
    </Page>
  );
}
