import { type LapsedAsks, type LapsedAsksInput, lapsedAsksOn } from '../asking/lapsed-asks.ts';
import { levelsOf } from '../asking/telling/levels.ts';
import { revisionDecider } from '../plan/decider.ts';
import { agreedBy } from '../plan/due.ts';
import type { ActionInPlan } from '../plan/find-action.ts';
import { overdueArea } from '../plan/overdue-list.ts';
import type { Person } from '../plan/person.ts';
import type { Area, Plan } from '../plan/plan.ts';
import type { ActionRequest } from '../plan/request.ts';
import { waitingRevision } from '../plan/revision.ts';
import { isOpen } from '../plan/status.ts';
import { waitingRequests } from '../plan/waiting-requests.ts';
import type { Decision, Digest, DigestArea, Unanswered } from './digest.ts';

/** What the digests of a day are made from. Plans may be in any state; only live ones are told of. */
export interface DigestsOnInput extends LapsedAsksInput {
  /** Who is told of an area; an area without anybody is left out. */
  readonly managerOf: (area: Area) => Person | null;
}

/** One digest for each manager: their own areas of all live plans, in plan order. */
export function digestsOn({ managerOf, ...asking }: DigestsOnInput): readonly Digest[] {
  const { plans, on } = asking;
  const lapsed = lapsedAsksOn(asking);
  const areasOf = new Map<string, { to: Person; areas: DigestArea[] }>();
  const live = plans.filter(({ state }) => state === 'live');
  for (const plan of live) {
    for (const area of plan.areas) {
      const to = managerOf(area);
      if (to === null) continue;
      const mail = areasOf.get(to.id) ?? { to, areas: [] };
      mail.areas.push({
        ...overdueArea(area, on),
        plan,
        role: 'manager',
        inPlaceOf: null,
        overdueThen: null,
        newlyOverdue: new Set(),
      });
      areasOf.set(to.id, mail);
    }
  }
  return [...areasOf.values()].map(({ to, areas }) => ({
    on,
    to,
    since: null,
    areas,
    summaries: [],
    soon: [],
    doneSince: [],
    decide: live.flatMap((plan) => toDecide(plan, to, managerOf)),
    unanswered: areas.flatMap((area) => unansweredIn(area, lapsed)),
  }));
}

/** What nobody but they may decide now; for what is the next level's they may be that of other areas. */
function toDecide(plan: Plan, to: Person, managerOf: DigestsOnInput['managerOf']): readonly Decision[] {
  return plan.areas.flatMap((printed) => {
    const area = { ...printed, manager: managerOf(printed) };
    return area.actions
      .filter(({ status }) => isOpen(status))
      .flatMap((action) => {
        const place = { plan, area, action };
        return [...(decides(place, to) ? decisionOn(place) : []), ...requestsFor(place, to)];
      });
  });
}

function decides(place: ActionInPlan, { id }: Person): boolean {
  const decider = revisionDecider(place);
  if (decider === null) return false;
  return (decider === 'manager' ? place.area.manager : place.plan.roles.nextLevel)?.id === id;
}

/** The requests of leads that are theirs to decide before anybody else. */
function requestsFor(place: ActionInPlan, to: Person): readonly Decision[] {
  const { action } = place;
  const isTheirs = ({ kind }: ActionRequest) =>
    levelsOf(kind, place)[0]?.people.some(({ id }) => id === to.id) ?? false;
  return waitingRequests(action)
    .filter(isTheirs)
    .map(({ kind, by, on, words }) => ({ ...place, what: kind, by: null, reason: words, since: on, asker: by }));
}

/** A day that was asked for after a reopening is what there is to decide then. */
function decisionOn(place: ActionInPlan): readonly Decision[] {
  const { action } = place;
  const revision = waitingRevision(action);
  if (revision) {
    const { by, reason, asked } = revision;
    return [{ ...place, what: 'revised-date', by, reason, since: asked?.on ?? null }];
  }
  if (action.reopened === null || agreedBy(action) !== null) return [];
  return [{ ...place, what: 'reopened', by: null, reason: action.check?.phrase ?? null, since: action.reopened.on }];
}

function unansweredIn({ area }: DigestArea, lapsed: readonly LapsedAsks[]): readonly Unanswered[] {
  const keys = new Set(area.actions.map(({ key }) => key));
  return lapsed
    .filter(({ action }) => keys.has(action.key))
    .map(({ action, person, lapsed: asks }) => ({ action, lead: person.name, asks }));
}
