/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../download.ts';
import type { SameShape } from '../same-shape.ts';
import { dayInWords } from './days.ts';

export const DOWNLOAD_TEXTS = {
  open: 'Lawrlwytho',
  kinds: {
    docx: 'Word, fel dogfen y cynllun',
    xlsx: 'Excel, taflen ar gyfer pob maes',
    csv: 'CSV, un rhestr wastad',
  },
  posts: 'Word i’w gyhoeddi: swyddi yn lle enwau',
  making: 'Mae’r ddogfen yn cael ei gwneud…',
  saved: 'Yn barod: edrychwch ymhlith eich lawrlwythiadau.',
  savedPosts:
    'Yn barod: edrychwch ymhlith eich lawrlwythiadau. Dim ond enwau y mae’r cynllun yn eu hadnabod a ddisodlwyd, felly darllenwch y testunau cyn ichi eu cyhoeddi.',
  nothingCame: 'Dim wedi dod? Nid yw Teams yn cadw ffeiliau ar ffôn, ac ar gyfrifiadur weithiau dim ond yr un gyntaf.',
  inBrowser: 'Agor y dudalen hon mewn porwr',
} satisfies SameShape<typeof english.DOWNLOAD_TEXTS>;

export const downloadOf: typeof english.downloadOf = (title) => `Lawrlwytho ${title}`;

export const fileName: typeof english.fileName = (title, on, ending) =>
  `${title.replace(/[<>:"/\\|?*]+/gu, ' ').trim()}, ${dayInWords(on)}.${ending}`;
