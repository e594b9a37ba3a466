import type { DifferenceKind } from '../core/plan/versions/difference.ts';
import { counted } from './counted.ts';

/** Fixed sentences of the screen that lays a document beside a plan that is there. */
export const VERSIONS_TEXTS = {
  looking: 'Laying it beside the record…',
  tryAgain: 'Look again',
  nothing: 'Nothing moved. The record says all that this document says, so there is nothing to take over.',
  how: 'What is ticked becomes the record, each change with its line of history. What is not ticked stays as the record has it.',
  was: 'in the record',
  is: 'in the document',
  nothingThere: 'nothing',
  all: 'All of these',
  close: 'Close it as superseded',
  backAgain: 'The document has it again.',
  goneMore: 'It stays an action of the plan, and its history says that the document has it no more.',
  takingOver: 'Taking it over…',
  back: 'Back to the preview',
  someTaken: 'What was written by then is in the record. Below is what is left: try again.',
  done: 'It is in the record',
  toList: 'To the overdue list',
  toPeople: 'Who leads what in the plan',
  unmatched: 'New leads stand for nobody yet: say who they are, so that they are asked.',
  same: 'May be the same action',
  sameMore: 'These came in now, and something like them was there. Actions that are linked are asked about once.',
  linkThem: 'Link them: asked about once',
  linking: 'Linking…',
} as const;

/** What the differences of a kind are called, in the order in which they are shown. */
export const KIND_WORDS: Readonly<Record<DifferenceKind, string>> = {
  due: 'Dates that slipped or moved',
  status: 'Status that changed',
  words: 'Words that changed',
  leads: 'Leads that changed',
  progress: 'New progress',
  check: 'Checks',
  other: 'What else changed',
  added: 'Rows that are new',
  gone: 'Rows that are gone',
};

/** What the screen is called. @param as whether it is a newer version of the plan, or taken into it */
export function versionsTitle(as: 'newer' | 'part', title: string): string {
  return as === 'newer' ? `What moved since “${title}”` : `What comes into “${title}”`;
}

/** "14 differences; 40 actions as before. 2 were answered since: they stay as they are unless you tick them." */
export function movedWords(differences: number, unchanged: number, held: number): string {
  const all = `${counted(differences, 'difference')}; ${counted(unchanged, 'action')} as before.`;
  if (held === 0) return all;
  return `${all} ${held === 1 ? '1 goes' : `${held} go`} against what somebody said since: left as it is unless you tick it.`;
}

/** "3 areas with 12 actions come in behind those of the plan." */
export function comingWords(areas: number, actions: number): string {
  return `${counted(areas, 'area')} with ${counted(actions, 'action')} ${areas === 1 ? 'comes' : 'come'} in behind those of the plan.`;
}

/** What the button says. */
export function takeOverWords(count: number): string {
  return count === 0 ? 'Tick what is to be taken over' : `Take over ${counted(count, 'change')}`;
}

/** What came of it. @param left what was ticked and did not go in */
export function takenOverWords(taken: number, left: number, title: string): string {
  const done = `${counted(taken, 'change')} ${taken === 1 ? 'is' : 'are'} in the record of “${title}”, each with its line of history.`;
  if (left === 0) return done;
  return `${done} ${counted(left, 'change')} that you ticked ${left === 1 ? 'was' : 'were'} left: somebody changed the record meanwhile, and what they said stands.`;
}

/** Where an action stands: "Care Plan", "Care Plan, taken in from “Audit of homes”". */
export function standsInWords(plan: string, source: string | null): string {
  return source === null ? plan : `${plan}, taken in from “${source}”`;
}

/** What the button under the pairs says. */
export function linkWords(count: number): string {
  return count === 0 ? 'Tick what is the same' : `Link ${counted(count, 'pair')}`;
}

/** What is told once pairs are linked. */
export function linkedWords(count: number): string {
  return `${counted(count, 'pair')} linked.`;
}
