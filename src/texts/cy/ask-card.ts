/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../ask-card.ts';
import type { SameShape } from '../same-shape.ts';
import { ACTION, counted } from './counted.ts';
import { dayNear } from './days.ts';

export const ASK_TEXTS = {
  isItDone: 'A yw wedi’i wneud eisoes?',
  isItRight: 'Dyma’r hyn y mae’r cynllun yn ei gofnodi ar eich cyfer. A yw’n iawn?',
  doneByItsDate: 'Wedi’i wneud, erbyn ei ddyddiad',
  doneToday: 'Wedi’i wneud, heddiw',
  notYet: 'Ddim eto',
  onTrack: 'Ar y trywydd iawn',
  needRevision: 'Angen dyddiad diwygiedig',
  needHelp: 'Angen cymorth',
  notMine: 'Nid fi biau hwn',
  sayMore: 'Dweud mwy',
  right: 'Mae hynny’n iawn',
  alreadyDone: 'Wedi’i wneud eisoes',
  other: 'Arall…',
  answerThis: 'Ateb hwn',
  correct: 'Cywiro hyn',
  onAPage: 'Ateb ar dudalen yn lle hynny',
  nothingOpen: 'Nid oes gennych gamau gweithredu agored.',
  nothingOpenMore:
    'Pan roddir cam gweithredu o gynllun ichi, bydd yn ymddangos yma, a byddaf yn ysgrifennu atoch pan fydd angen ateb.',
  keptMore:
    'Ni chollwyd dim: byddaf yn ei ysgrifennu i’r cynllun cyn gynted ag y gellir cyrraedd y cynllun, ac yn dweud wrthych os na fydd hynny’n gweithio.',
  alreadyAnswered: 'Rydych wedi ateb hwn eisoes, felly ni chofnodwyd dim newydd. I’w newid, dewiswch “Cywiro hyn”.',
} satisfies SameShape<typeof english.ASK_TEXTS>;

export const askHead: typeof english.askHead = ({ total, left, kept, opening }) => {
  if (left === 0 && kept > 0) return keptHead(total, kept);
  if (left === 0 && total <= 2) return total === 1 ? 'Diolch, mae wedi’i gofnodi' : 'Diolch, mae’r ddau wedi’u cofnodi';
  if (left === 0) return `Diolch, mae pob un o’r ${total} wedi’i gofnodi`;
  if (left < total) return `${left} o ${total} i’w hateb o hyd`;
  if (opening === left) return `${counted(total, ACTION)} i edrych drosto`;
  return `Mae angen ateb ar ${onActions(total)}`;
};

/** The preposition softens what follows it, unless a figure stands between. */
function onActions(total: number): string {
  return total === 1 ? 'un cam gweithredu' : counted(total, ACTION);
}

function keptHead(total: number, kept: number): string {
  if (kept < total) return `Diolch, mae ${total - kept} o ${total} wedi’u cofnodi a ${kept} wedi’u cadw`;
  if (total <= 2) return total === 1 ? 'Diolch, mae wedi’i gadw' : 'Diolch, mae’r ddau wedi’u cadw';
  return `Diolch, mae pob un o’r ${total} wedi’i gadw`;
}

export const askQuestion: typeof english.askQuestion = ({ left, opening }) => {
  if (left === 0) return null;
  return opening === left ? ASK_TEXTS.isItRight : ASK_TEXTS.isItDone;
};

export const askSummary: typeof english.askSummary = (counts) => {
  const question = askQuestion(counts);
  return question === null ? `${askHead(counts)}.` : `${askHead(counts)}. ${question}`;
};

const TIMES = ['yr ail waith', 'y trydydd tro', 'y pedwerydd tro', 'y pumed tro'];

export const timeWords: typeof english.timeWords = (time) =>
  time < 2 ? null : (TIMES[time - 2] ?? `gofynnwyd ${time} gwaith`);

export const forMeeting: typeof english.forMeeting = (name, on, today) => `Ar gyfer ${name}, ${dayNear(on, today)}`;

export const inPlaceOf: typeof english.inPlaceOf = (lead) => `Yn lle ${lead}`;

export const answeredSoFar: typeof english.answeredSoFar = (answered, of) => `Atebodd ${answered} o ${of}`;

export const closedBy: typeof english.closedBy = (closer) => `${closer} sy’n ei gau`;

export const saysDone: typeof english.saysDone = (by, doneOn, today) =>
  `Mae ${by} yn dweud ei fod wedi’i wneud${doneOn === null ? '' : `, ar ${dayNear(doneOn, today)}`}`;

export const restTitle: typeof english.restTitle = (count, isAll) =>
  isAll
    ? `Mae pob un o’r ${count} ar y trywydd iawn`
    : `Mae’r gweddill ar y trywydd iawn: ${count} heb ddod i’w dyddiad eto`;

export const restLeftOpen: typeof english.restLeftOpen = (count) =>
  count === 1
    ? 'Ni ellid cofnodi 1 ohonynt, ac mae’n gofyn o hyd isod.'
    : `Ni ellid cofnodi ${count} ohonynt, ac maent yn gofyn o hyd isod.`;

export const moreToAnswer: typeof english.moreToAnswer = (count) =>
  count === 1 ? 'ac 1 arall; daw i fyny yma wrth ichi ateb' : `a ${count} arall; dônt i fyny yma wrth ichi ateb`;

export const moreOnAPage: typeof english.moreOnAPage = (count) => `A ${count} arall: ateb ar dudalen`;

export const moreAnswered: typeof english.moreAnswered = (count, state) => {
  const how = state === 'recorded' ? 'gofnodi' : 'gadw';
  const many = state === 'recorded' ? 'cofnodi' : 'cadw';
  return count === 1 ? `ac un ateb arall sydd wedi’i ${how}` : `a ${count} ateb arall sydd wedi’u ${many}`;
};
