/** Unreviewed: translated without a Welsh speaker's check. */
import type { SameShape } from '../same-shape.ts';
import type * as english from '../when-asked.ts';
import { dayInWords } from './days.ts';

export const WHEN_TEXTS = {
  title: 'Pryd y gofynnir imi',
  notUntil: 'Peidiwch â gofyn imi cyn',
  worksOn: 'Y diwrnodau yr wyf yn gweithio',
  what: 'Ar y diwrnodau hyn yn unig y gofynnir ichi. Ni ofynnir am reswm, ac ni chedwir un.',
  save: 'Cadw',
  saving: 'Yn cadw…',
  saved: 'Wedi’i gadw.',
  chooseDay: 'Dewiswch o leiaf un diwrnod.',
  dayToCome: 'Rhowch ddiwrnod sydd i ddod, neu gadewch ef yn wag.',
  deputy: 'Fy nirprwy',
  deputyWhat:
    'Gofynnir iddo yn eich lle tra na ofynnir i chi. Cyhyd ag y bo’n ddirprwy ichi mae’n darllen yr hyn yr ydych yn ei arwain ac yn ei reoli. Rhaid iddo gytuno yn gyntaf, a gall y naill neu’r llall ohonoch ddod â hyn i ben.',
  nobody: 'Neb',
  chooseDeputy: 'Dewis rhywun yn ddirprwy imi',
  end: 'Dod â hyn i ben',
  waits: 'heb gytuno eto',
  agreed: 'wedi cytuno',
  agree: 'Cytuno',
  no: 'Na',
  everyDay: 'bob diwrnod gwaith',
  noDeputy: 'dim dirprwy',
} satisfies SameShape<typeof english.WHEN_TEXTS>;

export const WEEKDAY_WORDS: typeof english.WEEKDAY_WORDS = {
  1: 'Dydd Llun',
  2: 'Dydd Mawrth',
  3: 'Dydd Mercher',
  4: 'Dydd Iau',
  5: 'Dydd Gwener',
};

export const whenInShort: typeof english.whenInShort = ({ notUntil, worksOn, deputy }) => {
  const days = worksOn === null ? WHEN_TEXTS.everyDay : `ar ${listed(worksOn.map(weekday))}`;
  return [
    ...(notUntil === null ? [] : [`nid cyn ${dayInWords(notUntil)}`]),
    days,
    deputy === null
      ? WHEN_TEXTS.noDeputy
      : `dirprwy ${deputy.agreed ? deputy.person.name : deputyLine(deputy.person.name, false)}`,
  ].join(', ');
};

export const deputyLine: typeof english.deputyLine = (name, agreed) =>
  `${name}, sydd ${agreed ? WHEN_TEXTS.agreed : WHEN_TEXTS.waits}`;

export const asksToBeDeputy: typeof english.asksToBeDeputy = (name) =>
  `Mae ${name} yn gofyn ichi fod yn ddirprwy iddo: gofynnir ichi yn ei le tra na ofynnir i ${name}, a chewch ddarllen yr hyn y mae’n ei arwain ac yn ei reoli. A ydych yn cytuno?`;

export const isDeputyOf: typeof english.isDeputyOf = (name) =>
  `Chi yw dirprwy ${name}: gofynnir ichi yn ei le tra na ofynnir i ${name}, ac yr ydych yn darllen yr hyn y mae’n ei arwain ac yn ei reoli.`;

function weekday(day: number): string {
  return (WEEKDAY_WORDS[day] ?? '').replace(/^Dydd/, 'ddydd');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} a ${words.at(-1)}`;
}
