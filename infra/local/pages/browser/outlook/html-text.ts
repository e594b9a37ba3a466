const breaking = new Set([
  'BR',
  'DIV',
  'P',
  'TR',
  'LI',
  'H1',
  'H2',
  'H3',
  'H4',
  'TABLE',
  'UL',
  'OL',
  'HR',
  'BLOCKQUOTE',
]);
const unread = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE']);

/** The words of a mail's HTML, as Outlook gives them to an add-in that asks for text. */
export function htmlText(markup: string): string {
  return wordsOf(new DOMParser().parseFromString(markup, 'text/html').documentElement)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?(\r\n ?)+/g, '\r\n')
    .trim();
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (unread.has(node.nodeName)) return '';
  const words = [...node.childNodes].map(wordsOf).join('');
  if (node.nodeName === 'TD' || node.nodeName === 'TH') return `${words}\t`;
  return breaking.has(node.nodeName) ? `\r\n${words}\r\n` : words;
}
