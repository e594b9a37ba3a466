import { areaHeading } from '../core/plan/area-heading.ts';
import type { Suggestion } from '../core/plan/matching/suggestions.ts';
import type { Person } from '../core/plan/person.ts';
import type { Plan, PlanState } from '../core/plan/plan.ts';
import { heldPosts, spellingGroups } from '../core/plan/same-post.ts';
import type { FoundReply, MatchingReply, SuggestionsReply } from './matching.ts';

/** What the reply is made from. */
interface Told {
  readonly plan: Plan;
  readonly next: readonly PlanState[];
  readonly leads: readonly { readonly printed: string; readonly actions: number; readonly people: readonly Person[] }[];
}

/** Who has which part in a plan, as the tab is told. */
export function toMatchingReply({ plan, next, leads }: Told): MatchingReply {
  const printedLeads = leads.map(({ printed }) => printed);
  const held = new Map(heldPosts(printedLeads).map(({ post, holders }) => [post, holders]));
  const { coordinators, auditors, director, nextLevel, readers } = plan.roles;
  return {
    id: plan.id,
    title: plan.title,
    state: plan.state,
    next: [...next],
    roles: {
      coordinators: coordinators.map(named),
      auditors: auditors.map(named),
      director: director && named(director),
      nextLevel: nextLevel && named(nextLevel),
      readers: readers && named(readers),
    },
    areas: plan.areas.map((area) => ({
      id: area.id,
      heading: areaHeading(area),
      title: area.title,
      printedManager: area.printedManager,
      manager: area.manager && named(area.manager),
    })),
    leads: leads.map(({ printed, actions, people }) => ({
      printed,
      heldBy: [...(held.get(printed) ?? [])],
      actions,
      people: people.map(named),
    })),
    alike: spellingGroups(printedLeads).map(({ leads: printed, isSure }) => ({ printed: [...printed], isSure })),
  };
}

/** Whom leads may stand for, as the tab is told. */
export function toSuggestionsReply(suggestions: {
  readonly leads: readonly { readonly printed: string; readonly suggestions: readonly Suggestion[] }[];
  readonly managers: readonly {
    readonly area: string;
    readonly likely: readonly { readonly person: Person; readonly reports: number }[];
  }[];
}): SuggestionsReply {
  return {
    leads: suggestions.leads.map((lead) => ({
      printed: lead.printed,
      suggestions: lead.suggestions.map((each) =>
        each.why === 'group'
          ? { why: each.why, group: named(each.group) }
          : { why: each.why, people: each.people.map(named) },
      ),
    })),
    managers: suggestions.managers.map(({ area, likely }) => ({
      area,
      likely: likely.map(({ person, reports }) => ({ person: named(person), reports })),
    })),
  };
}

/** What a search of the directory found, as the tab is told. */
export function toFoundReply(found: {
  readonly people: readonly FoundReply['people'][number][];
  readonly groups: readonly Person[];
}): FoundReply {
  return {
    people: found.people.map(({ id, name, mail, post }) => ({ id, name, mail, post })),
    groups: found.groups.map(named),
  };
}

function named({ id, name }: Person): Person {
  return { id, name };
}
