import { installedApp } from '../installed-app.ts';
import { team } from '../tenant.ts';
import { composeContent } from './compose-page.ts';
import { type Html, html, jsonScript } from './html.ts';
import { languageSwitch } from './language-switch.ts';
import { documentOf } from './layout.ts';
import { meetingContent } from './meeting-page.ts';
import { framedUrl, isPersonal, type TeamsPage, type TeamsView, tabOf, teamsContext } from './teams-context.ts';
import { linkTo, type Visit } from './visit.ts';

const views: readonly { key: TeamsView; name: string; icon: string }[] = [
  { key: 'chat', name: 'Chat', icon: '💬' },
  { key: 'compose', name: 'Board', icon: '🗨️' },
  { key: 'team', name: 'Team', icon: '👥' },
  { key: 'meeting', name: 'Meeting', icon: '🎦' },
  { key: 'personal', name: installedApp.personal.name, icon: '📌' },
  { key: 'configure', name: 'Add tab', icon: '➕' },
];

/** A frame around the tab or the chat, as Teams has one. */
export function teamsPage(visit: Visit, page: TeamsPage): string {
  const content = html`<div class="teams">
<nav class="rail" aria-label="Teams">${views.map(
    ({ key, name, icon }) =>
      html`<a href="${linkTo('/teams', visit, { view: key })}"${key === page.view ? html` aria-current="page"` : ''}>
<span aria-hidden="true">${icon}</span>${name}</a>`,
  )}</nav>
<main id="content">${contentOf(visit, page)}</main>
</div>`;
  const title = `Teams · ${visit.person.displayName}`;
  const scripts = ['theme-switch', ...scriptsOf(page.view)];
  return documentOf({ title, visit, application: 'Teams', fixed: true, scripts, content });
}

function contentOf(visit: Visit, page: TeamsPage): Html {
  if (page.view === 'chat') return chat(visit);
  if (page.view === 'meeting') return meetingContent(visit, page);
  return page.view === 'compose' ? composeContent(visit) : tab(visit, page);
}

function scriptsOf(view: TeamsView): readonly string[] {
  if (view === 'chat') return ['chat-window'];
  if (view === 'meeting') return ['teams-host', 'meeting-chat'];
  return [view === 'compose' ? 'compose' : 'teams-host'];
}

function tab(visit: Visit, page: TeamsPage): Html {
  const url = framedUrl(page);
  return html`<div class="place">${placeOf(page.view)}${languageSwitch(visit, '/teams', { view: page.view, sub: page.subPageId })}</div>
<p id="tab-state" class="notice" role="status" hidden></p>
<iframe id="tab" title="${installedApp.name}" allow="clipboard-write"></iframe>
${page.view === 'configure' ? html`<div class="place"><button id="save" disabled>Save</button></div>` : ''}
${jsonScript('host', { tabUrl: url, as: visit.person.mail, context: teamsContext(visit, page) })}`;
}

function placeOf(view: TeamsView): Html {
  if (isPersonal(view)) return html`<h1>${installedApp.name}</h1><span>${tabOf(view).name}</span>`;
  if (view === 'configure') return html`<h1>Add a tab</h1><span>to ${team.channelName}</span>`;
  return html`<h1>${team.channelName}</h1><span>${team.name} · ${installedApp.team.name}</span>`;
}

function chat(visit: Visit): Html {
  return html`<div class="place"><h1>Chat</h1><span>with ${installedApp.name}</span>
<a id="window" hidden target="_blank">Open in a tab of its own</a></div>
<p id="chat-state" class="notice" role="status">Opening the chat of ${visit.person.displayName} ...</p>
<div class="chat-frame" hidden><iframe id="chat" class="opening" title="Chat with ${installedApp.name}"></iframe></div>
${jsonScript('host', { as: visit.person.mail })}`;
}
