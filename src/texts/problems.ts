import type { Problem, ProblemCode } from '../core/plan/problem.ts';

type Sentence = (found: string) => string;

/** One sentence for each doubt: what stands there, and what was made of it. */
const SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  'no-lead': () => 'Nobody is named as lead; this action cannot be asked about until somebody is.',
  'no-due': (found) => `No date was found${quoted(found)}; this action will never be overdue.`,
  'due-unclear': (found) => `The date${quoted(found)} is not clear; what could be read of it was taken.`,
  'due-several-dates': (found) => `Several dates stand in one cell${quoted(found)}; the latest was taken.`,
  'due-odd': (found) => `This date${quoted(found)} is far from those around it; please check it.`,
  'due-stray-text': (found) => `The date column holds something else${quoted(found)}; no date was taken from it.`,
  'due-immediate-from-plan-date': (found) => `“${found}” was read as due on the plan’s own date.`,
  'no-review-day': (found) => `“${found}” has no day on which to look at it again; please give one.`,
  'lead-not-split': (found) => `It is not certain how many people “${found}” names; it was kept as one lead.`,
  'ref-repeated': (found) => `The ref “${found}” is used for more than one action; each was kept.`,
  'ref-missing': () => 'This action has no ref of its own.',
  'reads-as-finished': () => 'The progress reads as if this were finished; its lead is asked about it first.',
  'row-joined': () => 'This row goes on from the one above (a table split over two pages) and was joined to it.',
  'row-unread': (found) => `This row was not understood and left out${quoted(found)}.`,
  'header-assumed': () => 'This table has no header row; the columns of the one before were taken.',
  'column-unread': (found) => `The column “${found}” is not one that can be read; its words were left out.`,
  'table-unread': (found) => `This table does not look like actions and was left out${quoted(found)}.`,
  'area-without-actions': (found) => `No actions stand under the heading “${found}”.`,
  'as-above-without-above': () => '“As above” stands where nothing is above it.',
};

const LONGEST_FOUND = 80;

/** The sentence of a doubt. */
export function problemSentence({ code, found }: Problem): string {
  return SENTENCES[code](shortened(found ?? ''));
}

function quoted(found: string): string {
  return found ? ` (“${found}”)` : '';
}

function shortened(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_FOUND ? line : `${line.slice(0, LONGEST_FOUND - 1)}…`;
}
