import { isOpen, type Status } from '../core/plan/status.ts';
import { COMING_TEXTS } from './coming.ts';
import { dayAsKnown, dayNear } from './days.ts';
import { STATUS_WORDS } from './standing.ts';

/** Fixed sentences of the view of one action. */
export const ACTION_TEXTS = {
  ...COMING_TEXTS.action,
  lead: 'Lead',
  due: 'Due',
  inThePlan: 'in the plan:',
  lastUpdate: 'Last update',
  claim: 'What was said',
  check: 'What a check found',
  notChecked: 'Nobody has checked this yet.',
  nothingToCheck: 'There is nothing to check until it is said to be done.',
  requests: 'Waits for a decision',
  since: 'since',
  help: 'needs help',
  notMine: 'says that somebody else has it',
  undecided: 'Never decided',
  asked: 'Asked for by',
  agreed: 'Agreed by',
  refused: 'Refused by',
  parts: 'Parts',
  planSays: 'What the plan says',
  finding: 'Finding',
  implication: 'Implication',
  response: 'Response',
  measure: 'Measure of success',
  followUp: 'Follow-up',
  history: 'History',
  historyOrder: 'newest first',
  noHistory: 'Nothing has been recorded since the plan was brought in.',
  isNew: 'New',
  opensBeside: '(opens in a new window)',
  what: 'What you can do',
  recorded: 'What was recorded',
} as const;

/** How an action stands by what its lead or the plan says. Days are ISO dates. */
export interface Claim {
  readonly status: Status;
  readonly doneOn: string | null;
  readonly recordedOn: string | null;
  readonly expected: string | null;
  /** Who said last that it was done, whether or not that still stands; null where nobody is named. */
  readonly by: string | null;
  /** Whether a check opened it again, which takes that somebody had said so. */
  readonly isReopened: boolean;
}

/** "Claimed done by Sam Okafor, on 30 June; recorded on 2 July." or how far it has come. */
export function claimInWords(claim: Claim, today: string): string {
  const { status, doneOn, recordedOn, expected, by } = claim;
  if (status !== 'done') {
    const stands = `${STATUS_WORDS[status].charAt(0).toUpperCase()}${STATUS_WORDS[status].slice(1)}`;
    const until = expected === null ? '' : `, expected by ${dayNear(expected, today)}`;
    return isOpen(status) ? `${stands}${until}. ${saidBefore(claim)}` : `${stands}.`;
  }
  const who = by === null ? 'Claimed done' : `Claimed done by ${by}`;
  const on = doneOn === null ? ', the day was not said' : `, on ${dayNear(doneOn, today)}`;
  const noted = recordedOn === null || recordedOn === doneOn ? '' : `; recorded on ${dayNear(recordedOn, today)}`;
  return `${who}${on}${noted}.`;
}

function saidBefore({ by, isReopened }: Claim): string {
  if (by !== null) return `${by} had said that it was done.`;
  return isReopened ? 'It had been said to be done.' : 'Nobody has said that it is done.';
}

/** "Sam Okafor says that it is done, on 30 June. Ann Bell closes it." Days are ISO dates. */
export function doneWordInWords(
  { by, doneOn }: { readonly by: string; readonly doneOn: string | null },
  { closer, today }: { readonly closer: string | null; readonly today: string },
): string {
  const on = doneOn === null ? '' : `, on ${dayNear(doneOn, today)}`;
  return `${by} says that it is done${on}. ${closer === null ? 'Nobody has closed it yet' : `${closer} closes it`}.`;
}

/** "Ann Bell closes it; 4 of 12 answered in the last 30 days." for an action that several people lead. */
export function sharedInWords(
  { answered, of }: { readonly answered: number; readonly of: number },
  closer: string | null,
): string {
  const who = closer === null ? '' : `${closer} closes it; `;
  return `${who}${answered} of ${of} answered in the last 30 days.`;
}

/** What a second person found. `on` is as precise as known. */
export interface Check {
  readonly by: 'audit' | 'management';
  readonly person: string | null;
  readonly result: Status;
  readonly on: string | null;
}

/** "Confirmed by management: Pat Lowe, 3 July 2015", "Checked by audit, October 2013: not started". */
export function checkInWords({ by, person, result, on }: Check): string {
  const day = on === null ? null : dayAsKnown(on);
  const signed = [person, day].filter((part) => part !== null).join(', ');
  if (result !== 'done') return `Checked by ${by}${signed && `, ${signed}`}: ${STATUS_WORDS[result]}`;
  const found = by === 'management' ? 'Confirmed by management' : 'Verified by audit';
  return signed === '' ? found : `${found}: ${signed}`;
}

/** "Reopened on 5 July by Pat Lowe: no agreed date." Days are ISO dates. */
export function reopenedInWords(
  { on, by }: { readonly on: string; readonly by: string },
  { hasDate, today }: { readonly hasDate: boolean; readonly today: string },
): string {
  return `Reopened on ${dayNear(on, today)} by ${by}${hasDate ? '' : ': no agreed date'}.`;
}

/** "Sam Okafor on 3 May"; the name alone where no day is known. */
export function nameAndDay({ by, on }: { readonly by: string; readonly on: string | null }, today: string): string {
  return on === null ? by : `${by} on ${dayNear(on, today)}`;
}

/** "Put back in the list: 3, the last one 2 days ago", the line under which coordinators find what was put back. */
export function putBackHead(count: number, newest: string): string {
  return `Put back in the list: ${count}, the last one ${newest}`;
}

/** Fixed sentences of the notice of what was put back. */
export const PUT_BACK_TEXTS = {
  loading: 'Loading what was put back…',
  why: 'Somebody changed these in the lists themselves and may not do so there. What they wrote is kept here; the record is as it was.',
  list: 'What was put back',
  noAction: 'a row of the plan itself',
} as const;
