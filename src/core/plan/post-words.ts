/** Nouns that make a phrase somebody's post, wherever they stand in it. */
const POST =
  /(?:^|[\s(/-])(?:managers?|directors?|officers?|heads?|leads?|leaders?|workers?|chair(?:person|man|woman)?|co-?ordinators?|administrators?|commissioners?|auditors?|advis[eo]rs?|consultants?|practitioners?|principals?|executives?|supervisors?|accountants?|analysts?|solicitors?|teachers?|nurses?|champions?|members?|lado|ads?|dcs|senco|sros?)(?=$|[\s),/-])/iu;
/** Nouns that make a phrase a body of people when they end it. */
const BODY = /\b(?:teams?|boards?|panels?|groups?|committee|forum|partnership|council|unit)$/iu;

/** Words that stand in the names of posts and services, and not in people's names. */
const NOT_A_NAME = new Set(
  (
    'service services team teams care leavers children childrens child young people family families fostering adoption ' +
    'corporate parenting safeguarding quality assurance social work education health finance legal human resources ' +
    'performance commissioning council county city borough district area virtual school schools independent reviewing ' +
    'business support training policy practice early help public adult adults community communities north south east ' +
    'west central placement placements recruitment participation strategy strategic internal audit data information ' +
    'systems digital housing property transport planning operations operational inclusion send disabled disability ' +
    'mental governance democratic communications learning development workforce improvement programme project ' +
    'residential kinship permanence assessment intervention prevention youth justice partnership all the none assistant ' +
    'deputy interim senior principal group'
  ).split(' '),
);

/** Several of a post known by its letters: "IROs". */
const ABBREVIATED_POSTS = /^\p{Lu}{2,5}s$/u;
const TITLE = /^(?:dr|mr|mrs|ms|miss|mx|cllr|councillor|prof|professor|rev|sir|dame|lord|lady)\.?$/iu;
const NAME_WORD = /^\p{Lu}[\p{L}’'-]*\.?$/u;

/** Whether a phrase names a post, or a body of people, by itself: "Fostering Team Managers", "Improvement Board". */
export function isPost(phrase: string): boolean {
  return POST.test(phrase) || BODY.test(phrase) || ABBREVIATED_POSTS.test(phrase);
}

/** Whether a phrase is a personal name and nothing else: two to four capitalised words, none of a service's vocabulary. */
export function isPerson(phrase: string): boolean {
  const words = phrase.trim().split(/\s+/u);
  const titled = TITLE.test(words[0] ?? '');
  const names = titled ? words.slice(1) : words;
  if (names.length < (titled ? 1 : 2) || names.length > 4) return false;
  return !isPost(phrase) && names.every(isNameWord);
}

/** Whether a line names a unit by its abbreviation: "MIU scorecards". */
export function isUnit(line: string): boolean {
  return /^\p{Lu}{2,5}s?\s\p{L}/u.test(line);
}

/** Whether a lead cell says that nobody leads. */
export function leadsNobody(cell: string): boolean {
  return /^(?:|none|n\/?a|not applicable|nil|tb[cad]|to be (?:confirmed|agreed|appointed)|vacant|vacancy|[-–—.?]+)\.?$/iu.test(
    cell,
  );
}

function isNameWord(word: string): boolean {
  const isAbbreviation = word.length > 1 && word === word.toUpperCase();
  return NAME_WORD.test(word) && !isAbbreviation && !NOT_A_NAME.has(word.toLowerCase().replace(/[’']/gu, ''));
}
