import type { Day } from '../calendar/day.ts';
import { areaHeading } from '../plan/area-heading.ts';
import { agreedBy } from '../plan/due.ts';
import { type ActionInPlan, findAction } from '../plan/find-action.ts';
import { lastSaid } from '../plan/last-said.ts';
import { daysOverdue } from '../plan/overdue.ts';
import type { Person } from '../plan/person.ts';
import { type Action, accountableOf, leadsOf, type Plan } from '../plan/plan.ts';
import type { AskReason, Meeting } from './ask.ts';
import type { AskView, AskViewItem, Receipt, RefusedAnswer } from './ask-view.ts';
import { whoDecides } from './who-decides.ts';

/** An ask as it was sent, with what it recorded since. */
export interface SentAsk {
  /** `<person id>:<ISO day>`, or `<person id>:<instant>:own` when the person asked for the card themselves. */
  readonly key: string;
  readonly person: Person;
  readonly items: readonly SentItem[];
}

/** One action of a sent ask. */
export interface SentItem {
  readonly action: string;
  readonly reason: AskReason;
  readonly time: number;
  readonly meeting: Meeting | null;
  readonly insteadOf: Person | null;
  /** Rises with every correction. */
  readonly revision: number;
  readonly receipt: Receipt | null;
  /** Answers that were kept and refused since, oldest first. */
  readonly refused: readonly RefusedAnswer[];
}

/**
 * An ask as its person sees it now. An action that is no longer in any plan is left out. One that they lead no more keeps
 * the receipt of what they said themselves; a card of last month tells nothing of what others say about it since.
 */
export function drawAsk(ask: SentAsk, plans: readonly Plan[], today: Day): AskView {
  const items = ask.items.flatMap((item) => {
    const found = findAction(plans, item.action);
    if (!found) return [];
    if (leadsOf(found.action).some(({ id }) => id === ask.person.id)) return [drawItem(ask, item, found, today)];
    return item.receipt === null ? [] : [{ ...drawItem(ask, item, found, today), lastSaid: null }];
  });
  return { ask: ask.key, person: ask.person, asker: null, today, items };
}

function drawItem(ask: SentAsk, item: SentItem, place: ActionInPlan, today: Day): AskViewItem {
  const { plan, area, action } = place;
  return {
    action: action.key,
    revision: item.revision,
    planTitle: plan.title,
    areaHeading: areaHeading(area),
    areaTitle: area.title,
    ref: action.ref,
    text: action.text,
    by: agreedBy(action),
    firstBy: action.due.by,
    duePhrase: action.due.phrase,
    // Until a plan is live nothing of it is called overdue.
    daysOverdue: plan.state === 'opening' ? 0 : daysOverdue(action, today),
    reason: item.reason,
    time: item.time,
    meeting: item.meeting,
    insteadOf: item.insteadOf,
    answeredOf: null,
    closer: closerFor(action, ask.person),
    decider: whoDecides(place, item.receipt),
    lastSaid: lastSaid(action),
    receipt: item.receipt,
    before: null,
    refused: newestRefusal(item),
  };
}

/** Who closes an action, where it is not the one who is asked. */
function closerFor(action: Action, asked: Person): Person | null {
  const closer = accountableOf(action);
  return closer === null || closer.id === asked.id ? null : closer;
}

/** A refusal is news until something newer was said. */
function newestRefusal({ refused, receipt, revision }: SentItem): RefusedAnswer | null {
  const last = refused.at(-1);
  return last && (receipt === null || last.revision >= revision) ? last : null;
}
