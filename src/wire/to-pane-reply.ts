import type { Day } from '../core/calendar/day.ts';
import type { WhyFound } from '../core/pane/mentioned.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { Person } from '../core/plan/person.ts';
import type { Plan } from '../core/plan/plan.ts';
import { type ToldAction, toToldRow } from './action-rows.ts';
import {
  type MentionedReply,
  MOST_ACTIONS,
  type NotedAs,
  type PaneAction,
  type PaneActionsReply,
  type PanePlacesReply,
} from './pane.ts';
import type { ToDecideItem } from './to-decide.ts';
import { type AwaitedItem, toDecideItem } from './to-decide-reply.ts';

/** An action as the pane is to show it. */
interface Shown extends ToldAction {
  readonly mayNote: readonly NotedAs[];
}

/** What a look at a mail found. */
interface Found {
  readonly isDigest: boolean;
  readonly actions: readonly (Shown & { readonly why: readonly WhyFound[] })[];
  readonly unclear: readonly { readonly words: string; readonly actions: readonly Shown[] }[];
  readonly people: readonly FoundPerson[];
  readonly decide: readonly AwaitedItem[];
}

interface FoundPerson {
  readonly person: Person;
  readonly by: 'address' | 'name';
  readonly leads: { readonly open: number; readonly overdue: number };
  readonly manages: { readonly open: number; readonly overdue: number };
}

/** On what day a reply is made, from a copy of when, and where its actions open. */
export interface PaneContext {
  readonly today: Day;
  readonly asAt: string;
  readonly linkTo: (plan: string, action: string) => string;
}

/** So many candidates of one ref are a choice; more are a search. */
const MOST_CANDIDATES = 8;
/** Two recipients in each hundred may lead something; more people than these nobody reads through. */
const MOST_PEOPLE = 30;

/** An action as the pane is told. */
export function toPaneAction(shown: Shown, { today, linkTo }: PaneContext): PaneAction {
  const { plan, area, action, mayNote } = shown;
  return {
    ...toToldRow(shown, today),
    plan: plan.id,
    planTitle: plan.title,
    area: area.id,
    areaHeading: areaHeading(area),
    link: linkTo(plan.id, action.key),
    mayNote: [...mayNote],
  };
}

/** What a look at a mail found, as the pane is told. */
export function toMentionedReply(found: Found, context: PaneContext): MentionedReply {
  const told = found.actions.slice(0, MOST_ACTIONS);
  return {
    ...headOf(context),
    isDigest: found.isDigest,
    actions: told.map((one) => ({ ...toPaneAction(one, context), why: one.why.map((why) => ({ ...why })) })),
    more: found.actions.length - told.length,
    unclear: found.unclear.slice(0, MOST_ACTIONS).map(({ words, actions }) => ({
      words,
      actions: actions.slice(0, MOST_CANDIDATES).map((one) => toPaneAction(one, context)),
      more: Math.max(0, actions.length - MOST_CANDIDATES),
    })),
    people: found.people.slice(0, MOST_PEOPLE).map(({ person, by, leads, manages }) => ({
      id: person.id,
      name: person.name,
      by,
      leads: { ...leads },
      manages: { ...manages },
    })),
    decide: toDecide(found.decide, context),
  };
}

/** Actions as they stand now, as the pane is told. */
export function toPaneActionsReply(
  { actions, decide }: { readonly actions: readonly Shown[]; readonly decide: readonly AwaitedItem[] },
  context: PaneContext,
): PaneActionsReply {
  return {
    ...headOf(context),
    actions: actions.map((one) => toPaneAction(one, context)),
    decide: toDecide(decide, context),
  };
}

/** Plans and their areas, as the pane is told. */
export function toPanePlaces(
  places: readonly { readonly plan: Plan; readonly mayAdd: boolean }[],
  today: Day,
): PanePlacesReply {
  return {
    on: today.toString(),
    plans: places.map(({ plan: { id, title, areas }, mayAdd }) => ({
      id,
      title,
      mayAdd,
      areas: areas.map((area) => ({ id: area.id, heading: areaHeading(area), title: area.title })),
    })),
  };
}

function headOf({ today, asAt }: PaneContext) {
  return { on: today.toString(), asAt };
}

function toDecide(items: readonly AwaitedItem[], { today }: PaneContext): ToDecideItem[] {
  return items.map((item) => toDecideItem(item, today));
}
