import { dayOf } from '../../../core/calendar/day.ts';
import { type DatedWords, datedWordsIn } from '../../../core/plan/dated-words.ts';
import { readDue } from '../../../core/plan/due-phrase.ts';
import { standsAlone } from '../../../core/plan/lead-lines.ts';
import { isPerson } from '../../../core/plan/post-words.ts';
import { statusNamed } from '../../../core/plan/status-phrase.ts';

/** What a cell says of who, and of when. */
export interface WhoAndWhen {
  readonly who: string;
  readonly when: string;
}

/** What leads to a date: it goes with the date. */
const LEADS_TO =
  /(?:\b(?:to be (?:completed|implemented|reviewed|delivered)|complet(?:ed?|ion)|implement(?:ed|ation)|due|review(?:ed)?|by|from|during|in|on|until|before|the|early|mid|late|end(?: of)?|w\/c|w\/e|week (?:commencing|ending)|financial year|revised(?: to)?|original(?:ly)?|was|now)\b[\s:]*)+$/iu;
const LAST_CLAUSE = /^(.+?)(?:\s*[,;:/(]\s*|\s+[–-]\s+|\s+(?=by\b))([^,;:/(]+?)\)?$/iu;
const FIRST_CLAUSE = /^([^,;:]+?)(?:\s*[,;:]\s*|\s+[–-]\s+)(.+)$/u;
/** The last two words, or the last one, begun like a sentence of their own: "Team Managers Completed". */
const BEHIND = [/^(.+?)\s+(\p{Lu}\p{L}+\s+\p{L}+\.?)$/u, /^(.+?)\s+(\p{Lu}\p{L}+\.?)$/u];
/** Whether words are a date without its year does not hang on the day. */
const ANY_DAY = dayOf(2000, 1, 1);
const BETWEEN = /^[\s,;:(–-]+|[\s,;:(–-]+$/gu;

/** Splits a cell that names who and when: dates with what leads to them, and lines that are due or status words, are when. */
export function splitWhoAndWhen(cell: string): WhoAndWhen {
  const who: string[] = [];
  const when: string[] = [];
  for (const piece of piecesOf(cell)) {
    for (const line of piece.text.split('\n').map((each) => each.trim())) {
      if (line === '' || line === ')') continue;
      const said = piece.isDate ? { who: '', when: line } : dividedLine(line);
      who.push(said.who);
      when.push(said.when);
    }
  }
  return { who: filled(who), when: filled(when) };
}

/** The status word that ends a cell of leads, on a line of its own or right behind a post; null where none does. */
export function statusAtEnd(cell: string): { readonly who: string; readonly word: string } | null {
  const [, above = '', line = cell] = /^(.*)\n(.*)$/su.exec(cell) ?? [];
  if (above !== '' && statusNamed(line) !== null) return { who: above, word: line };
  if (isPerson(line)) return null;
  for (const pattern of BEHIND) {
    const [, who = '', word = ''] = pattern.exec(line) ?? [];
    if (statusNamed(word) !== null && standsAlone(who)) return { who: filled([above, who]), word };
  }
  return null;
}

function filled(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

interface Piece {
  readonly isDate: boolean;
  readonly text: string;
}

/** The dates of a cell, which may be broken over two lines, and what stands around them. */
function piecesOf(cell: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const date of datedWordsIn(cell)) {
    const start = startOf(cell, date, done);
    pieces.push({ isDate: false, text: cell.slice(done, start).replace(BETWEEN, '') });
    pieces.push({ isDate: true, text: cell.slice(start, date.end).replace(/\s+/gu, ' ') });
    done = date.end;
  }
  return [...pieces, { isDate: false, text: cell.slice(done).replace(/^[\s,;:.)–-]+/u, '') }];
}

function startOf(cell: string, { start }: DatedWords, done: number): number {
  const before = cell.slice(done, start);
  return start - (LEADS_TO.exec(before)?.[0].length ?? 0);
}

/** "Head of Care, ongoing" and "Ongoing – Head of Care": due words behind or before who, on one line. */
function dividedLine(line: string): WhoAndWhen {
  const bare = line.replace(/^\(([^()]*)\)$/u, '$1');
  if (statusNamed(bare) !== null) return { who: '', when: bare };
  const [, head = '', last = ''] = LAST_CLAUSE.exec(bare) ?? [];
  if (standsAlone(head) && isWhen(last)) return { who: head, when: last };
  const [, first = '', tail = ''] = FIRST_CLAUSE.exec(bare) ?? [];
  if (standsAlone(tail) && isWhen(first)) return { who: tail, when: first };
  // "Quarterly Review Board" is a body of people.
  return isWhen(bare) && !standsAlone(bare) ? { who: '', when: bare } : { who: bare, when: '' };
}

function isWhen(line: string): boolean {
  if (line === '') return false;
  if (statusNamed(line) !== null) return true;
  const { due, doubts } = readDue(line, { planDay: ANY_DAY, agreedOn: null });
  return due.kind !== 'none' || doubts.includes('due-impossible') || /^(?:tbc|tba|asap)\b/iu.test(line);
}
