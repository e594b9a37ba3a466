import type { Item } from '../sharepoint/list-shape.ts';
import { invalidRequest } from './graph-error.ts';

/** A parsed `$orderby`: one column, up or down. */
export interface Order {
  path: string;
  down: boolean;
}

/** Reads `$orderby`, which the documentation of list items does not name and Graph takes. @throws GraphError 400 */
export function orderOf(text: string | null): Order | undefined {
  if (text === null) return undefined;
  const [, path, direction = 'asc'] = /^\s*(\S+)(?:\s+(asc|desc))?\s*$/.exec(text) ?? [];
  if (path === undefined || path.includes(',')) throw invalidRequest(`Invalid orderby clause: ${text}`);
  return { path, down: direction === 'desc' };
}

/** The rows in that order; rows that are equal keep theirs. */
export function inOrder(items: readonly Item[], { down }: Order, cellAt: (item: Item) => unknown): readonly Item[] {
  const sorted = items.toSorted((one, other) => compared(cellAt(one), cellAt(other)));
  return down ? sorted.reverse() : sorted;
}

function compared(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one ?? '').localeCompare(String(other ?? ''), 'en', { sensitivity: 'base' });
}
