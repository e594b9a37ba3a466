/** Numbers as a text lists them: "3.31 - 3.42", "1.3, 1.4 and 2.1". Gaps are bounded, so that no mail takes long. */
const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,4}){0,4}[a-z]?`;
const NUMBERS = String.raw`${NUMBER}(?:\s{0,3}(?:,|\/|&|\band\b|\bor\b|\bto\b|[-–—])\s{0,3}${NUMBER}){0,20}`;

/** What is numbered in other documents, or graded: its numbers are no refs of a plan. */
const NUMBERED_ELSEWHERE =
  'standards?|regulations?|regs?|sections?|sect|paragraphs?|paras?|articles?|clauses?|chapters?|schedules?|parts?|' +
  'figures?|figs?|tables?|appendix|appendices|annex|annexes|pages?|pp?|steps?|versions?|ver|releases?|builds?|levels?|' +
  'grades?|bands?|phases?|tiers?|stages?|scor(?:es?|ed|ing)|averag(?:es?|ed|ing)|median|ratings?|ratios?|' +
  'criteri(?:on|a)|kpis?|indicators?|rules?|principles?|questions?|slides?|rooms?|floors?|tel|phone|telephone|mobile|' +
  'fax|ext|extension|edition|vol|volume|total';

/** In capitals a name of something that comes in versions; in small letters a word like others. */
const COMES_IN_VERSIONS =
  'Windows|Android|iOS|iPadOS|macOS|Python|Node|Chrome|Firefox|Edge|Office|Teams|Excel|Word|Outlook|Java|Acrobat';

/** What makes the number before it an amount. "4.2 Staff rotas" is an action and its words, "4.2 staff" are some staff. */
const UNITS =
  String.raw`%|°|(?:[Pp]er\s?cent|percentage|million|billion|thousand|hundred|mil|mn|[mMkK]|bn|tn|fte|FTE|wte|WTE|posts?|staff|` +
  'people|children|cases|visits?|referrals?|points?|times|stars?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|' +
  'months?|years?|yrs?|miles?|km|kg|cm|mm|metres?|litres?|[GMKT]B|[GM]Hz|x|per|out\\s+of|[ap]m|[AP]M|[ap]\\.m)' +
  String.raw`(?![\p{L}\p{N}])`;

/** In capitals before a number it is a standard, a law or a protocol: "NMS 3.8", "TLS 1.2". These are words all the same. */
const MERE_CAPITALS = 'RE|FW|FWD|PA|AP|AND|ON|OF|OR|IN|IS|AS|AT|BY|TO|FOR|SEE|ARE|ALL|NB|FYI|ASAP|REF|REC|ACTION';

const CHANGE =
  '(?:more|less|fewer|greater|higher|lower|better|worse)\\s+than|(?:increas|decreas|reduc|improv)(?:e|ed|es|ing)\\s+(?:by|to|from)|' +
  '(?:rose|risen|rise|fell|fallen|fall|dropped|drop|grew|grown|up|down)\\s+(?:by|to|from)|out\\s+of';

const CLOCK = String.raw`(?:[01]?\d|2[0-3])\.[0-5][05]`;

const BEGINS = String.raw`(?<![\p{L}\p{N}])`;
const ENDS = String.raw`(?![\p{L}\p{N}])`;

/** Addresses of pages and people, and names of files: whatever stands in them is no word of the mail. */
const ADDRESSES = [
  /https?:\/\/[^\s<>"]+/giu,
  /\bwww\.[^\s<>"]+/giu,
  /[^\s<>@"]{1,100}@[^\s<>@"]{1,200}/gu,
  /[^\s<>"/\\]{1,100}\.(?:docx?|xlsx?|pptx?|pdf|csv|msg|zip|png|jpe?g|txt|html?)\b/giu,
];

const AMOUNTS = [
  new RegExp(String.raw`${BEGINS}\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})${ENDS}`, 'gu'),
  new RegExp(String.raw`${BEGINS}\d{4}([.-])\d{1,2}\1\d{1,2}${ENDS}`, 'gu'),
  // Telephone numbers begin with a plus or a nought.
  /(?<![\d.])(?:\+\d{1,3}|\(?0\d)[\d\s().-]{6,20}\d/gu,
  new RegExp(String.raw`[£$€]\s?${NUMBERS}`, 'gu'),
  // At the beginning of a line ">" is a quoted mail's.
  new RegExp(String.raw`(?:[=≤≥≈~×§]\s?|\+|(?<=[\p{L}\p{N}] ?)[<>] ?)${NUMBERS}`, 'gu'),
  new RegExp(String.raw`${BEGINS}${NUMBERS}[\s-]?(?:${UNITS})`, 'gu'),
  new RegExp(
    String.raw`${BEGINS}(?:(?<!\blook(?:s|ed|ing)? )at|from|until|till|between|before|after|starts?|starting|ends?|@)\s${CLOCK}(?:\s?(?:[-–]|to|and|until)\s?${CLOCK})?${ENDS}`,
    'giu',
  ),
  new RegExp(String.raw`${BEGINS}\d{1,2}\.(?:00|15|30|45)\s?[-–]\s?\d{1,2}\.(?:00|15|30|45)${ENDS}`, 'gu'),
  new RegExp(
    String.raw`${BEGINS}(?:${NUMBERED_ELSEWHERE})(?:\.|\b)(?:\s(?:of|is|was|are|were|at|no\.?|number))?\s{1,3}${NUMBERS}`,
    'giu',
  ),
  new RegExp(String.raw`${BEGINS}(?:${COMES_IN_VERSIONS})\s${NUMBER}`, 'gu'),
  new RegExp(String.raw`${BEGINS}v\.?${NUMBER}`, 'giu'),
  new RegExp(String.raw`${BEGINS}(?!(?:${MERE_CAPITALS})\s)\p{Lu}{2,6}s?\s${NUMBERS}`, 'gu'),
  new RegExp(String.raw`${BEGINS}(?:${CHANGE})\s${NUMBER}(?:\s(?:to|and)\s${NUMBER})?`, 'giu'),
  new RegExp(String.raw`${BEGINS}(?:from\s${NUMBER}\sto|between\s${NUMBER}\sand)\s${NUMBER}`, 'giu'),
];

/** A text in which addresses and names of files are blank. Every other character stays where it was. */
export function withoutAddresses(text: string): string {
  return blanked(text, ADDRESSES);
}

/**
 * A text in which no number is left that something else tells to be none of a plan: dates, times, money, amounts,
 * versions, telephone numbers, and what is numbered in standards and other documents.
 */
export function withoutAmounts(text: string): string {
  return blanked(text, AMOUNTS);
}

function blanked(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, blank), text);
}

/** Lines stay lines. What stands on either side of a blank is never joined: see `BLANK` in refs-in-text.ts. */
function blank(found: string): string {
  return found.replace(/[^\n]/gu, '_');
}
