import type { MatterKind } from './matter.ts';

/** Every kind of thing that waits for somebody's decision. */
export const AWAITING_KINDS = ['revision', 'help', 'not-mine', 'unanswered', 'check'] as const satisfies readonly (
  | MatterKind
  | 'unanswered'
  | 'check'
)[];
/** What a lead asked for; that nobody answers any more; that a "done" is to be looked at. */
export type AwaitingKind = (typeof AWAITING_KINDS)[number];
