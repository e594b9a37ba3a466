import { Refusal } from '../../core/refusal.ts';
import type { RowKind } from '../rows/row-kinds.ts';

/** Somebody else's change is in: what was decided on the row is to be decided again. */
export function changedMeanwhile<Value>(kind: RowKind<Value>, value: Value, options?: ErrorOptions): Refusal {
  const action = kind.action(value);
  return action === null
    ? new Refusal('changed-elsewhere', { plan: kind.plan(value) }, options)
    : new Refusal('action-changed', { action }, options);
}
