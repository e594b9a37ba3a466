import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

const NEW_LINE = new Set(['p', 'li', 'tr', 'ul', 'ol', 'table', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The text of an element: a line per paragraph, "• " before a list's item, spaces tidied. */
export function textOf(element: HTMLElement): string {
  return tidyText(rawText(element));
}

/** Spaces and blank lines tidied, lines kept. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v]/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}

function rawText(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const tag = element.rawTagName?.toLowerCase() ?? '';
  if (tag === 'br') return '\n';
  if (isNoteMark(element, tag)) return '';
  const text = element.childNodes.map(rawText).join('');
  if (tag === 'li') return `\n• ${text}\n`;
  return NEW_LINE.has(tag) ? `\n${text}\n` : text;
}

/** The number of a footnote or a comment is not part of the words. */
function isNoteMark(element: HTMLElement, tag: string): boolean {
  return tag === 'a' && /^(?:footnote|endnote|comment)-/u.test(element.getAttribute('id') ?? '');
}
