import { isBody, isInitials, isPerson, isPost, isServiceWords, isUnit } from './post-words.ts';

const PLURAL_POST = /(?:managers|officers|directors|leads|leaders|workers|teams|heads|practitioners|advis[eo]rs)$/iu;
/** Words that a title cannot end with: its other half stands on the next line. */
const HALF_A_TITLE =
  /(?:,|\/|&|\b(?:and|of|for|with|assistant|deputy|interim|acting|associate|senior|principal|area|county))$/iu;
/** The noun of a post without the words that say which: "Fostering Team" goes on with it, "Director of Care" does not begin with one. */
const BARE_NOUN =
  /^(?:(?:managers|officers|workers|leads|leaders|directors|co-?ordinators|practitioners)\b|(?:manager|officer|worker|leader|co-?ordinator|practitioner)(?=$|[./;]|\s(?!of\b|for\b)))/iu;
/** A part of the organisation, where somebody's post might stand. */
const SERVICE = /\b(?:services?|function|directorate|office|schools?)$|\b(?:team|unit|service) support\b/iu;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** A line that ends in a comma, begins in lower case or with a bracket, or completes a name or a post, was wrapped. */
export function joinWrappedLines(text: string): readonly string[] {
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

/** Whether words name a post, a person, somebody's initials, a unit or an address by themselves. */
export function standsAlone(piece: string): boolean {
  if (isUnit(piece) || SERVICE.test(tidyLead(piece))) return true;
  const parts = piece.split(/[,/]/u).map(tidyLead);
  return parts.some((part) => isPost(part) || startsWithPerson(part) || isInitials(part) || ADDRESS.test(part));
}

/** "Sarah Fenner (Volunteers)": a person, perhaps with a remark. */
export function startsWithPerson(piece: string): boolean {
  return isPerson(piece.replace(/\s*\(.*$/su, ''));
}

/** A lead without the bullets, commas and stops around it. */
export function tidyLead(text: string): string {
  const bare = text.replace(/\s+/gu, ' ').replace(/^[\s,•▪●·*–-]+|[\s,]+$/gu, '');
  return bare.replace(/(?<=[\p{Ll}\d)])\.$/u, '');
}

function isWho(part: string): boolean {
  return isPerson(part) || isInitials(part);
}

function glueBetween(above: string, line: string): string | null {
  if (/^[•▪●·*-]/u.test(line)) return null;
  if (HALF_A_TITLE.test(above) || /^[(/&\p{Ll}]/u.test(line)) return ' ';
  const lastPart = tidyLead(above.split(/[,/;]|\band\b/u).at(-1) ?? '');
  if (BARE_NOUN.test(line) && (isBody(lastPart) || !isPost(lastPart)) && !isWho(lastPart)) return ' ';
  const namedAlready = above.split(/[,/;]/u).map(tidyLead).some(isPerson);
  const single = !PLURAL_POST.test(lastPart) && !PLURAL_POST.test(line);
  if (isPost(lastPart) && isPerson(line) && !namedAlready && single) return ' ';
  if (isPerson(above) && isPost(line) && single) return ', ';
  return standsAlone(lastPart) && !(isServiceWords(line) && !isPost(line)) ? null : ' ';
}
