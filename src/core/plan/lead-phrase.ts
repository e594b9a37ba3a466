import { initialsIn } from './initials.ts';
import { isPerson, isPost, isUnit, leadsNobody } from './post-words.ts';

/** The leads that a cell names. */
export interface LeadReading {
  readonly leads: readonly string[];
  /** The cell looks as if it named several, and could not be split safely. */
  readonly unsure: boolean;
}

const HARD = /\s*(?:\/|;|[•▪●·]|\n\s*[-–*]\s)\s*/u;
const SOFT = /\s+(?:and|with)\s+|\s*&\s*/iu;
const PLURAL_POST = /(?:managers|officers|directors|leads|leaders|workers|teams|heads|practitioners|advis[eo]rs)$/iu;
/** No list of leads is longer; what is, is prose in the wrong column. */
const LONGEST_CELL = 1_000;
/** A post, then words that do not belong to it, then another post: two leads with nothing between them. */
const RUN_TOGETHER =
  /\b(?:manager|director|officer|worker)s?\s+(?!of\b|for\b|in\b|and\b|with\b)[^,/;]*\b(?:managers?|directors?|officers?|workers?)$/iu;

/** Splits a lead cell where each piece is a post or a person by itself; else keeps it whole and says so. Never throws. */
export function splitLeads(cell: string): LeadReading {
  const text = cell.trim();
  if (leadsNobody(text)) return { leads: [], unsure: false };
  if (text.length > LONGEST_CELL) return { leads: [tidy(text)], unsure: true };
  const byInitials = splitInitials(text);
  if (byInitials) return byInitials;
  const lines = joinWrappedLines(text);
  if (lines.length > 1 && lines.every(standsAlone)) return together(lines.map((line) => splitLine(line)));
  if (lines.length > 1) return splitLine(lines.join(' '), true);
  return splitLine(lines[0] ?? '');
}

/** Two or more initials make a cell of initials; one alone may be the beginning of a post: "CIC", "Service Managers". */
function splitInitials(text: string): LeadReading | null {
  const lines = text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .map((line) => ({ line, initials: initialsIn(line) }));
  const count = lines.reduce((sum, { initials }) => sum + (initials?.length ?? 0), 0);
  if (count < 2 || !lines.every(({ line, initials }) => initials !== null || standsAlone(line))) return null;
  return together(lines.map(({ line, initials }) => (initials ? { leads: initials, unsure: false } : splitLine(line))));
}

/** What two printed leads must share to be the same: the personal name before the first comma, else all of it. */
export function leadKey(lead: string): string {
  const name = lead.split(',', 1)[0] ?? '';
  const shared = isPerson(name) ? name : lead;
  return shared.toLocaleLowerCase('en-GB').replace(/\s+/gu, '');
}

/** Whether two printed leads are the same: equal ignoring case and spaces, or by an equal personal name. */
export function sameLead(a: string, b: string): boolean {
  return leadKey(a) === leadKey(b);
}

function splitLine(line: string, unsure = false): LeadReading {
  const pieces = line
    .split(HARD)
    .map(tidy)
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return { leads: [], unsure: false };
  if (pieces.length > 1 && !pieces.every(standsAlone)) return { leads: [tidy(line)], unsure: true };
  return together([...pieces.map(splitPiece), { leads: [], unsure }]);
}

function splitPiece(piece: string): LeadReading {
  const people = piece.split(SOFT).map(tidy);
  // "Ann Lee, Team Manager and Bob Ray, Team Manager": the comma belongs to each name, not to the pair.
  if (people.length > 1 && people.every((each) => isPerson(each.split(',', 1)[0] ?? ''))) {
    return { leads: people, unsure: false };
  }
  return together(splitAtCommas(piece).map(splitAtAnd));
}

/** "Name, Title" is one; a second person, or a second post, begins the next lead. */
function splitAtCommas(piece: string): readonly string[] {
  const leads: string[] = [];
  let hasPost = false;
  for (const part of piece.split(',').map(tidy)) {
    if (part === '') continue;
    const current = leads.at(-1);
    const begins: boolean = current === undefined || isPerson(part) || (isPost(part) && hasPost);
    if (begins) leads.push(part);
    else leads[leads.length - 1] = `${current}, ${part}`;
    hasPost = (begins ? false : hasPost) || isPost(part);
  }
  return leads;
}

function splitAtAnd(lead: string): LeadReading {
  const pieces = lead
    .split(SOFT)
    .map(tidy)
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return { leads: [lead], unsure: RUN_TOGETHER.test(lead) || holdsTwoNames(lead) };
  if (pieces.every((piece) => isPost(piece) || isPerson(piece) || startsWithPerson(piece)))
    return { leads: pieces, unsure: false };
  // "Head of Safeguarding and Quality" is one post's title; "Fostering and CIC Service Managers" may be two posts.
  const isTitle = /\b(?:of|for)\b/iu.test(pieces[0] ?? '') && !pieces.slice(1).some(isPost);
  return { leads: [lead], unsure: !isTitle };
}

/** A line that ends in a comma, begins in lower case or with a bracket, or completes a name or a post, was wrapped. */
function joinWrappedLines(text: string): readonly string[] {
  const leads: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const above = leads.at(-1);
    const glue = above === undefined ? null : glueBetween(above, line);
    if (glue === null) leads.push(line);
    else leads[leads.length - 1] = `${above}${glue}${line}`;
  }
  return leads;
}

function glueBetween(above: string, line: string): string | null {
  if (/^[•▪●·*-]/u.test(line)) return null;
  if (/(?:,|\/|&|\band|\bof|\bfor|\bwith)$/iu.test(above) || /^[(/&\p{Ll}]/u.test(line)) return ' ';
  const lastPart = tidy(above.split(/[,/;]/u).at(-1) ?? '');
  const namedAlready = above.split(/[,/;]/u).map(tidy).some(isPerson);
  const single = !PLURAL_POST.test(lastPart) && !PLURAL_POST.test(line);
  if (isPost(lastPart) && isPerson(line) && !namedAlready && single) return ' ';
  if (isPerson(above) && isPost(line) && single) return ', ';
  return standsAlone(lastPart) ? null : ' ';
}

function standsAlone(piece: string): boolean {
  const parts = piece.split(',').map(tidy);
  return parts.some((part) => isPost(part) || isPerson(part) || startsWithPerson(part)) || isUnit(piece);
}

/** "Sarah Skinner (Apprentices)": a person with a remark. */
function startsWithPerson(piece: string): boolean {
  return isPerson(piece.replace(/\s*\(.*$/su, ''));
}

/** "Sue Hill Sam Dale": two names with nothing between them, or one long one. */
function holdsTwoNames(lead: string): boolean {
  const name = lead.replace(/\s*\(.*$/su, '');
  return isPerson(name) && name.split(' ').length > 3;
}

function together(readings: readonly LeadReading[]): LeadReading {
  const leads = readings.flatMap((reading) => reading.leads);
  const firsts = leads.filter((lead, index) => leads.findIndex((other) => sameLead(lead, other)) === index);
  return { leads: firsts, unsure: readings.some((reading) => reading.unsure) };
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[\s,•▪●·*–-]+|[\s,]+$/gu, '');
}
