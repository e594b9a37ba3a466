import type { Problem, ProblemCode } from '../../../core/plan/problem.ts';
import type { Block, Row, TableBlock, TextBlock } from '../../formats/blocks.ts';
import { asideSheets } from '../tables/aside-sheets.ts';
import { type Column, fits, unreadColumns } from '../tables/columns.ts';
import type { Header } from '../tables/header-row.ts';
import { linesOf } from '../tables/table-lines.ts';
import { headingPlaces, looksLikeHeading, opensAppendix, saysPlan } from '../texts/paragraph-kinds.ts';
import { TextsOutside } from '../texts/texts-outside.ts';
import { isGroup, isLabelled, isNumbered, readAreaHeading } from './area-heading.ts';
import { OpenSections } from './open-sections.ts';
import { LEVELS, Outline, type PrintedHeading } from './outline.ts';
import type { Section } from './section.ts';

/** A document divided: what stands above the first area, and the areas with their rows. */
export interface Sections {
  readonly title: string | null;
  /** Texts that are neither title, group nor area, in order: subtitles, dates, the report that is answered. */
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

/**
 * Divides a document into its areas, by headings, full-width rows, columns or sheets.
 *
 * @param fallbackTitle names the only area of a document that names none, and itself neither
 */
export function divide(blocks: readonly Block[], fallbackTitle: string): Sections {
  const reading = new Division(blocks, fallbackTitle);
  for (const [index, block] of blocks.entries()) reading.take(block, index);
  return reading.result();
}

/** One walk through a document. It remembers what the rows to come stand under. */
class Division {
  private readonly texts = new TextsOutside();
  private readonly outline = new Outline();
  private readonly areas = new OpenSections(this.outline);
  private readonly problems: Problem[] = [];
  private readonly labelled = new Set<string>();
  private readonly headingPlaces: ReadonlySet<number>;
  private readonly aside: ReadonlySet<string>;
  private readonly blocks: readonly Block[];
  private readonly fallbackTitle: string;
  private sheet: string | null = null;
  private under: { readonly header: Header; readonly columns: readonly Column[] } | null = null;

  constructor(blocks: readonly Block[], fallbackTitle: string) {
    this.blocks = blocks;
    this.fallbackTitle = fallbackTitle;
    this.headingPlaces = headingPlaces(blocks);
    this.aside = asideSheets(blocks);
  }

  take(block: Block, index: number): void {
    if (block.kind === 'text') this.paragraph(block, index);
    else if (block.kind === 'sheet') this.beginSheet(block.name, block.hidden);
    else if (this.sheet === null || !this.aside.has(this.sheet)) this.table(block);
  }

  result(): Sections {
    this.texts.add(this.outline.clear());
    const sections = this.areas.end();
    this.warnOfAreasWithoutRows(sections);
    const problems = [...this.problems, ...this.texts.problems()];
    return { title: this.texts.title, notes: this.texts.notes, sections, problems };
  }

  private beginSheet(name: string, isHidden: boolean): void {
    if (isHidden) this.warn('table-unread', `sheet ${name}`, name);
    if (this.aside.has(name)) this.warn('sheet-skipped', `sheet ${name}`, name);
    this.sheet = name;
    this.texts.add(this.outline.clear());
  }

  private paragraph({ text, level, bullet, bold }: TextBlock, index: number): void {
    const isShort = looksLikeHeading(text);
    if (level === null && !bold && !isLabelled(text) && !isNumbered(text) && this.texts.has(text)) return;
    if (text === this.texts.title) return;
    if (isLabelled(text)) this.propose({ text, level: level ?? LEVELS.plain, shape: 'heading' });
    else if (this.startsAnew(text)) this.texts.add([text]);
    else if (!this.isAreaByPlace(text, index) && this.entitles(text)) return;
    else if (isGroup(text)) this.propose({ text, level: level ?? LEVELS.plain, shape: 'heading' });
    else if (level !== null) this.propose({ text, level, shape: 'heading' });
    else if (bold && isShort) this.propose({ text, level: LEVELS.bold, shape: 'heading' });
    else if (!bullet && this.headsNextTable(text, index)) this.propose({ text, level: LEVELS.plain, shape: 'heading' });
    else if (this.outline.explain(text)) return;
    else if (isNumbered(text) && !bullet) this.propose({ text, level: LEVELS.plain, shape: 'heading' });
    else this.texts.add([text]);
  }

  /** "Appendix 2": what stood before is another document, as long as it had no actions. */
  private startsAnew(text: string): boolean {
    if (!opensAppendix(text)) return false;
    this.texts.add(this.outline.clear());
    if (this.areas.isEmpty) this.texts.restart();
    return true;
  }

  private entitles(text: string): boolean {
    return !/^\d/u.test(text) && this.texts.entitle(text);
  }

  /** The first text is the title, unless it heads a table as others do. */
  private isAreaByPlace(text: string, index: number): boolean {
    return this.headingPlaces.has(index) && !saysPlan(text);
  }

  /** A plain text right above a table heads it where others do so too; a numbered one does by itself. */
  private headsNextTable(text: string, index: number): boolean {
    if (this.outline.awaitsRowsOfNamedArea || this.blocks[index + 1]?.kind !== 'table') return false;
    return this.headingPlaces.has(index) || isNumbered(text);
  }

  private propose(heading: PrintedHeading): void {
    this.texts.add(this.outline.take(heading));
    const { label, number } = readAreaHeading(heading.text, { group: null, sheet: this.sheet });
    if (isLabelled(heading.text)) this.labelled.add(`${label} ${number}`);
  }

  private table({ where, rows, shares = [] }: TableBlock): void {
    const lines = linesOf(rows, this.under);
    const unread: Row[] = [];
    let headers = 0;
    let isBelowHeading = false;
    let isShared = false;
    let lacksHeader = !lines.some(({ kind }) => kind === 'header');
    for (const line of lines) {
      if (line.kind === 'heading') {
        this.headingRow(line.text, headers === 0 && !lacksHeader);
        // Where every area brought its own header, one without is worth a look.
        lacksHeader = lacksHeader || (headers > 1 && !isShared);
        isBelowHeading = true;
      } else if (line.kind === 'note') this.remark(line.text, line.where);
      else if (line.kind === 'header') {
        headers += 1;
        if (line.doubtful !== null) this.warn('header-inside', line.where, line.doubtful);
        lacksHeader = false;
        isBelowHeading = false;
        this.under = line;
        this.warnOfUnreadColumns(line.columns, line.where);
      } else if (this.under && (headers > 0 || (line.row.cells.length > 1 && fits(rows, this.under.columns)))) {
        if (lacksHeader) this.warn('header-assumed', line.row.where, null);
        isShared ||= isBelowHeading && headers > 0;
        lacksHeader = false;
        headers = Math.max(headers, 1);
        this.addRow(line.row, { columns: this.under.columns, shares });
      } else unread.push(line.row);
    }
    if (unread.length > 0) this.warn('table-unread', where, textOf(unread));
    this.texts.pass(where);
  }

  /** @param isAboveHeader a text below a named area's heading, and above its header, is about that area */
  private headingRow(text: string, isAboveHeader: boolean): void {
    const isNamed = isLabelled(text) || isNumbered(text) || isGroup(text);
    if (this.texts.has(text)) return;
    if (isAboveHeader && !isNamed && this.outline.awaitsRowsOfNamedArea && this.outline.explain(text)) return;
    if (!isLabelled(text) && text !== this.sheet && this.entitles(text)) return;
    this.propose({ text, level: LEVELS.row, shape: 'row' });
  }

  /** A remark over a whole row belongs to what it introduces. Above a plan's first header it is about the plan. */
  private remark(text: string, where: string): void {
    if (this.texts.has(text) || this.outline.explain(text)) return;
    if (this.areas.isEmpty) this.texts.add([text]);
    else {
      this.warn('row-note', where, text);
      this.areas.remark(text);
    }
  }

  private addRow(row: Row, table: { columns: readonly Column[]; shares: readonly number[] }): void {
    const fallback = this.sheet ?? this.texts.title ?? this.fallbackTitle;
    const isOneOfSheets = this.blocks.filter((block) => block.kind === 'sheet' && !block.hidden).length > 1;
    this.areas.add(row, { ...table, sheet: this.sheet, isOneOfSheets, fallback });
    this.texts.endHead();
  }

  /** A heading in a list of contents comes again over its table, and is missed by nobody. */
  private warnOfAreasWithoutRows(sections: readonly Section[]): void {
    const used = new Set(sections.map(({ heading }) => `${heading.label} ${heading.number}`));
    for (const name of this.labelled) {
      if (!used.has(name)) this.warn('area-without-actions', `heading ${name}`, name);
    }
  }

  private warnOfUnreadColumns(columns: readonly Column[], where: string): void {
    for (const { header } of unreadColumns(columns)) {
      if (header !== '') this.warn('column-unread', where, header);
    }
  }

  private warn(code: ProblemCode, where: string, found: string | null): void {
    this.problems.push({ severity: 'warning', where, action: null, code, found });
  }
}

function textOf(rows: readonly Row[]): string {
  return rows.flatMap((row) => row.cells.map((cell) => cell.text)).join(' | ');
}
