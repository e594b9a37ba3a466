/**
 * Writes src/core/calendar/bank-holidays.ts: the bank holidays of the nations by rule (date-holidays), with the
 * one-off and moved days that no rule knows put right by hand. Run: npx tsx infra/calendar/make-bank-holidays.ts
 */
import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const FROM = 2013;
const TO = 2030;
const NATIONS = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;
type Nation = keyof typeof NATIONS;
const ALL = Object.keys(NATIONS) as Nation[];

/** Proclaimed or moved once, so in no rule. Each with its reason. */
const CORRECTIONS: readonly { day: string; nations: readonly Nation[]; keep: boolean; why: string }[] = [
  {
    day: '2020-05-04',
    nations: ['england-and-wales', 'northern-ireland', 'scotland'],
    keep: false,
    why: 'early May moved',
  },
  { day: '2020-05-08', nations: ALL, keep: true, why: 'early May, moved to VE Day' },
  { day: '2022-05-30', nations: ALL, keep: false, why: 'spring moved' },
  { day: '2022-06-02', nations: ALL, keep: true, why: 'spring, moved' },
  { day: '2022-06-03', nations: ALL, keep: true, why: 'Platinum Jubilee' },
  { day: '2022-09-19', nations: ALL, keep: true, why: 'State Funeral of Queen Elizabeth II' },
  { day: '2023-05-08', nations: ALL, keep: true, why: 'Coronation of King Charles III' },
  { day: '2026-06-15', nations: ['scotland'], keep: true, why: 'World Cup, Royal Proclamation of 2026' },
];

/** Working days are asked for, so a holiday on a weekend and its name do not matter: only weekdays are kept. */
function weekdaysOff(nation: Nation): string[] {
  const rules = new Holidays('GB', NATIONS[nation]);
  const days = new Set<string>();
  for (let year = FROM; year <= TO; year++) {
    for (const holiday of rules.getHolidays(year)) {
      const day = holiday.date.slice(0, 10);
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
      if (holiday.type === 'public' && weekday !== 0 && weekday !== 6) days.add(day);
    }
  }
  for (const { day, nations, keep } of CORRECTIONS) {
    if (nations.includes(nation)) keep ? days.add(day) : days.delete(day);
  }
  return [...days].sort();
}

const table = ALL.map(
  (nation) =>
    `  '${nation}': [\n${weekdaysOff(nation)
      .map((day) => `    '${day}',\n`)
      .join('')}  ],\n`,
);
writeFileSync(
  new URL('../../src/core/calendar/bank-holidays.ts', import.meta.url),
  `/** The parts of the United Kingdom that keep bank holidays of their own. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** The years that the table covers, first and last. */
export const BANK_HOLIDAY_YEARS = { first: ${FROM}, last: ${TO} } as const;

/**
 * Bank holidays that fall on a weekday, ISO dates, made on ${new Date().toISOString().slice(0, 10)} by infra/calendar/make-bank-holidays.ts from the
 * date-holidays package with one-off days put right by hand. **Not the official file**: that is
 * https://www.gov.uk/bank-holidays.json, and days are proclaimed late.
 */
export const BANK_HOLIDAYS: Readonly<Record<Nation, readonly string[]>> = {
${table.join('')}};
`,
);
