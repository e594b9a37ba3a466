import { installedApp } from '../installed-app.ts';
import { appRegistration } from '../tenant.ts';
import { type Html, html, jsonScript } from './html.ts';
import { languageSwitch } from './language-switch.ts';
import { type Lacking, lackings, type OutlookView, queryOf } from './outlook-view.ts';
import { linkTo, type Visit } from './visit.ts';

const names: Readonly<Record<Lacking, string>> = {
  'mailbox-1.13': 'no Mailbox 1.13',
  'mailbox-1.5': 'no Mailbox 1.5',
  'sign-in': 'no nested sign-in',
  'silent-sign-in': 'sign-in asks first',
  pinning: 'no pinning',
  theme: 'no theme told',
  'inline-style': 'no style on what is inserted',
};

/** The app's pane, as Outlook frames it beside a mail. The script outlook.ts answers what it asks. */
export function pane(visit: Visit, view: OutlookView, { productUrl }: { productUrl: string }): Html {
  const { person, theme, language } = visit;
  const isRead = view.section === 'mail';
  return html`<aside class="pane" aria-label="${installedApp.name}">
<div class="pane-bar"><strong>${installedApp.name}</strong>
${isRead && view.lacks !== 'pinning' ? html`<label><input type="checkbox" id="pinned"> Pinned</label>` : ''}
<label><span class="unseen">What this Outlook lacks</span><select id="lacks">
<option value="">An Outlook that has all</option>${lackings.map(
    (key) => html`<option value="${key}"${key === view.lacks ? html` selected` : ''}>${names[key]}</option>`,
  )}</select></label>
${languageSwitch(visit, '/outlook', queryOf(view))}
${isRead ? html`<a href="${linkTo('/outlook', visit, queryOf({ ...view, withPane: false }))}">Close</a>` : ''}</div>
<iframe id="pane" title="${installedApp.name} pane"></iframe>
${jsonScript('pane-host', {
  paneUrl: `${productUrl}${installedApp.panePath}`,
  clientId: appRegistration.clientId,
  person: { mail: person.mail, name: person.displayName },
  theme,
  language,
  lacks: view.lacks ?? null,
  messageId: isRead ? (view.messageId ?? null) : null,
  isCompose: !isRead,
})}</aside>`;
}
