import type { Day } from '../core/calendar/day.ts';
import { noUpdateSince } from '../core/plan/no-update.ts';
import { isLateByFirstPromise } from '../core/plan/overdue.ts';
import type { OverdueList } from '../core/plan/overdue-list.ts';
import type { CameIn, PlanPicture as Picture, PlanMeeting } from '../core/plan/picture.ts';
import { ragCounts } from '../core/plan/rag-counts.ts';
import { toAreaRows, toOverduePlans } from './action-rows.ts';
import type { OverdueAreaRows, OverdueReply, PlanPicture } from './tab.ts';

/** A plan with everything that the list of what is overdue says of it. */
export interface ShownPicture {
  readonly list: OverdueList;
  readonly picture: Picture;
  readonly meetings: readonly PlanMeeting[];
  readonly moved: readonly { readonly on: Day; readonly overdue: number; readonly meeting: string | null }[];
  readonly cameIn: CameIn;
  readonly from: Day;
}

/** What is overdue in several plans on a day, with the picture of each. */
export function toPicturedPlans(shown: readonly ShownPicture[], on: Day): OverdueReply['plans'] {
  return shown.flatMap((one) =>
    toOverduePlans([one.list], on).map((plan) => ({
      ...plan,
      from: one.from.toString(),
      meetings: one.meetings.map(({ name, on }) => ({ name, on: on.toString() })),
      picture: toPicture(one),
      areas: one.list.areas.map((area) => toOverdueArea(area, one.cameIn, on)),
    })),
  );
}

type ShownArea = OverdueList['areas'][number];

function toOverdueArea(area: ShownArea, cameIn: CameIn, on: Day): OverdueAreaRows {
  const rows = toAreaRows(area, on);
  const since = area.overdue.map(({ action }) => noUpdateSince(action, on, cameIn(action))?.toString() ?? null);
  return {
    ...rows,
    lateByFirstPromise: area.area.actions.filter((action) => isLateByFirstPromise(action, on)).length,
    overdue: rows.overdue.map((row, index) => ({ ...row, noUpdateSince: since[index] ?? null })),
    rags: ragCounts(area.area.actions, on),
  };
}

function toPicture({ picture, moved }: ShownPicture): PlanPicture {
  const { atRisk, willBeMissed, done, noUpdate } = picture;
  return {
    atRisk,
    willBeMissed,
    done: { ...done, since: done.since.toString() },
    noUpdate,
    moved: moved.map((then) => ({ ...then, on: then.on.toString() })),
  };
}
