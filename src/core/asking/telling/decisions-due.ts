import { type Day, earlier } from '../../calendar/day.ts';
import { workingDaysBetween } from '../../calendar/working-days.ts';
import type { ActionInPlan } from '../../plan/find-action.ts';
import { UNDECIDED_DAYS } from '../../plan/moved-up.ts';
import type { Person } from '../../plan/person.ts';
import { calendarOf } from '../../plan/plan.ts';
import type { Level, LevelRole } from './levels.ts';
import type { Told } from './told.ts';

/** How often somebody hears of what waits: at once, once more, or because those before them did not decide. */
export const DECISION_STAGES = ['asked', 'reminded', 'moved-up'] as const;
/** Why somebody hears now of what waits for a decision. */
export type DecisionStage = (typeof DECISION_STAGES)[number];

/** Working days that a decision may take. */
const DECISION_DAYS = { untilReminded: 5, untilMovedUp: UNDECIDED_DAYS } as const;

/** That somebody is to be told of a decision now. */
export interface DecisionDue {
  readonly to: Person;
  readonly role: LevelRole;
  readonly stage: DecisionStage;
  /** What is noted of it once they are told: nobody is told twice of the same at the same stage. */
  readonly covers: string;
}

/** What waits: which decision, about what, and who is to take it. */
export interface Waiting {
  readonly key: string;
  readonly place: ActionInPlan;
  readonly levels: readonly Level[];
}

/**
 * Who is told today that a decision waits. The days count from the one on which somebody was told: who hears late, after
 * an outage or on taking up a post, has as long as everybody else.
 */
export function decisionsDue({ key, place, levels }: Waiting, told: Told, on: Day): readonly DecisionDue[] {
  for (const [index, { role, people }] of levels.entries()) {
    const due = (stage: DecisionStage, to: Person): DecisionDue => ({
      to,
      role,
      stage,
      covers: coverOf(key, stage, to),
    });
    const stage = index === 0 ? 'asked' : 'moved-up';
    const untold = people.filter((person) => !wasTold(key, person, told));
    if (untold.length > 0) return untold.map((person) => due(stage, person));
    const since = firstTold(key, people, told);
    if (since === null) return [];
    const stood = workingDaysBetween(since, on, calendarOf(place.plan));
    if (stood < DECISION_DAYS.untilReminded) return [];
    if (stood < DECISION_DAYS.untilMovedUp || index === levels.length - 1) {
      return people.filter((to) => !told.has(coverOf(key, 'reminded', to))).map((to) => due('reminded', to));
    }
  }
  return [];
}

/** Whether somebody was told of it at all: as the one to decide, or because others did not. */
function wasTold(key: string, person: Person, told: Told): boolean {
  return told.has(coverOf(key, 'asked', person)) || told.has(coverOf(key, 'moved-up', person));
}

/** Since when they know of it; null while nobody does. */
function firstTold(key: string, people: readonly Person[], told: Told): Day | null {
  const days = people.flatMap((person) =>
    (['asked', 'moved-up'] as const).flatMap((stage) => told.get(coverOf(key, stage, person)) ?? []),
  );
  const [first, ...others] = days;
  return first === undefined ? null : others.reduce(earlier, first);
}

function coverOf(key: string, stage: DecisionStage, { id }: Person): string {
  return [key, stage, id].join('|');
}
