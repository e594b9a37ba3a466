/** Unreviewed: translated without a Welsh speaker's check. */
import type { SameShape } from '../same-shape.ts';
import type * as english from '../to-decide.ts';
import { counted } from './counted.ts';
import { dayInWords, dayNear } from './days.ts';
import { actionName } from './tab.ts';

export const TO_DECIDE_TEXTS = {
  loadingForm: 'Yn llwytho’r cam gweithredu…',
  nothing: 'Nid oes dim yn aros amdanoch',
  nothingMore:
    'Daw’r hyn y mae arweinwyr yn gofyn amdano, a’r hyn y maent yn dweud ei fod wedi’i wneud, yma pan mai chi sydd i benderfynu. Dywedir wrthych yn Teams hefyd.',
  neverTitle: 'Nid oes dim i chi ei benderfynu',
  never:
    'Nid ydych yn rheoli maes, yn penderfynu uwchlaw’r rheolwyr, yn cydlynu nac yn archwilio yn yr un o’r cynlluniau hyn.',
  unansweredUnknown: 'Ni ellir dweud ar hyn o bryd pwy sydd heb ateb. Mae popeth arall yma.',
  lead: 'Arweinydd',
  lastUpdate: 'Diweddariad diwethaf',
  revisedBefore: 'Dyddiadau y gofynnwyd amdanynt o’r blaen',
  neverRevised: 'Ni ofynnwyd am ddyddiad arall o’r blaen.',
  noReason: 'Ni roddwyd rheswm.',
  decidedMeanwhile: 'Penderfynwyd yn y cyfamser',
  waitsNoMore: 'Nid yw hyn yn aros amdanoch mwyach.',
  changes: 'Newidiadau i’r hyn sy’n aros amdanoch',
  vacant: 'Swyddi gwag',
  vacantWhat:
    'Mae’r hyn sydd iddynt hwy ei benderfynu yn mynd i’r lefel uwch, neu’n aros am gorff, nes bod rhywun wedi’i enwi.',
  noManager: 'Dim rheolwr',
  noNextLevel: 'Nid oes neb yn penderfynu uwchlaw’r rheolwyr.',
  nameSomebody: 'Enwi rhywun',
} satisfies SameShape<typeof english.TO_DECIDE_TEXTS>;

export const GROUP_NAMES: typeof english.GROUP_NAMES = {
  revision: 'Dyddiadau diwygiedig y gofynnwyd amdanynt',
  reopened: 'Heb eu gwneud yn ôl gwiriad, heb ddyddiad',
  help: 'Cymorth y gofynnwyd amdano',
  'not-mine': 'Dywedir mai rhywun arall biau’r rhain',
  unanswered: 'Nid oes neb yn ateb mwyach',
  check: 'Dywedir eu bod wedi’u gwneud, i’w gwirio',
};

export const CAME_UP_WORDS: typeof english.CAME_UP_WORDS = {
  vacant: 'Daeth atoch chi am fod y swydd sy’n penderfynu yn wag.',
  'own-action': 'Daeth atoch chi am fod y sawl sy’n penderfynu yn ei arwain, neu wedi dweud ei fod wedi’i wneud.',
  'revised-often': 'Daeth atoch chi am fod dau ddyddiad diweddarach wedi’u cytuno o’r blaen.',
  undecided: 'Daeth atoch chi hefyd am nad oes neb wedi penderfynu ers deg diwrnod gwaith.',
  'nobody-else':
    'Ni chaiff neb sydd mewn swydd benderfynu: cofnodwch yr hyn y mae bwrdd, panel neu bwyllgor yn ei benderfynu.',
};

export const groupHead: typeof english.groupHead = (kind, count) => `${GROUP_NAMES[kind]} (${count})`;

export const askedInWords: typeof english.askedInWords = ({ kind, by, day, doneOn }) => {
  switch (kind) {
    case 'revision': {
      const later = day === null ? 'ddyddiad diweddarach' : dayInWords(day);
      return by === null ? `Mae dogfen y cynllun yn gofyn am ${later}.` : `Mae ${by} yn gofyn am ${later}.`;
    }
    case 'reopened':
      return `Edrychodd ${by}, ac nid yw wedi’i wneud. Mae ar agor eto, ac nid oes dyddiad wedi’i gytuno.`;
    case 'help':
      return `Mae ${by} yn gofyn am gymorth.`;
    case 'not-mine':
      return `Mae ${by} yn dweud mai rhywun arall biau hwn.`;
    case 'check': {
      const on = doneOn === null ? '; ni ddywedwyd ar ba ddiwrnod' : `, ar ${dayInWords(doneOn)}`;
      return by === null ? `Dywedir ei fod wedi’i wneud${on}.` : `Mae ${by} yn dweud ei fod wedi’i wneud${on}.`;
    }
    case 'unanswered':
      return 'Ni ofynnir i neb amdano mwyach, nes bod rhywun yn penderfynu.';
  }
};

export const silentInWords: typeof english.silentInWords = ({ name, asks, since }, today) =>
  `Nid yw ${name} wedi ateb ${counted(asks, { word: 'cais', soft: 'gais', aspirate: 'chais' })} ers ${dayNear(since, today)}.`;

export const waitsInWords: typeof english.waitsInWords = ({ since, waited }, today) => {
  if (since === null || waited === null) return 'Mae’n aros ers dod â’r cynllun i mewn.';
  if (since === today) return 'Mae’n aros ers heddiw.';
  const days = counted(waited, { word: 'diwrnod gwaith', soft: 'ddiwrnod gwaith' });
  return `Mae’n aros ers ${days}, ers ${dayNear(since, today)}.`;
};

export const othersInWords: typeof english.othersInWords = (others) => {
  const [last, ...before] = others.toReversed();
  if (last === undefined) return 'Ni chaiff neb arall benderfynu ar hyn o bryd.';
  const names = before.length === 0 ? last : `${before.toReversed().join(', ')} a ${last}`;
  return `Caiff ${names} benderfynu hefyd.`;
};

export const earlierDayInWords: typeof english.earlierDayInWords = ({ by, agreed, refused }, today) => {
  const day = dayNear(by, today);
  if (agreed !== null) return `${day}: cytunwyd gan ${agreed.by}`;
  return refused === null ? `${day}: ni phenderfynwyd erioed` : `${day}: gwrthodwyd gan ${refused.by}`;
};

export const commandHeard: typeof english.commandHeard = (command, { ref, text }) =>
  `${command}: ${ref === null ? text : actionName(ref)}`;

export const newItemHeard: typeof english.newItemHeard = (kind, ref) => `${GROUP_NAMES[kind]}: ${actionName(ref)}.`;

export const settledHeard: typeof english.settledHeard = (ref, recorded) =>
  `${actionName(ref)}: ${recorded ?? TO_DECIDE_TEXTS.waitsNoMore}`;

export const typedBefore: typeof english.typedBefore = (ref) =>
  ref === null
    ? 'Yr hyn roeddech wedi’i deipio am gam gweithredu'
    : `Yr hyn roeddech wedi’i deipio am gam gweithredu ${ref}`;

export const noManagerIn: typeof english.noManagerIn = (areas) => `${TO_DECIDE_TEXTS.noManager}: ${areas.join(', ')}.`;
