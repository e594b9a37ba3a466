import { type Person, partOf, people } from '../people.ts';
import { tenant } from '../tenant.ts';
import { type Html, html } from './html.ts';
import { documentOf, themeSwitch } from './layout.ts';
import type { Visit } from './visit.ts';

const doors = [
  { path: '/teams', name: 'Teams', what: 'The chat with Followthrough, and the tab that the team looks at' },
  { path: '/outlook', name: 'Outlook', what: 'The inbox, with the pane beside a mail, and the tabs in its rail' },
  { path: '/microsoft365', name: 'Microsoft 365', what: 'The same tabs, as they stand beside Word and Excel' },
  { path: '/sharepoint', name: 'SharePoint', what: 'The lists that are the record' },
] as const;

/** Where one begins: who to be, how it shall look, and which application to open. */
export function startPage(visit: Visit): string {
  const content = html`<main id="content" class="start">
<h1>${tenant.name}</h1>
<p class="lead">An invented council, played on this machine so that Followthrough can be tried without a Microsoft 365
tenant. Choose who you are, then open an application. Each opens in a tab of its own, so several people can be at work
side by side.</p>
<form method="get" target="_blank">
<fieldset><legend>Who are you?</legend>
<div class="people">${people.map((person) => choice(person, visit))}</div></fieldset>
<div class="doors">
${doors.map(
  ({ path, name, what }) =>
    html`<button formaction="${path}"><strong>Open ${name}</strong><small>${what}</small></button>`,
)}
${themeSwitch(visit)}
</div>
</form>
</main>`;
  return documentOf({ title: 'Start', visit, scripts: ['theme-switch'], content });
}

function choice(person: Person, visit: Visit): Html {
  const part = partOf.get(person.id);
  return html`<label class="person"><input type="radio" name="as" value="${person.mail}"${
    person.id === visit.person.id ? html` checked` : ''
  }><span><strong>${person.displayName}</strong><small>${person.jobTitle}</small></span><em>${part}</em></label>`;
}
