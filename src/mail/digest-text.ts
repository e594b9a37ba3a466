import type { DigestView, GroupView, ItemView, LinkView, SectionView } from './digest-view.ts';

/** Lines of plain mail stay readable, and are not wrapped a second time, up to here. */
const WIDTH = 72;

const INDENT = '  ';

/** The plain-text part of a digest. */
export function digestText(view: DigestView): string {
  const blocks = [
    underlined(view.subject, '='),
    ...view.intro.map((words) => wrapped(words)),
    ...view.sections.flatMap(sectionBlocks),
    ...(view.rest === null ? [] : [linkBlock(view.rest)]),
    ...(view.quiet === null ? [] : [wrapped(view.quiet)]),
    ...view.unanswered.flatMap(sectionBlocks),
    ...view.links.map(linkBlock),
    `-- \n${wrapped(view.why)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ heading, groups }: SectionView): readonly string[] {
  return [`\n${underlined(heading, '=')}`, ...groups.flatMap(groupBlocks)];
}

function groupBlocks({ heading, note, items, more }: GroupView): readonly string[] {
  const head = heading === null ? [] : [[underlined(heading, '-'), ...(note === null ? [] : [note])].join('\n')];
  return [...head, ...items.map(itemBlock), ...(more === null ? [] : [linkBlock(more)])];
}

function itemBlock({ name, text, standing, due, who, lines, href }: ItemView): string {
  const head = wrapped(name === null ? text : `${name}: ${text}`);
  const rest = [`${standing} ${due}`, who, ...lines].map((line) => wrapped(line, INDENT));
  return [head, ...rest, ...(href === null ? [] : [`${INDENT}${href}`])].join('\n');
}

/** An address stands alone on its line, so that no reader cuts it. */
function linkBlock({ words, href }: LinkView): string {
  return href === null ? wrapped(words) : `${wrapped(words)}:\n${href}`;
}

function underlined(words: string, mark: string): string {
  const lines = wrapped(words);
  const longest = Math.max(...lines.split('\n').map((line) => line.length));
  return `${lines}\n${mark.repeat(longest)}`;
}

/** Breaks at spaces; a word longer than the line keeps its own line whole. */
function wrapped(words: string, indent = ''): string {
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
