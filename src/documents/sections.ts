import type { Problem, ProblemCode } from '../core/plan/problem.ts';
import { type AreaHeading, isGroup, isLabelled, isNumbered, readAreaHeading } from './area-heading.ts';
import type { Block, Row, TableBlock, TextBlock } from './blocks.ts';
import { type Column, fits, readHeader } from './columns.ts';

/** One row of a plan with the columns that it stands under. */
export interface PlanRow {
  readonly row: Row;
  readonly columns: readonly Column[];
}

/** One area with its rows, not yet read. */
export interface Section {
  readonly heading: AreaHeading;
  readonly group: string | null;
  readonly rows: readonly PlanRow[];
}

/** A document divided: what stands before the first area, and the areas with their rows. */
export interface Sections {
  readonly title: string | null;
  /** Texts that are neither title, group nor area, in order: subtitles, dates, the report that is answered. */
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

/** Divides a document into its areas, by headings, full-width rows or sheets. */
export function divide(blocks: readonly Block[]): Sections {
  const reading = new Division();
  for (const block of blocks) reading.take(block);
  return reading.result();
}

/** One walk through a document. It remembers what the rows to come stand under. */
class Division {
  private title: string | null = null;
  private group: string | null = null;
  private sheet: string | null = null;
  private candidate: { readonly text: string; readonly context: readonly string[] } | null = null;
  private heading: AreaHeading | null = null;
  private columns: readonly Column[] | null = null;
  private readonly notes: string[] = [];
  private readonly sections: { heading: AreaHeading; group: string | null; rows: PlanRow[] }[] = [];
  private readonly problems: Problem[] = [];

  take(block: Block): void {
    if (block.kind === 'text') this.text(block);
    else if (block.kind === 'table') this.table(block);
    else {
      if (block.hidden) this.warn('table-unread', `sheet ${block.name}`, block.name);
      this.sheet = block.name;
      this.heading = null;
      this.dropCandidate();
    }
  }

  result(): Sections {
    return { title: this.title, notes: this.notes, sections: this.sections, problems: this.problems };
  }

  private text({ text, level }: Pick<TextBlock, 'text' | 'level'>): void {
    if (text === this.title || this.notes.includes(text)) return;
    if (isLabelled(text)) this.open(text);
    else if (isGroup(text)) this.group = text;
    else if (this.title === null) this.title = text;
    else if (level !== null || isNumbered(text)) this.propose(text);
    else if (!this.explain(text)) this.notes.push(text);
  }

  private table({ where, rows }: TableBlock): void {
    let headers = 0;
    let unread = 0;
    let assumed = false;
    const shape = shapeOf(rows);
    for (const [index, row] of rows.entries()) {
      const full = fullWidthText(row, { ...shape, isAboveHeader: index < shape.firstHeader });
      const header = readHeader(row);
      if (row.cells.every((cell) => cell.text.trim() === '')) continue;
      if (header) {
        headers += 1;
        assumed = false;
        this.columns = header;
        this.warnOfUnreadColumns(header, row);
      } else if (full !== null && this.isHeadingRow(full, { isBeforeHeader: headers === 0, next: rows[index + 1] })) {
        // Where every area brought its own header, one without is worth a look.
        assumed = headers > 1;
        this.text({ text: full, level: isLabelled(full) || isGroup(full) || this.title === null ? null : 1 });
      } else if (this.columns && (headers > 0 || fits(row, this.columns))) {
        if (assumed || headers === 0) this.warn('header-assumed', row.where, null);
        assumed = false;
        headers = Math.max(headers, 1);
        this.rowsOfArea(row.where).push({ row, columns: this.columns });
      } else {
        unread += 1;
      }
    }
    if (unread > 0) this.warn('table-unread', where, rows[0]?.cells.map((cell) => cell.text).join(' | ') ?? null);
  }

  /** A full-width row heads what follows, unless it is a remark between rows. */
  private isHeadingRow(
    text: string,
    { isBeforeHeader, next }: { isBeforeHeader: boolean; next: Row | undefined },
  ): boolean {
    if (isLabelled(text) || isNumbered(text) || isGroup(text) || isBeforeHeader) return true;
    return (next !== undefined && readHeader(next) !== null) || (text.length <= 120 && !/[.!?]$/u.test(text));
  }

  /** A heading opens an area only when rows follow it; of two in a row the first was a note. */
  private propose(text: string): void {
    this.dropCandidate();
    this.candidate = { text, context: [] };
  }

  private dropCandidate(): void {
    if (this.candidate) this.notes.push(this.candidate.text, ...this.candidate.context);
    this.candidate = null;
  }

  private open(text: string): void {
    this.dropCandidate();
    this.heading = readAreaHeading(text, { group: this.group, sheet: this.sheet });
  }

  /** A paragraph between a heading and its table belongs to the heading. False when there is none. */
  private explain(text: string): boolean {
    if (this.candidate) {
      this.candidate = { ...this.candidate, context: [...this.candidate.context, text] };
      return true;
    }
    if (this.heading === null || this.sections.at(-1)?.heading === this.heading) return false;
    this.heading = withContext(this.heading, [text]);
    return true;
  }

  private openCandidate(): void {
    if (!this.candidate) return;
    const { text, context } = this.candidate;
    this.candidate = null;
    this.open(text);
    if (this.heading) this.heading = withContext(this.heading, context);
  }

  private rowsOfArea(where: string): PlanRow[] {
    this.openCandidate();
    if (this.heading === null) this.open(this.sheet ?? this.title ?? where);
    const last = this.sections.at(-1);
    if (last && last.heading === this.heading) return last.rows;
    const section = {
      heading: this.heading ?? readAreaHeading(where, { group: null, sheet: null }),
      group: this.group,
      rows: [],
    };
    this.sections.push(section);
    return section.rows;
  }

  private warnOfUnreadColumns(columns: readonly Column[], row: Row): void {
    for (const column of columns) {
      if (column.role === null && column.header !== '') this.warn('column-unread', row.where, column.header);
    }
  }

  private warn(code: ProblemCode, where: string, found: string | null): void {
    this.problems.push({ severity: 'warning', where, action: null, code, found });
  }
}

function withContext(heading: AreaHeading, texts: readonly string[]): AreaHeading {
  const context = [heading.context, ...texts].filter((text) => text !== null).join('\n');
  return { ...heading, context: context === '' ? null : context };
}

/** How wide a table is, and where its first header stands (-1 when it has none). */
function shapeOf(rows: readonly Row[]): { widest: number; firstHeader: number } {
  const widths = rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.width, 0));
  return {
    widest: widths.reduce((a, b) => Math.max(a, b), 0),
    firstHeader: rows.findIndex((row) => readHeader(row) !== null),
  };
}

/** The text of a row that is one cell over the table's width, or the only one in a row above the header. */
function fullWidthText(row: Row, { widest, isAboveHeader }: { widest: number; isAboveHeader: boolean }): string | null {
  const [only, ...others] = row.cells.filter((cell) => cell.text.trim() !== '');
  if (!only || others.length > 0 || only.continued) return null;
  const isWide = only.width > 1 && only.width >= widest - 1;
  const isAlone = only.column === 1 && row.cells.length === 1;
  const heads = isAboveHeader || isLabelled(only.text) || isNumbered(only.text);
  return isWide || (isAlone && heads) ? only.text : null;
}
