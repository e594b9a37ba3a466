/** Unreviewed: translated without a Welsh speaker's check. */

import type * as english from '../delivery.ts';
import type { SameShape } from '../same-shape.ts';
import { dayOfWeek } from './asking.ts';
import { COMING_TEXTS } from './coming.ts';
import { counted } from './counted.ts';
import { dayNear, dayOf } from './days.ts';

export const TEST_CARD_TEXTS = {
  isTest: 'Prawf yw hwn. Ni chofnodir dim a atebwch yma.',
} satisfies SameShape<typeof english.TEST_CARD_TEXTS>;

export const DELIVERY_TEXTS = {
  ...COMING_TEXTS.delivery,
  back: 'Camau gweithredu hwyr',
  saving: 'Un eiliad…',
  next: 'Nesaf',
  nothingNext: 'Ni ofynnir i neb yn y 30 diwrnod nesaf.',
  what: 'Mae cardiau’n mynd allan ohonynt eu hunain rhwng 08:00 a 18:00. Edrychwch ar un cyn iddynt wneud.',
  needsYes: 'Mae hynny’n fwy nag sy’n mynd heb gadarnhad: ar y diwrnod byddant yn aros am eich un chi.',
  showCard: 'Dangos cerdyn',
  hideCard: 'Cuddio’r cerdyn',
  cardLabel: 'Y cerdyn fel y bydd yn edrych',
  cardLoading: 'Yn llunio’r cerdyn…',
  cardWhat:
    'Y cerdyn â’r mwyaf arno. Nid yw ei fotymau’n gwneud dim yma. Dim ond ar gerdyn cyntaf rhywun y mae’r blwch sy’n dweud pwy sy’n gofyn.',
  noCard: 'Nid oes cerdyn i’w ddangos.',
  cardBroken: 'Ni ellir llunio’r cerdyn yma. Caiff ei lunio yn Teams er hynny: anfonwch brawf atoch eich hun.',
  test: 'Anfon prawf ataf',
  testSent: 'Mae prawf ar ei ffordd i’ch sgwrs eich hun. Nid yw ei ateb yn cofnodi dim.',
  stop: 'Atal pob cerdyn',
  stopWhat: 'Mae hyn yn atal pob cerdyn o bob cynllun nad yw wedi mynd allan eto. Mae’r hyn sy’n aros yn dal i aros.',
  goOn: 'Mynd ymlaen',
  overCap: 'Mwy o bobl nag arfer',
  sendAll: 'Anfon er hynny',
  cap: 'Y nifer mwyaf o bobl i ofyn iddynt heb gadarnhad',
  setCap: 'Newid y nifer',
  save: 'Cadw',
  cancel: 'Canslo',
  running: 'Anfonwyd ddiwethaf',
  nothingSent: 'Ni anfonwyd cerdyn yn ystod y tair wythnos diwethaf.',
  notReached: 'Ni ellid gofyn iddynt',
  notReachedNone: 'Neb, hyd y gwyddys.',
  notTold: 'Ni ellid dweud wrthynt',
  notToldWhat:
    'Dywedir am benderfyniadau sy’n aros, a’r hyn a benderfynwyd, yn yr un modd â chardiau: yn Teams, neu drwy e-bost.',
  digests: 'Crynodebau',
  digestsNotSent: 'Ni ellid eu hanfon',
  digestsWhat:
    'Maent yn mynd drwy e-bost, ychydig bob munud. Rhestrir yma, o fewn munudau, unrhyw un sy’n dod yn ôl yn ddiweddarach.',
  tryAgain: 'Rhoi cynnig arall arni',
  before: 'Yn hysbys cyn anfon dim',
  aside: 'Negeseuon a roddwyd o’r neilltu',
  asideWhat:
    'Rhoddwyd cynnig ar y rhain yn rhy aml, neu ni ellir eu darllen. Maent yn aros yma nes bod rhywun yn eu hanfon eto.',
  sendAgain: 'Ei anfon eto',
  nobodyNamed: 'dim arweinydd wedi’i enwi',
} satisfies SameShape<typeof english.DELIVERY_TEXTS>;

const CARD = { word: 'cerdyn', soft: 'gerdyn', aspirate: 'cherdyn' };

export const nextSendInWords: typeof english.nextSendInWords = (next, today) => {
  const day = next.on === today ? `Heddiw, ${dayOfWeek(next.on, today)}` : dayOfWeek(next.on, today);
  const lost = next.unreachable === 0 ? '' : `; ni ellir cyrraedd ${next.unreachable}`;
  return `${day}: ${counted(next.cards, CARD)} i ${people(next.cards)}${lost}`;
};

/** "1 person", "214 o bobl". */
function people(count: number): string {
  return count === 1 ? '1 person' : `${count} o bobl`;
}

export const stoppedBy: typeof english.stoppedBy = (stopped, today) =>
  `Ataliodd ${stopped.by} bob cerdyn ${when(stopped.at, today)}. Mae’r hyn sy’n aros yn dal i aros.`;

export const overCapInWords: typeof english.overCapInWords = ({ day, asks, cap, allowed }, today) => {
  const words = `Byddai ${dayOfWeek(day, today)} yn gofyn i ${people(asks)}, a ${cap} sy’n mynd heb gadarnhad.`;
  return allowed === null ? words : `${words} Cadarnhaodd ${allowed}: byddant yn mynd allan o fewn munud.`;
};

export const capInWords: typeof english.capInWords = (cap) =>
  `Gofynnir i ${people(cap)} ar y mwyaf mewn diwrnod heb gadarnhad.`;

export const digestsInWords: typeof english.digestsInWords = ({ day, sent, onTheirWay, refused }, today) => {
  const way = onTheirWay === 0 ? '' : `, ${onTheirWay} ar eu ffordd`;
  const lost = refused === 0 ? '' : `, ni ellid anfon ${refused}`;
  return `${dayOfWeek(day, today)}: anfonwyd ${sent}${way}${lost}.`;
};

export const STATE_COUNTS: readonly (readonly [StateCount, string])[] = [
  ['delivered', 'wedi’u cyflwyno yn Teams'],
  ['mailed', 'wedi’u hanfon drwy e-bost'],
  ['sending', 'yn cael eu hanfon'],
  ['waiting', 'yn aros'],
  ['unknown', 'ddim yn hysbys eto'],
  ['refused', 'ni ellid gofyn'],
];

type StateCount = (typeof english.STATE_COUNTS)[number][0];

export const WHY_NOT_REACHED = {
  blocked: {
    why: 'wedi rhwystro’r ap yn Teams',
    todo: 'Gofynnwch iddynt ei ddadrwystro, yna rhowch gynnig arall arni.',
  },
  'not-installed': {
    why: 'heb yr ap yn Teams',
    todo: 'Gofynnwch i’ch gweinyddwr ei osod ar eu cyfer, yna rhowch gynnig arall arni.',
  },
  'unknown-person': {
    why: 'ddim yn hysbys i Teams',
    todo: 'Gwiriwch dros bwy y mae’r arweinydd yn sefyll ymhlith pobl y cynllun.',
  },
  guest: {
    why: 'yn westai, na all yr ap ysgrifennu ato',
    todo: 'Enwch rywun o’ch sefydliad eich hun, neu siaradwch â nhw eich hun.',
  },
  'too-big': {
    why: 'â mwy o gamau gweithredu nag y mae cerdyn yn eu dal',
    todo: 'Dywedwch wrth eich gweinyddwr.',
  },
  'not-allowed': {
    why: 'heb ganiatâd i’r ap ysgrifennu ato',
    todo: 'Gofynnwch i’ch gweinyddwr am y polisi ar gyfer y person hwn.',
  },
  'bot-disabled': {
    why: 'â’r ap wedi’i ddiffodd gan weinyddwr',
    todo: 'Gofynnwch i’ch gweinyddwr ei droi ymlaen.',
  },
  'no-mail': {
    why: 'heb gyfeiriad e-bost',
    todo: 'Gofynnwch i’ch gweinyddwr roi un iddynt, neu siaradwch â nhw eich hun.',
  },
  'mail-refused': {
    why: 'â blwch post a wrthododd yr e-bost',
    todo: 'Gofynnwch iddynt edrych ar eu blwch post, yna rhowch gynnig arall arni.',
  },
  'no-such-address': {
    why: 'â chyfeiriad e-bost nad yw’n bodoli',
    todo: 'Gofynnwch i’ch gweinyddwr gywiro’r cyfeiriad yn y cyfeiriadur, yna rhowch gynnig arall arni.',
  },
  'mailbox-full': {
    why: 'â blwch post llawn',
    todo: 'Gofynnwch iddynt wneud lle ynddo, yna rhowch gynnig arall arni.',
  },
  'mail-unreachable': {
    why: 'â blwch post na ellid ei gyrraedd',
    todo: 'Rhowch gynnig arall arni; os yw’n parhau, dywedwch wrth eich gweinyddwr.',
  },
  'mail-turned-away': {
    why: 'â blwch post y mae ei reolau wedi troi’r e-bost ymaith',
    todo: 'Gofynnwch i’ch gweinyddwr adael i bost yr anfonwr hwn ddod drwodd, yna rhowch gynnig arall arni.',
  },
  'mail-came-back': {
    why: 'heb gael yr e-bost: daeth yn ôl',
    todo: 'Gofynnwch i’ch gweinyddwr: mae’r adroddiad ym mewnflwch yr anfonwr. Yna rhowch gynnig arall arni.',
  },
  'given-up': {
    why: 'rhoddwyd cynnig yn rhy aml heb lwyddiant',
    todo: 'Rhowch gynnig arall arni; os yw’n parhau, dywedwch wrth eich gweinyddwr.',
  },
  unknown: { why: 'efallai fod y cerdyn ganddynt, efallai ddim', todo: 'Gofynnwch iddynt.' },
  'no-person': {
    why: 'ddim yn sefyll dros neb eto',
    todo: 'Dywedwch dros bwy y mae’r arweinydd hwn yn sefyll ymhlith pobl y cynllun.',
  },
  disabled: {
    why: 'â chyfrif sydd wedi’i ddiffodd',
    todo: 'Enwch pwy sydd wedi cymryd drosodd ymhlith pobl y cynllun.',
  },
  gone: {
    why: 'wedi gadael: nid yw’r cyfrif yno mwyach',
    todo: 'Enwch pwy sydd wedi cymryd drosodd ymhlith pobl y cynllun.',
  },
} satisfies SameShape<typeof english.WHY_NOT_REACHED>;

const NOT_TOLD = {
  decision: 'Ni ddywedwyd wrthynt fod penderfyniad yn aros amdanynt.',
  decisions: 'Ni ddywedwyd wrthynt pa benderfyniadau sy’n aros amdanynt.',
  overseen: 'Ni ddywedwyd wrthynt fod penderfyniadau’n aros yn rhy hir yn y cynllun.',
  warning: 'Ni ddywedwyd wrthynt y bydd eu rheolwr yn clywed nesaf am yr hyn nad ydynt wedi’i ateb.',
  silences: 'Ni ddywedwyd wrthynt pwy sydd heb ateb, a’r hyn sydd i’w benderfynu yn ei gylch.',
  decided: 'Ni ddywedwyd wrthynt beth a benderfynwyd am un o’u camau gweithredu.',
} as const;

export const notToldInWords: typeof english.notToldInWords = (kind) => NOT_TOLD[kind];

const ASIDE_WORDS: Readonly<Record<string, string>> = {
  ask: 'Cais am ddiweddariad',
  digest: 'Crynodeb',
  receipts: 'Yr hyn a ddaeth o ateb',
  notice: 'Hysbysiad',
};

export const asideInWords: typeof english.asideInWords = (kind) =>
  kind === null ? 'Neges na ellir ei darllen' : (ASIDE_WORDS[kind] ?? 'Neges');

export const chatSaid: typeof english.chatSaid = (why) => `Yn Teams: ${WHY_NOT_REACHED[why].why}.`;

export const cameBackInWords: typeof english.cameBackInWords = ({ address, status }) => {
  if (address === null) return status === null ? null : `Daeth yr e-bost yn ôl gyda chod ${status}.`;
  return status === null
    ? `Daeth yr e-bost yn ôl o ${address}.`
    : `Daeth yr e-bost yn ôl o ${address} gyda chod ${status}.`;
};

export const wholeNumber: typeof english.wholeNumber = () => 'Rhowch rif cyfan o 1 i 99999.';

export const since: typeof english.since = (at, today) => `ers ${dayNear(dayOf(at), today)}`;

export const tryAgainOf: typeof english.tryAgainOf = (name) => `${DELIVERY_TEXTS.tryAgain}: ${name}`;

function when(at: string, today: string): string {
  const day = dayOf(at);
  return day === today ? 'heddiw' : `ar ${dayNear(day, today)}`;
}
