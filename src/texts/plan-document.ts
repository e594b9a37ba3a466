import type { Entry } from '../core/plan/entry.ts';
import type { ColumnRole } from '../core/plan/layout.ts';
import type { Progress } from '../core/plan/printed.ts';
import { STATUSES } from '../core/plan/status.ts';
import { dayInWords, dayOf } from './days.ts';
import { FOR_THE_LEAD } from './history-line.ts';
import { STATUS_WORDS } from './standing.ts';

/** What columns are called in a document that has no layout of its own, and those that are added to one that has. */
export const COLUMN_NAMES: Readonly<Record<ColumnRole, string>> = {
  ref: 'Ref',
  area: 'Area',
  action: 'Action',
  recommendation: 'Recommendation',
  lead: 'Delivery lead',
  'lead-and-due': 'Delivery lead and date',
  due: 'When to be completed by',
  revised: 'Revised date',
  progress: 'Progress to date',
  status: 'Status',
  rag: 'RAG',
  percent: 'Percent complete',
  check: 'Audit verification',
  finding: 'Finding',
  implication: 'Implication',
  response: 'Management response',
  priority: 'Priority',
  'residual-risk': 'Residual risk',
  measure: 'How the outcome is measured',
  'follow-up': 'Further action required',
  manager: 'Accountable manager',
  service: 'Service',
  standard: 'Standards',
};

/** Everything else that a plan document says by itself. */
export const PLAN_DOCUMENT_TEXTS = {
  asAt: (iso: string) => `As it stands on ${dayInWords(iso)}`,
  dated: (day: string) => `Dated ${day}`,
  page: 'Page ',
  of: ' of ',
  extract: (own: number, all: number) => `extract: ${own} of ${all} actions`,
  answers: (title: string, facts: readonly string[]) =>
    `In answer to: ${title}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
  takenFrom: (title: string) => `Taken over from: ${title}`,
  lead: 'Responsible officer',
  due: 'Implementation date',
  status: 'Status',
  priority: 'Priority',
} as const;

/** What the flat list of all actions says beside the columns of the plan. */
export const FLAT_COLUMN_NAMES = {
  group: 'Group',
  context: 'About the area',
  firstDate: 'First date',
  agreedDate: 'Agreed date',
  statusNow: 'State',
  parts: 'Parts',
  links: 'Linked to',
} as const;

/** An entry as an update of the plan document; null for what stands in the document elsewhere, or says nothing about the work. */
export function updateSince(entry: Entry): Progress | null {
  const text = textOf(entry);
  if (text === null) return null;
  const marks = [...(entry.onBehalf ? [FOR_THE_LEAD] : []), ...(entry.kind === 'corrected' ? ['corrected'] : [])];
  const by = marks.length === 0 ? entry.by.name : `${entry.by.name} (${marks.join(', ')})`;
  return { on: dayOf(entry.at), by, text };
}

function textOf(entry: Entry): string | null {
  const { kind, words } = entry;
  if (kind === 'answered' || kind === 'corrected' || kind === 'edited') return answerText(entry);
  if (kind === 'revision-refused') return together(refusedText(entry), words);
  if (kind === 'checked') return together(checkedBy(entry, 'Confirmed by management.', 'Verified by audit.'), words);
  // Its first sentence is the status word: read again, it must not be outdone by the "Done" before it.
  if (kind === 'reopened')
    return together(
      `In progress. ${checkedBy(entry, 'The management looked and reopened it:', 'Audit looked and reopened it:')} no date is agreed.`,
      words,
    );
  return null;
}

function answerText(entry: Entry): string | null {
  const status = STATUSES.find((name) => name === changeTo(entry, 'status'));
  const [doneOn, expected] = [changeTo(entry, 'done on'), changeTo(entry, 'expected')];
  const saysNothing = entry.kind === 'edited' && !status && !doneOn && !expected && !entry.words;
  if (saysNothing) return null;
  if (status === 'done' || doneOn) return together(doneOn ? `Done (${dayInWords(doneOn)}).` : 'Done.', entry.words);
  const stands = status ? `${capital(STATUS_WORDS[status])}.` : '';
  const until = expected ? `Expected by ${dayInWords(expected)}.` : '';
  return together([stands, until].filter(Boolean).join(' '), entry.words) || 'Not done yet.';
}

function refusedText(entry: Entry): string {
  const day = changeTo(entry, 'refused date') ?? entry.changes.find(({ field }) => field === 'date asked for')?.from;
  return day ? `A revised date of ${dayInWords(day)} was not agreed.` : 'A revised date was not agreed.';
}

function checkedBy(entry: Entry, management: string, audit: string): string {
  return changeTo(entry, 'check')?.startsWith('audit') ? audit : management;
}

function changeTo({ changes }: Entry, field: string): string | null {
  return changes.find((change) => change.field === field)?.to ?? null;
}

function together(sentence: string, words: string | null): string {
  return [sentence, words ?? ''].filter((text) => text !== '').join(' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A status as a cell says it: "Done". */
export function statusCell(status: keyof typeof STATUS_WORDS): string {
  return capital(STATUS_WORDS[status]);
}
