import type { SaidAction } from '../../../../src/core/asking/said/said.ts';
import { toDay } from '../../../../src/core/calendar/day.ts';

/** A Wednesday. */
export const TODAY = toDay('2026-11-18');

/** An open action; a test states what matters. */
export function saidAction(ref: string | null, changes: Partial<SaidAction> = {}): SaidAction {
  const by = toDay('2026-12-31');
  return { action: `plan:${ref ?? 'no-ref'}`, ref, areaHeading: 'Priority Area 4', by, daysOverdue: 0, ...changes };
}

/** What a lead of several actions has open: two are late, one has no day, and a ref stands in two areas. */
export const SEVERAL: readonly SaidAction[] = [
  saidAction('4.2'),
  saidAction('4.3', { by: toDay('2026-11-02'), daysOverdue: 16 }),
  saidAction('1.1', { by: toDay('2027-01-31'), areaHeading: 'Priority Area 1' }),
  saidAction('3.1', { by: toDay('2026-10-31'), daysOverdue: 18, areaHeading: 'Priority Area 3' }),
  saidAction('2.4', { by: null, areaHeading: 'Priority Area 2' }),
  saidAction('5.1', { by: toDay('2027-03-31'), areaHeading: 'Priority Area 5' }),
  saidAction('2.1', { action: 'plan:a2.1', areaHeading: 'Priority Area 2' }),
  saidAction('2.1', { action: 'plan:a7.1', areaHeading: 'Risk Area 7' }),
  saidAction('12a', { areaHeading: 'Priority Area 12' }),
];
