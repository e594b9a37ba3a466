/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../asking-history.ts';
import type { SameShape } from '../same-shape.ts';
import { dayNear, hourInWords } from './days.ts';

export const WEEKDAYS = ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener'] satisfies SameShape<
  typeof english.WEEKDAYS
>;

export const NATION_WORDS = {
  'england-and-wales': 'Cymru a Lloegr',
  scotland: 'Yr Alban',
  'northern-ireland': 'Gogledd Iwerddon',
} satisfies SameShape<typeof english.NATION_WORDS>;

export const MAIL_WORDS_WORDS = {
  all: 'yr hyn y mae’r cynllun a’i bobl yn ei ddweud',
  refs: 'cyfeirnodau a dolenni, a dim geiriau',
} satisfies SameShape<typeof english.MAIL_WORDS_WORDS>;

type Told = (from: string | null, to: string | null) => string;

/** Fields that are told in sentences of their own; all others are a round's, named after its meeting. */
const FIELDS: Readonly<Record<string, Told>> = {
  weekday: (from, to) => `mae’r cerdyn wythnosol yn mynd allan ar ${weekday(to)}, nid ar ${weekday(from)} mwyach`,
  board: (from, to) => (to === null ? `ddim yn gofyn yn enw ${from} mwyach` : `yn gofyn yn enw ${to}`),
  digest: (from, to) => `mae ei grynodeb yn mynd allan ar ${dayAndHour(to)}, nid ar ${dayAndHour(from)} mwyach`,
  mails: (_from, to) =>
    to === 'refs'
      ? 'mae ei negeseuon e-bost yn cario cyfeirnodau a dolenni, a dim o’i eiriau'
      : 'mae ei negeseuon e-bost yn cario ei eiriau eto',
  nation: (_from, to) => `yn cadw gwyliau banc ${nation(to)}`,
  'day off': (from, to) =>
    to === null ? `ddim yn ddiwrnod i ffwrdd mwyach: ${dayOff(from)}` : `diwrnod i ffwrdd: ${dayOff(to)}`,
  round: (from, to) => (to === null ? `canslodd y rownd ar gyfer ${from}` : `agorodd rownd ar gyfer ${to}`),
  meeting: (from, to) => `enw’r cyfarfod yw ${to}, nid ${from} mwyach`,
};

export const askingChangeInWords: typeof english.askingChangeInWords = ({ field, from, to }, today) => {
  const sentence = FIELDS[field]?.(from, to) ?? `symudodd ${field} o ${from} i ${to}`;
  return sentence.replace(ISO_DAY, (iso) => dayNear(iso, today));
};

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

function weekday(number: string | null): string {
  return WEEKDAYS[Number(number) - 1] ?? String(number);
}

/** "1 8" */
function dayAndHour(text: string | null): string {
  const [number = null, hour] = String(text).split(' ');
  return `${weekday(number)} am ${hourInWords(Number(hour))}`;
}

function nation(code: string | null): string {
  return Object.entries(NATION_WORDS).find(([known]) => known === code)?.[1] ?? String(code);
}

/** "2015-08-03 Jiwbilî" */
function dayOff(text: string | null): string {
  return String(text).replace(/^(\S+) (.+)$/, '$1 ($2)');
}
