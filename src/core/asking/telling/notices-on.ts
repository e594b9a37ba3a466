import type { Day } from '../../calendar/day.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Entry } from '../../plan/entry.ts';
import type { Person } from '../../plan/person.ts';
import { calendarOf, isAsking, type Plan } from '../../plan/plan.ts';
import type { LapsedAsks } from '../lapsed-asks.ts';
import { decidedDue, isNews } from './decided.ts';
import { type DecisionDue, decisionsDue } from './decisions-due.ts';
import { escalationOn, nameOfSilence, type SilenceDue, type SilenceTold } from './escalation.ts';
import { levelsOf } from './levels.ts';
import { keyOfMatter, type MatterName, waitingMatters } from './matter.ts';
import type { Notice, Tells } from './notice.ts';
import type { Told } from './told.ts';

/** What the notices of a moment are decided from. */
export interface NoticesOnInput {
  readonly plans: readonly Plan[];
  readonly on: Day;
  readonly lapsed: readonly LapsedAsks[];
  /** Lines of history that may tell of decisions; none from before anybody was told of any. */
  readonly entries: readonly Entry[];
  /** The entries of an action, oldest first. */
  readonly history: (action: string) => readonly Entry[];
  readonly told: Told;
  /** Whether somebody sends them by hand: then no day is a day off. */
  readonly byHand?: boolean;
}

/** More cards at once are nobody's pleasure: they come as one list. */
const MOST_CARDS = 3;

/** Decides who is told what now. Whatever is told already, decided, closed or answered is not among it. */
export function noticesOn(input: NoticesOnInput): readonly Notice[] {
  const { on, lapsed, told, byHand = false } = input;
  const plans = input.plans.filter((plan) => isAsking(plan) && (byHand || isTellingDay(plan, on)));
  const decisions = waitingMatters(plans).flatMap(({ name, place }) =>
    decisionsDue({ key: keyOfMatter(name), place, levels: levelsOf(name.kind, place) }, told, on).map((due) => ({
      ...due,
      name,
    })),
  );
  const { warned, told: silences } = escalationOn(plans, lapsed, { told, on });
  const daily = [...overseen(decisions, silences, on), ...warnings(warned, on), ...silencesOf(silences, on)];
  return [
    ...byPerson(decisions.filter(({ role }) => role !== 'director')).flatMap(([to, due]) => decisionsOf(to, due, on)),
    ...daily.filter(({ key }) => !told.has(key)),
    ...decided(plans, input),
  ];
}

/** Whether anybody is told of anything of a plan that day. */
export function isTellingDay(plan: Plan, on: Day): boolean {
  return isWorkingDay(on, calendarOf(plan));
}

interface MatterDue extends DecisionDue {
  readonly name: MatterName;
}

function decisionsOf(to: Person, due: readonly MatterDue[], on: Day): readonly Notice[] {
  const covers = due.map((one) => one.covers);
  if (due.length > MOST_CARDS) {
    const key = ['decisions', to.id, on, covers[0]].join('|');
    return [noticeOf(key, to, { kind: 'decisions', matters: due.map(({ name }) => name) }, covers)];
  }
  return due.map(({ name: matter, stage, covers: key }) => noticeOf(key, to, { kind: 'decision', stage, matter }, []));
}

function overseen(decisions: readonly MatterDue[], silences: readonly SilenceTold[], on: Day): readonly Notice[] {
  const all = [...decisions, ...silences].filter(({ role }) => role === 'director');
  return byPerson(all).map(([to, due]) => {
    const matters = due.flatMap((one) => ('name' in one ? one.name : []));
    const names = due.flatMap((one) => ('place' in one ? nameOfSilence(one) : []));
    const tells: Tells = { kind: 'overseen', matters, silences: names };
    return noticeOf(
      daily('overseen', to, on),
      to,
      tells,
      due.map(({ covers }) => covers),
    );
  });
}

function warnings(due: readonly SilenceDue[], on: Day): readonly Notice[] {
  return byPerson(due).map(([to, own]) => {
    const covers = own.map((one) => one.covers);
    return noticeOf(daily('warning', to, on), to, { kind: 'warning', silences: own.map(nameOfSilence) }, covers);
  });
}

function silencesOf(due: readonly SilenceTold[], on: Day): readonly Notice[] {
  return byPerson(due.filter(({ role }) => role !== 'director')).map(([to, own]) => {
    const part = (isDecision: boolean) =>
      own.filter(({ decide }) => (decide !== null) === isDecision).map(nameOfSilence);
    const tells: Tells = { kind: 'silences', silences: part(false), decide: part(true) };
    return noticeOf(
      daily('silences', to, on),
      to,
      tells,
      own.map(({ covers }) => covers),
    );
  });
}

function decided(plans: readonly Plan[], { entries, history, told }: NoticesOnInput): readonly Notice[] {
  return entries
    .flatMap((entry) => decidedDue(plans, entry, history(entry.action ?? '')))
    .filter((due) => isNews(due, told))
    .map(({ to, as, entry, covers }) =>
      noticeOf(covers, to, { kind: 'decided', action: entry.action ?? '', entry: entry.key, as }, []),
    );
}

/** One a day of its kind: what comes up later that day waits for the next one. */
function daily(kind: string, { id }: Person, on: Day): string {
  return [kind, id, on].join('|');
}

function noticeOf(key: string, to: Person, tells: Tells, covers: readonly string[]): Notice {
  return { key, to, tells, covers: [key, ...covers] };
}

function byPerson<Due extends { readonly to: Person }>(
  due: readonly Due[],
): readonly (readonly [Person, readonly Due[]])[] {
  const people = new Map<string, readonly [Person, Due[]]>();
  for (const one of due) {
    const own = people.get(one.to.id) ?? ([one.to, []] as const);
    own[1].push(one);
    people.set(one.to.id, own);
  }
  return [...people.values()];
}
