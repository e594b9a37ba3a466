import { type Day, toDay } from '../calendar/day.ts';
import { factOf } from './changes.ts';
import type { Change, Entry, EntryKind } from './entry.ts';
import type { Person } from './person.ts';
import { type Action, accountableOf, leadsOf } from './plan.ts';
import { isOpen } from './status.ts';

/** That a lead who does not close an action said that it is done. */
export interface DoneWord {
  readonly by: Person;
  /** When it was recorded, ISO 8601. */
  readonly at: string;
  /** Null where they did not say on which day. */
  readonly doneOn: Day | null;
  readonly words: string | null;
}

/** Who says something about an action. */
interface Speaker {
  readonly by: Person;
  readonly onBehalf: boolean;
  /** The lead in whose place a deputy speaks. */
  readonly insteadOf: Person | null;
}

/**
 * Who closes an action where it is not the one who speaks; null when their own "done" does. The accountable one closes;
 * while nobody is, every lead. Who speaks for whoever leads it (its manager, a coordinator) closes it for them.
 */
export function closerBeside(action: Action, { by, onBehalf, insteadOf }: Speaker): Person | null {
  const closer = accountableOf(action);
  if (closer === null || (onBehalf && insteadOf === null)) return null;
  return (insteadOf ?? by).id === closer.id ? null : closer;
}

const SAYS_DONE = 'says done';
const NO_DAY = 'on a day not said';
const CLOSED_BY = 'closed by';

/** What an entry tells of a "done" that does not close. */
export function doneWordFacts(doneOn: Day | null, closer: Person): readonly Change[] {
  return [
    { field: SAYS_DONE, from: null, to: doneOn?.toString() ?? NO_DAY },
    { field: CLOSED_BY, from: null, to: closer.name },
  ];
}

/** The "done" that an entry tells of and that did not close: its day, and the name of who closes. */
export function doneWordIn(entry: Entry): { readonly doneOn: Day | null; readonly closer: string } | null {
  const [said, closer] = [factOf(entry, SAYS_DONE), factOf(entry, CLOSED_BY)];
  return said === null ? null : { doneOn: said === NO_DAY ? null : toDay(said), closer: closer ?? '' };
}

/** What a lead says of an action, as entries tell it. */
const SAID: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'answered',
  'corrected',
  'revision-asked',
  'help-asked',
  'not-mine-said',
]);

/** Whether an entry tells what somebody replied to a question, or would have. */
export function isReply({ kind }: Entry): boolean {
  return SAID.has(kind);
}

/**
 * The leads who say that an open action is done while it waits for who closes it, by what each said last. A check that
 * found it not done ends what was said before.
 *
 * @param history the action's entries, oldest first
 */
export function doneWords(action: Action, history: readonly Entry[]): readonly DoneWord[] {
  if (!isOpen(action.status)) return [];
  const since = history.slice(history.findLastIndex(({ kind }) => kind === 'reopened') + 1);
  const lastOf = new Map(
    since.filter((one) => isReply(one) || doneWordIn(one)).map((one) => [one.by.id, one] as const),
  );
  const leads = new Set(leadsOf(action).map(({ id }) => id));
  return [...lastOf.values()].flatMap((entry) => {
    const word = doneWordIn(entry);
    const { by, at, words, onBehalf } = entry;
    return word && (onBehalf || leads.has(by.id)) ? [{ by, at, doneOn: word.doneOn, words }] : [];
  });
}
