import { Refusal } from '../refusal.ts';

/** Where an action stands, as recorded. */
export type Status =
  | 'not-started'
  | 'in-progress'
  | 'partly-done'
  | 'done'
  | 'not-accepted'
  | 'risk-accepted'
  | 'superseded'
  | 'business-as-usual'
  | 'unknown';

/** Every status, in the order in which screens list them. */
export const STATUSES = [
  'not-started',
  'in-progress',
  'partly-done',
  'done',
  'not-accepted',
  'risk-accepted',
  'superseded',
  'business-as-usual',
  'unknown',
] as const satisfies readonly Status[];

const OPEN: ReadonlySet<Status> = new Set<Status>(['not-started', 'in-progress', 'partly-done', 'unknown']);

/** Whether something is still owed: not started, in progress, partly done, or nobody knows. */
export function isOpen(status: Status): boolean {
  return OPEN.has(status);
}

/** @throws Refusal `action-closed` when nothing is owed any more */
export function ensureOpen({ key, status }: { readonly key: string; readonly status: Status }): void {
  if (!isOpen(status)) throw new Refusal('action-closed', { action: key });
}
