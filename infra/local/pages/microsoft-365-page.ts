import { installedApp } from '../installed-app.ts';
import { type HostedTab, hostedTab } from './hosted-tab.ts';
import { html } from './html.ts';
import { documentOf } from './layout.ts';
import { linkTo, type Visit } from './visit.ts';

/** Microsoft 365 (office.com): its rail, in which the tabs of the app stand, and the tab that is open. */
export function microsoft365Page(visit: Visit, shown: Omit<HostedTab, 'host'>): string {
  const content = html`<div class="outlook">
<nav class="rail" aria-label="Microsoft 365">${(['personal', 'overdue'] as const).map(
    (tab) =>
      html`<a href="${linkTo('/microsoft365', visit, { view: tab })}"${tab === shown.tab ? html` aria-current="page"` : ''}>
<span aria-hidden="true">${tab === 'personal' ? '📌' : '⏰'}</span>${installedApp[tab].name}</a>`,
  )}</nav>
<main id="content">${hostedTab(visit, { ...shown, host: 'Office' })}</main>
</div>`;
  const title = `Microsoft 365 · ${visit.person.displayName}`;
  const scripts = ['theme-switch', 'teams-host'];
  return documentOf({ title, visit, application: 'Microsoft 365', fixed: true, scripts, content });
}
