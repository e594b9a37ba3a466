import type { Request } from 'express';
import type { Language } from '../texts/language.ts';
import { languageOf } from './language.ts';

/** The languages in which the tab is built, each in a folder of its name. */
export const PAGE_LANGUAGES: readonly Language[] = ['en', 'cy'];

/** The language that a page's address names, else the one that the browser asks for. */
export function pageLanguage(request: Request): Language {
  return PAGE_LANGUAGES.find((language) => language === request.query.lang) ?? languageOf(request);
}
