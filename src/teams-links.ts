import type { DigestLinks } from './mail/digest-links.ts';

/** What a link into Teams is made of. */
export interface TeamsApp {
  readonly teamsAppId: string;
  readonly publicUrl: string;
}

/** The personal tab of the app that shows what is overdue; see appPackage/manifest.template.json. */
const OVERDUE = 'overdue';

/**
 * Links from mails into Teams. Where Teams is not at hand they open the same page in the browser.
 *
 * @see https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function teamsLinks({ teamsAppId, publicUrl }: TeamsApp): DigestLinks {
  const open = (context?: object) => {
    const link = new URL(`https://teams.microsoft.com/l/entity/${teamsAppId}/${OVERDUE}`);
    link.searchParams.set('webUrl', `${publicUrl}/tab/`);
    if (context) link.searchParams.set('context', JSON.stringify(context));
    return link.href;
  };
  return {
    tab: () => open(),
    action: (_plan, action) => open({ subEntityId: action }),
  };
}
