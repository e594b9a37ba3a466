import type { Message } from '../mail/mailboxes.ts';
import { type Html, html } from './html.ts';
import { type LetterShown, lettersShown, type OutlookView, queryOf } from './outlook-view.ts';
import { linkTo, type Visit } from './visit.ts';

const names: Readonly<Record<LetterShown, string>> = {
  new: 'New Outlook',
  classic: 'Classic Outlook',
  phone: 'On a phone',
  text: 'Its text part',
};

/** A message in the reading pane. */
export function letter(message: Message, visit: Visit, view: OutlookView): Html {
  const to = (changes: Partial<OutlookView>) => linkTo('/outlook', visit, queryOf({ ...view, ...changes }));
  const { html: markup, text, headers } = message;
  const shown = markup === undefined ? 'text' : view.shown;
  return html`<article>
<a class="back" href="${linkTo('/outlook', visit)}">Back to the inbox</a>
<div class="subject"><h2>${message.subject}</h2>${
    view.withPane ? '' : html`<a class="open-pane" href="${to({ withPane: true })}">Followthrough</a>`
  }</div>
<dl><dt>From</dt><dd>${message.from.name} &lt;${message.from.address}&gt;</dd>
<dt>To</dt><dd>${message.to.join(', ')}</dd>
${message.cc.length > 0 ? html`<dt>Copy</dt><dd>${message.cc.join(', ')}</dd>` : ''}
<dt>Received</dt><dd>${whenOf(message)}</dd></dl>
${
  headers.length > 0
    ? html`<details><summary>Headers of its own</summary><dl>${headers.map(
        ({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`,
      )}</dl></details>`
    : ''
}
<nav class="parts" aria-label="Shown as">${lettersShown
    .filter((key) => (key === 'text' ? text : markup) !== undefined)
    .map(
      (key) =>
        html`<a href="${to({ shown: key })}"${key === shown ? html` aria-current="true"` : ''}>${names[key]}</a>`,
    )}</nav>
${shown === 'text' ? html`<pre>${text ?? ''}</pre>` : frame(message, visit, shown)}
</article>`;
}

// No scripts, and links open in a tab of their own: as in Outlook.
function frame(message: Message, visit: Visit, shown: LetterShown): Html {
  const source = linkTo('/outlook/message', visit, { id: message.immutableId, show: shown });
  return html`<iframe title="Message" class="${shown}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${source}"></iframe>`;
}

/** When a message arrived, as Outlook writes it. */
export function whenOf({ at }: Message): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(at));
}
