/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../decide.ts';
import type { SameShape } from '../same-shape.ts';
import { COMMAND_TEXTS } from './action-forms.ts';
import { dayInWords } from './days.ts';

export const DECIDE_TEXTS = {
  whole: 'Agor y cam gweithredu cyfan',
  question: 'Beth yw eich penderfyniad?',
  chosenBefore: 'Dewiswyd yn yr e-bost. Nid oes dim wedi’i benderfynu eto.',
  notChosen: 'Ni ellir gwneud yr hyn a gynigiodd yr e-bost yma mwyach. Dewiswch eto.',
  decidedBefore: 'Penderfynwyd hyn eisoes:',
  waitsNoMore: 'Nid yw hyn yn aros am benderfyniad mwyach.',
  nothingWaits: 'Nid oes dim am y cam gweithredu hwn yn aros amdanoch.',
  notSeen:
    'Ni chewch ddarllen y cam gweithredu y mae’r e-bost yn ei enwi â’r cyfrif hwn, neu nid yw yn ei gynllun mwyach.',
  stillWaits: 'Mae hyn yn aros amdanoch o hyd.',
  decideOtherwise: 'Penderfynu rhywbeth arall',
  receipt: 'Yr hyn a wnaethoch',
  nothingElse: 'Nid oes dim arall yn aros amdanoch.',
  all: 'Gweld popeth sy’n aros amdanoch',
} satisfies SameShape<typeof english.DECIDE_TEXTS>;

export const choiceInWords: typeof english.choiceInWords = (command, day) => {
  if (command === 'agree-revision' && day !== null) return `Cytuno i ${dayInWords(day)}`;
  if (command === 'refuse-revision') return 'Gwrthod, gyda rheswm';
  return COMMAND_TEXTS[command].name;
};

export const receiptInWords: typeof english.receiptInWords = ({ command, day, asker, lead, recorded }) => {
  switch (command) {
    case 'agree-revision':
      return `Cytunasoch i ${dayOr(day, 'y dyddiad diwygiedig')}.${told(asker)}`;
    case 'refuse-revision':
      return `Gwrthodasoch ${dayOr(day, 'y dyddiad diwygiedig')}: mae’r dyddiad yn aros fel yr oedd.${told(asker)}`;
    case 'answer-help':
      return `Atebasoch y cais am gymorth.${told(asker)}`;
    case 'settle-not-mine':
      return `Penderfynasoch pwy biau hwn.${told(asker)}`;
    case 'take-over':
      return `Chi sy’n ei arwain nawr.${told(lead)}`;
    default:
      return recorded;
  }
};

function dayOr(day: string | null, words: string): string {
  return day === null ? words : dayInWords(day);
}

function told(name: string | null): string {
  return name === null ? '' : ` Caiff ${name} wybod yn Teams.`;
}

export const waitsForInWords: typeof english.waitsForInWords = (what, decider, areaHeading) => {
  const who = decider ?? `reolwr ${areaHeading}`;
  switch (what) {
    case 'revised-date':
      return `Gofynnwyd am ddyddiad diwygiedig. Mae’n aros am benderfyniad gan ${who}.`;
    case 'help':
      return `Gofynnwyd am gymorth. Mae’n aros am ateb gan ${who}.`;
    case 'not-mine':
      return `Dywedodd rhywun nad nhw biau’r cam gweithredu hwn. Mae’n aros am benderfyniad gan ${who} ynghylch pwy biau ef.`;
    case 'closure':
      return `Dywedwyd ei fod wedi’i wneud. Mae’n aros am wiriad gan ${who}.`;
    case 'reopened':
      return `Canfu gwiriad nad yw wedi’i wneud. Mae’n aros am gytundeb gan ${who} ar ddyddiad newydd.`;
    case 'unanswered':
      return `Gall fod ceisiadau amdano heb eu hateb. Mater i’w benderfynu gan ${who} yw beth i’w wneud am hynny.`;
  }
};

export const nextInWords: typeof english.nextInWords = (left) => `Y peth nesaf sy’n aros amdanoch (${left} ar ôl)`;
