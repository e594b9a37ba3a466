import type { Action } from '../plan.ts';
import type { PrintedAction, Progress } from '../printed.ts';
import { statusNamed } from '../status-phrase.ts';
import { plainText, sameText } from './likeness.ts';

/** What may be left of a cell that only names when somebody said what is known. */
const DAY_WORDS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|updated?|on|by|of|st|nd|rd|th)\b/giu;
/** Shorter ones, such as "On track", are looked for as whole updates only. */
const SHORTEST_PART = 15;

/**
 * The updates of a newer document that the record does not have. A cell that grew is new in what it says beside the
 * updates that are known; whatever the record has and the document does not stays.
 *
 * @param printable what the record itself would print as updates of the action
 */
export function newUpdates(
  action: Action,
  { progress, status }: PrintedAction,
  printable: readonly Progress[],
): readonly Progress[] {
  const known = [...action.progress, ...printable];
  const parts = longestFirst(known.map(({ text }) => text)).filter(({ length }) => length >= SHORTEST_PART);
  const names = longestFirst(known.map(({ by }) => by ?? ''));
  return progress.flatMap((update) => {
    // What is no more than the status is told of as that.
    if (statusNamed(update.text.replace(/^\s*status:/iu, '')) === status) return [];
    const same = known.filter(({ text }) => sameText(text, update.text));
    if (same.length > 0) return same.some((one) => mayBeSameDay(one, update)) ? [] : [update];
    const left = withoutAny(withoutAny(plainText(update.text), parts), names).replace(DAY_WORDS, ' ');
    return /\p{L}/u.test(left) ? [{ ...update, text: addition(update.text, parts) }] : [];
  });
}

/** The same words on another day are another update; a day may be printed as no more than its month. */
function mayBeSameDay(one: Progress, other: Progress): boolean {
  return one.on === null || other.on === null || one.on.startsWith(other.on) || other.on.startsWith(one.on);
}

/** The part of a cell after, or before, an update that is known word by word; else all of it. */
function addition(text: string, known: readonly string[]): string {
  const plain = plainText(text);
  const held = known.find((one) => plain.startsWith(one) || plain.endsWith(one));
  if (held === undefined) return text;
  const rest = plain.startsWith(held) ? plain.slice(held.length) : plain.slice(0, -held.length);
  return rest.replace(/^[\s;,.–-]+|[\s;,–-]+$/gu, '');
}

function withoutAny(text: string, parts: readonly string[]): string {
  return parts.reduce((left, part) => left.replaceAll(part, ' '), text);
}

function longestFirst(texts: readonly string[]): readonly string[] {
  const plain = new Set(texts.map(plainText));
  plain.delete('');
  return [...plain].sort((one, other) => other.length - one.length);
}
