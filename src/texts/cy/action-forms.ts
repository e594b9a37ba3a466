/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../action-forms.ts';
import type { SameShape } from '../same-shape.ts';
import { leadAskedInWords } from './ask-now.ts';
import { dayInWords, dayNear } from './days.ts';

export const COMMAND_TEXTS = {
  answer: { name: 'Dweud sut y mae', submit: 'Cofnodi hyn', done: 'Cofnodwyd: sut y mae.' },
  'ask-revision': {
    name: 'Gofyn am ddyddiad diwygiedig',
    submit: 'Gofyn amdano',
    done: 'Cofnodwyd: gofynnwyd am ddyddiad diwygiedig.',
  },
  'ask-help': { name: 'Angen cymorth', submit: 'Gofyn am gymorth', done: 'Cofnodwyd: gofynasoch am gymorth.' },
  'say-not-mine': {
    name: 'Nid fi biau hwn',
    submit: 'Ei roi yn ôl',
    done: 'Cofnodwyd: rydych yn dweud mai rhywun arall biau hwn.',
  },
  'agree-revision': {
    name: 'Cytuno â’r dyddiad diwygiedig',
    submit: 'Cytuno',
    done: 'Cofnodwyd: cytunwyd ar y dyddiad diwygiedig.',
  },
  'refuse-revision': {
    name: 'Gwrthod y dyddiad diwygiedig',
    submit: 'Gwrthod',
    done: 'Cofnodwyd: gwrthodwyd y dyddiad diwygiedig.',
  },
  'record-decision': {
    name: 'Cofnodi penderfyniad corff',
    submit: 'Cofnodi’r penderfyniad',
    done: 'Cofnodwyd: y penderfyniad.',
  },
  'answer-help': {
    name: 'Ateb y cais am gymorth',
    submit: 'Anfon hyn',
    done: 'Cofnodwyd: yr hyn a wneir.',
  },
  'settle-not-mine': {
    name: 'Penderfynu pwy biau hwn',
    submit: 'Penderfynu',
    done: 'Cofnodwyd: pwy biau hwn.',
  },
  confirm: {
    name: 'Cadarnhau ei fod wedi’i wneud',
    submit: 'Cadarnhau',
    done: 'Cofnodwyd: cadarnhawyd gan reolwyr.',
  },
  verify: { name: 'Dilysu ei fod wedi’i wneud', submit: 'Dilysu', done: 'Cofnodwyd: dilyswyd gan archwiliad.' },
  reopen: { name: 'Ailagor', submit: 'Ei ailagor', done: 'Cofnodwyd: ailagorwyd, ni chytunwyd ar ddyddiad.' },
  'resume-asking': { name: 'Gofyn iddynt eto', submit: 'Gofyn eto', done: 'Cofnodwyd: gofynnir iddynt eto.' },
  'ask-now': { name: 'Gofyn i’r arweinydd nawr', submit: 'Gofyn nawr', done: 'Cofnodwyd: gofynnir i’r arweinydd.' },
  'take-over': { name: 'Ei gymryd drosodd', submit: 'Ei gymryd drosodd', done: 'Cofnodwyd: chi sy’n ei arwain nawr.' },
  'add-evidence': {
    name: 'Ychwanegu tystiolaeth neu nodyn',
    submit: 'Ei ychwanegu',
    done: 'Cofnodwyd: mae yn yr hanes.',
  },
} satisfies SameShape<typeof english.COMMAND_TEXTS>;

export const FORM_TEXTS = {
  required: 'gofynnol',
  optional: 'dewisol',
  noNames: 'Peidiwch ag enwi unrhyw blentyn na gofalwr.',
  howItStands: 'Sut y mae?',
  doneToday: 'Wedi’i wneud heddiw',
  doneAnotherDay: 'Wedi’i wneud ar ddiwrnod arall',
  notYet: 'Heb ei wneud eto',
  doneOn: 'Gwnaed ar',
  expected: 'Disgwylir erbyn',
  inYourWords: 'Yn eich geiriau chi',
  note: 'Beth ydyw?',
  link: 'Dolen ato, yn dechrau â https://',
  notALink: 'Mae dolen yn dechrau â https:// ac nid oes bylchau ynddi.',
  newDay: 'Dyddiad newydd',
  reason: 'Rheswm',
  decided: 'Beth a benderfynwyd?',
  agreed: 'Cytunwyd ar y dyddiad diwygiedig',
  refused: 'Gwrthodwyd y dyddiad diwygiedig',
  decidedDay: 'Y dyddiad diwygiedig',
  body: 'Bwrdd, panel neu bwyllgor',
  meetingDay: 'Diwrnod y cyfarfod',
  minute: 'Cofnod neu bapur',
  whoAsked: 'Cais pwy?',
  whatWillBeDone: 'Yr hyn a wneir',
  whoHasIt: 'Pwy biau’r cam gweithredu hwn?',
  goesTo: 'Rhywun arall biau hwn',
  addressOf: 'Ei gyfeiriad e-bost',
  toldTo: 'Geiriau i’r ddau',
  whyStays: 'Pam y mae’n aros',
  whoSaidSo: 'pwy bynnag a ddywedodd hynny',
  looked: 'Yr hyn yr edrychwyd arno',
  foundWhat: 'Yr hyn yr edrychwyd arno ac a ganfuwyd',
  reopenAs: 'Ar ran pwy?',
  asManagement: 'Ar ran rheolwyr',
  asAudit: 'Ar ran archwiliad',
  reopenIntro: 'Bydd yn agored eto wedyn, heb ddyddiad y cytunwyd arno nes bod rhywun yn cytuno ar un newydd.',
  resumeIntro:
    'Bydd ar eu cais nesaf am ddiweddariad eto, a chaiff ei gyfrif o’r newydd: dau heb ateb, a rhoddir gwybod i’r rheolwr; pedwar, a gofynnir i rywun benderfynu.',
  cancel: 'Canslo',
  discard: 'Taflu’r hyn a deipiwyd gennych',
  close: 'Cau',
  recording: 'Yn cofnodi…',
  saved: 'Wedi’i gadw',
  chooseOne: 'Dewiswch un o’r rhain.',
  fillIn: 'Llenwch hwn.',
  giveDay: 'Rhowch ddiwrnod.',
  stillThere: 'Mae’r hyn a deipiwyd gennych yma o hyd: rhowch gynnig arall arni. Ni chaiff byth ei gofnodi ddwywaith.',
  changes: 'Newidiadau i’r cam gweithredu hwn',
  changedMeanwhile: 'Mae’r cam gweithredu hwn wedi newid ers ichi ddechrau:',
  nowDifferent: 'Nid yw’r cam gweithredu hwn fel yr oedd pan ddechreuoch.',
  checkBeforeSending: 'Mae’r hyn a deipiwyd gennych yma o hyd. Edrychwch ar y newid cyn ichi ei anfon.',
  noLongerPossible:
    'Mae’r hyn a deipiwyd gennych yma o hyd, ond ni ellir gwneud hyn mwyach. Copïwch yr hyn sydd ei angen arnoch, yna taflwch ef.',
  notPossible: 'Ni ellir gwneud hyn mwyach.',
} satisfies SameShape<typeof english.FORM_TEXTS>;

export const recordedInWords: typeof english.recordedInWords = (command, history) => {
  const asked = command === 'ask-now' ? history.findLast(({ kind }) => kind === 'asked-now') : undefined;
  return asked === undefined ? COMMAND_TEXTS[command].done : leadAskedInWords(asked.changes);
};

export const doneByItsDate: typeof english.doneByItsDate = (by, today) =>
  `Wedi’i wneud erbyn ei ddyddiad, ${dayNear(by, today)}`;

export const askedDay: typeof english.askedDay = ({ by, who, reason }) => {
  const asks = who === null ? `Gofynnwyd am: ${dayInWords(by)}` : `Mae ${who} yn gofyn am ${dayInWords(by)}`;
  return reason === null ? `${asks}.` : `${asks}: “${reason}”`;
};

export const askedHelp: typeof english.askedHelp = ({ by, words }) => `Mae angen cymorth ar ${by}: “${words}”`;

export const saidNotMine: typeof english.saidNotMine = ({ by, words }) =>
  `Mae ${by} yn dweud mai rhywun arall biau hwn: “${words}”`;

export const staysWith: typeof english.staysWith = (name) => `Mae’n aros gyda ${name}`;

export const notBefore: typeof english.notBefore = (min) =>
  `Rhaid i’r diwrnod fod yn ${dayInWords(min)} neu’n hwyrach.`;

export const notAfter: typeof english.notAfter = (max) =>
  `Rhaid i’r diwrnod fod yn ${dayInWords(max)} neu’n gynharach.`;

export const takeOverIntro: typeof english.takeOverIntro = (leads) => {
  const [lead, ...others] = leads;
  const place = lead === undefined || others.length > 0 ? '' : ` yn lle ${lead}, a gaiff wybod`;
  return `Chi sy’n ei arwain o hynny ymlaen${place}. Nid oes neb yn penderfynu am yr hyn y mae’n ei arwain: bydd dyddiadau diwygiedig a gwiriadau yn mynd i lefel nesaf y cynllun wedyn.`;
};
