import { type Day, isSameDay } from '../../calendar/day.ts';
import { changeOf } from '../../plan/changes.ts';
import { givesTo, mayGiveBack, TAKEN_OVER } from '../../plan/editing/taken-over.ts';
import type { Entry } from '../../plan/entry.ts';
import { type ActionInPlan, findAction } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import type { Plan } from '../../plan/plan.ts';
import { decidedRequest } from '../../plan/request-decided.ts';
import { timesRevised } from '../../plan/revision.ts';
import { type ActionNamed, namedAction } from './action-named.ts';
import { keyOfMatter, type MatterKind, type MatterName, mattersAt } from './matter.ts';

/** Something that was asked for, as whoever decides about it sees it. */
export interface DecisionView extends ActionNamed {
  readonly name: MatterName;
  /** Who asked; null where the plan document does. */
  readonly asker: string | null;
  /** The reason, what help, or whose it is. */
  readonly words: string | null;
  /** How many later days were agreed to before. */
  readonly movedBefore: number;
  readonly standing: DecisionStanding;
  /** What the reader may do about it now; nothing once it no longer waits. */
  readonly may: readonly DecisionAct[];
}

/** What somebody can do about what waits for them. */
export type DecisionAct = 'agree' | 'refuse' | 'answer' | 'keep' | 'give';

/** How it stands: `gone` is what was taken back, or asked for anew, or belongs to what is closed. */
export type DecisionStanding =
  | { readonly state: 'waiting' }
  | { readonly state: 'gone' }
  | {
      readonly state: 'decided';
      readonly how: Outcome;
      readonly by: Person;
      /** ISO 8601 instant, UTC. */
      readonly at: string;
      readonly words: string | null;
      /** Who has the action from then on; null where it stays. */
      readonly to: string | null;
      /** Which body decided, where one did. */
      readonly body: string | null;
    };

/** What a decision came to. */
export type Outcome =
  | 'agreed'
  | 'refused'
  | 'answered'
  | 'stays'
  | 'given'
  | 'taken-over'
  | 'given-back'
  | 'taken-again';

/** The record, as far as notices are made of it. */
export interface TellingRecord {
  readonly plans: readonly Plan[];
  /** The entries of an action, oldest first. */
  readonly history: (action: string) => readonly Entry[];
  /** What the reader may do about a matter that waits. */
  readonly may: (kind: MatterKind, place: ActionInPlan) => readonly DecisionAct[];
}

/** Something that was asked for as it stands now; undefined once its action is in no plan any more. */
export function decisionView(name: MatterName, { plans, history, may }: TellingRecord): DecisionView | undefined {
  const place = findAction(plans, name.action);
  if (!place) return undefined;
  const entries = history(name.action);
  const asked = askedEntry(name, entries);
  const waiting = mattersAt(place).find((one) => keyOfMatter(one.name) === keyOfMatter(name));
  return {
    ...namedAction(place),
    name,
    asker: (waiting?.by ?? asked?.by ?? askerOf(name, place))?.name ?? null,
    words: waiting?.words ?? asked?.words ?? null,
    movedBefore: timesRevised(place.action),
    standing: waiting ? { state: 'waiting' } : (decidedStanding(name, asked, entries) ?? { state: 'gone' }),
    may: waiting ? may(name.kind, place) : [],
  };
}

/** What a line of history says was decided for a reader; null for one that tells of no decision. */
function outcomeOf(entry: Entry, reader: Person | null): Outcome | null {
  const { kind, changes } = entry;
  if (kind === 'revision-agreed') return 'agreed';
  if (kind === 'revision-refused') return 'refused';
  if (kind === 'help-answered') return 'answered';
  if (kind === TAKEN_OVER) return 'taken-over';
  if (mayGiveBack(entry)) return reader === null || givesTo(entry, reader) ? 'given-back' : 'taken-again';
  if (kind !== 'not-mine-settled') return null;
  return changes.some(({ field }) => field === 'led by') ? 'given' : 'stays';
}

/** A decision that a line of history tells of; null for any other line. @param reader who hears of it; null for anybody */
export function toldByEntry(
  entry: Entry,
  reader: Person | null,
): Extract<DecisionStanding, { readonly state: 'decided' }> | null {
  const how = outcomeOf(entry, reader);
  const to = (field: string) => entry.changes.find((change) => change.field === field)?.to ?? null;
  const { by, at, words } = entry;
  return how && { state: 'decided', how, by, at, words, to: to('led by'), body: to('decided by') };
}

/** Who asked for a day, as the action itself tells; null for all else. */
function askerOf({ asker, day }: MatterName, { action }: ActionInPlan): Person | null {
  const asked = action.revisions.find((one) => one.asked?.by.id === asker && isSameDay(one.by, day))?.asked;
  return asked?.by ?? null;
}

/** The decision about it, where one was taken: what its lead took back was never decided. */
function decidedStanding(
  name: MatterName,
  asked: Entry | undefined,
  entries: readonly Entry[],
): DecisionStanding | null {
  const deciding =
    name.kind === 'revision'
      ? entries.slice(asked ? entries.indexOf(asked) : 0).find((entry) => decidesDay(entry, name.day))
      : entries.find((entry) => asked !== undefined && decidedRequest(entry, entries)?.key === asked.key);
  return deciding ? toldByEntry(deciding, null) : null;
}

function decidesDay(entry: Entry, day: Day | null): boolean {
  const outcome = outcomeOf(entry, null);
  if (outcome !== 'agreed' && outcome !== 'refused') return false;
  return day !== null && changeOf(entry, 'date asked for')?.from === day.toString();
}

/** The line of history by which it was asked. The plans' day never begins after the day in UTC does. */
function askedEntry({ kind, asker, on, day }: MatterName, entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(
    (entry) =>
      entry.kind === ASKED[kind] &&
      (entry.by.id === asker || entry.onBehalf) &&
      isUntil(entry, on) &&
      (day === null || changeOf(entry, 'date asked for')?.to === day.toString()),
  );
}

function isUntil({ at }: Entry, on: Day | null): boolean {
  return on === null || at.slice(0, 10) <= on.toString();
}

const ASKED = { revision: 'revision-asked', help: 'help-asked', 'not-mine': 'not-mine-said' } as const;
