/** Unreviewed: translated without a Welsh speaker's check. */

import { isOpen } from '../../core/plan/status.ts';
import type * as english from '../action-view.ts';
import type { SameShape } from '../same-shape.ts';
import { COMING_TEXTS } from './coming.ts';
import { dayAsKnown, dayNear } from './days.ts';
import { STATUS_WORDS } from './standing.ts';

export const ACTION_TEXTS = {
  ...COMING_TEXTS.action,
  lead: 'Arweinydd',
  due: 'Erbyn',
  inThePlan: 'yn y cynllun:',
  lastUpdate: 'Diweddariad olaf',
  claim: 'Yr hyn a ddywedwyd',
  check: 'Yr hyn a ganfu gwiriad',
  notChecked: 'Nid oes neb wedi gwirio hyn eto.',
  nothingToCheck: 'Nid oes dim i’w wirio nes y dywedir ei fod wedi’i wneud.',
  requests: 'Yn aros am benderfyniad',
  since: 'ers',
  help: 'mae angen cymorth',
  notMine: 'yn dweud mai rhywun arall biau hwn',
  undecided: 'Ni phenderfynwyd erioed',
  asked: 'Gofynnwyd gan',
  agreed: 'Cytunwyd gan',
  refused: 'Gwrthodwyd gan',
  parts: 'Rhannau',
  planSays: 'Yr hyn y mae’r cynllun yn ei ddweud',
  finding: 'Canfyddiad',
  implication: 'Goblygiad',
  response: 'Ymateb',
  measure: 'Mesur llwyddiant',
  followUp: 'Gwaith dilynol',
  history: 'Hanes',
  historyOrder: 'y diweddaraf yn gyntaf',
  noHistory: 'Ni chofnodwyd dim ers dod â’r cynllun i mewn.',
  isNew: 'Newydd',
  what: 'Yr hyn y gallwch ei wneud',
  recorded: 'Yr hyn a gofnodwyd',
  opensBeside: '(yn agor mewn ffenestr newydd)',
} satisfies SameShape<typeof english.ACTION_TEXTS>;

export const claimInWords: typeof english.claimInWords = (claim, today) => {
  const { status, doneOn, recordedOn, expected, by } = claim;
  if (status !== 'done') {
    const stands = `${STATUS_WORDS[status].charAt(0).toUpperCase()}${STATUS_WORDS[status].slice(1)}`;
    const until = expected === null ? '' : `, disgwylir erbyn ${dayNear(expected, today)}`;
    return isOpen(status) ? `${stands}${until}. ${saidBefore(claim)}` : `${stands}.`;
  }
  const who = by === null ? 'Dywedwyd ei fod wedi’i wneud' : `Dywedodd ${by} ei fod wedi’i wneud`;
  const on = doneOn === null ? ', heb ddweud y diwrnod' : `, ar ${dayNear(doneOn, today)}`;
  const noted = recordedOn === null || recordedOn === doneOn ? '' : `; cofnodwyd ar ${dayNear(recordedOn, today)}`;
  return `${who}${on}${noted}.`;
};

function saidBefore({ by, isReopened }: english.Claim): string {
  if (by !== null) return `Roedd ${by} wedi dweud ei fod wedi’i wneud.`;
  return isReopened ? 'Roedd wedi cael ei ddweud ei fod wedi’i wneud.' : 'Nid oes neb wedi dweud ei fod wedi’i wneud.';
}

export const doneWordInWords: typeof english.doneWordInWords = ({ by, doneOn }, { closer, today }) => {
  const on = doneOn === null ? '' : `, ar ${dayNear(doneOn, today)}`;
  const closes = closer === null ? 'Nid oes neb wedi’i gau eto' : `${closer} sy’n ei gau`;
  return `Mae ${by} yn dweud ei fod wedi’i wneud${on}. ${closes}.`;
};

export const sharedInWords: typeof english.sharedInWords = ({ answered, of }, closer) => {
  const who = closer === null ? '' : `${closer} sy’n ei gau; `;
  return `${who}atebodd ${answered} o ${of} yn y 30 diwrnod diwethaf.`;
};

const BY_WORDS = { audit: 'archwiliad', management: 'reolwyr' } as const;

export const checkInWords: typeof english.checkInWords = ({ by, person, result, on }) => {
  const day = on === null ? null : dayAsKnown(on);
  const signed = [person, day].filter((part) => part !== null).join(', ');
  if (result !== 'done') return `Gwiriwyd gan ${BY_WORDS[by]}${signed && `, ${signed}`}: ${STATUS_WORDS[result]}`;
  const found = by === 'management' ? 'Cadarnhawyd gan reolwyr' : 'Dilyswyd gan archwiliad';
  return signed === '' ? found : `${found}: ${signed}`;
};

export const reopenedInWords: typeof english.reopenedInWords = ({ on, by }, { hasDate, today }) =>
  `Ailagorwyd ar ${dayNear(on, today)} gan ${by}${hasDate ? '' : ': dim dyddiad y cytunwyd arno'}.`;

export const nameAndDay: typeof english.nameAndDay = ({ by, on }, today) =>
  on === null ? by : `${by} ar ${dayNear(on, today)}`;

export const putBackHead: typeof english.putBackHead = (count, newest) =>
  `Rhoddwyd yn ôl yn y rhestr: ${count}, yr un olaf ${newest}`;

export const PUT_BACK_TEXTS = {
  loading: 'Yn llwytho’r hyn a roddwyd yn ôl…',
  why: 'Newidiodd rhywun y rhain yn y rhestrau eu hunain, ac ni chaiff wneud hynny yno. Cedwir yma yr hyn a ysgrifennodd; mae’r cofnod fel yr oedd.',
  list: 'Yr hyn a roddwyd yn ôl',
  noAction: 'rhes o’r cynllun ei hun',
} satisfies SameShape<typeof english.PUT_BACK_TEXTS>;
