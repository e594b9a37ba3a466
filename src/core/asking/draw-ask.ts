import type { Day } from '../calendar/day.ts';
import { answeredOf } from '../plan/answered-of.ts';
import { areaHeading, wordlessArea } from '../plan/area-heading.ts';
import { doneWords } from '../plan/done-words.ts';
import { agreedBy } from '../plan/due.ts';
import type { Entry } from '../plan/entry.ts';
import { type ActionInPlan, findAction } from '../plan/find-action.ts';
import { lastSaid } from '../plan/last-said.ts';
import { daysOverdue } from '../plan/overdue.ts';
import type { Person } from '../plan/person.ts';
import { type Action, accountableOf, leadsOf, type Plan } from '../plan/plan.ts';
import type { AskReason, Meeting } from './ask.ts';
import type { Asker, AskView, AskViewItem, Receipt, RefusedAnswer } from './ask-view.ts';
import { whoDecides } from './who-decides.ts';

/** An ask as it was sent, with what it recorded since. */
export interface SentAsk {
  /** `<person id>:<ISO day>`; `<person id>:<instant>:own` when they asked for the card themselves, `…:test` for a test. */
  readonly key: string;
  readonly person: Person;
  readonly day: Day;
  /** Set on the first card that somebody ever gets: it says who asks. */
  readonly first?: true;
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
  /** How many of several leads had answered when the card was last drawn anew because of it; absent before the first time. */
  readonly answered?: number;
  /** Answers that were kept and refused since, oldest first. */
  readonly refused: readonly RefusedAnswer[];
}

/** The record, as a card is drawn from it. */
export interface DrawnFrom {
  plans(): readonly Plan[];
  /** The entries of one action, oldest first. */
  history(action: string): readonly Entry[];
}

/**
 * An ask as its person sees it now. An action that is no longer in any plan is left out. One that they lead no more keeps
 * the receipt of what they said themselves; a card of last month tells nothing of what others say about it since.
 */
export function drawAsk(ask: SentAsk, record: DrawnFrom, today: Day): AskView {
  const found = ask.items.flatMap((item) => {
    const place = findAction(record.plans(), item.action);
    return place ? [{ item, place }] : [];
  });
  const items = found.flatMap(({ item, place }) => {
    const draw = () => drawItem(ask, item, { place, history: record.history(item.action), today });
    if (leadsOf(place.action).some(({ id }) => id === askedFor(ask, item).id)) return [draw()];
    return item.receipt === null ? [] : [{ ...draw(), lastSaid: null, answeredOf: null, doneWords: [] }];
  });
  const asker = ask.first === true ? askerOf(found.map(({ place }) => place.plan)) : null;
  return { ask: ask.key, person: ask.person, asker, today, items };
}

/** A deputy is asked in the place of a lead. */
function askedFor({ person }: SentAsk, { insteadOf }: SentItem): Person {
  return insteadOf ?? person;
}

/** Null where the first plan has nobody to name. */
function askerOf(plans: readonly Plan[]): Asker | null {
  const [by] = plans[0]?.roles.coordinators ?? [];
  const boards = new Set(plans.flatMap(({ asking }) => asking.board ?? []));
  return by ? { by, boards: [...boards] } : null;
}

/** What an item is drawn from. */
interface Drawn {
  readonly place: ActionInPlan;
  readonly history: readonly Entry[];
  readonly today: Day;
}

function drawItem(ask: SentAsk, item: SentItem, { place, history, today }: Drawn): AskViewItem {
  const { plan, area, action } = place;
  const reader = askedFor(ask, item);
  return {
    action: action.key,
    revision: item.revision,
    planTitle: plan.title,
    areaHeading: areaHeading(area),
    areaTitle: area.title,
    wordlessArea: wordlessArea(area, plan),
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
    answeredOf: answeredOf(action, history, ask.day),
    closer: closerFor(action, reader),
    doneWords: doneWords(action, history).filter(({ by }) => by.id !== reader.id && by.id !== ask.person.id),
    decider: whoDecides(place, item),
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
