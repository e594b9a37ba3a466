import type { Day } from '../calendar/day.ts';
import type { CameUp } from './came-up-why.ts';
import { managementChecker, notMineDecider, revisionDecider } from './decider.ts';
import type { ActionInPlan } from './find-action.ts';
import { isMovedUp } from './moved-up.ts';
import type { RequestKind } from './request.ts';

/** Why a decision came to the level above; null where it did not. A check never moves for not being made. */
export function cameUp(place: ActionInPlan, kind: RequestKind | 'revision' | 'check', on: Day): CameUp | null {
  const { area, plan } = place;
  const isUndecided = () => kind !== 'check' && isMovedUp(place, kind, on);
  if (kind === 'not-mine') {
    if (notMineDecider(place) === 'manager') return isUndecided() ? 'undecided' : null;
    return area.manager === null && plan.roles.coordinators.length === 0 ? 'vacant' : 'own-action';
  }
  if (managementChecker(place) !== 'manager') return area.manager === null ? 'vacant' : 'own-action';
  if (kind === 'revision' && revisionDecider(place) !== 'manager') return 'revised-often';
  return isUndecided() ? 'undecided' : null;
}

/** Why a body's decision about a revised date is to be recorded; null while somebody in post still decides. */
export function whyByBody(place: ActionInPlan, on: Day): CameUp | null {
  if (revisionDecider(place) === null) return 'nobody-else';
  return isMovedUp(place, 'revision', on) ? 'undecided' : null;
}
