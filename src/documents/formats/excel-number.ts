/** One format of a number, its words in quotes aside: figures that are always shown, decimals (as many as can be printed), percent. */
const PATTERN = /^("[^"]*")?[#,]*(0*)(?:\.(0{1,30}))?(%)?("[^"]*")?$/u;
/** More digits than that are leavings of binary arithmetic. */
const DIGITS = 12;

/** A number as its cell shows it: a ref stored as 1.1 is "1.10", 0.75 is "75%", 7 is "REC007". */
export function printedNumber(value: number, format: string): string {
  const pattern = PATTERN.exec(format.replace(/;.*$/u, '').replace(/\\(.)/gu, '"$1"'));
  const plain = Number(value.toPrecision(DIGITS));
  if (!pattern || /^(?:general)?$/iu.test(format)) return String(plain);
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = pattern;
  const figures = (percent ? value * 100 : value).toFixed(decimals.length);
  const [integer = '', ...fraction] = figures.split('.');
  const padded = [integer.padStart(whole.length, '0'), ...fraction].join('.');
  return `${unquoted(before)}${padded}${percent}${unquoted(after)}`;
}

function unquoted(words: string): string {
  return words.slice(1, -1);
}
