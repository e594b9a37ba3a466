/** Unreviewed: translated without a Welsh speaker's check. */

import type * as english from '../bring-in.ts';
import type { SameShape } from '../same-shape.ts';
import { COMING_TEXTS } from './coming.ts';
import { ACTION, counted } from './counted.ts';
import { dayInWords } from './days.ts';

export const BRING_IN_TEXTS = {
  ...COMING_TEXTS.bringIn,
  mayNot: 'Ni allwch ddod â chynllun i mewn yma',
  mayNotMore:
    'Gall pwy bynnag sy’n cydlynu cynllun. Gofynnwch i gydlynydd ddod â’ch un chi i mewn, neu eich gwneud yn gydlynydd; pwy bynnag sy’n rhedeg Followthrough sy’n dod â’r cynllun cyntaf i mewn.',
  dropHere: 'Gollyngwch y cynllun yma',
  dropMore:
    'Word, Excel neu CSV, fel y mae, neu ffeil gynllun Followthrough. Byddwch yn gweld yr hyn a ddeallwyd cyn i ddim gael ei gadw, ac ni ofynnir dim i neb eto.',
  choose: 'Dewis ffeil',
  letGo: 'Gollyngwch i’w darllen',
  oneOnly: 'Un ddogfen ar y tro. Gollyngwch yr un sy’n dal y cynllun.',
  tooLarge:
    'Mae’r ddogfen hon dros 25 MB. Tynnwch ei lluniau a’i ffeiliau mewnosodedig allan, cadwch hi a rhowch gynnig arall arni.',
  startOver: 'Dechrau eto â dogfen arall',
  startOverTitle: 'Dechrau eto?',
  startOverMore: 'Collir yr hyn a gywirwyd gennych yn y rhagolwg hwn. Ni chyffyrddir â’r ddogfen ei hun.',
  startOverYes: 'Dechrau eto',
  startOverNo: 'Mynd ymlaen â hon',
  tryAgain: 'Ni chadwyd dim yno. Rhowch gynnig arall arni mewn eiliad.',
  notKept:
    'Nid oes lle yn y porwr hwn i gadw’r hyn a gywirwyd gennych. Dewch â’r cynllun i mewn cyn ichi gau neu ail-lwytho’r dudalen hon.',
  goingOn: 'Dyma lle y gadawsoch ef. Ni ddaethpwyd â dim i mewn eto.',
} satisfies SameShape<typeof english.BRING_IN_TEXTS>;

export const PICK_TEXTS = {
  title: 'Dewiswch yr hyn sydd i ddod yn gam gweithredu',
  none: 'Nid oes dim ynddi sy’n darllen fel argymhelliad, felly nid oes dim i ddewis ohono.',
  withoutHeading: 'Ar ben y ddogfen',
  all: 'Pob un o’r rhain',
  another: 'Dewis dogfen arall',
  around: 'Mae’r testun o amgylch y cynllun yn argymell mwy, nad yw’n gam gweithredu oni bai eich bod yn ei ddewis',
} satisfies SameShape<typeof english.PICK_TEXTS>;

export const PREVIEW_TEXTS = {
  planTitle: 'Teitl y cynllun',
  titleMissing: 'Rhowch deitl i’r cynllun.',
  columns: { action: 'Cam gweithredu', leads: 'Arweinydd', due: 'Erbyn', status: 'Statws', doubts: 'I edrych arno' },
  noLead: 'Neb wedi’i enwi',
  noDue: 'Dim dyddiad',
  revisedTo: 'diwygiwyd i',
  allRead: 'Y cyfan a ddarllenwyd ohono',
  putRight: 'Cywiro',
  right: 'Mae hynny’n iawn',
  rightForAll: 'Mae pob un o’r rhain yn iawn',
  saidRight: 'Dywedoch fod hynny’n iawn.',
  undo: 'Dadwneud',
  doubts: 'Amheuon',
  noDoubts: 'Nid oes amheuaeth am ddim.',
  allSettled: 'Mae pob amheuaeth wedi’i setlo.',
  onlyDoubts: 'Dangos rhesi ag amheuon yn unig',
  noRowsWithDoubts: 'Nid oes amheuaeth am yr un rhes o’r maes hwn.',
  noRows: 'Nid oes camau gweithredu yma.',
  notes: 'Gadawyd allan, neu cadwyd heb ystyr',
  above: 'Testun uwchben y maes cyntaf, a gedwir gyda’r cynllun',
  takenOut: 'Rhesi a dynnwyd ac a unwyd',
  removedRow: 'Tynnwyd',
  joinedRow: 'Unwyd â’r rhes uwchben',
  putBack: 'Rhoi yn ôl',
  cannotPutBack: 'Newidiwyd y rhes yr unwyd hi â hi ers hynny, felly ni ellir eu gwahanu’n awtomatig.',
  told: 'Yr hyn a wnaed',
  bringIn: 'Dod ag ef i mewn fel drafft',
  bringingIn: 'Yn dod ag ef i mewn…',
  site: 'Ble y cedwir ef',
  siteHint: 'Caiff pwy bynnag a all agor y safle hwnnw ddarllen y cynllun.',
  stillOpen: 'Mae rhai rhesi’n agored ac mae rhywbeth ar goll ynddynt. Gorffennwch neu canslwch y rheini yn gyntaf.',
  nothingLost: 'Ni chollwyd dim: mae’r hyn a gywirwyd gennych yma o hyd. Rhowch gynnig arall arni.',
} satisfies SameShape<typeof english.PREVIEW_TEXTS>;

export const GOAL_TEXTS = {
  what: 'Beth yw’r ddogfen hon?',
  own: 'Cynllun ynddo’i hun',
  newer: 'Fersiwn fwy newydd o gynllun sydd yma',
  part: 'Cynllun arall i’w gymryd i mewn i un sydd yma, megis un archwiliad',
  newerOf: 'O ba gynllun',
  partOf: 'I ba gynllun',
  likely: (title: string) => `Mae’n edrych fel fersiwn fwy newydd o “${title}”.`,
  choose: 'Dywedwch yn gyntaf beth yw’r ddogfen hon: cynllun ynddo’i hun, neu fersiwn neu ran o un sydd yma.',
  seeNews: 'Gweld yr hyn a symudodd',
} satisfies SameShape<typeof english.GOAL_TEXTS>;

export const ROW_TEXTS = {
  ref: 'Cyfeirnod',
  text: 'Cam gweithredu',
  textMissing: 'Dywedwch beth sydd i’w wneud.',
  leads: 'Arweinwyr',
  addLead: 'Ychwanegu arweinydd',
  add: 'Ychwanegu',
  dueWay: 'Erbyn pryd',
  duePhrase: 'Yng ngeiriau’r cynllun',
  dueBy: 'Y diwrnod olaf ar amser',
  dayMissing: 'Rhowch y diwrnod.',
  status: 'Statws',
  area: 'Maes',
  keep: 'Cadw',
  cancel: 'Canslo',
  join: 'Uno â’r rhes uwchben',
  remove: 'Tynnu’r rhes hon',
} satisfies SameShape<typeof english.ROW_TEXTS>;

export const DUE_WAY_WORDS = {
  by: 'Erbyn diwrnod',
  recurring: 'Dro ar ôl tro',
  ongoing: 'Parhaus',
  'on-event': 'Ar ôl i rywbeth ddigwydd',
  none: 'Dim dyddiad',
} satisfies SameShape<typeof english.DUE_WAY_WORDS>;

export const MORE_WORDS = {
  finding: 'Canfyddiad',
  implication: 'Goblygiad',
  response: 'Ymateb',
  measure: 'Mesur',
  followUp: 'Gwaith dilynol',
  priority: 'Blaenoriaeth',
  residualRisk: 'Risg weddilliol',
  statusPhrase: 'Y statws fel yr argraffwyd ef',
  check: 'Gwiriad',
  part: 'Rhan',
  update: 'Diweddariad',
  revised: 'Dyddiad diwygiedig',
  link: 'Yn pwyntio at',
} satisfies SameShape<typeof english.MORE_WORDS>;

export const BROUGHT_IN_TEXTS = {
  title: 'Mae’r cynllun i mewn, fel drafft',
  who: 'Dim ond ei gydlynwyr sy’n ei weld, ac ni ofynnir dim i neb. Nesaf byddwch yn dweud pwy sydd y tu ôl i bob arweinydd a phwy sy’n rheoli pob maes; yna byddwch yn ei agor.',
  next: 'Mynd ymlaen: pwy sy’n arwain beth',
  another: 'Dod ag un arall i mewn',
} satisfies SameShape<typeof english.BROUGHT_IN_TEXTS>;

const ROW = { word: 'rhes', soft: 'res', isFeminine: true };
const AREA = { word: 'maes', soft: 'faes' };

export const rowsCounted: typeof english.rowsCounted = (count) => counted(count, ROW);

export const readingWords: typeof english.readingWords = (name) => `Yn darllen ${name}…`;

export const summaryWords: typeof english.summaryWords = (of) => {
  const parts = [counted(of.areas, AREA), counted(of.actions, ACTION), `${of.dated} â dyddiad`];
  return `${[...parts, `${of.led} ag arweinydd`].join(', ')}; ${doubtsWords(of.doubts)}`;
};

/** "6 amheuaeth", "dim amheuon". */
function doubtsWords(count: number): string {
  return count === 0 ? 'dim amheuon' : counted(count, { word: 'amheuaeth' });
}

export const readWords: typeof english.readWords = (actions, doubts) =>
  `Darllenwyd ${counted(actions, ACTION)}, ${doubtsWords(doubts)}.`;

export const confirmWords: typeof english.confirmWords = (actions, doubts) => {
  if (doubts === 0) return `${counted(actions, ACTION)}, dim amheuaeth.`;
  return `${counted(actions, ACTION)}, ${doubtsWords(doubts)} yn agored: daw’r hyn sy’n aros yn agored i mewn fel y’i darllenwyd.`;
};

export const rowName: typeof english.rowName = (ref, text) => {
  const words = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return ref === null ? words : `${ref} ${words}`;
};

export const putRightWords: typeof english.putRightWords = (name) => `${PREVIEW_TEXTS.putRight}: ${name}`;

export const takeAwayWords: typeof english.takeAwayWords = (lead) => `Tynnu ${lead}`;

export const dueWords: typeof english.dueWords = (way, by) => {
  if (way === 'by' && by !== null) return dayInWords(by);
  const words = way === 'none' ? PREVIEW_TEXTS.noDue : DUE_WAY_WORDS[way];
  return by === null ? words : `${words}, nesaf ar ${dayInWords(by)}`;
};

export const takenOutWords: typeof english.takenOutWords = (name, isJoined) =>
  `${isJoined ? PREVIEW_TEXTS.joinedRow : PREVIEW_TEXTS.removedRow}: ${name}. Mae wedi’i rhestru ar y diwedd a gellir ei rhoi yn ôl.`;

export const takeWords: typeof english.takeWords = (count) =>
  count === 0 ? 'Dewiswch o leiaf un' : `Gwneud ${counted(count, ACTION)} o’r rhain`;

export const broughtInWords: typeof english.broughtInWords = (actions, areas) =>
  `${counted(actions, ACTION)} mewn ${counted(areas, AREA)}.`;

export const siteWords: typeof english.siteWords = (address) => address.replace(/^https?:\/\//, '');
