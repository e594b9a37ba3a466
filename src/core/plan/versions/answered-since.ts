import type { Entry, EntryKind } from '../entry.ts';
import type { Action } from '../plan.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { DATE_IN_DOCUMENT } from './due-difference.ts';

/** What somebody does who says something about a field, whether it changes by that or not. */
const SAYS: Partial<Readonly<Record<DifferenceKind, ReadonlySet<EntryKind>>>> = {
  status: new Set<EntryKind>(['answered', 'corrected', 'checked', 'reopened']),
  due: new Set<EntryKind>(['revision-asked', 'revision-agreed', 'revision-refused', 'reopened']),
  check: new Set<EntryKind>(['checked', 'reopened']),
};
/** The fields of entries that belong to a kind of difference, beside the one of its own name. */
const FIELDS: Partial<Readonly<Record<DifferenceKind, readonly string[]>>> = {
  status: ['status', 'done on', 'expected'],
  due: ['due', 'agreed date', 'date asked for', DATE_IN_DOCUMENT],
  check: ['check', 'found'],
};

/**
 * Who said what the record says of a field, through any other door than a document: then a document that says otherwise
 * may simply be behind. Null where a document said it last.
 *
 * @param history the action's entries, oldest first
 */
export function answeredSince(
  action: Action,
  { kind, field }: { readonly kind: DifferenceKind; readonly field: string },
  history: readonly Entry[],
): Difference['answered'] {
  const fields = new Set([field, ...(FIELDS[kind] ?? [])]);
  const last = history.findLast(
    (entry) =>
      entry.kind !== 'put-back' &&
      (entry.changes.some((change) => fields.has(change.field)) ||
        (entry.door !== 'document' && SAYS[kind]?.has(entry.kind) === true)),
  );
  if (last) return last.door === 'document' ? null : { by: last.by.name, at: last.at };
  const { lastAnswer } = action;
  return kind === 'status' && lastAnswer !== null ? { by: lastAnswer.by.name, at: lastAnswer.on.toString() } : null;
}

/** Whether a document said this before, and that is all that can come of it. */
export function isToldBefore(
  { field, to }: { readonly field: string; readonly to: string | null },
  history: readonly Entry[],
): boolean {
  const told = history.flatMap(({ changes }) => changes.filter((change) => change.field === field));
  const last = told.at(-1);
  return last !== undefined && last.to === to;
}
