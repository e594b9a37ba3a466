import type { DifferencesBody, DifferencesReply, VersionReply } from '../../../src/wire/plan-versions.ts';

/** A difference as the screen shows it. */
export type Moved = DifferencesReply['differences'][number];

/** The plan that a document is laid beside, and as what. */
export interface BesidePlan {
  readonly id: string;
  readonly title: string;
  readonly as: DifferencesBody['as'];
}

/** What came of taking over. */
export interface Taken {
  readonly taken: number;
  /** What was ticked and did not go in. */
  readonly left: number;
  /** Whether a lead came in that stands for nobody yet. */
  readonly isUnmatched: boolean;
  readonly same: VersionReply['same'];
}

/** What somebody makes of a document that is laid beside a plan. */
export interface Choosing {
  /** Whether it is laid beside it now; the preview stands before that. */
  readonly isOpen: boolean;
  /** Ids of what nobody answered since, and is left all the same. */
  readonly left: readonly string[];
  /** Ids of what somebody answered since, and is taken all the same. */
  readonly forced: readonly string[];
  /** Ids of rows that are gone, to be closed as superseded. */
  readonly closed: readonly string[];
  readonly done: Taken | null;
}

/** Nothing is chosen otherwise than it is offered. */
export const NOTHING_CHOSEN: Choosing = { isOpen: false, left: [], forced: [], closed: [], done: null };

/**
 * Whether a difference is to be taken over. Both lists are needed: what was left because nobody had answered must not
 * turn into what is forced once somebody has.
 */
export function isTicked({ left, forced }: Choosing, { id, held }: Moved): boolean {
  return held === null ? !left.includes(id) : forced.includes(id);
}

/** Ticks differences, or takes the ticks away. */
export function ticked(choosing: Choosing, differences: readonly Moved[], isOn: boolean): Choosing {
  const free = differences.filter(({ held }) => held === null).map(({ id }) => id);
  const held = differences.filter((each) => each.held !== null).map(({ id }) => id);
  return {
    ...choosing,
    left: isOn ? without(choosing.left, free) : together(choosing.left, free),
    forced: isOn ? together(choosing.forced, held) : without(choosing.forced, held),
  };
}

/** Says of a row that is gone whether its action is closed. */
export function closing(choosing: Choosing, id: string, isOn: boolean): Choosing {
  return { ...choosing, closed: isOn ? together(choosing.closed, [id]) : without(choosing.closed, [id]) };
}

function together(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...some, ...others])];
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter((one) => !some.includes(one));
}
