import type { Day } from '../calendar/day.ts';

/** How a due phrase speaks of time. Only `day`, `month`, `range`, `immediate` and `recurring` can carry a last day. */
export type DueKind = 'day' | 'month' | 'range' | 'recurring' | 'ongoing' | 'on-event' | 'immediate' | 'none';

/** Every kind of due phrase. */
export const DUE_KINDS = [
  'day',
  'month',
  'range',
  'recurring',
  'ongoing',
  'on-event',
  'immediate',
  'none',
] as const satisfies readonly DueKind[];

/** When an action is due: the phrase as printed and the last day on which it is still on time. */
export interface Due {
  readonly phrase: string | null;
  readonly kind: DueKind;
  /** First day of a range; null otherwise. */
  readonly from: Day | null;
  /** Last day still on time; null when the phrase names none. */
  readonly by: Day | null;
}

/** A later last day, asked for with a reason. It counts once somebody agreed to it. */
export interface Revision {
  readonly phrase: string | null;
  readonly by: Day;
  readonly reason: string | null;
  readonly agreed: { readonly by: string; readonly on: Day | null } | null;
}

/** What the agreed last day is told from. */
export interface Promised {
  readonly due: Due;
  readonly revisions: readonly Revision[];
  /** Set when a check reopened it: what was agreed before counts no more. */
  readonly reopened?: { readonly revisionsBefore: number } | null;
}

/** The agreed last day on time: that of the last agreed revision, else the first promise; none right after a reopening. */
export function agreedBy({ due, revisions, reopened }: Promised): Day | null {
  const counting = revisions.slice(reopened?.revisionsBefore ?? 0);
  return counting.findLast((revision) => revision.agreed !== null)?.by ?? (reopened ? null : due.by);
}
