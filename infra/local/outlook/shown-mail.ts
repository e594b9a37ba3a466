import { load } from 'cheerio';
import type { Theme } from '../pages/visit.ts';
import { asNewOutlook } from './as-new-outlook.ts';
import { asWord } from './as-word.ts';
import { darkGround } from './dark-colours.ts';
import { ofClassicOutlook, recolour } from './recolour.ts';

/** Which Outlook shows a mail: the one that draws with a browser, or the one that draws with Word. */
export const engines = ['new', 'classic'] as const;
export type Engine = (typeof engines)[number];

/** The page that shows a mail as an Outlook would, in a theme. Its links open in windows of their own. */
export function shownMail(markup: string, engine: Engine, theme: Theme): string {
  const dark = theme === 'dark';
  const page = load(engine === 'classic' ? asWord(markup) : asNewOutlook(markup, { dark }));
  if (engine === 'classic' && dark) recolour(page, ofClassicOutlook);
  page('head').prepend(`<base target="_blank"><style>${ground[theme]}</style>`);
  if (theme === 'contrast') page('head').append(`<style>${forcedColours}</style>`);
  return page.html();
}

const letters = 'padding:0 0.5rem;font-family:"Segoe UI",system-ui,sans-serif';
const ground: Readonly<Record<Theme, string>> = {
  light: `html{background:#fff;color:#000;${letters}}`,
  dark: `html{color-scheme:dark;background:${darkGround};color:#fff;${letters}}`,
  contrast: `html{color-scheme:dark;${letters}}`,
};

// What Windows does to a page in a contrast theme; a page cannot switch it on for itself.
const forcedColours =
  '*{color:#fff!important;background:#000!important;border-color:#fff!important;box-shadow:none!important}a,a *{color:#ff0!important}';
