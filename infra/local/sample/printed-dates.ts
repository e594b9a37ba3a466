import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Fills a template's date marks, counted from today: `{{day:-41}}` and `{{workday:-2}}` print a day, moved to the
 * Friday before when it falls on a weekend; `{{just-passed}}` the working day before the last one, so that whoever sends
 * the asks of the last working day finds a date that has just passed; `{{month:+1}}` a month; `{{months:+1:+3}}` a stretch of months.
 */
export function withPrintedDates(template: string, today: string): string {
  const from = Temporal.PlainDate.from(today);
  const filled = template.replaceAll('{{just-passed}}', printedDay(justPassed(from)));
  return filled.replace(/\{\{(day|workday|months?):([+-]\d+)(?::([+-]\d+))?\}\}/g, (_, kind, first, last) => {
    const count = Number(first);
    if (kind === 'day') return printedDay(weekdayUpTo(from.add({ days: count })));
    if (kind === 'workday') return printedDay(workdaysFrom(from, count));
    const start = from.add({ months: count });
    if (kind === 'month') return printedMonth(start);
    return `${printedMonth(start)} to ${printedMonth(from.add({ months: Number(last) }))}`;
  });
}

function printedDay(day: Temporal.PlainDate): string {
  return `${day.day} ${printedMonth(day)}`;
}

function printedMonth(day: Temporal.PlainDate): string {
  return `${MONTHS[day.month - 1] ?? ''} ${day.year}`;
}

function weekdayUpTo(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: Math.max(0, day.dayOfWeek - 5) });
}

function workdaysFrom(today: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = today;
  for (let left = Math.abs(count); left > 0; ) {
    day = day.add({ days: Math.sign(count) });
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

function justPassed(today: Temporal.PlainDate): Temporal.PlainDate {
  return workdaysFrom(isWorkday(today) ? today : workdaysFrom(today, -1), -1);
}

const holidays = new Holidays('GB', 'ENG');

function isWorkday(day: Temporal.PlainDate): boolean {
  const isHoliday = holidays
    .getHolidays(day.year)
    .some(({ date, type }) => type === 'public' && date.startsWith(`${day}`));
  return day.dayOfWeek <= 5 && !isHoliday;
}
