/** Unreviewed: translated without a Welsh speaker's check. */
import { STATUSES } from '../../core/plan/status.ts';
import type { Difference } from '../../core/plan/versions/difference.ts';
import type * as english from '../differences.ts';
import { dayInWords, dayOf } from './days.ts';
import { STATUS_WORDS } from './standing.ts';

/** What an action calls its fields, for a reader. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  head: 'y pennawd',
  area: 'y maes',
  ref: 'y cyfeirnod',
  'due phrase': 'geiriau’r dyddiad',
  'date in the document': 'y dyddiad yn y ddogfen',
  residualRisk: 'y risg weddilliol',
  followUp: 'y gwaith dilynol',
  priority: 'y flaenoriaeth',
  measure: 'y mesur llwyddiant',
  finding: 'y canfyddiad',
  implication: 'y goblygiad',
  response: 'yr ymateb',
  parts: 'y rhannau',
};

/** What stands to be looked at beside a difference. */
const DOUBTS: Readonly<Record<NonNullable<Difference['doubt']>, string>> = {
  'ref-reused': 'roedd geiriau eraill o dan y cyfeirnod hwn: edrychwch ai’r un cam gweithredu ydyw',
  'lead-unmatched': 'nid yw pob arweinydd yn sefyll dros berson eto',
};

/** Why what was said stands, by whom and when where that is known. */
function heldWords({ answered }: Difference): string {
  if (answered === null) return 'atebwyd ers hynny, felly mae’r hyn a ddywedwyd yn sefyll';
  return `dywedodd ${answered.by} yn wahanol ar ${dayInWords(dayOf(answered.at))}, ac mae hynny’n sefyll`;
}

export const differenceSentence: typeof english.differenceSentence = (difference) => {
  const { kind, action, from, to, text } = difference;
  switch (kind) {
    case 'added':
      return action === null ? `newydd: ${quoted(text)}` : 'yn y ddogfen eto';
    case 'gone':
      return `ddim yn y ddogfen mwyach: ${quoted(text)}`;
    case 'progress':
      return `diweddariad newydd: ${quoted(to ?? '')}`;
    case 'due':
      return moved(isDay(from ?? '') && isDay(to ?? '') ? 'symudodd y dyddiad' : 'newidiodd y dyddiad', from, to);
    case 'words':
      return moved('newidiodd y geiriau', from, to);
    case 'leads':
      return moved('newidiodd yr arweinydd', from, to);
    case 'status':
      return moved('newidiodd y statws', from, to);
    case 'check':
      return from === null ? `gwiriwyd: ${quoted(to ?? '')}` : moved('newidiodd y gwiriad', from, to);
    case 'other':
      return moved(`newidiodd ${differenceField(difference)}`, from, to);
  }
};

export const differenceNote: typeof english.differenceNote = (difference) => {
  const { held, doubt } = difference;
  if (held !== null) return heldWords(difference);
  return doubt === null ? null : DOUBTS[doubt];
};

export const differenceField: typeof english.differenceField = ({ id }) => {
  const field = id.slice(id.indexOf('|') + 1);
  const column = /^column (.*)$/s.exec(field)?.[1];
  return column === undefined ? (FIELD_WORDS[field] ?? field) : quoted(column);
};

function moved(what: string, from: string | null, to: string | null): string {
  if (from === null) return `${what}: ${value(to)}`;
  const begins = to === null ? 0 : whereApart(from, to);
  return `${what} o ${value(from, begins)} i ${value(to, begins)}`;
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
  if (text === null) return 'ddim';
  return isDay(text) ? dayInWords(text) : quoted(differenceValue(text), begins);
}

export const differenceValue: typeof english.differenceValue = (text) => {
  if (isDay(text)) return dayInWords(text);
  const status = STATUSES.find((name) => name === text);
  return status === undefined ? text : STATUS_WORDS[status];
};

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
