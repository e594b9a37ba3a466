import type { Problem, ProblemCode } from '../../core/plan/problem.ts';
import { documentProblem } from './document-problem.ts';
import type { WordPackage } from './word-package.ts';
import { isHidden } from './word-text.ts';
import { elementsIn, type XmlElement } from './xml.ts';

/** What nobody sees on paper, or of which nothing is read, by the elements that show it. Each is told once, with a count. */
const LOSSES: readonly (readonly [ProblemCode, (element: XmlElement) => boolean])[] = [
  ['deleted-text', ({ name }) => name === 'w:delText'],
  ['hidden-text', isHidden],
  ['pictures-unread', ({ name }) => name === 'a:blip' || name === 'v:imagedata'],
  ['rows-hidden', ({ name }) => name === 'w:hidden'],
  ['embedded-unread', ({ name }) => name === 'w:altChunk' || name === 'w:object'],
];

/** What the document holds beside the text that was read: somebody should look at it. */
export function wordLosses({ body, comments }: WordPackage): readonly Problem[] {
  const counts = new Map<ProblemCode, number>();
  count(body, counts);
  const commented = elementsIn(comments, 'w:comment').length;
  if (commented > 0) counts.set('comments-unread', commented);
  return [...counts].map(([code, number]) => documentProblem(code, String(number)));
}

/** Fallbacks say again what stands beside them. */
function count(element: XmlElement, counts: Map<ProblemCode, number>): void {
  for (const [code, shows] of LOSSES) if (shows(element)) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const child of elementsIn(element)) if (child.name !== 'mc:Fallback') count(child, counts);
}
