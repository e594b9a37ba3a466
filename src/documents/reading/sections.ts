import type { Problem, ProblemCode } from '../../core/plan/problem.ts';
import type { Block, Row, TableBlock, TextBlock } from '../formats/blocks.ts';
import { type AreaHeading, isGroup, isLabelled, isNumbered, readAreaHeading } from './area-heading.ts';
import { type Column, fits } from './columns.ts';
import { linesOf } from './table-lines.ts';

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
  private readonly labelled = new Set<string>();
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
    this.warnOfAreasWithoutRows();
    return { title: this.title, notes: this.notes, sections: this.sections, problems: this.problems };
  }

  private text({ text, level }: Pick<TextBlock, 'text' | 'level'>): void {
    if (text === this.title || this.notes.includes(text)) return;
    if (isLabelled(text)) this.open(text);
    else if (this.title === null && !/^\d/u.test(text)) this.title = text;
    else if (isGroup(text)) this.group = text;
    else if (level !== null) this.propose(text);
    else if (this.explain(text)) return;
    else if (isNumbered(text)) this.propose(text);
    else this.notes.push(text);
  }

  private table({ where, rows }: TableBlock): void {
    let headers = 0;
    let lacksHeader = false;
    const unread: Row[] = [];
    for (const line of linesOf(rows)) {
      if (line.kind === 'heading') {
        // Where every area brought its own header, one without is worth a look.
        lacksHeader = headers > 1;
        this.text({ text: line.text, level: 1 });
      } else if (line.kind === 'header') {
        headers += 1;
        lacksHeader = false;
        this.columns = line.columns;
        this.warnOfUnreadColumns(line.columns, line.where);
      } else if (this.columns && (headers > 0 || fits(line.row, this.columns))) {
        if (lacksHeader || headers === 0) this.warn('header-assumed', line.row.where, null);
        lacksHeader = false;
        headers = Math.max(headers, 1);
        this.rowsOfArea(line.row.where).push({ row: line.row, columns: this.columns });
      } else {
        unread.push(line.row);
      }
    }
    if (unread.length > 0) this.warn('table-unread', where, textOf(unread));
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
    if (isLabelled(text)) this.labelled.add(`${this.heading.label} ${this.heading.number}`);
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

  /** A heading in a list of contents comes again over its table, and is missed by nobody. */
  private warnOfAreasWithoutRows(): void {
    const used = new Set(this.sections.map(({ heading }) => `${heading.label} ${heading.number}`));
    for (const name of this.labelled) {
      if (!used.has(name)) this.warn('area-without-actions', `heading ${name}`, name);
    }
  }

  private warnOfUnreadColumns(columns: readonly Column[], where: string): void {
    for (const column of columns) {
      if (column.role === null && column.header !== '') this.warn('column-unread', where, column.header);
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

function textOf(rows: readonly Row[]): string {
  return rows
    .flatMap((row) => row.cells.map((cell) => cell.text))
    .join(' | ')
    .slice(0, 300);
}
