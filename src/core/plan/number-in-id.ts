/** The place that an id counts: 3 for the area `a3`, 7 for the action `a3.7`; 0 for an id that counts nothing. */
export function numberInId(id: string): number {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 0);
}
