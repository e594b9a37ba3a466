import { type Day, dayNumber } from '../calendar/day.ts';
import type { AskedNow } from '../plan/asked-now.ts';
import { agreedBy } from '../plan/due.ts';
import type { Person } from '../plan/person.ts';
import { type Action, accountableOf, actionsOf, isAsking, leadsOf, type Plan } from '../plan/plan.ts';
import { waitingRevision } from '../plan/revision.ts';
import { isOpen } from '../plan/status.ts';
import { askedElsewhere } from './asked-once.ts';
import type { Availability } from './availability.ts';
import { heardFrom, type LeadAnswer } from './heard-from.ts';
import type { Resumed } from './resumed.ts';
import type { Wanted } from './wanted.ts';
import { lastAgreedOn } from './when-due.ts';
import type { AvailabilityOf } from './who-is-asked.ts';

/** What asking is decided from, whatever the day. */
export interface AskingInput {
  /** Plans in any state; only those that are opening or live ask. */
  readonly plans: readonly Plan[];
  readonly availability: readonly Availability[];
  /** What the history tells of several leads of one action, from `leadAnswers`. */
  readonly answers?: readonly LeadAnswer[];
  /** What somebody had asked again, from `resumedIn`. */
  readonly resumed?: Resumed;
  /** What somebody wanted to know out of turn, from `wantedIn`. */
  readonly wanted?: Wanted;
}

/** Everything that could be asked, whatever the day. */
export interface Questions {
  readonly all: readonly Question[];
  readonly availability: AvailabilityOf;
}

/** One open action and one of its leads. */
export interface Question {
  readonly plan: Plan;
  readonly action: Action;
  /** The lead's name, or the lead as printed while nobody is behind it. */
  readonly lead: string;
  readonly person: Person | null;
  /** Whether the lead is asked about the same promise in another plan. */
  readonly isElsewhere: boolean;
  /** Whether somebody else has to decide first. */
  readonly isWaiting: boolean;
  /** That somebody had the lead asked out of turn; null when nobody did. */
  readonly wanted: AskedNow | null;
  readonly days: QuestionDays;
}

/** The days that say when a question is put, as numbers to be compared. */
export interface QuestionDays {
  /** The agreed last day; infinite when there is none. */
  readonly by: number;
  /** When the lead, or somebody in their place, last said something about it; 0 when nobody ever did. */
  readonly heardOn: number;
  /** When somebody last agreed to a later day, or had it asked again; 0 when nobody did. */
  readonly decidedOn: number;
}

/** Every open action of the plans that ask, once for each of its leads, in plan order. */
export function questionsOf({ plans, availability, answers = [], ...decided }: AskingInput): Questions {
  const { resumed = new Map(), wanted = new Map() } = decided;
  const asking = plans.filter(isAsking);
  const isElsewhere = askedElsewhere(asking);
  const heardOn = heardFrom(answers, availability);
  // Who said that it is done waits for whoever closes it, and has nothing to add.
  const saysDone = new Set(answers.filter((one) => one.saysDone).map(({ action, person }) => `${action} ${person}`));
  const ofLead = (plan: Plan, action: Action, person: Person): Question => ({
    plan,
    action,
    lead: person.name,
    person,
    isElsewhere: isElsewhere(action, person),
    isWaiting: isDecidedFirst(action, person) || saysDone.has(`${action.key} ${person.id}`),
    // Whoever closes it was the one to be asked.
    wanted: accountableOf(action)?.id === person.id ? (wanted.get(action.key) ?? null) : null,
    days: daysOf(action, { heardOn: heardOn(action, person.id), resumedOn: resumed.get(action.key) ?? null }),
  });
  const all = asking.flatMap((plan) =>
    actionsOf(plan)
      .filter(({ status }) => isOpen(status))
      .flatMap((action) => [
        ...leadsOf(action).map((person) => ofLead(plan, action, person)),
        ...unmatchedLeads(action).map((lead) => ofNobody(plan, action, lead)),
      ]),
  );
  return { all, availability: new Map(availability.map((one) => [one.person, one])) };
}

/** Until a later day is decided about nobody is asked; until a request is, its own person is not. */
function isDecidedFirst(action: Action, { id }: Person): boolean {
  return waitingRevision(action) !== undefined || action.requests.some(({ by }) => by.id === id);
}

function daysOf(action: Action, { heardOn, resumedOn }: Spoken): QuestionDays {
  const numberOf = (day: Day | null) => (day === null ? 0 : dayNumber(day));
  return {
    by: numberOf(agreedBy(action)) || Number.POSITIVE_INFINITY,
    heardOn: numberOf(heardOn),
    decidedOn: Math.max(numberOf(lastAgreedOn(action)), numberOf(resumedOn)),
  };
}

interface Spoken {
  readonly heardOn: Day | null;
  readonly resumedOn: Day | null;
}

const UNSPOKEN: Spoken = { heardOn: null, resumedOn: null };

function ofNobody(plan: Plan, action: Action, lead: string): Question {
  return {
    plan,
    action,
    lead,
    person: null,
    isElsewhere: false,
    isWaiting: false,
    wanted: null,
    days: daysOf(action, UNSPOKEN),
  };
}

/** The printed leads that stand for nobody yet; one without a name when the plan prints no lead at all. */
function unmatchedLeads({ people }: Action): readonly string[] {
  if (people.length === 0) return [''];
  return people.filter((lead) => lead.people.length === 0).map(({ printed }) => printed);
}
