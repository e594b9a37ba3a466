import { type Day, isBefore, lastDayOfMonth } from '../../calendar/day.ts';
import { readDue } from '../../plan/due-phrase.ts';
import type { ProblemCode } from '../../plan/problem.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** What may be assumed of a day, since the person sees it written out before anything is recorded. */
const ASSUMABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['due-year-assumed', 'due-counted']);
/** "March 27" is a day to some, and a month to others. */
const DAY_OR_YEAR = /\p{L}{3,}\.?\s+\d{2}\s*$/u;

/** The day not after today that words name: "last Friday", "yesterday", "on 3 March". Null where it is not plain. */
export function dayGone(words: string, today: Day): Day | null {
  const said = plain(words.replace(/^\s*on\s+/iu, ''));
  if (/^(?:today|this (?:morning|afternoon)|just now)$/.test(said)) return today;
  if (/^(?:yesterday|yesterday (?:morning|afternoon))$/.test(said)) return today.subtract({ days: 1 });
  const weekday = WEEKDAYS.indexOf(/^(last )?(\p{L}+day)$/u.exec(said)?.[2] ?? '') + 1;
  if (weekday > 0) {
    const back = (today.dayOfWeek - weekday + 7) % 7;
    if (back === 0 && !said.startsWith('last ')) return null;
    return today.subtract({ days: back || 7 });
  }
  // A day without its year is the last one that there was.
  const day = dated(said, today.subtract({ years: 1 }).add({ days: 1 }), ['day']);
  return day && !isBefore(today, day) ? day : null;
}

/** The last day of a time to come that words name: "end of March", "Friday", "in two weeks". Null where it is not plain. */
export function dayToCome(words: string, today: Day): Day | null {
  const said = plain(words.replace(/^\s*(?:(?:by|on|until|till|the)\s+)+/iu, ''));
  const day = relative(said, today) ?? (DAY_OR_YEAR.test(said) ? null : dated(said, today, ['day', 'month']));
  return day && !isBefore(day, today) ? day : null;
}

function relative(said: string, today: Day): Day | null {
  if (said === 'today') return today;
  if (said === 'tomorrow') return today.add({ days: 1 });
  const weekday = WEEKDAYS.indexOf(/^(?:this |coming )?(\p{L}+day)$/u.exec(said)?.[1] ?? '') + 1;
  // On a Friday, "Friday" is today to some.
  if (weekday > 0 && weekday !== today.dayOfWeek) return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  if (/^(?:the )?(?:month end|end of (?:the |this )?month)$/.test(said)) return lastDayOfMonth(today.year, today.month);
  if (said === 'end of next month') {
    const next = today.add({ months: 1 });
    return lastDayOfMonth(next.year, next.month);
  }
  return null;
}

function dated(said: string, from: Day, kinds: readonly ('day' | 'month')[]): Day | null {
  const { due, revisions, status, doubts } = readDue(said, { planDay: from, agreedOn: null });
  const isCertain = revisions.length === 0 && status === null && doubts.every((doubt) => ASSUMABLE.has(doubt));
  return isCertain && kinds.some((kind) => kind === due.kind) ? due.by : null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.,!]+$/u, '')
    .trim();
}
