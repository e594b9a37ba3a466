import { pointsAbove, saysAsAbove } from '../../../core/plan/points-above.ts';
import type { PrintedCell, PrintedRow } from './printed-row.ts';

/** A row in which every "As above" was replaced by what stands in that column above. */
export interface ResolvedRow {
  readonly row: PrintedRow;
  /** "As above" as printed in a status or progress column; null where none stands. */
  readonly asAbove: string | null;
  /** What points at a row above where none is. */
  readonly unresolved: readonly string[];
}

/** Takes leads, due, status and progress from the row above where a cell says so, each from its own column. */
export function withAbove(row: PrintedRow, above: PrintedRow | null): ResolvedRow {
  const unresolved: string[] = [];
  const taken = (text: string, textAbove: string | undefined, isMeant: boolean): string => {
    if (!isMeant) return text;
    if (above === null) unresolved.push(text);
    return textAbove ?? text;
  };
  const cells = (own: readonly PrintedCell[], those: readonly PrintedCell[] | undefined): readonly PrintedCell[] =>
    own.map((cell, index) => {
      const same = those?.find(({ header }) => header === cell.header) ?? those?.[index];
      return { ...cell, text: taken(cell.text, same?.text, pointsAbove(cell.text)) };
    });
  return {
    row: {
      ...row,
      lead: taken(row.lead, above?.lead, pointsAbove(row.lead)),
      due: taken(row.due, above?.due, saysAsAbove(row.due)),
      status: cells(row.status, above?.status),
      progress: cells(row.progress, above?.progress),
    },
    asAbove: [...row.status, ...row.progress].find(({ text }) => pointsAbove(text))?.text.trim() ?? null,
    unresolved,
  };
}
