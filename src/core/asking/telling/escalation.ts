import type { Day } from '../../calendar/day.ts';
import { workingDaysBetween } from '../../calendar/working-days.ts';
import { type ActionInPlan, findAction } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import { calendarOf, type Plan } from '../../plan/plan.ts';
import type { LapsedAsks } from '../lapsed-asks.ts';
import { ASKING_RULES } from '../rules.ts';
import { type DecisionDue, decisionsDue } from './decisions-due.ts';
import { type LevelRole, levelsOf } from './levels.ts';
import type { Told } from './told.ts';

/** After so many lapsed asks the manager is told. */
const LAPSES_UNTIL_TOLD = 2;

/** A lead, or the deputy who is asked in their place, who does not answer about an action. */
export interface Silence {
  readonly place: ActionInPlan;
  readonly lead: Person;
  /** How many asks stood unanswered until they lapsed. */
  readonly lapsed: number;
  /** The day of the first of them. */
  readonly since: Day;
}

/** What names a silence; once the lead answers it is over, and another one has another first day. */
export interface SilenceName {
  /** Key of the action. */
  readonly action: string;
  /** Object id of the lead. */
  readonly lead: string;
  readonly since: Day;
}

/** What names a silence. */
export function nameOfSilence({ place, lead, since }: Silence): SilenceName {
  return { action: place.action.key, lead: lead.id, since };
}

/** One text for one silence. */
export function keyOfSilence({ action, lead, since }: SilenceName): string {
  return [action, lead, since].join('|');
}

/** The silences that count: of those who let two asks lapse or more. */
export function silencesIn(plans: readonly Plan[], lapsed: readonly LapsedAsks[]): readonly Silence[] {
  return lapsed.flatMap((one) => silenceOf(plans, one) ?? []);
}

/** Those after which nobody is asked any more: somebody has to decide. */
export function silencesToDecide(plans: readonly Plan[], lapsed: readonly LapsedAsks[]): readonly Silence[] {
  return silencesIn(plans, lapsed).filter(isToDecide);
}

/** That somebody is to hear of a silence now. */
export interface SilenceDue extends Silence {
  readonly to: Person;
  readonly covers: string;
}

/** That somebody above the lead is to hear of it: told, or asked to decide what happens now. */
export interface SilenceTold extends SilenceDue {
  readonly role: LevelRole;
  /** Null while they are only told. */
  readonly decide: DecisionDue['stage'] | null;
}

/** Who hears today of whom: the leads first, and who manages them a working day later. */
export interface Escalation {
  readonly warned: readonly SilenceDue[];
  readonly told: readonly SilenceTold[];
}

/** Decides who hears of the asks that nobody answered. */
export function escalationOn(
  plans: readonly Plan[],
  lapsed: readonly LapsedAsks[],
  { told, on }: { readonly told: Told; readonly on: Day },
): Escalation {
  const silences = silencesIn(plans, lapsed);
  return {
    warned: silences
      .filter((one) => !told.has(warning(one)))
      .map((one) => ({ ...one, to: one.lead, covers: warning(one) })),
    told: silences.filter((one) => isWarnedBefore(one, told, on)).flatMap((one) => toldOf(one, told, on)),
  };
}

function silenceOf(plans: readonly Plan[], { person, action, lapsed, since }: LapsedAsks): Silence | null {
  const place = findAction(plans, action.key);
  return place && lapsed >= LAPSES_UNTIL_TOLD ? { place, lead: person, lapsed, since } : null;
}

function isToDecide({ lapsed }: Silence): boolean {
  return lapsed >= ASKING_RULES.lapsesUntilDecision;
}

function toldOf(silence: Silence, told: Told, on: Day): readonly SilenceTold[] {
  const { place } = silence;
  const levels = levelsOf('silence', place);
  if (isToDecide(silence)) {
    const waiting = { key: ['decide', keyOf(silence)].join('|'), place, levels };
    return decisionsDue(waiting, told, on).map(({ to, role, stage, covers }) => ({
      ...silence,
      to,
      role,
      covers,
      decide: stage,
    }));
  }
  const [first] = levels;
  return (first?.people ?? [])
    .map((to) => ({ ...silence, to, role: first?.role ?? 'manager', covers: telling(silence, to), decide: null }))
    .filter(({ covers }) => !told.has(covers));
}

/** Nobody hears of a silence before the lead has known for a working day that they will. */
function isWarnedBefore(silence: Silence, told: Told, on: Day): boolean {
  const day = told.get(warning(silence)) ?? null;
  return day !== null && workingDaysBetween(day, on, calendarOf(silence.place.plan)) >= 1;
}

function keyOf(silence: Silence): string {
  return keyOfSilence(nameOfSilence(silence));
}

function warning(silence: Silence): string {
  return ['warned', keyOf(silence)].join('|');
}

function telling(silence: Silence, { id }: Person): string {
  return ['told', keyOf(silence), id].join('|');
}
