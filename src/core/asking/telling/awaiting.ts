import type { Day } from '../../calendar/day.ts';
import { earlier } from '../../calendar/day.ts';
import { awaitsCheck } from '../../plan/awaits-check.ts';
import { changeOf } from '../../plan/changes.ts';
import type { Entry } from '../../plan/entry.ts';
import type { ActionInPlan } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import { isWithoutDate } from '../../plan/without-date.ts';
import { type AwaitingKind, awaitingKey } from './awaiting-kinds.ts';
import type { Silence } from './escalation.ts';
import { mattersAt } from './matter.ts';

/** Something about an action that waits for somebody's decision. */
export interface Awaiting {
  readonly kind: AwaitingKind;
  /** Its `awaitingKey`. */
  readonly key: string;
  /** Object id of the lead who asked for it; null where the plan document does, and for what nobody asks. */
  readonly asker: string | null;
  readonly place: ActionInPlan;
  /** Null where only the plan document tells of it. */
  readonly since: Day | null;
  /** Who asked, said that it is done, or found that it is not. */
  readonly by: Person | null;
  /** The reason, what help, whose it is, what was said of it as done, or what was looked at. */
  readonly words: string | null;
  /** The day that is asked for; null for all but a revised date. */
  readonly day: Day | null;
  /** Who does not answer; empty for all else. */
  readonly silent: readonly Silence[];
}

/** What beside the action tells that something waits. */
export interface AwaitingFrom {
  /** The entries of an action, oldest first. */
  readonly history: (action: string) => readonly Entry[];
  /** Who let so many requests pass that somebody has to decide, of all actions. */
  readonly silences: readonly Silence[];
}

/** Everything about an action that waits for somebody's decision, whoever's that is. */
export function awaitingAt(place: ActionInPlan, from: AwaitingFrom): readonly Awaiting[] {
  return [
    ...requested(place),
    ...withoutDate(place),
    ...unanswered(place, from.silences),
    ...unchecked(place, from.history),
  ];
}

function requested(place: ActionInPlan): readonly Awaiting[] {
  return mattersAt(place).map(({ name, by, words }) => {
    const { kind, asker, on: since, day } = name;
    return { kind, key: awaitingKey(kind, place.action.key, asker), asker, place, since, by, words, day, silent: [] };
  });
}

function withoutDate(place: ActionInPlan): readonly Awaiting[] {
  const { action } = place;
  const { reopened } = action;
  if (reopened === null || !isWithoutDate(action)) return [];
  const { on: since, by } = reopened;
  const words = action.check?.phrase ?? null;
  return [{ ...NOTHING_SAID, kind: 'reopened', key: awaitingKey('reopened', action.key), place, since, by, words }];
}

/** Several people may lead it: whether to go on is one decision. */
function unanswered(place: ActionInPlan, silences: readonly Silence[]): readonly Awaiting[] {
  const { key } = place.action;
  const silent = silences.filter((one) => one.place.action.key === key);
  const [first, ...others] = silent.map((one) => one.since);
  if (first === undefined) return [];
  const since = others.reduce(earlier, first);
  return [{ ...NOTHING_SAID, kind: 'unanswered', key: awaitingKey('unanswered', key), place, since, silent }];
}

function unchecked(place: ActionInPlan, history: AwaitingFrom['history']): readonly Awaiting[] {
  const { action } = place;
  if (!awaitsCheck(action, 'audit')) return [];
  const claim = history(action.key).findLast((entry) => changeOf(entry, 'status')?.to === 'done');
  const said = claim ? { by: claim.by, words: claim.words } : {};
  const { recordedOn: since } = action;
  return [{ ...NOTHING_SAID, ...said, kind: 'check', key: awaitingKey('check', action.key), place, since }];
}

const NOTHING_SAID = { asker: null, by: null, words: null, day: null, silent: [] } as const;
