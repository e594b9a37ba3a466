import { NOT_A_NAME, SURNAMES_TOO } from './service-words.ts';

/** Nouns that make a phrase somebody's post, wherever they stand in it. */
const POST =
  /(?:^|[\s(/-])(?:managers?|mn?grs?|directors?|officers?|heads?|head ?teachers?|leads?|leaders?|workers?|chair(?:person|man|woman)?s?|chief|ceo|c[fotnmi]o|dipc|co-?ordinators?|administrators?|commissioners?|auditors?|advis[eo]rs?|consultants?|practitioners?|principals?|executives?|supervisors?|accountants?|analysts?|solicitors?|barristers?|lawyers?|teachers?|tutors?|nurses?|matrons?|sisters?|midwi(?:fe|ves)|clinicians?|doctors?|surgeons?|physicians?|therapists?|psychologists?|pharmacists?|radiographers?|paramedics?|gps?|champions?|members?|councillors?|governors?|trustees?|guardians?|registrars?|librarians?|rangers?|wardens?|curators?|conservators?|sergeants?|constables?|superintendents?|firefighters?|foremen|foreman|operatives?|drivers?|instructors?|designers?|developers?|editors?|secretar(?:y|ies)|treasurers?|clerks?|bursars?|inspectors?|engineers?|surveyors?|planners?|architects?|technicians?|apprentices?|trainees?|mentors?|carers?|buyers?|trainers?|facilitators?|controllers?|partners|owners?|sponsors?|lado|ads?|dcs|dass|psw|hos|d?dsls?|sen(?:d)?cos?|sros?|iros?)(?=$|[\s),/.:-])/iu;
/** Posts that end in a word which means something else elsewhere: "Teaching Assistants", "HR Business Partner". */
const POST_AT_END = /\b(?:assistants?|business partners?|deput(?:y|ies)|portfolio holders?)$/iu;
/** Nouns that make a phrase a body of people when they end it. */
const BODY =
  /\b(?:teams?|boards?|panels?|groups?|committees?|forums?|partnerships?|council|unit|department|staff|cabinet|senate|trustees|governing body|slt|smt|cmt|dmt|dlt|clt|elt|lscb|lscp)$/iu;

/** Several of a post known by its letters: "IROs". */
const ABBREVIATED_POSTS = /^\p{Lu}{2,5}s$/u;
const INITIALS = /^(?:\p{Lu}{2,3}\p{Ll}{0,2}|\p{Lu}\s\p{Lu}s?)$/u;
const TITLE = /^(?:dr|mr|mrs|ms|miss|mx|cllr|councillor|prof|professor|rev|sir|dame|lord|lady)\.?$/iu;
const NAME_WORD = /^\p{Lu}[\p{L}’'-]*\.?$/u;
/** What may stand in lower case between a name's words. */
const PARTICLE = /^(?:de|da|di|du|del|della|van|von|der|den|la|le|al|el|bin|ap|ab|ní|ó|y)$/u;

/** Whether a phrase names a post, or a body of people, by itself: "Fostering Team Managers", "Improvement Board". */
export function isPost(phrase: string): boolean {
  return POST.test(phrase) || POST_AT_END.test(phrase) || isBody(phrase) || ABBREVIATED_POSTS.test(phrase);
}

/** Whether a phrase names a body of people: "Improvement Board", "SLT". */
export function isBody(phrase: string): boolean {
  return BODY.test(phrase);
}

/** Whether a phrase is a personal name and nothing else: two to four capitalised words, none of a service's vocabulary. */
export function isPerson(phrase: string): boolean {
  const words = phrase.trim().split(/\s+/u);
  const titled = TITLE.test(words[0] ?? '');
  const names = titled ? words.slice(1) : words;
  if (names.length < (titled ? 1 : 2) || names.length > 4) return false;
  return (
    !isPost(phrase) && names.every((word, index) => isNameWord(word, { isLast: index === names.length - 1, index }))
  );
}

/** A personal name without the title before it: "Ann Lee" for "Cllr Ann Lee". */
export function withoutTitle(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/u);
  return TITLE.test(first) && rest.length > 0 ? rest.join(' ') : name.trim();
}

/** Whether a phrase is a person's initials, as a plan's owner shortens colleagues: "PH", "JBu", "JBs". */
export function isInitials(phrase: string): boolean {
  return INITIALS.test(phrase) && !POST.test(phrase) && !isBody(phrase);
}

/** Whether every word is one of a service's own: what completes a post's title, and names nobody by itself. */
export function isServiceWords(phrase: string): boolean {
  const words = phrase
    .toLowerCase()
    .replace(/[’'.,]/gu, '')
    .trim()
    .split(/\s+/u);
  return words.every((word) => NOT_A_NAME.has(word) || /^(?:and|&|of|for)$/u.test(word));
}

/** Whether a line names a unit by its abbreviation: "MIU scorecards". */
export function isUnit(line: string): boolean {
  return /^\p{Lu}{2,5}s?\s\p{L}/u.test(line);
}

/** Whether a lead cell says that nobody leads. */
export function leadsNobody(cell: string): boolean {
  return /^\(?(?:|none|n\/?a|not applicable|nil|tb[cad]|to be (?:confirmed|agreed|appointed|decided|identified)|vacant|vacancy|[-–—.?]+)\)?\.?$/iu.test(
    cell,
  );
}

function isNameWord(word: string, { isLast, index }: { readonly isLast: boolean; readonly index: number }): boolean {
  if (index > 0 && !isLast && PARTICLE.test(word)) return true;
  const isAbbreviation = word.length > 1 && word === word.toUpperCase();
  const plain = word.toLowerCase().replace(/[’'.]/gu, '');
  const isOrdinary = NOT_A_NAME.has(plain) && !(isLast && index > 0 && SURNAMES_TOO.has(plain));
  return NAME_WORD.test(word) && !isAbbreviation && !isOrdinary;
}
