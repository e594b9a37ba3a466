import { people } from '../people.ts';
import { type Html, html } from './html.ts';
import type { Visit } from './visit.ts';

/** A mail that is being written. The script outlook.ts sends it, and lets the pane put things into it. */
export function composeForm({ person }: Visit): Html {
  return html`<form id="letter" class="letter" aria-label="New mail">
<label for="to">To</label>
<select id="to" name="to">${people
    .filter((one) => one !== person)
    .map((one) => html`<option value="${one.mail}">${one.displayName}</option>`)}</select>
<label for="mail-subject">Subject</label><input id="mail-subject" name="subject" autocomplete="off">
<label for="body-type">Format</label>
<select id="body-type"><option value="html">HTML</option><option value="text">Plain text</option></select>
<div id="body" class="body" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Message"></div>
<div class="tools"><button type="submit">Send</button><span id="letter-state" role="status"></span></div>
</form>`;
}
