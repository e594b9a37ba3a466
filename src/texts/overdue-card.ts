/** Fixed sentences of the card of what is overdue. */
export const OVERDUE_CARD_TEXTS = {
  nothingOverdue: 'Nothing is overdue.',
  nothingOverdueMore: 'Every open action in the plans that you may read is still within its date.',
  noLead: 'no lead named',
} as const;

/** "13 overdue of 40 open; 15 late by first promise". */
export function overdueCounts(counts: { overdue: number; open: number; lateByFirstPromise: number }): string {
  return `${counts.overdue} overdue of ${counts.open} open; ${counts.lateByFirstPromise} late by first promise`;
}

/** "13 actions are overdue". */
export function overdueHead(count: number): string {
  return count === 1 ? 'One action is overdue' : `${count} actions are overdue`;
}

/** "3 overdue", beside an area's name. */
export function overdueInArea(count: number): string {
  return `${count} overdue`;
}

/** "and 4 more in this area". */
export function moreInArea(count: number): string {
  return `and ${count} more in this area`;
}

/** "and 7 more in other areas; the Overdue tab shows all of them". */
export function moreElsewhere(count: number): string {
  return `and ${count} more in other areas; the Overdue tab shows all of them`;
}
