import type { Nation } from '../calendar/bank-holidays.ts';
import type { Day } from '../calendar/day.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { Revision } from './due.ts';
import type { Group, Person } from './person.ts';
import type { PlanAsking } from './plan-asking.ts';
import type { PrintedAction, PrintedArea, PrintedCheck, PrintedPlan } from './printed.ts';
import type { RagWords } from './rag-words.ts';
import type { ActionRequest } from './request.ts';

/** Every state of a plan. */
export const PLAN_STATES = ['draft', 'importing', 'opening', 'live', 'paused', 'ended'] as const;
/** Where a plan is in its life. Only `opening` and `live` plans ask anybody anything. */
export type PlanState = (typeof PLAN_STATES)[number];

/** Who holds which role of a plan. */
export interface PlanRoles {
  readonly coordinators: readonly Person[];
  readonly auditors: readonly Person[];
  readonly director: Person | null;
  readonly nextLevel: Person | null;
  readonly readers: Group | null;
}

/** One document's worth of promises, as recorded: the whole tree of areas and actions. */
export interface Plan extends Omit<PrintedPlan, 'areas' | 'problems'> {
  /** Made from the title, stable: `childrens-services-improvement-plan`. */
  readonly id: string;
  readonly state: PlanState;
  readonly nation: Nation;
  /** Tells one version of the document from another; null where it was never taken. */
  readonly documentHash: string | null;
  readonly roles: PlanRoles;
  readonly asking: PlanAsking;
  readonly ragWords: RagWords;
  readonly areas: readonly Area[];
}

/** An area as recorded. Its manager gets the digest and decides. */
export interface Area extends Omit<PrintedArea, 'actions' | 'manager'> {
  /** Counts positions: `a8` is the eighth area. */
  readonly id: string;
  readonly printedManager: string | null;
  readonly manager: Person | null;
  readonly actions: readonly Action[];
}

/** One printed lead of an action and the people it stands for: none while unmatched, several for a group. */
export interface Lead {
  readonly printed: string;
  readonly people: readonly Person[];
  /** The accountable one closes; one lead of an action is. */
  readonly accountable: boolean;
}

/** What a lead said last. */
export interface LastAnswer {
  readonly on: Day;
  readonly by: Person;
  readonly words: string | null;
}

/** A revision as recorded: who asked for it, and who refused it and why. Both null where the document printed it. */
export interface RecordedRevision extends Revision {
  readonly asked: { readonly by: Person; readonly on: Day } | null;
  readonly refused: { readonly by: string; readonly on: Day; readonly reason: string } | null;
}

/** A check as recorded: what a second person found when they looked. Nobody is named where the document printed it. */
export interface RecordedCheck extends PrintedCheck {
  readonly person: Person | null;
}

/** A check that failed: since then no date is agreed until somebody agrees to a new one. */
export interface Reopening {
  readonly on: Day;
  readonly by: Person;
  /** How many revisions there were by then; those count no more. */
  readonly revisionsBefore: number;
}

/** An action as recorded: what was printed, changed by what was answered since. */
export interface Action extends PrintedAction {
  /** Unique over all plans: `<plan id>:<action id>`. */
  readonly key: string;
  readonly plan: string;
  readonly area: string;
  readonly people: readonly Lead[];
  readonly revisions: readonly RecordedRevision[];
  readonly check: RecordedCheck | null;
  readonly reopened: Reopening | null;
  /** What a lead asked for and nobody decided yet, oldest first. A later day is a revision. */
  readonly requests: readonly ActionRequest[];
  /** The day on which it was done; null when nobody said. */
  readonly doneOn: Day | null;
  /** The day on which "done" was recorded. */
  readonly recordedOn: Day | null;
  /** The day by which the lead expects it to be done, when they said so. */
  readonly expected: Day | null;
  readonly lastAnswer: LastAnswer | null;
  /** Rises by one with every recorded change. */
  readonly version: number;
}

/** The days on which people of a plan work. */
export function calendarOf({ nation, asking }: Plan): Calendar {
  return { nation, daysOff: asking.daysOff.map(({ day }) => day) };
}

/** Whether anybody is asked anything in a plan, and answers are taken. */
export function isAsking({ state }: Plan): boolean {
  return state === 'live' || state === 'opening';
}

/** Who closes an action: the first person behind its accountable lead; null while nobody is. */
export function accountableOf({ people }: Action): Person | null {
  return people.find(({ accountable }) => accountable)?.people[0] ?? null;
}

/** The people who lead an action, each once, the accountable one first. */
export function leadsOf(action: Action): readonly Person[] {
  const inOrder = [...action.people].sort((a, b) => Number(b.accountable) - Number(a.accountable));
  const seen = new Map<string, Person>();
  for (const lead of inOrder) for (const person of lead.people) if (!seen.has(person.id)) seen.set(person.id, person);
  return [...seen.values()];
}

/** The actions of a plan, in plan order. */
export function actionsOf(plan: Plan): readonly Action[] {
  return plan.areas.flatMap((area) => area.actions);
}

/** Who has an action, as screens name them: the person where one is matched, else the lead as printed. */
export function leadNames(action: Pick<Action, 'people'>): readonly string[] {
  return action.people.map(({ people, printed }) => (people.length === 1 ? (people[0]?.name ?? printed) : printed));
}
