import type { RefusalFacts } from '../refusal.ts';

/** Everything that may be found wrong with a deployment, by its stable code. `texts/faults.ts` holds a sentence for each. */
export type FaultCode =
  // storage
  | 'storage-unreachable'
  | 'storage-denied'
  | 'storage-part-failed'
  // sign-in and permissions
  | 'graph-unreachable'
  | 'clock-off'
  | 'clock-untold'
  | 'sign-in-unreachable'
  | 'secret-wrong'
  | 'app-unknown'
  | 'sign-in-refused'
  | 'roles-untold'
  | 'permission-lacking'
  | 'permission-unneeded'
  | 'permission-too-wide'
  // sites and lists
  | 'site-unfound'
  | 'site-not-granted'
  | 'site-read-only'
  | 'site-write-untold'
  | 'list-missing'
  | 'column-lacking'
  | 'column-wrong-type'
  | 'column-not-indexed'
  | 'column-not-unique'
  | 'choices-lacking'
  | 'layout-unmarked'
  | 'layout-older'
  | 'layout-newer'
  | 'scratch-not-allowed'
  | 'scratch-left'
  | 'grant-not-lowered'
  | 'day-moved'
  // people and mail
  | 'directory-denied'
  | 'mailbox-unknown'
  | 'mailbox-denied'
  | 'mailbox-untold'
  | 'mail-unlimited'
  | 'mail-untold'
  // bot and tab
  | 'bot-token-refused'
  | 'bot-keys-unreachable'
  | 'public-url-unreachable'
  | 'not-ready'
  | 'bot-endpoint-missing'
  | 'bot-endpoint-open'
  | 'tab-missing'
  // anything
  | 'busy'
  | 'unexpected';

/** Something that was found wrong. Facts hold addresses, names of lists and columns, and counts; never a secret. */
export interface Fault {
  readonly code: FaultCode;
  readonly facts: RefusalFacts;
  /** Whether all works in spite of it. */
  readonly warning: boolean;
  /** Whether what comes after it cannot be looked at all the same. */
  readonly holdsBack?: true;
}

/** Something that has to be mended. */
export function fault(code: FaultCode, facts: RefusalFacts = {}): Fault {
  return { code, facts, warning: false };
}

/** Something that works and ought to be otherwise. */
export function warning(code: FaultCode, facts: RefusalFacts = {}): Fault {
  return { code, facts, warning: true };
}

/** A warning without whose cause what comes after it cannot be looked at. */
export function holdingBack(code: FaultCode, facts: RefusalFacts = {}): Fault {
  return { ...warning(code, facts), holdsBack: true };
}
