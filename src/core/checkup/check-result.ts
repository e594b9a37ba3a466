import type { RefusalFacts } from '../refusal.ts';
import type { Fault } from './fault.ts';

/** Everything that is looked at. */
export type CheckName =
  | 'settings'
  | 'storage'
  | 'graph'
  | 'clock'
  | 'sign-in'
  | 'permission'
  | 'unneeded-permissions'
  | 'site'
  | 'lists'
  | 'columns'
  | 'layout'
  | 'writing'
  | 'scratch'
  | 'days'
  | 'probe'
  | 'directory'
  | 'mailbox'
  | 'draft'
  | 'other-mailboxes'
  | 'bot-token'
  | 'bot-keys'
  | 'public-url'
  | 'ready'
  | 'bot-endpoint'
  | 'tab';

/** One thing that is looked at: what, and of which of several (a site, a permission, a number of docs/unproven.md). */
export interface CheckId {
  readonly name: CheckName;
  readonly about: string | null;
}

/** What came of looking. */
export type Outcome =
  | { readonly state: 'ok'; readonly facts: RefusalFacts }
  | { readonly state: 'found'; readonly faults: readonly Fault[] }
  | { readonly state: 'not-tried'; readonly because: CheckId };

/** What came of one check. */
export interface CheckResult extends CheckId {
  readonly outcome: Outcome;
}

/** Whether something has to be mended; a warning works as it is. */
export function isWrong({ outcome }: CheckResult): boolean {
  return outcome.state === 'found' && outcome.faults.some(({ warning }) => !warning);
}
