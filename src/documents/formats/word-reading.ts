import { tidyText } from './tidy-text.ts';
import { WordNumbering } from './word-numbering.ts';
import type { WordPackage } from './word-package.ts';
import { numberingIn, type ParagraphStyle, readStyles } from './word-styles.ts';
import { inlineText, isAllBold, type NoteId } from './word-text.ts';
import { elementAt, elementsIn, valueAt, type XmlElement } from './xml.ts';

/** A paragraph as it is printed. */
export interface Paragraph {
  readonly text: string;
  /** What is printed in front of it: "1.1", "a)", "•"; blank outside lists. */
  readonly mark: string;
  readonly level: number | null;
  readonly isItem: boolean;
  readonly isBold: boolean;
  /** What stands in boxes that are fixed to it. */
  readonly boxes: readonly XmlElement[];
}

/** One walk through a Word document. It counts lists and tables, and remembers which notes were referred to. */
export class WordReading {
  private readonly styleOf: (id: string | undefined) => ParagraphStyle | null;
  private readonly numbering: WordNumbering;
  private readonly notes: NoteId[] = [];
  private readonly word: WordPackage;
  private tables = 0;

  constructor(word: WordPackage) {
    this.word = word;
    this.styleOf = readStyles(word.styles);
    this.numbering = new WordNumbering(word.numbering);
  }

  /** Reads the next paragraph; null for one of a table of contents, which only says again what the headings say. */
  paragraph(element: XmlElement): Paragraph | null {
    const properties = elementAt(element, 'w:pPr');
    const style = this.styleOf(valueAt(properties, 'w:pStyle'));
    if (/^toc \d$/iu.test(style?.name ?? '')) return null;
    const { text: raw, boxes, notes } = inlineText(element);
    this.notes.push(...notes);
    const text = tidyText(raw);
    const place = numberingIn(properties, style?.numbering ?? null);
    const isDeleted = text === '' && elementAt(properties, 'w:rPr', 'w:del') !== undefined;
    const mark = place && !isDeleted ? this.numbering.next(place) : null;
    const level = style?.level ?? null;
    return {
      text,
      mark: mark?.text ?? '',
      level,
      isItem: mark !== null && level === null,
      isBold: isAllBold(element),
      boxes,
    };
  }

  /** The name of the next table: "table 3". */
  nextTable(): string {
    this.tables += 1;
    return `table ${this.tables}`;
  }

  /** The texts of the footnotes and endnotes that were referred to, in the order of their marks. */
  notesReferredTo(): readonly string[] {
    return this.notes.flatMap(({ kind, id }) => {
      const all = elementsIn(kind === 'footnote' ? this.word.footnotes : this.word.endnotes, `w:${kind}`);
      const note = all.find((each) => each.attributes.id === id);
      const text =
        note &&
        tidyText(
          elementsIn(note, 'w:p')
            .map((each) => inlineText(each).text)
            .join('\n'),
        );
      return text ? [text] : [];
    });
  }
}

/** A paragraph with the mark in front of it. */
export function withMark({ mark, text }: Pick<Paragraph, 'mark' | 'text'>): string {
  return `${mark} ${text}`.trim();
}
