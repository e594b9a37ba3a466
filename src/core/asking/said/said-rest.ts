import { type Day, isBefore } from '../../calendar/day.ts';
import type { DoneOn } from '../../plan/answer.ts';
import { readsAsUnfinished } from '../../plan/finished-words.ts';
import type { NotPlainWhy, SaidAction, Understood } from './said.ts';
import { dayGone, dayToCome } from './said-day.ts';
import { type Head, headAt } from './said-head.ts';

/** What words say of one action, or why that is not plain. */
export type RestRead = { readonly understood: Understood } | { readonly why: NotPlainWhy };

const POLITE =
  /^(?:[\s,.!:)]|please|pls|thanks|thank you|thx|ta|cheers|many thanks|regards|\p{Extended_Pictographic}|\uFE0F)*$/iu;
/** What parts the status from the words beside it. A hyphen does so only between spaces, a stop only before one. */
const PARTED = /^\s*(?:[,;:!–—(]+|\.(?=\s|$)|-(?=\s))[\s,;:!–—(-]*/u;
const BECAUSE = /\s+(?=(?:as|because|since|due to|owing to)\s)/iu;
/** What takes back the words before it, or hangs them on something. */
const TAKEN_BACK =
  /^(?:and\s+)?(?:but|except|however|although|though|apart|bar|unless|until|if|once|when|only|subject|maybe|perhaps|or|i (?:think|hope|guess)|not|no longer|never|well)\b/iu;
const UNSURE =
  /\b(?:think|hope(?:fully)?|maybe|perhaps|probably|possibly|guess|should|mostly|largely|nearly|almost|half|rest|remaining|to go|except|but|apart from|bar|tbc|sort of|more or less|ish)\b/iu;
const IN_DOUBT =
  /\b(?:slip(?:s|ped|ping)?|delay(?:s|ed)?|late|risk|miss(?:ed)?|behind|stuck|blocked|unlikely|not|but|hopefully|maybe|perhaps|probably|should)\b|n['’]t\b/iu;
const EXPECTED =
  /^(?:(?:it|that|this)\s+)?(?:(?:will|should|to) be\s+|(?:now\s+)?(?:expected|due)\s+(?:to be\s+)?)?(?:done\s+|ready\s+|finished\s+|completed?\s+)?(?:by|until)?/iu;

/** What comes behind the words that say how an action stands: a day, words of one's own, or nothing. */
export function readRest({ kind, rest }: Head, action: SaidAction, today: Day): RestRead {
  if (rest.includes('?')) return { why: 'words' };
  if (kind === 'done') return readDone(rest, today);
  if (kind === 'not-done' || kind === 'on-track') return readNotDone(kind, rest, action, today);
  if (kind === 'help' || kind === 'not-mine') return readRequest(kind, rest);
  return readByDay(kind, rest, action, today);
}

/** The words behind a mark; null where nothing stands there but thanks. Undefined where no mark parts them off. */
function tailOf(rest: string): string | null | undefined {
  if (POLITE.test(rest)) return null;
  if (!PARTED.test(rest)) return undefined;
  const isInBrackets = /^\s*\(/.test(rest);
  const tail = rest.replace(PARTED, '').trim();
  return POLITE.test(tail) ? null : isInBrackets ? tail.replace(/\)\s*\.?$/, '') : tail;
}

function readDone(rest: string, today: Day): RestRead {
  const done = (doneOn: DoneOn, words: string | null): RestRead => ({
    understood: { choice: 'done', doneOn, words },
  });
  const tail = tailOf(rest);
  if (tail === null) return done('not-said', null);
  if (tail !== undefined) {
    const day = dayGone(tail, today);
    if (day) return done(day, null);
    if (TAKEN_BACK.test(tail) || UNSURE.test(tail) || readsAsUnfinished(tail)) return { why: 'words' };
    return done('not-said', tail);
  }
  const { day: phrase, behind } = untilMark(rest);
  const behindTail = tailOf(behind);
  if (behindTail === undefined) return { why: 'words' };
  if (behindTail && (TAKEN_BACK.test(behindTail) || UNSURE.test(behindTail) || readsAsUnfinished(behindTail)))
    return { why: 'words' };
  if (/^(?:by its (?:due )?date|on time|in time)$/iu.test(phrase)) return done('by-its-date', behindTail);
  const day = dayGone(phrase, today);
  if (day) return done(day, behindTail);
  return { why: /\d|day\b/.test(phrase) ? 'day' : 'words' };
}

function readNotDone(kind: 'not-done' | 'on-track', rest: string, action: SaidAction, today: Day): RestRead {
  const tail = tailOf(rest);
  if (tail === null) return { understood: { choice: 'not-done', expected: null, words: null } };
  if (tail === undefined) {
    // "Not done by March" may mean that it will not be; "on track for March" means that it will.
    const then = kind === 'on-track' ? /^\s*(?:for|to be done by|to finish by)\s+(.*)$/isu.exec(rest)?.[1] : undefined;
    const expected = kind === 'not-done' ? /^\s*(?:expect(?:ed)?|due)\s+(?:by\s+)?(.*)$/isu.exec(rest)?.[1] : then;
    return expected === undefined ? { why: 'words' } : readByDay('by-day', ` ${expected}`, action, today);
  }
  const byThen = dayToCome(
    tail.replace(EXPECTED, (found) => (/end$/iu.test(found) ? 'end' : '')),
    today,
  );
  if (byThen) return withDay(byThen, null, action);
  if (TAKEN_BACK.test(tail) && kind === 'on-track') return { why: 'words' };
  if (kind === 'on-track' && IN_DOUBT.test(tail)) return { why: 'words' };
  if (kind === 'not-done' && /^(?:but|except|apart|bar|only|or)\b/iu.test(tail)) return { why: 'words' };
  return { understood: { choice: 'not-done', expected: null, words: tail } };
}

function readByDay(kind: 'by-day' | 'new-day', rest: string, action: SaidAction, today: Day): RestRead {
  const { day: phrase, behind } = untilMark(rest);
  const day = dayToCome(phrase, today);
  const tail = tailOf(behind.replace(/^\s+(?=as\s|because\s|since\s|due to\s|owing to\s)/iu, ', '));
  if (day === null) return { why: 'day' };
  if (tail === undefined || (tail !== null && TAKEN_BACK.test(tail))) return { why: 'words' };
  if (kind === 'new-day' && action.by !== null && !isBefore(action.by, day)) return { why: 'day' };
  return withDay(day, tail, action);
}

function withDay(day: Day, words: string | null, { by }: SaidAction): RestRead {
  const isLater = by !== null && isBefore(by, day);
  return { understood: isLater ? { choice: 'later', day, words } : { choice: 'not-done', expected: day, words } };
}

function readRequest(choice: 'help' | 'not-mine', rest: string): RestRead {
  const tail = tailOf(rest.replace(/^\s+(?=(?:as|because|since)\s)/iu, ', '));
  if (tail === undefined) return { why: 'words' };
  if (tail === null) return { understood: { choice, words: null } };
  // "Help with 5.1: done" and "help with 5.1: not needed" say something else.
  if (headAt(tail) !== null || TAKEN_BACK.test(tail)) return { why: 'words' };
  return { understood: { choice, words: tail } };
}

/** The words up to the mark or the reason that ends a day. A stop inside "12.3.2027" ends nothing. */
function untilMark(rest: string): { readonly day: string; readonly behind: string } {
  const ends = [/[,;:!–—(]|\.(?=\s|$)|\s-\s/u, BECAUSE].map((end) => end.exec(rest)?.index ?? rest.length);
  const end = Math.min(...ends);
  const polite = /\s+(?:please|pls|thanks|thank you)\s*$/iu.exec(rest.slice(0, end));
  return { day: rest.slice(0, polite?.index ?? end).trim(), behind: rest.slice(end) };
}
