import type { Act } from '../../core/plan/act.ts';
import { type CheckedAs, foundDone, foundNotDone } from '../../core/plan/checked.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** What a second person found. */
export interface CheckActionRequest extends ActRequest {
  readonly as: CheckedAs;
  readonly found: 'done' | 'not-done';
  /** What was looked at. */
  readonly looked: string;
}

const ACT: Readonly<Record<CheckedAs, Readonly<Record<CheckActionRequest['found'], Act>>>> = {
  management: { done: 'confirm', 'not-done': 'reopen-as-management' },
  audit: { done: 'verify', 'not-done': 'reopen-as-audit' },
};

/**
 * Records what a check of a done action found. One that was not done is open again.
 *
 * @throws Refusal as `actOnAction`; `own-action`, `next-level-decides`, `not-done-yet`, `checked-already`,
 * `audit-decides`
 */
export function checkAction(ports: ActPorts, request: CheckActionRequest): Promise<ActionView> {
  const { as, found, looked } = request;
  const record = found === 'done' ? foundDone : foundNotDone;
  return actOnAction(ports, ACT[as][found], request, ({ action }, by) => record(action, as, looked, by));
}
