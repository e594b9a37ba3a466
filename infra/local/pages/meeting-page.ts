import { installedApp } from '../installed-app.ts';
import { meeting } from '../tenant.ts';
import { type Html, html, jsonScript } from './html.ts';
import { framedUrl, type TeamsPage, teamsContext } from './teams-context.ts';
import type { Visit } from './visit.ts';

/** A meeting as one of those who sit in it sees it: the stage with the meeting's chat, and the tab in the side panel. */
export function meetingContent(visit: Visit, page: TeamsPage): Html {
  const host = { tabUrl: framedUrl(page), as: visit.person.mail, context: teamsContext(visit, page) };
  return html`<div class="place"><h1>${meeting.name}</h1><span>a meeting; its chat is below</span></div>
<p id="tab-state" class="notice" role="status" hidden></p>
<div class="meeting">
<section class="stage" aria-label="Meeting chat"><ol id="messages" aria-label="Messages"></ol>
<p id="no-messages">Nothing was said in this chat yet.</p></section>
<iframe id="tab" class="side-panel" title="${installedApp.name}" allow="clipboard-write"></iframe>
</div>
${jsonScript('host', host)}`;
}
