import { peopleSheet, type SheetRow } from '../../core/plan/people-sheet.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan, PlanState } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import { readPeopleSheet, writePeopleSheet } from '../../documents/people-sheet-file.ts';
import type { Directory } from '../../ports/directory.ts';
import { mayAny, planRoles } from '../permissions.ts';
import { setPlanState } from '../plans/set-plan-state.ts';
import { type MatchPorts, matchPeople } from './match-people.ts';
import { type Matching, planToChange, type Suggestions, suggestMatches, viewMatching } from './view-matching.ts';

/** What a search of the directory found. */
export type Found = Awaited<ReturnType<Directory['search']>>;

/** What the coordinator of a plan does about its people, for a door to offer. Who may is decided in each. */
export interface MatchingCases {
  /** The plans that a person coordinates, drafts too; none for whoever coordinates nothing. */
  plans(person: Person): readonly Plan[];
  view(person: Person, plan: string): Matching;
  suggest(person: Person, plan: string): Promise<Suggestions>;
  /** @throws Refusal `not-allowed` for whoever coordinates nothing */
  search(person: Person, words: string): Promise<Found>;
  match(person: Person, plan: string, rows: readonly SheetRow[]): Promise<Matching>;
  /** @param name tells the kind, .xlsx or .csv */
  sheet(person: Person, plan: string, name: string): Promise<Uint8Array>;
  matchBySheet(person: Person, plan: string, file: { name: string; bytes: Uint8Array }): Promise<Matching>;
  setState(person: Person, plan: string, state: PlanState): Promise<Matching>;
}

/** The cases about a plan's people, joined with what they take from outside. */
export function matchingCases(ports: MatchPorts & { readonly directory: Directory }): MatchingCases {
  const caller = (person: Person) => ({ kind: 'person', person }) as const;
  const view = (person: Person, plan: string) => viewMatching(ports, caller(person), plan);
  const load = (person: Person, plan: string): Plan => planToChange(ports.plans, caller(person), plan);
  const match: MatchingCases['match'] = async (person, plan, rows) => {
    await matchPeople(ports, caller(person), load(person, plan), rows, 'tab');
    return view(person, plan);
  };
  const plans = (person: Person) =>
    ports.plans.plans().filter((plan) => {
      const roles = planRoles(caller(person), plan);
      return plan.state !== 'importing' && mayAny(roles, 'change-plan');
    });
  return {
    plans,
    view,
    match,
    suggest: (person, plan) => suggestMatches(ports, caller(person), plan),
    search: async (person, words) => {
      if (plans(person).length === 0) throw new Refusal('not-allowed');
      return words.trim() === '' ? { people: [], groups: [] } : ports.directory.search(words.trim());
    },
    sheet: (person, plan, name) => writePeopleSheet(peopleSheet(load(person, plan)), name),
    matchBySheet: async (person, plan, file) => {
      // Looked for first: nobody reads a file for somebody who may not change the plan.
      load(person, plan);
      return match(person, plan, await readPeopleSheet(file));
    },
    setState: async (person, plan, state) => {
      await setPlanState(ports, caller(person), load(person, plan), state, 'tab');
      return view(person, plan);
    },
  };
}
