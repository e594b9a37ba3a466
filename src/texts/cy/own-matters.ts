/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../own-matters.ts';
import type { SameShape } from '../same-shape.ts';
import { dayInWords, dayNear } from './days.ts';

export const OWN_MATTERS_TEXTS = {
  waiting: 'Yn aros am eraill',
  decided: 'Penderfynwyd yn ddiweddar',
} satisfies SameShape<typeof english.OWN_MATTERS_TEXTS>;

export const waitingInWords: typeof english.waitingInWords = ({ what, since, day, decider, other }, today) => {
  const on = since === null ? '' : ` ar ${dayNear(since, today)}`;
  const who = decider ?? 'fwrdd, panel neu bwyllgor';
  switch (what) {
    case 'revision':
      return `Gofynnoch${on} am ${day === null ? 'ddyddiad diwygiedig' : dayInWords(day)}. Mae’n aros am ${who}.`;
    case 'help':
      return `Gofynnoch${on} am gymorth. Mae’n aros am ${who}.`;
    case 'not-mine':
      return `Dywedoch${on} mai rhywun arall biau hwn. Mae’n aros i ${who} benderfynu.`;
    case 'done':
      return `Dywedoch${on} ei fod wedi’i wneud. Mae’n aros i ${who} ei gau.`;
    case 'waits-on':
      return other === null ? 'Mae’n aros am gam gweithredu arall.' : otherFirst(other, decider);
  }
};

function otherFirst(other: string, lead: string | null): string {
  return lead === null ? `Mae’n aros am “${other}”.` : `Mae’n aros am “${other}”, sydd gan ${lead}.`;
}

export const decidedInWords: typeof english.decidedInWords = ({ outcome, by, on, day }, today) => {
  const when = dayNear(on, today);
  const later = day === null ? 'ddyddiad diwygiedig' : dayInWords(day);
  switch (outcome) {
    case 'agreed':
      return `Cytunodd ${by} ar ${when} i ${later}.`;
    case 'refused':
      return `Gwrthododd ${by} ${later} ar ${when}.`;
    case 'answered':
      return `Atebodd ${by} eich cais am gymorth ar ${when}.`;
    case 'stays':
      return `Penderfynodd ${by} ar ${when} ei fod yn aros gyda chi.`;
    case 'goes':
      return `Penderfynodd ${by} ar ${when} mai rhywun arall biau hwn.`;
    case 'taken-over':
      return `Cymerodd ${by} ef drosodd oddi wrthych ar ${when}.`;
  }
};
