import { dayInWords } from './days.ts';

/** Fixed sentences of the menu that takes a plan out. */
export const DOWNLOAD_TEXTS = {
  open: 'Download',
  kinds: {
    docx: 'Word, as the plan’s document',
    xlsx: 'Excel, a sheet for each area',
    csv: 'CSV, one flat list',
  },
  posts: 'Word for publication: posts in place of names',
  making: 'The document is being made…',
  saved: 'Ready: look among your downloads.',
  savedPosts:
    'Ready: look among your downloads. Only names that the plan knows were replaced, so read the texts before you publish them.',
  nothingCame: 'Nothing came? Teams keeps no files on a phone, and on a computer at times only the first one.',
  inBrowser: 'Open this page in a browser',
} as const;

/** The menu's name for who hears it without seeing where it stands. */
export function downloadOf(title: string): string {
  return `Download ${title}`;
}

/** What the file is called: the plan and the day as at which it stands. @param on an ISO date */
export function fileName(title: string, on: string, ending: string): string {
  return `${title.replace(/[<>:"/\\|?*]+/gu, ' ').trim()}, ${dayInWords(on)}.${ending}`;
}
