import { joinWrappedLines, standsAlone, startsWithPerson, tidyLead } from './lead-lines.ts';
import { leadsByRole, withoutContacts, withoutProse } from './lead-noise.ts';
import { readsLikeTwo, withBoundaries } from './lead-run-together.ts';
import { isInitials, isPerson, isPost, isServiceWords, leadsNobody } from './post-words.ts';

/** The leads that a cell names. */
export interface LeadReading {
  readonly leads: readonly string[];
  /** The cell looks as if it named several, and could not be split safely. */
  readonly unsure: boolean;
  /** What stands in the cell and names nobody: an update, a task, an address beside a name. */
  readonly strays: readonly string[];
}

const HARD =
  /\s*(?:\/|;|[•▪●·]|\s\+\s|\n\s*[-–*]\s)\s*|\s+with\s+|\s+(?:and|&)\s+(?=(?:(?:the|all|other|relevant|appropriate|interim|acting|deputy|assistant|associate)\s+)*(?:heads?|directors?|chief)\s+(?:of|for|nurse|executive|officer)\b)/iu;
const SOFT = /\s+(?:and|with)\s+|\s+&\s+|(?<=\p{L}{2})&(?=\p{L}{2})/iu;
/** "Ann Lee and team" is Ann Lee's. */
const UNNAMED = /^(?:(?:her|his|their|the|own) )?(?:teams?|staff|groups?)$/iu;
const ABBREVIATION = /^\p{Lu}{2,4}$/u;
const PLURAL = /\p{Ll}s\)?$/u;
/** No list of leads is longer; what is, is prose in the wrong column. */
const LONGEST_CELL = 1_000;
/** Splits a lead cell where each piece is a post or a person by itself; else keeps it whole and says so. Never throws. */
export function splitLeads(cell: string): LeadReading {
  const text = cell.trim();
  if (leadsNobody(text)) return none([]);
  if (text.length > LONGEST_CELL) return none([text]);
  const { text: named, strays } = withoutContacts(text);
  const sifted = joinWrappedLines(leadsByRole(named)).map(withBoundaries).map(withoutProse);
  const lines = sifted.map((line) => line.text).filter((line) => line !== '');
  const reading = leadsIn(lines);
  return { ...reading, strays: [...strays, ...sifted.flatMap((line) => line.strays), ...reading.strays] };
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

function leadsIn(lines: readonly string[]): LeadReading {
  if (lines.length > 1 && lines.every(standsAlone)) return together(lines.map((line) => splitLine(line)));
  if (lines.length > 1) return splitLine(lines.join(' '), true);
  return splitLine(lines[0] ?? '');
}

function splitLine(line: string, unsure = false): LeadReading {
  const pieces = line
    .split(HARD)
    .map(tidyLead)
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return none([]);
  if (pieces.length > 1 && !pieces.every(standsAlone)) return one(tidyLead(line), true);
  return together([...pieces.map(splitPiece), { leads: [], unsure, strays: [] }]);
}

function splitPiece(piece: string): LeadReading {
  const people = piece.split(SOFT).map(tidyLead);
  // "Ann Lee, Team Manager and Bob Ray, Team Manager": the comma belongs to each name, not to the pair.
  if (people.length > 1 && people.every(isOnePerson)) {
    return { leads: people, unsure: false, strays: [] };
  }
  return together(splitAtCommas(piece).map(splitAtAnd));
}

function isOnePerson(lead: string): boolean {
  const [name = '', ...title] = lead.split(',').map(tidyLead);
  return isPerson(name) && !title.some(isPerson);
}

/** "Name, Title" is one; a second person, or a second post, begins the next lead. */
function splitAtCommas(piece: string): readonly string[] {
  const leads: string[] = [];
  let hasPost = false;
  for (const part of piece.split(',').map(tidyLead)) {
    if (part === '') continue;
    const current = leads.at(-1);
    const begins: boolean =
      current === undefined ||
      isPerson(part.split(SOFT)[0] ?? '') ||
      isInitials(part) ||
      (isPost(part) && (hasPost || isInitials(current)));
    if (begins) leads.push(part);
    else leads[leads.length - 1] = `${current}, ${part}`;
    hasPost = (begins ? false : hasPost) || isPost(part);
  }
  return leads;
}

function splitAtAnd(lead: string): LeadReading {
  const pieces = lead
    .split(SOFT)
    .map(tidyLead)
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return one(lead, readsLikeTwo(lead));
  const isEach = (piece: string): boolean => (isPost(piece) && !UNNAMED.test(piece)) || startsWithPerson(piece);
  if (pieces.every(isEach) || pieces.every(isInitials)) return { leads: pieces, unsure: false, strays: [] };
  return one(lead, !isOneTitle(pieces));
}

/** "Head of Safeguarding and Quality" and "Health and Safety Manager" are titles; "Fostering and CIC Service Managers" may be two posts. */
function isOneTitle(pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  if (/\b(?:of|for)\b/iu.test(first)) return !rest.some(isPost);
  return (isServiceWords(first) || ABBREVIATION.test(first)) && !rest.some((piece) => PLURAL.test(piece));
}

function together(readings: readonly LeadReading[]): LeadReading {
  const leads = readings.flatMap((reading) => reading.leads);
  const firsts = leads.filter((lead, index) => leads.findIndex((other) => sameLead(lead, other)) === index);
  const strays = readings.flatMap((reading) => reading.strays);
  return { leads: firsts, unsure: readings.some((reading) => reading.unsure), strays };
}

function one(lead: string, unsure: boolean): LeadReading {
  return { leads: [lead], unsure, strays: [] };
}

function none(strays: readonly string[]): LeadReading {
  return { leads: [], unsure: false, strays };
}
