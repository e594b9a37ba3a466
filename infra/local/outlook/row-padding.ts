import type { CheerioAPI } from 'cheerio';
import { generate } from 'css-tree';
import { inlineDeclarations } from './word-style.ts';

/** In Word the cells of a row share the largest space above, and below, that any of them asks for. */
export function shareRowPadding(page: CheerioAPI): void {
  page('tr').each((_, row) => {
    const cells = page(row).children('td, th').toArray();
    if (cells.length < 2) return;
    const styles = cells.map((cell) => page(cell).attr('style') ?? '');
    const largest = (side: 'top' | 'bottom') => Math.max(...styles.map((style) => pixelsOf(style, side)));
    const shared = `padding-top:${largest('top')}px;padding-bottom:${largest('bottom')}px`;
    for (const [index, cell] of cells.entries()) {
      page(cell).attr('style', [styles[index], shared].filter(Boolean).join(';'));
    }
  });
}

/** A browser's own space in a cell is one pixel. */
const unstyled = 1;

function pixelsOf(style: string, side: 'top' | 'bottom'): number {
  let pixels = unstyled;
  for (const { property, value } of inlineDeclarations(style)) {
    const parts = generate(value).split(' ');
    const said = property === 'padding' ? (side === 'top' ? parts[0] : (parts[2] ?? parts[0])) : parts[0];
    if (property === 'padding' || property === `padding-${side}`) pixels = Number.parseFloat(said ?? '0');
  }
  return pixels;
}
