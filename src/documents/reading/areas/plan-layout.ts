import type { AreaPlace, AreaShape, LayoutColumn, PlanLayout } from '../../../core/plan/layout.ts';
import type { DocumentBlocks } from '../../formats/blocks.ts';
import type { Column } from '../tables/columns.ts';
import type { Section } from './section.ts';

/** What a document looks like, from its areas that hold actions, in their order. */
export function layoutOf(
  document: Pick<DocumentBlocks, 'format' | 'landscape'>,
  notes: readonly string[],
  sections: readonly Section[],
): PlanLayout {
  const tables: (readonly LayoutColumn[])[] = [];
  const keys: string[] = [];
  const places = sections.map(({ shape, printed, notes: below, sheet, rows, shares }): AreaPlace => {
    const columns = rows[0]?.columns ?? [];
    const key = JSON.stringify(columns.map(({ role, header }) => [role, header]));
    if (!keys.includes(key)) {
      keys.push(key);
      tables.push(columns.map((column) => layoutColumn(column, shares)));
    }
    return { shape, heading: printed, notes: below, sheet, table: keys.indexOf(key) };
  });
  const { format, landscape } = document;
  return { format, landscape, areas: mostCommon(places.map(({ shape }) => shape)), notes, tables, places };
}

function layoutColumn({ role, header, column, width }: Column, shares: readonly number[]): LayoutColumn {
  const share = shares.slice(column - 1, column - 1 + width).reduce((sum, each) => sum + each, 0);
  return { header, role, share: share > 0 ? Math.min(1, share) : null };
}

function mostCommon(shapes: readonly AreaShape[]): AreaShape {
  const count = (shape: AreaShape): number => shapes.filter((each) => each === shape).length;
  return [...shapes].sort((a, b) => count(b) - count(a))[0] ?? 'heading';
}
