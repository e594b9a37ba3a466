import type { Link } from '../core/plan/printed.ts';
import type { Rag } from '../core/plan/rags.ts';
import type { Status } from '../core/plan/status.ts';
import { dayInWords, dayNear, daysCounted } from './days.ts';
import { STATUS_WORDS } from './standing.ts';

/** As much of an action as says why it stands as it does; days are ISO dates. */
export interface Because {
  readonly rag: Rag;
  readonly status: Status;
  readonly by: string | null;
  readonly daysOverdue: number;
  readonly expected: string | null;
  readonly duePhrase: string | null;
  readonly reopened: object | null;
  readonly revisions: readonly { readonly by: string; readonly waits: boolean }[];
  readonly parts: readonly { readonly mark: string; readonly by: string | null; readonly isLate: boolean }[];
}

/** How another action hangs together with this one: this one is linked `to` it, or it is linked `from` its side. */
export interface Relation {
  readonly kind: Link['kind'];
  readonly way: 'to' | 'from';
}

/** Fixed sentences of the story of one action. */
export const STORY_TEXTS = {
  dates: 'Dates and their reasons',
  promised: 'First promised',
  partLate: 'late',
  evidence: 'Evidence',
  related: 'Related actions',
  silent: 'Update requests without an answer',
  silentWho: 'Only the area’s manager and the plan’s coordinators see this.',
  context: 'About this area',
  standards: 'Standards',
  copyLink: 'Copy link',
  copied: 'The link is copied.',
  copyByHand: 'Your browser did not let the link be copied. Select it here and copy it:',
  linkField: 'Link to this action',
  showFewer: 'Show fewer',
} as const;

/**
 * Why an action stands as it does, beside its mark: "18 days past 31 October". Null where the mark says all of it.
 *
 * @param on today, an ISO date
 */
export function becauseInWords(action: Because, on: string): string | null {
  const { rag, by, daysOverdue, expected, duePhrase, reopened, status } = action;
  switch (rag) {
    case 'overdue':
      return by === null ? null : `${daysCounted(daysOverdue)} past ${dayNear(by, on)}`;
    case 'will-be-missed':
      return by === null || expected === null ? null : `expected by ${dayNear(expected, on)}, after ${dayNear(by, on)}`;
    case 'at-risk':
      return atRiskInWords(action, on);
    case 'no-date':
      if (reopened !== null) return 'no day is agreed since it was reopened';
      return duePhrase === null ? 'the plan names no day' : `the plan says “${duePhrase}”`;
    case 'closed':
      return STATUS_WORDS[status];
    default:
      return null;
  }
}

function atRiskInWords({ revisions, parts }: Because, on: string): string | null {
  const waiting = revisions.find(({ waits }) => waits);
  if (waiting !== undefined) return `a later day was asked for, ${dayNear(waiting.by, on)}`;
  const late = parts.find(({ isLate }) => isLate);
  return late?.by == null ? null : `part ${late.mark} was due on ${dayNear(late.by, on)}`;
}

/** "Waits for Pat Lowe", or for a body where nobody in post may decide. */
export function waitsFor(decider: string | null): string {
  return decider === null ? 'Waits for a decision of a board, panel or committee' : `Waits for ${decider}`;
}

/** "Sam Okafor let 2 requests pass since 8 June." @param since an ISO date @param on today */
export function silentInWords(
  { person, lapsed, since }: { readonly person: string; readonly lapsed: number; readonly since: string },
  on: string,
): string {
  const requests = lapsed === 1 ? '1 request' : `${lapsed} requests`;
  return `${person} let ${requests} pass since ${dayNear(since, on)}.`;
}

const RELATED: Readonly<Record<Relation['kind'], Readonly<Record<Relation['way'], string>>>> = {
  'same-as': { to: 'The same promise', from: 'The same promise' },
  'waits-on': { to: 'This waits for it', from: 'It waits for this' },
  'replaced-by': { to: 'It took the place of this', from: 'This took its place' },
  answers: { to: 'This answers it', from: 'It answers this' },
};

/** How another action hangs together with this one: "This waits for it". */
export function relatedInWords({ kind, way }: Relation): string {
  return RELATED[kind][way];
}

/** "due 30 June 2026" for a related action, or that it has no day. */
export function dueInShort(by: string | null): string {
  return by === null ? 'no date' : `due ${dayInWords(by)}`;
}

/** "Show all 34 lines". */
export function showAllLines(count: number): string {
  return `Show all ${count} lines`;
}
