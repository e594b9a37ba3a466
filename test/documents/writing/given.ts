import { strFromU8, unzipSync } from 'fflate';
import { asItStands } from '../../../src/core/plan/as-it-stands.ts';
import type { ColumnRole, PlanLayout } from '../../../src/core/plan/layout.ts';
import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import { updateSince } from '../../../src/texts/plan-document.ts';
import { type PlanGiven, plan } from '../../builders/plan.ts';

/** A plan as it would be printed. */
export function printed(given: PlanGiven): PrintedPlan {
  return asItStands(plan(given), [], updateSince);
}

/** A layout of one table; a column is its role, or its header and role. */
export function layout(
  columns: readonly (ColumnRole | readonly [string, ColumnRole | null])[],
  given: Partial<PlanLayout> = {},
): PlanLayout {
  const named = columns.map((column) => (typeof column === 'string' ? ([`The ${column}`, column] as const) : column));
  return {
    format: 'word',
    landscape: true,
    areas: 'heading',
    notes: [],
    tables: [named.map(([header, role]) => ({ header, role, share: null }))],
    places: [],
    ...given,
  };
}

/** A part of an Office file as XML. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`There is no ${name} in the file`);
  return strFromU8(part);
}
