import type { DueKind } from '../../src/core/plan/due.ts';
import type { Status } from '../../src/core/plan/status.ts';
import type { FileAction } from './file-action.ts';

/** How somebody says when an action is due. */
export const DUE_WAYS = ['by', 'recurring', 'ongoing', 'on-event', 'none'] as const;
export type DueWay = (typeof DUE_WAYS)[number];

/** What is typed into a row that is open. */
export interface RowValues {
  readonly ref: string;
  readonly text: string;
  readonly leads: readonly string[];
  /** A lead that is being typed and not yet among them. */
  readonly newLead: string;
  readonly duePhrase: string;
  readonly dueWay: DueWay;
  /** An ISO date, or blank. */
  readonly dueBy: string;
  readonly status: Status;
  /** Index of the area. */
  readonly area: number;
}

/** What stands in a row before anything is typed. */
export function valuesOf(action: FileAction, area: number): RowValues {
  return {
    ref: action.ref ?? '',
    text: action.text,
    leads: action.leads,
    newLead: '',
    duePhrase: action.due.phrase ?? '',
    dueWay: dueWayOf(action.due),
    dueBy: action.due.by ?? '',
    status: action.status,
    area,
  };
}

/** What keeps a row from being kept as it is typed. */
export type RowFault = 'text-missing' | 'day-missing';

/** What is missing in a row. */
export function faultsIn({ text, dueWay, dueBy }: RowValues): readonly RowFault[] {
  const faults: RowFault[] = [];
  if (text.trim() === '') faults.push('text-missing');
  if (dueWay === 'by' && dueBy === '') faults.push('day-missing');
  return faults;
}

/** The action with what was typed in place of what was read. */
export function withValues(action: FileAction, values: RowValues): FileAction {
  const typed = values.newLead.trim();
  return {
    ...action,
    ref: values.ref.trim() || null,
    text: values.text.trim(),
    leads: typed === '' ? [...values.leads] : [...new Set([...values.leads, typed])],
    due: dueWith(action.due, values),
    status: values.status,
  };
}

const KIND_OF: Readonly<Record<DueWay, DueKind>> = {
  by: 'day',
  recurring: 'recurring',
  ongoing: 'ongoing',
  'on-event': 'on-event',
  none: 'none',
};

/** A month or a range stays one as long as nobody changes its day: other words for it are still those of the document. */
function dueWith(due: FileAction['due'], { duePhrase, dueWay, dueBy }: RowValues): FileAction['due'] {
  const phrase = duePhrase.trim() || null;
  const hasDay = dueWay === 'by' || dueWay === 'recurring';
  const by = hasDay && dueBy !== '' ? dueBy : null;
  if (dueWay === dueWayOf(due) && by === due.by) return { ...due, phrase };
  return { phrase, kind: KIND_OF[dueWay], from: null, by };
}

/** In which way an action is due. */
export function dueWayOf({ kind, by }: FileAction['due']): DueWay {
  if (kind === 'recurring' || kind === 'ongoing' || kind === 'on-event') return kind;
  return by === null ? 'none' : 'by';
}
