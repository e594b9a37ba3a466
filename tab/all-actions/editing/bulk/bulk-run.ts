import type { WantedEdit } from '../../../../src/wire/action-edits.ts';
import type { Sent } from '../../../shared/editing/sent.ts';

/** What is sent about one of many actions. */
export type BulkCommand =
  | { readonly kind: 'edit'; readonly edit: WantedEdit }
  /** One's own in the place of whatever stands there by now. */
  | { readonly kind: 'edit-anyway'; readonly edit: WantedEdit }
  | { readonly kind: 'undo'; readonly entry: string }
  | { readonly kind: 'record-decision'; readonly body: object };

/** One of many actions, and what is done to it. */
export interface BulkItem {
  readonly key: string;
  readonly ref: string | null;
  /** Of its submit: sent again, it is still one entry. */
  readonly id: string;
  readonly command: BulkCommand;
  /** What it puts there, in words. */
  readonly yours: string;
}

/** Why a run ended: all is sent, somebody stopped it, or what stands behind cannot take any more at the moment. */
export type RunEnd = 'over' | 'stopped' | 'faulted';

/** So many at once: enough that one slow reply holds nobody up, few enough that everybody else's are not held up either. */
export const AT_ONCE = 3;
/** After so many in a row it is not the actions. */
const FAULTS_IN_A_ROW = 3;

/**
 * Sends many changes, a few at a time. What fails for want of what stands behind was not answered: it stays to be sent.
 *
 * @param run.answered told of each as it comes
 * @param run.isStopped looked at before each: what is under way is waited for
 */
export async function runBulk(
  items: readonly BulkItem[],
  run: {
    readonly send: (item: BulkItem) => Promise<Sent>;
    readonly answered: (item: BulkItem, sent: Sent) => void;
    readonly isStopped: () => boolean;
  },
): Promise<RunEnd> {
  let next = 0;
  let faults = 0;
  const isFaulted = () => faults >= FAULTS_IN_A_ROW;
  const worker = async () => {
    while (!run.isStopped() && !isFaulted()) {
      const item = items[next];
      if (item === undefined) return;
      next += 1;
      const sent = await run.send(item);
      const isFault = sent.kind === 'failed' && sent.isPassing;
      faults = isFault ? faults + 1 : 0;
      if (!isFault) run.answered(item, sent);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (isFaulted()) return 'faulted';
  return run.isStopped() ? 'stopped' : 'over';
}
