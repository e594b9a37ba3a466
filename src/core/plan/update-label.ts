import { toDay } from '../calendar/day.ts';
import type { PrintedDay, Progress } from './printed.ts';
import { printedDayIn } from './printed-day.ts';
import { dayWords } from './revision-words.ts';

const DAY = String.raw`(?:(?:\d{1,2} )?[A-Z][a-z]+ )?\d{4}`;
const SIGNED = new RegExp(`^Update (${DAY}), (\\p{L}[^:\\n]{0,120}): (.*)$`, 'su');

/** How one update is headed inside a cell: "Update 12 June 2015, Lee Lead: ". Nothing for what is undated and unsigned. */
export function updateLabel({ on, by }: Pick<Progress, 'on' | 'by'>): string {
  const words = [...(on === null ? [] : [printedDayWords(on)]), ...(by === null ? [] : [by])];
  return words.length === 0 ? '' : `Update ${words.join(', ')}: `;
}

/** An update that is headed by its day and a whole name, as documents of ours have it; null for any other line. */
export function readSignedUpdate(line: string): Progress | null {
  const [, day = '', by, text] = SIGNED.exec(line) ?? [];
  if (by === undefined || text === undefined || !isWholeName(by)) return null;
  return { on: printedDayIn(day), by, text };
}

/** Whether somebody gave an update since the document: they are signed with a whole name, and documents sign with initials. */
export function isGivenSince({ by }: Pick<Progress, 'by'>): boolean {
  return by !== null && isWholeName(by);
}

function isWholeName(name: string): boolean {
  return /\p{L}\s+\p{L}/u.test(name) && printedDayIn(name) === null;
}

/** "30 June 2015", "June 2015", "2015". */
function printedDayWords(on: PrintedDay): string {
  const [year = '', month, day] = on.split('-');
  if (month === undefined) return year;
  const words = dayWords(toDay(`${year}-${month}-${day ?? '01'}`));
  return day === undefined ? words.replace(/^\d+ /, '') : words;
}
