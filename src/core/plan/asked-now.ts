import { type Day, toDay } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import { WITHOUT_ANSWER } from './asking-resumed.ts';
import { factOf } from './changes.ts';
import type { Entry, EntryKind } from './entry.ts';
import type { Person } from './person.ts';
import { type Action, accountableOf } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import { ensureOpen } from './status.ts';

const ASKED_NOW = 'asked-now' satisfies EntryKind;

/** Names who is asked. */
const WHOM = 'is asked';
/** The day of the card on which it stands, where that is not sent at once. */
const ON = 'asked on';

/**
 * Whom somebody can have asked about an action out of turn: who is accountable for it.
 *
 * @throws Refusal `action-closed`, `nobody-to-ask` while nobody is behind its lead
 */
export function leadToAsk(action: Action): Person {
  ensureOpen(action);
  const lead = accountableOf(action);
  if (lead === null) throw new Refusal('nobody-to-ask', { action: action.key });
  return lead;
}

/** Whom somebody has asked now, and when. */
export interface AskingNow {
  /** The lead, or the deputy in their place. */
  readonly whom: Person;
  /** Null for at once. */
  readonly on: Day | null;
  /** Names of those whose silence made somebody decide what happens next; this decides it. */
  readonly silent: readonly string[];
}

/**
 * Has whoever leads an action asked about it out of turn. Of the action itself nothing changes.
 *
 * @throws Refusal as `leadToAsk`
 */
export function askedNow(action: Action, { whom, on, silent }: AskingNow, by: RecordedBy): Recorded {
  leadToAsk(action);
  const facts = [
    { field: WHOM, from: null, to: whom.name },
    ...(on === null ? [] : [{ field: ON, from: null, to: on.toString() }]),
    ...silent.map((name) => ({ field: WITHOUT_ANSWER, from: null, to: name })),
  ];
  return recorded(action, {}, by, { kind: ASKED_NOW, words: null, facts });
}

/** That somebody had a lead asked out of turn. */
export interface AskedNow {
  /** The day on which they wanted it. */
  readonly since: Day;
  /** The day for which the lead is asked: the same day where it was sent at once. */
  readonly on: Day;
  readonly isAtOnce: boolean;
}

/** When somebody last had the lead asked out of turn, as the history tells; null when nobody did. @param history oldest first */
export function lastAskedNow(history: readonly Entry[], dayOf: (instant: string) => Day): AskedNow | null {
  const last = history.findLast(({ kind }) => kind === ASKED_NOW);
  if (last === undefined) return null;
  const since = dayOf(last.at);
  const on = factOf(last, ON);
  return { since, on: on === null ? since : toDay(on), isAtOnce: on === null };
}
