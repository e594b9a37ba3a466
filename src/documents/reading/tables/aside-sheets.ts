import type { Block } from '../../formats/blocks.ts';

const ASIDE =
  /^(?:look-?\s?ups?|lists?|drop-?\s?downs?|(?:data )?validation(?: lists?)?|guidance|guide|instructions?|how to(?: use)?|read ?me|pivot.*|key|legend|glossary|template|example|contents|change log|version control|document control)(?:\s*\(?\d+\)?)?$/iu;

/** The sheets of a workbook that are no plan by their names; none where nothing else is left to read. */
export function asideSheets(blocks: readonly Block[]): ReadonlySet<string> {
  const names = blocks.flatMap((block) => (block.kind === 'sheet' && !block.hidden ? [block.name] : []));
  const aside = names.filter((name) => ASIDE.test(name.trim()));
  return new Set(aside.length < names.length ? aside : []);
}
