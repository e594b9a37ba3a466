import type { Day } from '../../core/calendar/day.ts';
import type { Person } from '../../core/plan/person.ts';
import { calendarOf } from '../../core/plan/plan.ts';
import type { DayOff } from '../../core/plan/plan-asking.ts';
import { paperDay } from '../../core/plan/rounds.ts';
import { planToChange } from '../matching/view-matching.ts';
import type { VisiblePorts } from '../plans/visible-plans.ts';
import type { AskingOfPlan, ChangeAskingPorts } from './change-asking.ts';
import { type Holding, type HoldPersonPorts, holdPerson, releasePerson } from './hold-person.ts';
import { cancelRound, changeRound, openRound, type WantedRound } from './open-round.ts';
import { type AskingSettings, addDayOff, removeDayOff, setAsking } from './set-asking.ts';
import { aheadIn, lookingAhead, type PlanAhead, type ViewAheadPorts } from './view-ahead.ts';
import { type AskingView, type ViewAskingPorts, viewAsking } from './view-asking.ts';
import { type RunningRounds, runningRounds } from './view-rounds.ts';

/** What somebody does about how a plan asks, for a door to offer. Who may is decided in each. */
export interface AskingCases {
  view(person: Person, plan: string): Promise<AskingView>;
  /** The next 30 days of a plan's asks. */
  ahead(person: Person, plan: string): Promise<readonly PlanAhead[]>;
  /** The rounds that collect answers today, of the plans that somebody may read. */
  running(person: Person): Promise<RunningRounds>;
  /** The usual day of the paper for a meeting. */
  paperDay(person: Person, plan: string, meeting: Day): Day;
  set(person: Person, plan: string, settings: AskingSettings): Promise<AskingView>;
  addDayOff(person: Person, plan: string, dayOff: DayOff): Promise<AskingView>;
  removeDayOff(person: Person, plan: string, day: Day): Promise<AskingView>;
  openRound(person: Person, plan: string, wanted: WantedRound): Promise<AskingView>;
  changeRound(person: Person, plan: string, round: { id: string; wanted: WantedRound }): Promise<AskingView>;
  cancelRound(person: Person, plan: string, id: string): Promise<AskingView>;
  hold(person: Person, plan: string, holding: Holding): Promise<AskingView>;
  release(person: Person, plan: string, held: string): Promise<AskingView>;
}

/** What the cases about asking take from outside. */
export type AskingPorts = ChangeAskingPorts & HoldPersonPorts & ViewAskingPorts & ViewAheadPorts & VisiblePorts;

type Change<Wanted> = (ports: ChangeAskingPorts & HoldPersonPorts, of: AskingOfPlan, wanted: Wanted) => Promise<void>;

/** The cases about how plans ask, joined with what they take from outside. */
export function askingCases(ports: AskingPorts): AskingCases {
  const lookAhead = lookingAhead(ports);
  const caller = (person: Person) => ({ kind: 'person', person }) as const;
  const view = (person: Person, plan: string) => viewAsking(ports, caller(person), plan);
  const load = (person: Person, plan: string) => planToChange(ports.plans, caller(person), plan);
  const changing =
    <Wanted>(change: Change<Wanted>) =>
    async (person: Person, plan: string, wanted: Wanted) => {
      // Looked for first: whoever may not see the plan learns nothing of it.
      load(person, plan);
      await change(ports, { caller: caller(person), plan, door: 'tab' }, wanted);
      return view(person, plan);
    };
  return {
    view,
    ahead: async (person, plan) => aheadIn(load(person, plan), await lookAhead()),
    running: (person) => runningRounds(ports, caller(person)),
    paperDay: (person, plan, meeting) => paperDay(meeting, calendarOf(load(person, plan))),
    set: changing(setAsking),
    addDayOff: changing(addDayOff),
    removeDayOff: changing(removeDayOff),
    openRound: changing(openRound),
    changeRound: changing(changeRound),
    cancelRound: changing(cancelRound),
    hold: changing(holdPerson),
    release: changing(releasePerson),
  };
}
