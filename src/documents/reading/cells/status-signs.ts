import { datedWordsIn } from '../../../core/plan/dated-words.ts';
import type { Status } from '../../../core/plan/status.ts';
import { statusNamed } from '../../../core/plan/status-phrase.ts';
import type { ColouredCell, PrintedCell } from '../rows/printed-row.ts';

/** What a sign in place of a word says: a status, or that nobody can tell. */
export type SignReading = { readonly status: Status } | 'unclear' | null;

const YES = /^(?:y|yes|true)\.?$/iu;
const NO = /^(?:n|no|false)\.?$/iu;
const TICK = /^[✓✔☑✅🗸]\uFE0F?$/u;
/** A box with a cross is ticked in Word's forms and refused in other people's tables. */
const CROSS = /^(?:[✗✘✕✖❌☒☓]\uFE0F?|x)$/iu;
const EMPTY_BOX = /^[☐□]$/u;
const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent)?(?: complete(?:d)?| done)?$/iu;

/** What "Y", "N", a tick or a day says under a header such as "Completed?" or "Date closed"; null for anything else. */
export function readSign({ header, text }: PrintedCell): SignReading {
  const sign = text.trim();
  const question = header.replace(/\(?\s*y(?:es)?\s*\/\s*no?\s*\)?|\?|^date\s+|\s+date$/giu, '').trim();
  const asked = statusNamed(question);
  if (TICK.test(sign)) return { status: asked ?? 'done' };
  if (CROSS.test(sign)) return 'unclear';
  if (asked === null) return YES.test(sign) || NO.test(sign) ? 'unclear' : null;
  if (YES.test(sign) || (/date/iu.test(header) && isOnlyDay(sign))) return { status: asked };
  if (NO.test(sign) || EMPTY_BOX.test(sign)) return { status: statusNamed(`not ${question}`) ?? 'unknown' };
  return null;
}

/** "100%" is done, "0%" not started, anything between in progress. A bare 1 or a fraction may be either scale's. */
export function readPercent({ text }: PrintedCell): SignReading {
  const printed = text.trim();
  if (printed === '') return null;
  const number = Number(PERCENT.exec(printed)?.[1] ?? Number.NaN);
  if (Number.isNaN(number) || number > 100) return statusNamed(printed) === null ? 'unclear' : null;
  const isBare = !/%|cent/iu.test(printed);
  if (isBare && number > 0 && number <= 1) return number < 1 ? { status: 'in-progress' } : 'unclear';
  if (number === 0) return { status: 'not-started' };
  return { status: number === 100 ? 'done' : 'in-progress' };
}

/** What a traffic light says about being done. Red, amber and green are views of the risk, and say neither. */
export function lightOf({ text, fill }: ColouredCell): 'done' | 'worried' | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[^a-z]+/gu, '');
  if (/^(?:b|blue)$/u.test(word) || (word === '' && fill === 'blue')) return 'done';
  return /^(?:r|red|a|amber)$/u.test(word) || (word === '' && (fill === 'red' || fill === 'amber')) ? 'worried' : null;
}

function isOnlyDay(text: string): boolean {
  const [only, ...others] = datedWordsIn(text);
  return only !== undefined && others.length === 0 && only.end - only.start === text.length;
}
