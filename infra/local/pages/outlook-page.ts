import { installedApp } from '../installed-app.ts';
import type { Mailboxes, Message } from '../mail/mailboxes.ts';
import { hostedTab } from './hosted-tab.ts';
import { type Html, html } from './html.ts';
import { documentOf } from './layout.ts';
import { composeForm } from './outlook-compose.ts';
import { letter, whenOf } from './outlook-letter.ts';
import { pane } from './outlook-pane.ts';
import type { OutlookSection, OutlookView } from './outlook-view.ts';
import { linkTo, type Visit } from './visit.ts';

/** What the Outlook page stands on. */
export interface OutlookParts {
  mailboxes: Mailboxes;
  /** Where the product is, `http://localhost:3978`. */
  productUrl: string;
}

const rail: readonly { key: OutlookSection; name: string; icon: string }[] = [
  { key: 'mail', name: 'Mail', icon: '✉️' },
  { key: 'compose', name: 'New mail', icon: '✏️' },
  { key: 'personal', name: installedApp.personal.name, icon: '📌' },
  { key: 'overdue', name: installedApp.overdue.name, icon: '⏰' },
];

/** Outlook: its rail, and beside it the mail, a mail being written, or one of the app's tabs. */
export function outlookPage(visit: Visit, view: OutlookView, parts: OutlookParts): string {
  const { section } = view;
  const content = html`<div class="outlook">
<nav class="rail" aria-label="Outlook">${rail.map(
    ({ key, name, icon }) =>
      html`<a href="${linkTo('/outlook', visit, { view: key === 'mail' ? undefined : key })}"${
        key === section ? html` aria-current="page"` : ''
      }><span aria-hidden="true">${icon}</span>${name}</a>`,
  )}</nav>
${section === 'mail' ? mail(visit, view, parts) : ''}
${section === 'compose' ? html`<main id="content">${composeForm(visit)}</main>${pane(visit, view, parts)}` : ''}
${
  section === 'personal' || section === 'overdue'
    ? html`<main id="content">${hostedTab(visit, { ...view, tab: section, host: 'Outlook', ...parts })}</main>`
    : ''
}
</div>`;
  const title = `Outlook · ${visit.person.displayName}`;
  const scripts = ['theme-switch', ...scriptsOf(view)];
  return documentOf({ title, visit, application: 'Outlook', fixed: true, scripts, content });
}

function scriptsOf({ section, withPane }: OutlookView): readonly string[] {
  if (section === 'mail') return ['live', 'mail-colours', ...(withPane ? ['outlook'] : [])];
  return section === 'compose' ? ['outlook'] : ['teams-host'];
}

function mail(visit: Visit, view: OutlookView, parts: OutlookParts): Html {
  const inbox = parts.mailboxes.inbox(visit.person.mail);
  const open = inbox.find((message) => message.immutableId === view.messageId);
  return html`<nav class="inbox${open ? ' reading' : ''}" aria-label="Inbox"><h1>Inbox</h1><ol data-live="inbox">${
    inbox.length === 0
      ? html`<li class="empty">Nothing has arrived yet.</li>`
      : inbox.map((one) => row(one, visit, { open, lacks: view.lacks }))
  }</ol></nav>
<main id="content">${open ? letter(open, visit, view) : html`<p class="empty">Choose a message to read it.</p>`}</main>
${view.withPane ? pane(visit, view, parts) : ''}`;
}

function row(
  message: Message,
  visit: Visit,
  { open, lacks }: { open: Message | undefined; lacks: string | undefined },
): Html {
  const address = linkTo('/outlook', visit, { id: message.immutableId, lacks });
  return html`<li><a href="${address}"${message === open ? html` aria-current="true"` : ''}>
<strong>${message.from.name}</strong><time datetime="${message.at}">${whenOf(message)}</time><span>${message.subject}</span></a></li>`;
}
