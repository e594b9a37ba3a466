import { Parser } from 'htmlparser2';

/**
 * A mail's HTML as Word reads it: what stands in comments for it (`<!--[if mso]>…<![endif]-->`) is taken in, and what is
 * kept from it (`<!--[if !mso]><!-->…<!--<![endif]-->`) is left out. Any other comment goes.
 *
 * Found in the text rather than in the tree, since one half of a table may stand in one comment and the rest in another.
 *
 * @see https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/compatibility/ms537512(v=vs.85)
 */
export function withConditionsOfWord(markup: string): string {
  let written = '';
  let readTo = 0;
  let hiddenSince: number | undefined;

  /** Writes what stands before a mark, unless it is kept from Word, and goes on behind it. */
  function pass(from: number, to: number, instead = ''): void {
    if (hiddenSince === undefined) written += markup.slice(readTo, from) + instead;
    readTo = to;
  }

  function meet(mark: string, from: number, to: number): void {
    const condition = conditionIn(mark);
    const isWhole = condition !== undefined && mark.endsWith('<![endif]');
    if (condition === undefined) {
      pass(from, to);
      if (mark.includes('[endif]')) hiddenSince = undefined;
    } else if (isWhole) {
      pass(from, to, isTrueForWord(condition) ? mark.slice(mark.indexOf('>') + 1, -'<![endif]'.length) : '');
    } else {
      pass(from, to);
      if (!isTrueForWord(condition)) hiddenSince ??= from;
    }
  }

  const parser = new Parser({
    oncomment: (text) => meet(text.trim(), parser.startIndex, parser.endIndex + 1),
    onprocessinginstruction(name, text) {
      if (name.startsWith('![')) meet(text.slice(1), parser.startIndex, parser.endIndex + 1);
    },
  });
  parser.end(markup);
  pass(markup.length, markup.length);
  return written;
}

/** `mso` of `[if mso]>…`; undefined of any other comment. */
function conditionIn(mark: string): string | undefined {
  return mark.startsWith('[if ') ? mark.slice('[if '.length, mark.indexOf(']')) : undefined;
}

/** The version that Word gives itself in Outlook 2016 and later. */
const wordVersion = 16;

const comparisons: Readonly<Record<string, (version: number) => boolean>> = {
  lt: (version) => wordVersion < version,
  lte: (version) => wordVersion <= version,
  gt: (version) => wordVersion > version,
  gte: (version) => wordVersion >= version,
};

function isTrueForWord(condition: string): boolean {
  return condition.split('|').some((one) => one.split('&').every(holds));
}

function holds(term: string): boolean {
  const words = term.replaceAll('(', ' ').replaceAll(')', ' ').trim().split(/\s+/);
  const [first = ''] = words;
  if (first.startsWith('!')) return !holds([first.slice(1), ...words.slice(1)].join(' '));
  const compare = comparisons[first];
  const [feature, version] = compare ? words.slice(1) : words;
  if (feature === undefined || !['mso', 'vml'].includes(feature)) return false;
  return version === undefined || (compare ?? ((asked: number) => asked === wordVersion))(Number(version));
}
