import type { Day } from '../calendar/day.ts';
import type { Person } from './person.ts';

/** Every kind of request. */
export const REQUEST_KINDS = ['help', 'not-mine'] as const;
/** What a lead asks for: help, from the manager; that somebody else has the action, from the coordinator. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Something that a lead asked for and nobody decided yet. One of a kind waits at a time for each person. */
export interface ActionRequest {
  readonly kind: RequestKind;
  readonly by: Person;
  readonly on: Day;
  /** What help they need, or whose action they think it is. */
  readonly words: string;
}
