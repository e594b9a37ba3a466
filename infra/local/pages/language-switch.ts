import { type Html, html } from './html.ts';
import { languages, linkTo, type Visit } from './visit.ts';

/**
 * Chooses the language of what is framed. A host tells it once, when the frame is loaded: so choosing another loads the
 * page anew.
 *
 * @param path of the page @param query what of it is open
 */
export function languageSwitch(visit: Visit, path: string, query: Readonly<Record<string, string | undefined>>): Html {
  return html`<span class="languages">${languages.map(
    ({ key, name }) =>
      html`<a href="${linkTo(path, { ...visit, language: key }, query)}" lang="${key.slice(0, 2)}"${
        key === visit.language ? html` aria-current="true"` : ''
      }>${name}</a>`,
  )}</span>`;
}
