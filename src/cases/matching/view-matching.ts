import { leadKey } from '../../core/plan/lead-phrase.ts';
import {
  likelyManagers,
  rememberedLeads,
  type Suggestion,
  suggestionsFor,
  wordsToLookFor,
} from '../../core/plan/matching/suggestions.ts';
import type { Person } from '../../core/plan/person.ts';
import { type Action, actionsOf, leadsOf, type Plan, type PlanState } from '../../core/plan/plan.ts';
import type { Directory } from '../../ports/directory.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { ensureMay, mayAny, planRoles } from '../permissions.ts';
import { findPlan } from '../plans/find-plan.ts';
import { nextStates } from '../plans/set-plan-state.ts';
import { visibleByRole } from '../plans/visible-plans.ts';

/** One printed lead, however often it stands in the plan. */
export interface LeadToMatch {
  readonly printed: string;
  /** How many actions it leads. */
  readonly actions: number;
  readonly people: readonly Person[];
}

/** A plan whose people are being named. */
export interface Matching {
  readonly plan: Plan;
  /** The states that it may go to from here. */
  readonly next: readonly PlanState[];
  /** Each printed lead once, in plan order. */
  readonly leads: readonly LeadToMatch[];
}

/** Whom the leads without people may stand for, and who may manage the areas without a manager. */
export interface Suggestions {
  readonly leads: readonly { readonly printed: string; readonly suggestions: readonly Suggestion[] }[];
  readonly managers: readonly {
    readonly area: string;
    /** Each with how many of the area's leads report to them. */
    readonly likely: readonly { readonly person: Person; readonly reports: number }[];
  }[];
}

/** Finds a plan that a caller may change. @throws Refusal `plan-unknown`, `not-allowed` */
export function planToChange(plans: Pick<PlanStore, 'plans'>, caller: Caller, id: string): Plan {
  const visible = plans.plans().filter((plan) => visibleByRole(caller, plan) !== null);
  const plan = findPlan(visible, id);
  ensureMay(caller, 'change-plan', plan);
  return plan;
}

/** The roles, managers and leads of a plan as they are matched. @throws Refusal `plan-unknown`, `not-allowed` */
export function viewMatching(
  ports: { readonly plans: Pick<PlanStore, 'plans'> },
  caller: Caller,
  id: string,
): Matching {
  const plan = planToChange(ports.plans, caller, id);
  return { plan, next: nextStates(plan), leads: leadsToMatch(plan) };
}

/**
 * Looks the plan's unmatched leads up in the directory and in the other plans of the same coordinator.
 *
 * @throws Refusal `plan-unknown`, `not-allowed`; `busy`, `denied` or `unreachable` when the directory cannot be asked
 */
export async function suggestMatches(
  ports: { readonly plans: Pick<PlanStore, 'plans'>; readonly directory: Directory },
  caller: Caller,
  id: string,
): Promise<Suggestions> {
  const plan = planToChange(ports.plans, caller, id);
  const unmatched = leadsToMatch(plan)
    .filter(({ people }) => people.length === 0)
    .map(({ printed }) => printed);
  const words = wordsToLookFor(unmatched);
  const [people, groups] = await Promise.all([ports.directory.peopleNamed(words), ports.directory.groupsNamed(words)]);
  const remembered = rememberedLeads(
    ports.plans.plans().filter((other) => mayAny(planRoles(caller, other), 'change-plan')),
  );
  const leads = unmatched.map((printed) => ({
    printed,
    suggestions: suggestionsFor(printed, { people, groups }, remembered),
  }));
  return { leads, managers: await suggestManagers(ports.directory, plan, leads) };
}

/** The line managers of whoever leads in an area, or is the only one who may. */
async function suggestManagers(
  directory: Directory,
  plan: Plan,
  leads: Suggestions['leads'],
): Promise<Suggestions['managers']> {
  const likely = new Map(leads.map(({ printed, suggestions }) => [leadKey(printed), onlyPerson(suggestions[0])]));
  const areas = plan.areas.filter(({ manager }) => manager === null);
  const leading = new Map(areas.map((area) => [area.id, area.actions.flatMap((action) => whoMayLead(action, likely))]));
  const ids = new Set([...leading.values()].flat().map((person) => person.id));
  const managers = await directory.managersOf([...ids]);
  return areas.map(({ id }) => ({ area: id, likely: likelyManagers(leading.get(id) ?? [], managers).map(bare) }));
}

function whoMayLead(action: Action, likely: ReadonlyMap<string, Person | null>): readonly Person[] {
  const suggested = action.people.map(({ printed }) => likely.get(leadKey(printed)) ?? null);
  return [...leadsOf(action), ...suggested.filter((person) => person !== null)];
}

function onlyPerson(suggestion: Suggestion | undefined): Person | null {
  if (suggestion === undefined || suggestion.why === 'group') return null;
  return suggestion.people.length === 1 ? (suggestion.people[0] ?? null) : null;
}

function bare({ person: { id, name }, reports }: { readonly person: Person; readonly reports: number }) {
  return { person: { id, name }, reports };
}

/** Each printed lead of a plan once, in plan order. */
export function leadsToMatch(plan: Plan): readonly LeadToMatch[] {
  const leads = new Map<string, LeadToMatch>();
  for (const { printed, people } of actionsOf(plan).flatMap((action) => action.people)) {
    const known = leads.get(leadKey(printed));
    leads.set(leadKey(printed), known ? { ...known, actions: known.actions + 1 } : { printed, people, actions: 1 });
  }
  return [...leads.values()];
}
