import type { AreaShape } from '../../../core/plan/layout.ts';
import { type AreaHeading, explained, isGroup, isLabelled, readAreaHeading } from './area-heading.ts';

/** A heading as the document prints it, before anybody knows whether rows follow. */
export interface PrintedHeading {
  readonly text: string;
  /** The smaller, the higher: 1 to 6 for styles, then bold paragraphs, plain ones, and rows of a table. */
  readonly level: number;
  readonly shape: AreaShape;
}

/** A heading that rows follow. */
export interface OpenedHeading {
  readonly heading: AreaHeading;
  readonly group: string | null;
  readonly printed: PrintedHeading;
  readonly notes: readonly string[];
}

/** Where a heading stands that has no style. */
export const LEVELS = { bold: 7, plain: 8, row: 9 } as const;

interface Entry extends PrintedHeading {
  readonly isGroup: boolean;
  readonly notes: string[];
  /** Rows stand under it, or an area does. */
  isUsed: boolean;
}

/** The headings that whatever comes next stands under, from the highest to the lowest. */
export class Outline {
  private entries: Entry[] = [];

  /**
   * Takes the next heading. Those of its level and below end.
   *
   * @returns the texts of headings that ended without a row: they were remarks
   */
  take(printed: PrintedHeading): readonly string[] {
    const text = withoutContinued(printed.text);
    const again = this.entries.findIndex((entry) => entry.isUsed && sameText(entry.text, text));
    if (again >= 0) return this.keep(this.entries.slice(0, again + 1));
    const entry = { ...printed, text, isGroup: isGroup(text) && !isLabelled(text), notes: [], isUsed: false };
    const remarks = this.keep(this.entries.filter((above) => staysAbove(above, entry)));
    this.entries.push(entry);
    return remarks;
  }

  /** A paragraph between a heading and its rows belongs to the heading. False when none waits for rows. */
  explain(text: string): boolean {
    const last = this.entries.at(-1);
    if (!last || last.isUsed) return false;
    last.notes.push(text);
    return true;
  }

  /** Whether the last heading is named like an area, and has no rows yet. */
  get awaitsRowsOfNamedArea(): boolean {
    const last = this.entries.at(-1);
    return last !== undefined && !last.isUsed && isLabelled(last.text);
  }

  /** Whether the last heading opens an area by its name or its number, so that no column may. */
  get isNamed(): boolean {
    const last = this.entries.at(-1);
    return last !== undefined && (isLabelled(last.text) || last.shape === 'row');
  }

  /** The heading that rows stand under now; null when there is none. */
  open(sheet: string | null): OpenedHeading | null {
    const last = this.entries.at(-1);
    if (!last) return null;
    for (const entry of this.entries) entry.isUsed = true;
    const above = this.entries.at(-2);
    const group = nameOfEntry(above);
    const read = readAreaHeading(last.text, { group: above?.isGroup ? above.text : null, sheet });
    return { heading: explained(read, last.notes), group, printed: last, notes: last.notes };
  }

  /** The name of the last heading, for areas that a column marks below it. */
  openGroup(): string | null {
    for (const entry of this.entries) entry.isUsed = true;
    return nameOfEntry(this.entries.at(-1));
  }

  /** Ends all headings. @returns as `take` */
  clear(): readonly string[] {
    return this.keep([]);
  }

  private keep(entries: Entry[]): readonly string[] {
    const ended = this.entries.filter((entry) => !entries.includes(entry) && !entry.isUsed);
    this.entries = entries;
    return ended.flatMap(({ text, notes }) => [text, ...notes]);
  }
}

/** A heading of a group stays above the areas that it announces, whatever their style. */
function staysAbove(above: Entry, next: Entry): boolean {
  if (!above.isGroup) return above.level < next.level;
  const isHigher = next.level < above.level && next.level < LEVELS.bold && !isLabelled(next.text);
  return !next.isGroup && !isHigher;
}

function nameOfEntry(entry: Entry | undefined): string | null {
  if (!entry) return null;
  if (entry.isGroup) return entry.text;
  const { label, number, title } = readAreaHeading(entry.text, { group: null, sheet: null });
  const name = [label, number].filter(Boolean).join(' ');
  return name === '' || name === title ? title : `${name}: ${title}`;
}

/** "Priority Area 1 (continued)" is priority area 1. */
function withoutContinued(text: string): string {
  return text.replace(/\s*[-–(]?\s*\b(?:continued|cont['’]?d|cont\.)\)?\s*$/iu, '');
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/[\s:.–-]+/gu, ' ')
      .trim()
      .toLowerCase();
  return plain(a) === plain(b);
}
