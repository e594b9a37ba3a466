import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { withScriptFrom } from './framing.ts';
import { pageLanguage } from './page-language.ts';

/** What the page beside a mail takes. */
export interface PanePageParts {
  readonly tabFolder: string;
  /** Where Office's own script comes from. */
  readonly officeJsUrl: string;
}

/** Where the page says that Office's script is: Microsoft asks that it is never a copy. */
const IN_THE_PAGE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The page beside a mail in Outlook. It alone loads a script that is not ours, from one address. */
export function panePage({ tabFolder, officeJsUrl }: PanePageParts): RequestHandler {
  return async (request, response) => {
    const page = await readFile(join(tabFolder, pageLanguage(request), 'pane.html'), 'utf8');
    withScriptFrom(response, officeJsUrl);
    response.vary('Accept-Language');
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page.replace(IN_THE_PAGE, () => officeJsUrl));
  };
}
