import fc from 'fast-check';
import { type Day, dayOf, lastDayOfMonth, toDay } from '../../../src/core/calendar/day.ts';
import { readDue } from '../../../src/core/plan/due-phrase.ts';
import { sameLead, splitLeads } from '../../../src/core/plan/lead-phrase.ts';
import { lastDayOf, printedDayIn } from '../../../src/core/plan/printed-day.ts';
import { readStatus } from '../../../src/core/plan/status-phrase.ts';
import { anyCharacter } from '../../any-character.ts';

const LONG = 'January February March April May June July August September October November December'.split(' ');
const context = { planDay: toDay('2015-04-30'), agreedOn: null };

const anyDay = fc
  .record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }) => dayOf(year, month, 1 + (day % lastDayOfMonth(year, month).day)));

const long = (day: Day): string => LONG[day.month - 1] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');
const ordinal = (value: number): string =>
  `${value}${value % 10 === 1 && value !== 11 ? 'st' : value % 10 === 2 && value !== 12 ? 'nd' : value % 10 === 3 && value !== 13 ? 'rd' : 'th'}`;

const DAY_SPELLINGS: readonly ((day: Day) => string)[] = [
  (day) => day.toString(),
  (day) => `${day.day} ${long(day)} ${day.year}`,
  (day) => `${ordinal(day.day)} ${long(day)} ${day.year}`,
  (day) => `${ordinal(day.day)} of ${long(day)} ${day.year}`,
  (day) => `${day.day} th ${long(day)} ${day.year}`,
  (day) => `By ${day.day} ${long(day).slice(0, 3)} ${day.year}`,
  (day) => `${long(day)} ${day.day}, ${day.year}`,
  (day) => `${day.day}/${two(day.month)}/${day.year}`,
  (day) => `${two(day.day)}.${two(day.month)}.${two(day.year % 100)}`,
  (day) => `${two(day.day)}-${two(day.month)}-${day.year}`,
  (day) => `${day.day}-${long(day).slice(0, 3)}-${two(day.year % 100)}`,
];

const MONTH_SPELLINGS: readonly ((day: Day) => string)[] = [
  (day) => `${long(day)} ${day.year}`,
  (day) => `${long(day).slice(0, 3)} ${day.year}`,
  (day) => `By end of ${long(day)} ${day.year}`,
  (day) => `To be completed by ${long(day).toUpperCase()} ${day.year}`,
  (day) => `${long(day).slice(0, 3)}-${two(day.year % 100)}`,
];

test('a day printed in each known format reads back as that day', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...DAY_SPELLINGS), (day, spell) => {
      const { due, doubts } = readDue(spell(day), context);
      expect([due.kind, due.by?.toString(), doubts]).toEqual(['day', day.toString(), []]);
    }),
    { numRuns: 600 },
  );
});

const anyCase = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
);
const anySpace = fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0');

test('a printed date is the same in any case and with any spaces', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom(...DAY_SPELLINGS, ...MONTH_SPELLINGS, (day: Day) => `late ${long(day)} ${day.year}`),
      anyCase,
      anySpace,
      (day, spell, inCase, space) => {
        const plain = readDue(spell(day), context);
        const changed = readDue(`${space}${inCase(spell(day)).replace(/ /g, space)}${space}`, context);
        expect([changed.due.kind, changed.due.by?.toString(), changed.doubts]).toEqual([
          plain.due.kind,
          plain.due.by?.toString(),
          plain.doubts,
        ]);
      },
    ),
    { numRuns: 300 },
  );
});

test('a month printed in each known format lasts to its last day', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...MONTH_SPELLINGS), (day, spell) => {
      const { due } = readDue(spell(day), context);
      expect([due.kind, due.by?.toString()]).toEqual(['month', lastDayOfMonth(day.year, day.month).toString()]);
    }),
    { numRuns: 300 },
  );
});

const wordsOfPlans = fc
  .array(
    fc.constantFrom(
      '30',
      '1/02/14',
      'June',
      '2015',
      '’16',
      'to',
      '-',
      '–',
      'and',
      '/',
      '\n',
      'Q4',
      '2016/17',
      'every',
      '6',
      'months',
      'Completed',
      'a)',
      'Update',
      ':',
      'Tom',
      'Garrity',
      'Manager',
      ',',
      '(',
      ')',
      '.',
      'None',
      'Ongoing',
      'year',
      'end',
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));
const anyText = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 200 }), wordsOfPlans);

test('no text makes a reader throw, and the phrase is kept', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      readStatus(text);
      splitLeads(text);
      printedDayIn(text);
      lastDayOf(text);
      expect(readDue(text, context).due.phrase ?? '').toBe(text.trim());
    }),
    { numRuns: 1000 },
  );
});

test('a range never ends before it begins', () => {
  fc.assert(
    fc.property(wordsOfPlans, (text) => {
      const { from, by } = readDue(text, context).due;
      expect(from === null || (by !== null && from.toString() <= by.toString())).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('being the same lead is mutual, and every lead is its own', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(sameLead(a, a)).toBe(true);
      expect(sameLead(a, b)).toBe(sameLead(b, a));
    }),
  );
});

test('no letter of a lead cell is lost', () => {
  fc.assert(
    fc.property(wordsOfPlans, (text) => {
      const { leads, strays } = splitLeads(text);
      const kept = [...leads, ...strays].join(' ');
      for (const name of ['Garrity', 'Manager']) if (text.includes(name)) expect(kept).toContain(name);
    }),
    { numRuns: 1000 },
  );
});
