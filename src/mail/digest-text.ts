import type {
  DigestView,
  FootView,
  GroupView,
  ItemView,
  LinkView,
  RowView,
  SectionView,
  TableView,
} from './digest-view.ts';
import { INDENT, underlined, wrapped } from './text-lines.ts';

/** The plain-text part of a digest. */
export function digestText(view: DigestView): string {
  const blocks = [
    underlined(view.subject, '='),
    ...view.intro.map((words) => wrapped(words)),
    ...view.sections.flatMap(sectionBlocks),
    ...(view.rest === null ? [] : [linkBlock(view.rest)]),
    ...(view.quiet === null ? [] : [wrapped(view.quiet)]),
    ...view.afterwards.flatMap(sectionBlocks),
    ...view.tables.flatMap(tableBlocks),
    ...view.links.map(linkBlock),
    ...footBlocks(view.foot),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ heading, note, groups }: SectionView): readonly string[] {
  return [`\n${underlined(heading, '=')}`, ...(note === null ? [] : [wrapped(note)]), ...groups.flatMap(groupBlocks)];
}

function groupBlocks({ heading, note, items, more }: GroupView): readonly string[] {
  const head =
    heading === null ? [] : [[underlined(heading, '-'), ...(note === null ? [] : [wrapped(note)])].join('\n')];
  return [...head, ...items.map(itemBlock), ...(more === null ? [] : [linkBlock(more)])];
}

function itemBlock(item: ItemView): string {
  const { standing, due, who, lines, href, choices } = item;
  const said = [`${standing} ${due}`, who, ...lines].filter((line) => line !== '');
  return [
    wrapped(itemHead(item)),
    ...said.map((line) => wrapped(line, INDENT)),
    ...(href === null ? [] : [`${INDENT}${href}`]),
    ...choices.map(({ words, href: to }) => `${wrapped(words, INDENT)}:\n${INDENT}${to}`),
  ].join('\n');
}

function itemHead({ mark, name, text }: ItemView): string {
  const called = [name, text].filter((part) => part !== null).join(': ');
  return mark === null ? called : `${mark} – ${called}`;
}

/** A line for each row: columns would not stay in line, since nobody reads mail in one width of letters. */
function tableBlocks({ heading, columns, rows, more }: TableView): readonly string[] {
  return [
    `\n${underlined(heading, '=')}`,
    ...rows.map((row) => rowBlock(row, columns)),
    ...(more === null ? [] : [linkBlock(more)]),
  ];
}

function rowBlock({ cells: [first = '', ...counts] }: RowView, [, ...columns]: readonly string[]): string {
  const said = counts.map((count, index) => `${columns[index]}: ${count}`).join('. ');
  return `${wrapped(first)}\n${wrapped(`${said}.`, INDENT)}`;
}

function footBlocks({ marks, lines, link }: FootView): readonly string[] {
  const words = [...marks.map((mark) => mark.words), ...lines].map((line) => wrapped(line));
  return [`-- \n${words.join('\n')}`, ...(link === null ? [] : [linkBlock(link)])];
}

/** An address stands alone on its line, so that no reader cuts it. */
function linkBlock({ words, href }: LinkView): string {
  return href === null ? wrapped(words) : `${wrapped(words)}:\n${href}`;
}
