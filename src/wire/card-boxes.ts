import type { Opened } from './card-button.ts';

/** The boxes of a question. */
export const BOXES = ['words', 'doneOn', 'newDay', 'reason', 'help', 'whose'] as const;
/** A box of a question. */
export type Box = (typeof BOXES)[number];

/** What stood in the boxes of one question, as typed; a box that was empty is not there. */
export type Typed = Partial<Readonly<Record<Box, string>>>;

/** The part of a question in which each box stands. */
const PART_OF: Readonly<Record<Box, Opened>> = {
  words: 'more',
  doneOn: 'more',
  newDay: 'revision',
  reason: 'revision',
  help: 'help',
  whose: 'not-mine',
};

/** Id of a box on the card: unique per action, and the same wherever the action stands. */
export function inputId(box: Box, action: string): string {
  return `${box}:${action}`;
}

/** The parts of a question in which something was typed. */
export function partsTyped(typed: Typed): ReadonlySet<Opened> {
  return new Set(BOXES.filter((box) => typed[box] !== undefined).map((box) => PART_OF[box]));
}
