import type { Block, DocumentBlocks } from './blocks.ts';
import type { OfficeParts } from './office-package.ts';
import { wordLosses } from './word-losses.ts';
import { openWordPackage } from './word-package.ts';
import { WordReading, withMark } from './word-reading.ts';
import { framedCells, isFrame, wordTable } from './word-table.ts';
import { contentOf } from './word-text.ts';
import { elementAt, elementsIn, type XmlElement } from './xml.ts';

/** Reads a Word document into blocks. @throws Refusal `document-unreadable` */
export function wordBlocks(parts: OfficeParts): DocumentBlocks {
  const word = openWordPackage(parts);
  const reading = new WordReading(word);
  const blocks = blocksIn(word.body, reading);
  const notes = reading.notesReferredTo().map((text): Block => ({ kind: 'text', text, level: null }));
  return {
    format: 'word',
    landscape: isLandscape(word.body),
    blocks: [...blocks, ...notes],
    problems: wordLosses(word),
  };
}

function blocksIn(element: XmlElement, reading: WordReading): readonly Block[] {
  return contentOf(element).flatMap((each) => {
    if (each.name === 'w:p') return paragraphBlocks(each, reading);
    if (each.name !== 'w:tbl') return [];
    if (isFrame(each)) return framedCells(each).flatMap((cell) => blocksIn(cell, reading));
    return [wordTable(each, reading)];
  });
}

/** A paragraph, then what stands in boxes fixed to it. */
function paragraphBlocks(element: XmlElement, reading: WordReading): readonly Block[] {
  const paragraph = reading.paragraph(element);
  if (!paragraph) return [];
  const { text, mark, level, isItem, isBold, boxes } = paragraph;
  const shown = isItem && mark === '•' ? text : withMark(paragraph);
  const block: Block = {
    kind: 'text',
    text: shown,
    level,
    ...(isItem ? { bullet: true } : {}),
    ...(isBold ? { bold: true } : {}),
  };
  return [...(text === '' ? [] : [block]), ...boxes.flatMap((box) => blocksIn(box, reading))];
}

/** Whether any section lies on its side: a plan with a cover in upright format is a plan in landscape. */
function isLandscape(body: XmlElement): boolean {
  const sections = [
    ...elementsIn(body, 'w:sectPr'),
    ...elementsIn(body, 'w:p').flatMap((each) => elementsIn(elementAt(each, 'w:pPr'), 'w:sectPr')),
  ];
  return sections.some((section) => {
    const { w = '0', h = '0' } = elementAt(section, 'w:pgSz')?.attributes ?? {};
    return Number(w) > Number(h);
  });
}
