import { useMemo } from 'react';
import type { AllActionsReply } from '../../src/wire/all-actions.ts';
import { filtered } from './filter.ts';
import { type Line, linesOf } from './lines.ts';
import { type ListedRow, rowsOf } from './listed-row.ts';
import { ordered } from './order.ts';
import type { View } from './view.ts';

/** What a view shows of a reply. */
export interface Shown {
  /** Every action, in plan order. */
  readonly all: readonly ListedRow[];
  /** Those that the filters let through, in the view's order. */
  readonly rows: readonly ListedRow[];
  readonly lines: readonly Line[];
}

/** Works out what is shown, each step only when what it is made of changes. */
export function useShown(reply: AllActionsReply, view: View): Shown {
  const all = useMemo(() => rowsOf(reply), [reply]);
  const rows = useMemo(() => ordered(filtered(all, view), view), [all, view]);
  const lines = useMemo(() => linesOf(rows, view.group), [rows, view.group]);
  return useMemo(() => ({ all, rows, lines }), [all, rows, lines]);
}
