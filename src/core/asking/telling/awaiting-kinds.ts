import type { MatterKind } from './matter.ts';

/** Every kind of thing that waits for somebody's decision. */
export const AWAITING_KINDS = [
  'revision',
  'reopened',
  'help',
  'not-mine',
  'unanswered',
  'check',
] as const satisfies readonly (MatterKind | 'reopened' | 'unanswered' | 'check')[];
/** What a lead asked for; that a check left it without a date; that nobody answers any more; that a "done" is to be looked at. */
export type AwaitingKind = (typeof AWAITING_KINDS)[number];

/**
 * Names something that waits by what is asked, about which action and by whom: the same for as long as it waits, however
 * it is put.
 *
 * @param action its key @param asker object id of the lead who asked; null where the plan document does, or nobody
 */
export function awaitingKey(kind: AwaitingKind, action: string, asker: string | null = null): string {
  return [kind, action, ...(asker === null ? [] : [asker])].join('|');
}

/** What such a name names; null where it is none. */
export function awaitedIn(
  key: string,
): { readonly kind: AwaitingKind; readonly action: string; readonly asker: string | null } | null {
  const [first, action, asker = null] = key.split('|');
  const kind = AWAITING_KINDS.find((one) => one === first);
  return kind === undefined || action === undefined ? null : { kind, action, asker };
}
