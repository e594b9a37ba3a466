import type { Day } from '../calendar/day.ts';
import { bareAction } from './bare-action.ts';
import type { Entry } from './entry.ts';
import { highestNumbers } from './highest-numbers.ts';
import { newAction } from './new-plan.ts';
import { type Action, type Area, actionsOf, type Lead, type Plan } from './plan.ts';

/** What somebody adds to a plan by hand. */
export interface AddedWords {
  readonly text: string;
  /** As a plan would print it: a post, a name, or both. */
  readonly lead: string;
  readonly by: Day;
}

/** Where it is added. */
export interface AddedTo {
  readonly plan: Plan;
  readonly area: Area;
  /** Every entry of the plan. */
  readonly history: readonly Entry[];
  /** The id that a try which was cut off gave it; null for the next that is free. */
  readonly given: string | null;
}

/**
 * A new action at the end of its area, as a document would bring it in: not started, without a ref of the paper's.
 */
export function addedAction({ text, lead, by }: AddedWords, { plan, area, history, given }: AddedTo): Action {
  const id = given ?? `${area.id}.${(highestNumbers(plan, history).get(area.id) ?? 0) + 1}`;
  const action = newAction(
    {
      ...bareAction(text, id),
      leads: [lead],
      due: { phrase: printed(by), kind: 'day', from: null, by },
      status: 'not-started',
    },
    plan.id,
    area.id,
  );
  return { ...action, people: action.people.map((one) => ({ ...one, people: peopleBehind(plan, lead) })) };
}

/** Whoever stands behind the same words elsewhere in the plan; nobody where the plan does not know them. */
function peopleBehind(plan: Plan, lead: string): Lead['people'] {
  const same = (words: string) => words.toLowerCase().replace(/\s+/g, '') === lead.toLowerCase().replace(/\s+/g, '');
  const leads = actionsOf(plan).flatMap(({ people }) => people);
  const asPrinted = leads.find(({ printed: words, people }) => people.length > 0 && same(words));
  if (asPrinted) return asPrinted.people;
  const named = leads.flatMap(({ people }) => people).filter(({ name }) => same(name));
  const ids = new Set(named.map(({ id }) => id));
  return ids.size === 1 ? named.slice(0, 1) : [];
}

/** "31/03/2027", as plans print days. */
function printed({ day, month, year }: Day): string {
  return [day, month]
    .map((part) => String(part).padStart(2, '0'))
    .join('/')
    .concat(`/${year}`);
}
