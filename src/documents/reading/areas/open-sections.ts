import type { AreaShape } from '../../../core/plan/layout.ts';
import type { Row } from '../../formats/blocks.ts';
import { type Column, cellsUnder, textUnder } from '../tables/columns.ts';
import { type AreaHeading, explained, readAreaHeading } from './area-heading.ts';
import type { Outline } from './outline.ts';
import type { PlanRow, Section } from './section.ts';

/** Where rows stand: their table's columns, their sheet, and what to call an area without a heading. */
export interface RowPlace {
  readonly columns: readonly Column[];
  readonly shares: readonly number[];
  readonly sheet: string | null;
  /** Whether there are others: one sheet alone is no group of areas. */
  readonly isOneOfSheets: boolean;
  readonly fallback: string;
}

interface OpenSection extends Section {
  heading: AreaHeading;
  readonly rows: PlanRow[];
}

type Opening = Omit<OpenSection, 'rows' | 'sheet' | 'shares'>;

/** The areas of a document as they open, each with its rows. */
export class OpenSections {
  private readonly outline: Outline;
  private readonly all: OpenSection[] = [];
  /** The areas by the heading that opened them, and by the words of a column below a heading. */
  private readonly byHeading = new Map<unknown, OpenSection>();
  private readonly byColumn = new Map<string, OpenSection>();
  private remarks: string[] = [];
  private lastInColumn = '';

  constructor(outline: Outline) {
    this.outline = outline;
  }

  /** Whether no area has opened so far. */
  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  /** All areas in the order in which they first appeared; the document has ended. */
  end(): readonly Section[] {
    const last = this.all.at(-1);
    if (last && this.remarks.length > 0) last.heading = explained(last.heading, this.remarks.splice(0));
    return this.all.map((section) => (isMergedColumn(section) ? { ...section, shape: 'merged-column' } : section));
  }

  /** Keeps a remark for the area that opens next, or else for the last one. */
  remark(text: string): void {
    this.remarks.push(text);
  }

  /** Puts a row into the area that it stands in; that area opens with its first row. */
  add(row: Row, place: RowPlace): void {
    const area = place.columns.find(({ role }) => role === 'area');
    const inColumn = area && !this.outline.isNamed ? this.textInColumn(row, place.columns) : '';
    const isMarked = area !== undefined && inColumn !== '';
    const section = isMarked ? this.underColumn(inColumn, area, place) : this.underHeading(place);
    section.rows.push({ row, columns: area && !isMarked ? place.columns.map(keptAsIs) : place.columns });
  }

  /** A blank cell below an area's name means the same area. */
  private textInColumn(row: Row, columns: readonly Column[]): string {
    const text = textUnder(row, columns, 'area').trim();
    if (text !== '') this.lastInColumn = text;
    return this.lastInColumn;
  }

  private underColumn(text: string, area: Column, place: RowPlace): OpenSection {
    const group = this.outline.openGroup() ?? (place.isOneOfSheets ? place.sheet : null);
    const key = JSON.stringify([place.sheet, group, text]);
    const known = this.byColumn.get(key);
    if (known) return known;
    // "1" under "Priority" is priority 1.
    const named = /^[\dA-Z.]{1,4}$/u.test(text) ? `${area.header} ${text}` : text;
    const heading = readAreaHeading(named, { group: null, sheet: null });
    const section = this.opened({ heading, group, shape: 'column', printed: text, notes: [] }, place);
    this.byColumn.set(key, section);
    return section;
  }

  private underHeading(place: RowPlace): OpenSection {
    const open = this.outline.open(place.sheet);
    const known = this.byHeading.get(open?.printed ?? place.fallback);
    if (known) return known;
    const { sheet } = place;
    const bySheet: AreaShape = sheet === null ? 'heading' : 'sheet';
    const section = open
      ? this.opened({ ...open, shape: open.printed.shape, printed: open.printed.text }, place)
      : this.opened({ ...bare(place.fallback), shape: bySheet, printed: sheet }, place);
    this.byHeading.set(open?.printed ?? place.fallback, section);
    return section;
  }

  private opened(opening: Opening, { sheet, shares }: RowPlace): OpenSection {
    const remarks = this.remarks.splice(0);
    const heading = explained(opening.heading, remarks);
    const section = { ...opening, heading, notes: [...opening.notes, ...remarks], sheet, shares, rows: [] };
    this.all.push(section);
    return section;
  }
}

function bare(title: string): Pick<Opening, 'heading' | 'group' | 'notes'> {
  return { heading: readAreaHeading(title, { group: null, sheet: null }), group: null, notes: [] };
}

/** Where headings mark the areas, a column that might have done so keeps its words. */
function keptAsIs(column: Column): Column {
  return column.role === 'area' ? { ...column, role: null } : column;
}

/** Whether one cell names the area for several of its rows. */
function isMergedColumn({ shape, rows }: Section): boolean {
  const isContinued = ({ row, columns }: PlanRow): boolean =>
    columns.some((column) => column.role === 'area' && cellsUnder(row, column).some(({ continued }) => continued));
  return shape === 'column' && rows.some(isContinued);
}
