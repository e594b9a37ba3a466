import { awaitedIn } from '../../../src/core/asking/telling/awaiting-kinds.ts';
import type { ToDecideItem } from '../../../src/wire/to-decide.ts';

/** What forms are about: something that waits to be decided, or an action as a whole. */
export interface Subject {
  /** Names what is typed about it: two things that wait about one action share nothing. */
  readonly id: string;
  /** Whether it is one thing that is decided, and what was typed about it is of no use from then on. */
  readonly isDecided: boolean;
  /** Id of the lead whose request is decided; null where the form lets one be chosen, or decides none. */
  readonly of: string | null;
  /** The later day that is decided on, an ISO date; null where that is whichever waits. */
  readonly day: string | null;
}

/** An action, as its own view tells of it. @param id key of the action */
export function wholeAction(id: string): Subject {
  return { id, isDecided: false, of: null, day: null };
}

/** One thing that waits about an action. */
export function subjectOf({ key, of, day }: Pick<ToDecideItem, 'key' | 'of' | 'day'>): Subject {
  return { id: key, isDecided: true, of, day };
}

/** One thing that waited once, with its action's key, as far as its name tells; null where that names an action as a whole. */
export function waitedOnce(id: string): { readonly action: string; readonly about: Subject } | null {
  const awaited = awaitedIn(id);
  return awaited && { action: awaited.action, about: { id, isDecided: true, of: awaited.asker, day: null } };
}
