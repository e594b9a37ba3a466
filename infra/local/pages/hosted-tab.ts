import { installedApp } from '../installed-app.ts';
import { tenant } from '../tenant.ts';
import { type Html, html, jsonScript } from './html.ts';
import { languageSwitch } from './language-switch.ts';
import { teamsTheme } from './teams-context.ts';
import type { Visit } from './visit.ts';

/** A tab of the app in a host that is not Teams. */
export interface HostedTab {
  tab: 'personal' | 'overdue';
  host: 'Outlook' | 'Office';
  subPageId?: string;
  /** Where the product is, `http://localhost:3978`. */
  productUrl: string;
}

/**
 * What such a host offers beside Teams' own: it knows no channel, no meeting and no page that adds a tab.
 *
 * @see https://learn.microsoft.com/en-us/microsoftteams/platform/m365-apps/teamsjs-support-m365
 */
const offered: Readonly<Record<HostedTab['host'], object>> = {
  Outlook: { pages: { appButton: {}, tabs: {} }, mail: {}, calendar: {}, dialog: { url: {} } },
  Office: { pages: { appButton: {}, tabs: {} }, dialog: { url: {} } },
};

const paths: Readonly<Record<HostedTab['host'], string>> = { Outlook: '/outlook', Office: '/microsoft365' };

/** The tab, framed as Outlook or Microsoft 365 frames it. */
export function hostedTab(visit: Visit, shown: HostedTab): Html {
  const { path, name } = installedApp[shown.tab];
  return html`<div class="place"><h1>${installedApp.name}</h1><span>${name}</span>${languageSwitch(visit, paths[shown.host], { view: shown.tab, sub: shown.subPageId })}</div>
<p id="tab-state" class="notice" role="status" hidden></p>
<iframe id="tab" title="${installedApp.name}" allow="clipboard-write"></iframe>
${jsonScript('host', {
  tabUrl: `${shown.productUrl}${path}`,
  as: visit.person.mail,
  context: contextOf(visit, shown),
  supports: offered[shown.host],
})}`;
}

function contextOf({ person, theme, language }: Visit, { tab, host, subPageId }: HostedTab): Record<string, unknown> {
  return {
    entityId: installedApp[tab].entityId,
    ...(subPageId === undefined ? {} : { subEntityId: subPageId }),
    frameContext: 'content',
    hostClientType: 'web',
    hostName: host,
    locale: language,
    loginHint: person.mail,
    ringId: 'general',
    sessionId: '2d8e2f4c-66a0-4b53-9d0e-0f4a5be0c7a1',
    theme: teamsTheme(theme),
    tid: tenant.id,
    userObjectId: person.id,
    userPrincipalName: person.mail,
  };
}
