import { troubleOf } from '../request-failed.ts';
import { sentenceOf } from '../saving/sentence-of.ts';

/** What came of sending a change. */
export type Sent =
  /** `entry`: by what it can be undone; null where it cannot, or where it stood like that already. */
  | { readonly kind: 'done'; readonly entry: string | null }
  /** Somebody else changed the same thing. */
  | { readonly kind: 'conflict' }
  /** `isPassing`: it tells of what stands behind, not of this change; sent again later it may well go through. */
  | { readonly kind: 'failed'; readonly sentence: string; readonly isPassing: boolean };

const PASSING: ReadonlySet<string> = new Set(['too-many-requests', 'outcome-unknown', 'action-changed']);

/** Sends a change, and says what came of it. */
export async function sent(send: () => Promise<string | null>): Promise<Sent> {
  try {
    return { kind: 'done', entry: await send() };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble.kind === 'refused' && trouble.code === 'edited-meanwhile') return { kind: 'conflict' };
    const isItsOwn = trouble.kind === 'no-rights' || (trouble.kind === 'refused' && !PASSING.has(trouble.code));
    return { kind: 'failed', sentence: sentenceOf(error), isPassing: !isItsOwn };
  }
}
