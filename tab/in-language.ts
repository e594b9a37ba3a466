import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { PAGE_TEXTS as WELSH } from '../src/texts/cy/pages.ts';
import type { Language } from '../src/texts/language.ts';
import { PAGE_TEXTS as ENGLISH } from '../src/texts/pages.ts';

const TEXTS = join(import.meta.dirname, '..', 'src', 'texts');
const WELSH_TEXTS = join(TEXTS, 'cy');

/**
 * Builds the tab in one language. Its sentences are functions as often as words, so they are chosen where the tab is built
 * rather than looked up where it runs: in Welsh, whoever imports a file of src/texts gets the file of that name in cy/.
 * The words of the pages themselves stand between `%`.
 */
export function inLanguage(language: Language): Plugin {
  const words: Readonly<Record<string, string>> = language === 'cy' ? WELSH : ENGLISH;
  return {
    name: 'in-language',
    enforce: 'pre',
    resolveId: (source, importer) =>
      language === 'cy' && importer !== undefined ? translationOf(source, dirname(importer)) : null,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/%(\w+)%/g, (blank, name: string) => words[name] ?? blank),
    },
  };
}

/** The Welsh file in the place of an English one; null where there is none, or where a Welsh file itself asks. */
function translationOf(source: string, folder: string): string | null {
  if (folder === WELSH_TEXTS || !source.startsWith('.')) return null;
  const path = resolve(folder, source);
  if (dirname(path) !== TEXTS) return null;
  const translation = join(WELSH_TEXTS, basename(path));
  return existsSync(translation) ? translation : null;
}
