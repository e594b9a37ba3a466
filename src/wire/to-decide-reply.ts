import type { Awaiting } from '../core/asking/telling/awaiting.ts';
import type { Day } from '../core/calendar/day.ts';
import type { Act } from '../core/plan/act.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { CameUp } from '../core/plan/came-up-why.ts';
import type { Person } from '../core/plan/person.ts';
import type { Plan } from '../core/plan/plan.ts';
import { toToldRow } from './action-rows.ts';
import { commandsOf, toRevisionLines } from './to-action-reply.ts';
import type { ToDecideItem, ToDecideReply } from './to-decide.ts';

/** One item that the reply is made from. */
export interface AwaitedItem extends Awaiting {
  readonly acts: readonly Act[];
  readonly cameUp: CameUp | null;
  readonly waited: number | null;
  readonly others: readonly Person[];
  readonly isToldOverdue: boolean;
}

/** What the reply is made from. */
interface Told {
  readonly mayDecide: boolean;
  readonly items: readonly AwaitedItem[];
  readonly isUnansweredKnown: boolean;
  readonly vacancies: readonly {
    readonly plan: Plan;
    readonly areas: readonly string[];
    readonly nextLevel: boolean;
  }[];
}

/** All that waits for somebody's decision, as the tab is told. @param asAt the instant of the copy that it is told from */
export function toDecideReply(told: Told, today: Day, asAt: string): ToDecideReply {
  return {
    on: today.toString(),
    asAt,
    mayDecide: told.mayDecide,
    items: told.items.map((item) => toDecideItem(item, today)),
    isUnansweredKnown: told.isUnansweredKnown,
    vacancies: told.vacancies.map(({ plan, areas, nextLevel }) => ({
      plan: plan.id,
      planTitle: plan.title,
      areas: [...areas],
      nextLevel,
    })),
  };
}

/** Something that waits for somebody's decision, as they are told. */
export function toDecideItem(item: AwaitedItem, today: Day): ToDecideItem {
  const { plan, area, action } = item.place;
  return {
    kind: item.kind,
    key: item.key,
    action: {
      ...toToldRow({ ...item.place, isToldOverdue: item.isToldOverdue }, today),
      planTitle: plan.title,
      areaHeading: areaHeading(area),
      doneOn: action.doneOn?.toString() ?? null,
    },
    since: item.since?.toString() ?? null,
    waited: item.waited,
    by: item.by?.name ?? null,
    of: item.asker,
    words: item.words,
    day: item.day?.toString() ?? null,
    revisions: toRevisionLines({ plan, area, action }).filter(({ waits }) => !waits),
    silent: item.silent.map(({ lead, lapsed, since }) => ({
      name: lead.name,
      asks: lapsed,
      since: since.toString(),
    })),
    commands: commandsOf(item.acts),
    cameUp: item.cameUp,
    others: item.others.map(({ name }) => name),
  };
}
