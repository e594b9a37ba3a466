import type { Rag } from '../core/plan/rags.ts';
import { counted } from './counted.ts';
import { dayAsKnown, dayInWords } from './days.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { countedAction } from './mail.ts';
import { RAG_WORDS } from './standing.ts';
import { actionName } from './tab.ts';

/** Heads of the columns of a status table that is put into a mail. */
export const STATUS_TABLE_HEADS = ['Action', 'Lead', 'Due', 'How it stands', 'Last update'] as const;

/** Fixed words of what is put into a mail. */
export const STATUS_TABLE_TEXTS = {
  noLead: 'No lead named',
  noDate: 'No date',
  noUpdate: 'None yet',
} as const;

/** "▲ Overdue, 12 days". @param word what its plan calls this standing */
export function standingOf(rag: Rag, word: string | undefined, daysOverdue: number): string {
  const { shape, word: usual } = RAG_WORDS[rag];
  const late = daysOverdue === 0 ? '' : `, ${counted(daysOverdue, 'day')}`;
  return `${shape} ${word ?? usual}${late}`;
}

/** "30 September 2015, first promised 30 June 2015". Days are ISO dates. */
export function dueOf(by: string | null, firstBy: string | null, phrase: string | null): string {
  if (by === null) return phrase ?? STATUS_TABLE_TEXTS.noDate;
  return firstBy === null || firstBy === by
    ? dayInWords(by)
    : `${dayInWords(by)}, first promised ${dayInWords(firstBy)}`;
}

/** "30 June 2015", as precisely as it is known; "None yet" where nothing was said. */
export function lastUpdateOn(on: string | null, isSaid: boolean): string {
  if (on !== null) return dayAsKnown(on);
  return isSaid ? 'In the plan document' : STATUS_TABLE_TEXTS.noUpdate;
}

/** "As at 2 July 2015, from Followthrough." @param on an ISO date */
export function asAtWords(on: string): string {
  return `As at ${dayInWords(on)}, from Followthrough.`;
}

/** "and 12 more actions". */
export function moreActions(count: number): string {
  return `and ${counted(count, 'more action', 'more actions')}`;
}

/** How it calls an action: by its ref, else counted. */
export const CALLING_WORDS = { actionName, countedAction } as const;

/** What stands where somebody's post is told in place of their name, and nobody knows it. */
export const NAMELESS = EXPORT_WORDS.nameless;
