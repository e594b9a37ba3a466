/** Lines of plain mail stay readable, and are not wrapped a second time, up to here. */
const WIDTH = 72;

/** What stands before the lines that belong to the one above them. */
export const INDENT = '  ';

/** A heading of plain mail. */
export function underlined(words: string, mark: string): string {
  const lines = wrapped(words);
  const longest = Math.max(...lines.split('\n').map((line) => line.length));
  return `${lines}\n${mark.repeat(longest)}`;
}

/** Breaks at spaces; a word longer than the line keeps its own line whole. */
export function wrapped(words: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => `${indent}${one}`).join('\n');
}
