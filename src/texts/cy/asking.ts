/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../asking.ts';
import type { SameShape } from '../same-shape.ts';
import { WEEKDAYS } from './asking-history.ts';
import { ACTION, counted, DAY } from './counted.ts';
import { dayInWords, dayNear, hourInWords } from './days.ts';

export const ASKING_TEXTS = {
  link: 'Gofyn',
  loading: 'Yn llwytho sut y mae’r cynllun hwn yn gofyn…',
  back: 'Camau gweithredu hwyr',
  rhythm: 'Rhythm',
  change: 'Newid',
  settings: 'Newid y rhythm',
  save: 'Cadw',
  weekday: 'Diwrnod y cerdyn wythnosol',
  board: 'Yn gofyn yn enw',
  nation: 'Gwyliau banc',
  digestDay: 'Diwrnod y crynodeb',
  digestHour: 'Awr y crynodeb',
  mailWords: 'Mae ei negeseuon e-bost yn cario',
  noBoard:
    'Nid yw’r cynllun yn gofyn yn enw neb eto. Mae arweinwyr yn ateb yn gynt pan fydd bwrdd y maent yn ei adnabod yn gofyn.',
  dateAfter: 'Y diwrnod ar ôl i ddyddiad fynd heibio, mae ei arweinwyr yn cael un cerdyn arall.',
  hours: 'Ni ofynnir i neb ar benwythnosau, ar wyliau banc na’r tu allan i 08:00 hyd 18:00.',
  daysOff: 'Diwrnodau i ffwrdd',
  daysOffWhat: 'Mae gwyliau banc yn hysbys. Ychwanegwch yr hyn a gyhoeddwyd yn hwyr, a diwrnodau pan fyddwch ar gau.',
  noDaysOff: 'Ni ychwanegwyd diwrnodau i ffwrdd.',
  addDayOff: 'Ychwanegu diwrnod i ffwrdd',
  day: 'Diwrnod',
  dayOffName: 'Beth y’i gelwir',
  removeDay: 'Tynnu',
  pastDaysOff: 'Diwrnodau i ffwrdd sydd wedi bod',
  rounds: 'Rowndiau',
  roundsWhat:
    'Mae rownd yn casglu diweddariadau ar gyfer cyfarfod. Pan fydd yn agor, gofynnir i bob arweinydd am bopeth sydd ganddo sy’n agored.',
  closedRounds: 'Rowndiau sydd wedi cau',
  noRounds: 'Ni agorwyd rownd eto.',
  openRound: 'Agor rownd',
  changeRound: 'Newid',
  saveRound: 'Cadw’r rownd',
  cancelRound: 'Canslo’r rownd hon',
  cancelRoundSure: 'Ie, ei chanslo',
  keepRound: 'Ei chadw',
  meetingName: 'Cyfarfod',
  meetingDay: 'Diwrnod y cyfarfod',
  opens: 'Yn agor ar',
  cutOff: 'Dyddiad cau',
  addCutOff: 'Ychwanegu dyddiad cau arall',
  removeCutOff: 'Tynnu’r dyddiad cau hwn',
  paper: 'Papur allan ar',
  paperHint: 'Os gadewir yn wag: pum diwrnod clir cyn y cyfarfod.',
  waiting: 'Pwy sydd heb ateb',
  onlyYourAreas: 'Rydych yn gweld pwy sydd heb ateb yn y meysydd yr ydych yn eu rheoli.',
  held: 'Pobl y peidir â gofyn iddynt',
  heldWhat: 'Nid yw pwy bynnag sydd yma’n cael cerdyn am y cynllun hwn. Ni chedwir rheswm.',
  noHeld: 'Nid oes neb yma.',
  hold: 'Peidio â gofyn',
  holdTitle: 'Peidio â gofyn i rywun',
  typeName: 'Teipiwch enw’r person na ofynnir iddo',
  nobodyNamed: 'Nid oes neb o’r enw hwnnw yn y cynllun hwn',
  until: 'Gofynnir eto ar',
  untilHint: 'Os gadewir yn wag: nes ichi ofyn iddynt eto.',
  letGo: 'Gofyn eto',
  ahead: 'Y 30 diwrnod nesaf',
  aheadWhat:
    'I bwy y gofynnid ar bob diwrnod os na newid dim ac nad oes neb yn ateb. Po fwyaf a atebir, lleiaf y gofynnir iddynt.',
  aheadLoading: 'Yn cyfrifo’r 30 diwrnod nesaf…',
  aheadDayLoading: 'Yn llwytho i bwy y gofynnir…',
  nobodyAhead: 'Ni ofynnir i neb yn y 30 diwrnod nesaf.',
  isHeld: 'ni ofynnir',
  asked: 'Gofynnir ar',
  find: 'Dod o hyd i rywun yn y diwrnod hwn',
  noneFound: 'Ni ofynnir i neb o’r enw hwn ar y diwrnod hwn.',
  changes: 'Yr hyn a newidiwyd am ofyn',
  delivery: 'Cyflwyno',
} satisfies SameShape<typeof english.ASKING_TEXTS>;

export const askingOf: typeof english.askingOf = (plan) => `Gofyn yn ${plan}`;

export const NOT_ASKING: typeof english.NOT_ASKING = {
  draft: 'Drafft yw’r cynllun: ni ofynnir i neb cyn iddo gael ei agor.',
  importing: 'Mae’r cynllun yn dal i gael ei ysgrifennu: ni ofynnir i neb eto.',
  opening: null,
  live: null,
  paused: 'Mae’r cynllun wedi’i oedi: ni ofynnir i neb.',
  ended: 'Mae’r cynllun wedi dod i ben: ni ofynnir i neb.',
};

export const rhythmInWords: typeof english.rhythmInWords = (weekday, next, today) => {
  const every = `Bob ${WEEKDAYS[weekday - 1]}, neu’r diwrnod gwaith nesaf`;
  if (next === null) return `${every}.`;
  return `${every}; bydd y cardiau nesaf yn mynd ${next === today ? 'heddiw' : onDayOfWeek(next, today)}.`;
};

export const digestInWords: typeof english.digestInWords = ({ weekday, hour }) =>
  `Mae rheolwyr yn cael eu crynodeb bob ${WEEKDAYS[weekday - 1]} am ${hourInWords(hour)}, neu ar y diwrnod gwaith nesaf. Gall pwy bynnag sydd mewn cylchfa amser arall ei gael ar yr awr honno yn ôl eu cloc eu hunain, o dan Fy nghrynodeb.`;

const ALL_WEEKDAYS = ['dydd Sul', ...WEEKDAYS, 'dydd Sadwrn'];

export const dayOfWeek: typeof english.dayOfWeek = (iso, today) => {
  const weekday = ALL_WEEKDAYS[new Date(iso).getUTCDay()] ?? '';
  return `${weekday.replace(/^d/, 'D')} ${dayNear(iso, today)}`;
};

/** "ddydd Llun 6 Gorffennaf": what is said of when something happens. */
function onDayOfWeek(iso: string, today: string): string {
  return dayOfWeek(iso, today).replace(/^Dydd/, 'ddydd');
}

const CARD = { word: 'cerdyn', soft: 'gerdyn', aspirate: 'cherdyn' };

export const cardsCounted: typeof english.cardsCounted = (cards, actions) =>
  `${counted(cards, CARD)}, ${counted(actions, ACTION)}`;

export const actionsCounted: typeof english.actionsCounted = (actions) => counted(actions, ACTION);

export const answeredOf: typeof english.answeredOf = (answered, of) => `atebodd ${answered} o ${of} arweinydd`;

export const roundLine: typeof english.roundLine = ({ meeting, closes, answered, of, today }) => {
  const when = closes === today ? 'yn cau heddiw' : `yn cau ar ${dayNear(closes, today)}`;
  return `Diweddariad ar gyfer ${meeting.name} ar ${dayNear(meeting.on, today)}: ${answeredOf(answered, of)}, ${when}`;
};

export const roundStands: typeof english.roundStands = ({ state, opens, cutOffs }, today) => {
  const closes = cutOffs.at(-1) ?? opens;
  if (state === 'to-come') return `Yn agor ${onDayOfWeek(opens, today)}`;
  return state === 'open' ? `Yn agored hyd ${onDayOfWeek(closes, today)}` : `Caeodd ar ${dayNear(closes, today)}`;
};

export const paperOn: typeof english.paperOn = (iso, today) => `Papur allan ar ${dayNear(iso, today)}`;

export const cutOffsInWords: typeof english.cutOffsInWords = (cutOffs, today) => {
  const days = cutOffs.map((day) => dayNear(day, today));
  return days.length === 1
    ? `Dyddiad cau ${days[0]}`
    : `Dyddiadau cau ${days.slice(0, -1).join(', ')} a ${days.at(-1)}`;
};

export const heldUntil: typeof english.heldUntil = (until, today) =>
  until === null ? 'ni ofynnir nes ichi ofyn eto' : `gofynnir eto ar ${dayNear(until, today)}`;

export const usualPaper: typeof english.usualPaper = (iso) =>
  `Os gadewir yn wag: ${dayInWords(iso)}, pum diwrnod clir cyn y cyfarfod.`;

export const OFF_WORDS = {
  weekend: 'penwythnos',
  'bank-holiday': 'gŵyl y banc',
  'day-off': 'diwrnod i ffwrdd',
} satisfies SameShape<typeof english.OFF_WORDS>;

export const REASON_WORDS = {
  overdue: 'hwyr',
  'date-passed': 'mae ei ddyddiad newydd fynd heibio',
  'due-soon': 'i’w wneud o fewn deg diwrnod gwaith',
  review: 'i’w adolygu',
  opening: 'mae’r cynllun yn agor',
  'asked-now': 'mae rhywun am wybod nawr',
} satisfies SameShape<typeof english.REASON_WORDS>;

export const timeInWords: typeof english.timeInWords = (time) => {
  if (time === 1) return null;
  return time === 2 ? 'yr ail waith' : time === 3 ? 'y trydydd tro' : `tro rhif ${time}`;
};

export const insteadOfWords: typeof english.insteadOfWords = (name) => `yn lle ${name}`;

export const quietDays: typeof english.quietDays = (days) =>
  days === 1 ? 'Ni ofynnir i neb ar y diwrnod arall.' : `Ni ofynnir i neb ar y ${counted(days, DAY)} arall.`;

export const holdOf: typeof english.holdOf = (name) => `Peidio â gofyn i ${name}`;
