/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../action-story.ts';
import type { SameShape } from '../same-shape.ts';
import { dayInWords, dayNear, daysCounted } from './days.ts';
import { STATUS_WORDS } from './standing.ts';

export const STORY_TEXTS = {
  dates: 'Dyddiadau a’u rhesymau',
  promised: 'Addawyd gyntaf',
  partLate: 'hwyr',
  evidence: 'Tystiolaeth',
  related: 'Camau gweithredu cysylltiedig',
  silent: 'Ceisiadau am ddiweddariad heb ateb',
  silentWho: 'Dim ond rheolwr y maes a chydlynwyr y cynllun sy’n gweld hyn.',
  context: 'Am y maes hwn',
  standards: 'Safonau',
  copyLink: 'Copïo’r ddolen',
  copied: 'Copïwyd y ddolen.',
  copyByHand: 'Ni adawodd eich porwr i’r ddolen gael ei chopïo. Dewiswch hi yma a’i chopïo:',
  linkField: 'Dolen i’r cam gweithredu hwn',
  showFewer: 'Dangos llai',
} satisfies SameShape<typeof english.STORY_TEXTS>;

export const becauseInWords: typeof english.becauseInWords = (action, on) => {
  const { rag, by, daysOverdue, expected, duePhrase, reopened, status } = action;
  switch (rag) {
    case 'overdue':
      return by === null ? null : `${daysCounted(daysOverdue)} ar ôl ${dayNear(by, on)}`;
    case 'will-be-missed':
      return by === null || expected === null
        ? null
        : `disgwylir erbyn ${dayNear(expected, on)}, ar ôl ${dayNear(by, on)}`;
    case 'at-risk':
      return atRiskInWords(action, on);
    case 'no-date':
      if (reopened !== null) return 'ni chytunwyd ar ddiwrnod ers ei ailagor';
      return duePhrase === null ? 'nid yw’r cynllun yn enwi diwrnod' : `mae’r cynllun yn dweud “${duePhrase}”`;
    case 'closed':
      return STATUS_WORDS[status];
    default:
      return null;
  }
};

function atRiskInWords({ revisions, parts }: Parameters<typeof english.becauseInWords>[0], on: string): string | null {
  const waiting = revisions.find(({ waits }) => waits);
  if (waiting !== undefined) return `gofynnwyd am ddiwrnod diweddarach, ${dayNear(waiting.by, on)}`;
  const late = parts.find(({ isLate }) => isLate);
  return late?.by == null ? null : `roedd rhan ${late.mark} yn ddyledus ar ${dayNear(late.by, on)}`;
}

export const waitsFor: typeof english.waitsFor = (decider) =>
  decider === null ? 'Yn aros am benderfyniad bwrdd, panel neu bwyllgor' : `Yn aros am ${decider}`;

export const silentInWords: typeof english.silentInWords = ({ person, lapsed, since }, on) => {
  const requests = lapsed === 1 ? '1 cais' : lapsed === 2 ? '2 gais' : `${lapsed} cais`;
  return `Nid yw ${person} wedi ateb ${requests} ers ${dayNear(since, on)}.`;
};

const RELATED = {
  'same-as': { to: 'Yr un addewid', from: 'Yr un addewid' },
  'waits-on': { to: 'Mae hwn yn aros amdano', from: 'Mae’n aros am hwn' },
  'replaced-by': { to: 'Cymerodd le hwn', from: 'Cymerodd hwn ei le' },
  answers: { to: 'Mae hwn yn ei ateb', from: 'Mae’n ateb hwn' },
} as const;

export const relatedInWords: typeof english.relatedInWords = ({ kind, way }) => RELATED[kind][way];

export const dueInShort: typeof english.dueInShort = (by) => (by === null ? 'dim dyddiad' : `erbyn ${dayInWords(by)}`);

export const showAllLines: typeof english.showAllLines = (count) => `Dangos pob un o’r ${count} llinell`;
