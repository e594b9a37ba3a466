import { installedApp } from '../installed-app.ts';
import { type Html, html, jsonScript } from './html.ts';
import type { Visit } from './visit.ts';

/** A conversation of several people, in which the app is not, with what its message extension offers there. */
export function composeContent(visit: Visit): Html {
  const { find, actions } = installedApp.extension;
  const beside = actions.filter(({ where }) => where.some((place) => place === 'compose'));
  return html`<div class="place"><h1>Improvement board</h1><span>a group chat; ${installedApp.name} is not in it</span></div>
<div class="conversation">
<ol id="messages" aria-label="Messages"></ol>
<form id="box">
<div id="draft" hidden><div id="draft-card"></div><button type="button" id="take-out">Take the card out</button></div>
<p id="box-state" role="status"></p>
<label for="text">Message</label>
<textarea id="text" rows="2"></textarea>
<div class="tools">
<button type="button" id="find" aria-expanded="false" aria-controls="finder">${find.title}</button>
${beside.map(({ id, title }) => html`<button type="button" data-command="${id}">${title}</button>`)}
<button type="submit" id="send">Send</button>
</div>
</form>
<section id="finder" aria-label="${find.title}" hidden>
<label for="words">${find.label}</label><input id="words" type="search" autocomplete="off">
<p id="found-state" role="status"></p>
<ul id="results"></ul>
</section>
<dialog id="form" aria-labelledby="form-title">
<h2 id="form-title"></h2><div id="form-card"></div>
<button type="button" id="close">Close</button>
</dialog>
</div>
${jsonScript('host', { as: visit.person.mail, extension: installedApp.extension })}`;
}
