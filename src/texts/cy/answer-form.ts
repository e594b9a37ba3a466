/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../answer-form.ts';
import type { SameShape } from '../same-shape.ts';
import { ASK_TEXTS, askHead, askQuestion } from './ask-card.ts';

export const ANSWER_TEXTS = {
  loading: 'Yn llwytho’r hyn a ofynnir…',
  sentTitle: 'Cais am ddiweddariad',
  all: 'Fy holl gamau gweithredu',
  questions: 'Yr hyn a ofynnir',
  done: 'Wedi’i wneud',
  whenDone: 'Pryd y gwnaed ef?',
  difference: 'Y gwahaniaeth a wnaeth',
  newDay: 'Dyddiad newydd sy’n realistig',
  reason: 'Pam y mae angen dyddiad hwyrach',
  help: 'Pa gymorth sydd ei angen arnoch',
  whose: 'Pwy biau hwn, hyd y gwyddoch',
  record: 'Cofnodi hyn',
  askRevision: 'Gofyn am y dyddiad hwn',
  askHelp: 'Gofyn am y cymorth hwn',
  giveBack: 'Dweud nad fi biau hwn',
  alreadyAnswered: ASK_TEXTS.alreadyAnswered,
  keptMore:
    'Ni chollwyd dim: caiff ei ysgrifennu i’r cynllun cyn gynted ag y gellir cyrraedd y cynllun. Nid oes angen ichi wneud dim.',
  nothingAsked:
    'Nid chi biau’r hyn a ofynnwyd yma mwyach, neu nid yw mewn cynllun mwyach. Nid oes angen ichi wneud dim.',
  notAsked: 'Nid yw’r cynllun hwn yn gofyn dim ar hyn o bryd.',
  cannotAnswer: 'Ni allwch ateb yma ar hyn o bryd.',
  oneFault: 'Mae un peth ar goll neu’n anghywir:',
  faults: 'Mae’r rhain ar goll neu’n anghywir:',
  linkTitle: 'Cais am ddiweddariad',
  linkDone:
    'Gallwch gau’r dudalen hon. Mae’r ddolen yn ddilys am 30 diwrnod ar ôl ei he-bost, rhag ofn ichi fod eisiau cywiro rhywbeth.',
} satisfies SameShape<typeof english.ANSWER_TEXTS>;

export const formHead: typeof english.formHead = (counts) => {
  const question = askQuestion(counts);
  return question === null ? `${askHead(counts)}.` : `${askHead(counts)}. ${question}`;
};

export const answersAs: typeof english.answersAs = (name) =>
  `Rydych yn ateb fel ${name}. Nid oes angen ichi fewngofnodi: mae’r dudalen hon yn eich adnabod wrth y ddolen yn eich e-bost, felly cadwch honno i chi’ch hun.`;

export const answerTo: typeof english.answerTo = (ref, text) => `Eich ateb: ${ref === null ? '' : `${ref} `}${text}`;
