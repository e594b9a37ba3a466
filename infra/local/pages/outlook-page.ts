import type { Mailboxes, Message } from '../mail/mailboxes.ts';
import { type Html, html } from './html.ts';
import { documentOf } from './layout.ts';
import { deepLinkBase } from './teams-routes.ts';
import { linkTo, type Visit } from './visit.ts';

/** What the Outlook page shows, beside whose it is. */
export interface OutlookPage {
  mailboxes: Mailboxes;
  /** The message in the reading pane. */
  messageId?: string;
  /** Whether its text part is shown rather than its HTML. */
  asText: boolean;
}

/** An inbox with a reading pane. */
export function outlookPage(visit: Visit, page: OutlookPage): string {
  const inbox = page.mailboxes.inbox(visit.person.mail);
  const open = inbox.find((message) => message.immutableId === page.messageId);
  const content = html`<div class="outlook${open ? ' reading' : ''}">
<nav class="inbox" aria-label="Inbox"><h1>Inbox</h1><ol data-live="inbox">${
    inbox.length === 0
      ? html`<li class="empty">Nothing has arrived yet.</li>`
      : inbox.map((one) => row(one, visit, open))
  }</ol></nav>
<main id="content">${open ? letter(open, visit, page.asText) : html`<p class="empty">Choose a message to read it.</p>`}</main>
</div>`;
  const title = `Outlook · ${visit.person.displayName}`;
  return documentOf({ title, visit, application: 'Outlook', fixed: true, scripts: ['theme-switch', 'live'], content });
}

function row(message: Message, visit: Visit, open: Message | undefined): Html {
  const address = linkTo('/outlook', visit, { id: message.immutableId });
  return html`<li><a href="${address}"${message === open ? html` aria-current="true"` : ''}>
<strong>${message.from.name}</strong><time datetime="${message.at}">${whenOf(message)}</time><span>${message.subject}</span></a></li>`;
}

function letter(message: Message, visit: Visit, asText: boolean): Html {
  const { html: markup, text, headers } = message;
  const link = (show: string | undefined) => linkTo('/outlook', visit, { id: message.immutableId, show });
  return html`<article>
<a class="back" href="${linkTo('/outlook', visit)}">Back to the inbox</a>
<h2>${message.subject}</h2>
<dl><dt>From</dt><dd>${message.from.name} &lt;${message.from.address}&gt;</dd>
<dt>To</dt><dd>${message.to.join(', ')}</dd>
${message.cc.length > 0 ? html`<dt>Copy</dt><dd>${message.cc.join(', ')}</dd>` : ''}
<dt>Received</dt><dd>${whenOf(message)}</dd>
${headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${markup !== undefined && text !== undefined ? html`<p class="parts">${partLinks(link, asText)}</p>` : ''}
${
  markup !== undefined && !asText
    ? // No scripts, and links open in a tab of their own: as in Outlook.
      html`<iframe title="Message" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${withLocalLinks(markup, visit)}`}"></iframe>`
    : html`<pre>${text ?? ''}</pre>`
}
</article>`;
}

function partLinks(link: (show: string | undefined) => string, asText: boolean): Html {
  const current = html` aria-current="true"`;
  return html`<a href="${link(undefined)}"${asText ? '' : current}>As Outlook shows it</a><a href="${link('text')}"${
    asText ? current : ''
  }>Its text part</a>`;
}

// A link into Teams opens the stand-in's Teams, as the same person.
function withLocalLinks(markup: string, visit: Visit): string {
  return markup.replaceAll('https://teams.microsoft.com/', deepLinkBase(visit));
}

function whenOf({ at }: Message): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(at));
}
