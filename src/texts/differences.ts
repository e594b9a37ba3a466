import { STATUSES } from '../core/plan/status.ts';
import type { Difference } from '../core/plan/versions/difference.ts';
import { dayInWords, dayOf } from './days.ts';
import { STATUS_WORDS } from './standing.ts';

/** Fields that are called otherwise in an action than by a reader. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  head: 'the heading',
  area: 'the area',
  'due phrase': 'the words of the date',
  'date in the document': 'the date in the document',
  residualRisk: 'residual risk',
  followUp: 'follow-up',
};

/** What stands to be looked at beside a difference. */
const DOUBTS: Readonly<Record<NonNullable<Difference['doubt']>, string>> = {
  'ref-reused': 'other words stood under this ref: look whether it is the same action',
  'lead-unmatched': 'not every lead stands for a person yet',
};

/** Why what was said stands, by whom and when where that is known. */
function heldWords({ answered }: Difference): string {
  if (answered === null) return 'answered since, so what was said stands';
  return `${answered.by} said otherwise on ${dayInWords(dayOf(answered.at))}, and that stands`;
}

/** What a newer document says otherwise: "due moved from 30 June 2015 to 30 September 2015". */
export function differenceSentence(difference: Difference): string {
  const { kind, action, from, to, text } = difference;
  switch (kind) {
    case 'added':
      return action === null ? `new: ${quoted(text)}` : 'in the document again';
    case 'gone':
      return `no longer in the document: ${quoted(text)}`;
    case 'progress':
      return `new update: ${quoted(to ?? '')}`;
    case 'due':
      return moved(isDay(from ?? '') && isDay(to ?? '') ? 'due moved' : 'due changed', from, to);
    case 'words':
      return moved('words changed', from, to);
    case 'leads':
      return moved('lead changed', from, to);
    case 'status':
      return moved('status changed', from, to);
    case 'check':
      return from === null ? `checked: ${quoted(to ?? '')}` : moved('check changed', from, to);
    case 'other':
      return moved(`${differenceField(difference)} changed`, from, to);
  }
}

/** What stands to be known beside a difference; null where there is nothing. */
export function differenceNote(difference: Difference): string | null {
  const { held, doubt } = difference;
  if (held !== null) return heldWords(difference);
  return doubt === null ? null : DOUBTS[doubt];
}

/** What an action calls the field that differs: "residual risk". */
export function differenceField({ id }: Pick<Difference, 'id'>): string {
  const field = id.slice(id.indexOf('|') + 1);
  const column = /^column (.*)$/s.exec(field)?.[1];
  return column === undefined ? (FIELD_WORDS[field] ?? field) : quoted(column);
}

function moved(what: string, from: string | null, to: string | null): string {
  if (from === null) return `${what}: ${value(to)}`;
  const begins = to === null ? 0 : whereApart(from, to);
  return `${what} from ${value(from, begins)} to ${value(to, begins)}`;
}

/** Long texts that begin alike are shown from a little before the place where they differ. */
function whereApart(one: string, other: string): number {
  const [first, second] = [inOneLine(one), inOneLine(other)];
  let place = 0;
  while (place < first.length && first[place] === second[place]) place += 1;
  return place < LONGEST - LEAD_IN ? 0 : first.lastIndexOf(' ', place - LEAD_IN) + 1;
}

const LONGEST = 120;
const LEAD_IN = 30;

function value(text: string | null, begins = 0): string {
  if (text === null) return 'nothing';
  return isTold(text) ? differenceValue(text) : quoted(text, begins);
}

/** What stands on one side of a difference, whole: a day and a status in words, anything else as it is. */
export function differenceValue(text: string): string {
  if (isDay(text)) return dayInWords(text);
  const status = STATUSES.find((name) => name === text);
  return status === undefined ? text : STATUS_WORDS[status];
}

/** Whether it is one of our own words for something, and no text of the document. */
function isTold(text: string): boolean {
  return isDay(text) || STATUSES.some((name) => name === text);
}

function quoted(text: string, begins = 0): string {
  const line = inOneLine(text).slice(begins);
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
  return `“${begins > 0 ? '…' : ''}${shown}”`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
