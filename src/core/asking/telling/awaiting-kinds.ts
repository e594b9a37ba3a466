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
