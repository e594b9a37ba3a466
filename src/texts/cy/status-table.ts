/** Unreviewed: translated without a Welsh speaker's check. */
import type { SameShape } from '../same-shape.ts';
import type * as english from '../status-table.ts';
import { ACTION, counted, DAY } from './counted.ts';
import { dayAsKnown, dayInWords } from './days.ts';
import { RAG_WORDS } from './standing.ts';
import { actionName } from './tab.ts';

export const STATUS_TABLE_HEADS: SameShape<typeof english.STATUS_TABLE_HEADS> = [
  'Cam gweithredu',
  'Arweinydd',
  'Erbyn',
  'Sut mae’n sefyll',
  'Diweddariad olaf',
];

export const STATUS_TABLE_TEXTS = {
  noLead: 'Ni enwir arweinydd',
  noDate: 'Dim dyddiad',
  noUpdate: 'Dim eto',
} satisfies SameShape<typeof english.STATUS_TABLE_TEXTS>;

export const standingOf: typeof english.standingOf = (rag, word, daysOverdue) => {
  const { shape, word: usual } = RAG_WORDS[rag];
  const late = daysOverdue === 0 ? '' : `, ${counted(daysOverdue, DAY)}`;
  return `${shape} ${word ?? usual}${late}`;
};

export const dueOf: typeof english.dueOf = (by, firstBy, phrase) => {
  if (by === null) return phrase ?? STATUS_TABLE_TEXTS.noDate;
  return firstBy === null || firstBy === by
    ? dayInWords(by)
    : `${dayInWords(by)}, addawyd gyntaf ${dayInWords(firstBy)}`;
};

export const lastUpdateOn: typeof english.lastUpdateOn = (on, isSaid) => {
  if (on !== null) return dayAsKnown(on);
  return isSaid ? 'Yn nogfen y cynllun' : STATUS_TABLE_TEXTS.noUpdate;
};

export const asAtWords: typeof english.asAtWords = (on) => `Fel ar ${dayInWords(on)}, o Followthrough.`;

export const moreActions: typeof english.moreActions = (count) => `a ${counted(count, ACTION)} arall`;

export const CALLING_WORDS: typeof english.CALLING_WORDS = {
  actionName,
  countedAction: (number, area) => `Cam gweithredu ${number} o ${area}, wedi’i gyfrif o’r brig`,
};

export const NAMELESS: SameShape<typeof english.NAMELESS> = { withheld: 'Enw heb ei ddatgelu', inText: '[enw]' };
