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
  'due-approximate': (found) => `“${found}” names no exact day; the last day that it can mean was taken.`,
  'due-year-assumed': (found) => `“${found}” names no year; the next one after the plan’s own date was taken.`,
  'due-counted': (found) => `“${found}” was counted from the plan’s own date.`,
  'due-serial-number': (found) => `“${found}” is the number that Excel keeps for a date; it was read as that date.`,
  'due-impossible': (found) => `There is no such day as “${found}” in the British order; no date was taken from it.`,
  'no-review-day': (found) => `“${found}” has no day on which to look at it again; it will never be overdue.`,
  'lead-not-split': (found) => `It is not certain how many people “${found}” names; it was kept as one lead.`,
  'lead-stray-text': (found) => `“${found}” stands where a name should and names nobody; it was not taken as a lead.`,
  'revised-unclear': (found) => `No date could be read from the revised date “${found}”; the first one stands.`,
  'status-conflict': (found) => `The document says two things about the status (“${found}”); please check it.`,
  'status-from-rag': (found) => `The colour or letter “${found}” alone says how this stands; please check it.`,
  'status-unclear': (found) => `It is not clear what “${found}” says about the status; nothing was made of it.`,
  'ref-repeated': (found) => `“${found}” stands as ref on more than one action; each was kept.`,
  'ref-missing': () => 'This action has no ref of its own.',
  'reads-as-finished': () => 'The progress reads as if this were finished; its lead is asked about it first.',
  'row-joined': () => 'This row goes on from the one above (a table split over two pages) and was joined to it.',
  'row-unread': (found) => `This row was not understood and left out${quoted(found)}.`,
  'row-repeated': () => 'This row says the same as the one above and was taken once.',
  'action-shared': () =>
    'This row shares its words with the one above, and has a lead or a date of its own; it was kept as a further action.',
  'action-blank': (found) =>
    `No action is written here; the words of what was found or recommended (“${found}”) stand for it.`,
  'label-empty': (found) => `Nothing stands behind “${found}”.`,
  'label-odd': (found) =>
    `Something other than a name stands behind a label${quoted(found)}; it was kept as an update.`,
  'leads-beside-parts': (found) =>
    `It is not certain who leads which part${quoted(found)}; everyone named was kept for the whole action.`,
  'link-not-found': (found) => `“${found}” points at an action that was not found.`,
  'header-assumed': () => 'This table has no header row; the columns of the one before were taken.',
  'header-inside': (found) =>
    `These words were taken for names of the columns below them (“${found}”), and no action was made of them.`,
  'column-unread': (found) =>
    `Nothing was made of the column “${found}”; its words are kept with each action as they are.`,
  'table-unread': (found) => `This table does not look like actions and was left out${quoted(found)}.`,
  'area-without-actions': (found) => `No actions stand under the heading “${found}”.`,
  'row-note': (found) =>
    `This row is a remark and no action (“${found}”); it is kept with the area that it introduces.`,
  'page-furniture': (found) => `The head or the number of a page stands here (“${found}”) and was left out.`,
  'table-repeated': (found) =>
    `These actions stand elsewhere in the document too (${times(found)}) and were taken once.`,
  'sheet-repeats': (found) =>
    `The sheet “${found}” is the list that Followthrough adds to its workbooks: it repeats the other sheets, and only those were read.`,
  'sheet-skipped': (found) => `The sheet “${found}” is no plan by its name and was not read.`,
  'text-unread': (found) => `This text is part of no action and was left out${quoted(found)}.`,
  'as-above-without-above': () => '“As above” stands where nothing is above it.',
  'deleted-text': (found) =>
    `Words that a tracked change deleted were left out (${times(found)}), and inserted ones taken.`,
  'hidden-text': (found) => `Text that is marked as hidden was left out (${times(found)}).`,
  'pictures-unread': (found) => `Pictures cannot be read (${times(found)}); type in what a picture of actions says.`,
  'embedded-unread': (found) => `Embedded files were not opened (${times(found)}); bring in those that hold actions.`,
  'comments-unread': (found) => `Comments were left out (${times(found)}); what they agreed has to stand in the plan.`,
  'macros-unread': () => 'This document carries macros. They were neither run nor kept; only its text was read.',
  'rows-hidden': (found) => `Rows that are hidden or filtered out were read like all others (${times(found)}).`,
  'columns-hidden': (found) => `Columns that are hidden were read like all others (${found}).`,
  'formula-without-value': (found) =>
    `This cell holds a formula without a value (“${found}”) and was taken as blank; open and save the workbook in Excel.`,
  'cell-error': (found) => `This cell shows the error ${found} and was taken as blank.`,
  'encoding-assumed': () =>
    'The file does not say how its letters are written. They were read as Windows writes them; look at accents and pound signs.',
};

const LONGEST_FOUND = 80;

/** The sentence of a doubt. */
export function problemSentence({ code, found }: Problem): string {
  return SENTENCES[code](shortened(found ?? ''));
}

function times(found: string): string {
  return found === '1' ? 'once' : `${found} times`;
}

function quoted(found: string): string {
  return found ? ` (“${found}”)` : '';
}

function shortened(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_FOUND ? line : `${line.slice(0, LONGEST_FOUND - 1)}…`;
}
