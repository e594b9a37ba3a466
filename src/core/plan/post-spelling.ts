/** What a shortened word of a post stands for. Lower case, without stops. */
const SHORT_FOR: ReadonlyMap<string, string> = new Map([
  ['mgr', 'manager'],
  ['mgrs', 'managers'],
  ['mngr', 'manager'],
  ['mngrs', 'managers'],
  ['asst', 'assistant'],
  ['assist', 'assistant'],
  ['dir', 'director'],
  ['dep', 'deputy'],
  ['exec', 'executive'],
  ['coord', 'coordinator'],
  ['admin', 'administration'],
  ['svc', 'service'],
  ['svcs', 'services'],
  ['snr', 'senior'],
  ['sr', 'senior'],
  ['dev', 'development'],
  ['ops', 'operations'],
  ['comms', 'communications'],
]);
/** What well-known letters stand for, unless the plan uses them for something else. */
const KNOWN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['hos', 'head of service'],
  ['ad', 'assistant director'],
  ['ads', 'assistant directors'],
  ['dcs', 'director of childrens services'],
  ['dass', 'director of adult social services'],
  ['ceo', 'chief executive officer'],
  ['iro', 'independent reviewing officer'],
  ['iros', 'independent reviewing officers'],
  ['lado', 'local authority designated officer'],
  ['dsl', 'designated safeguarding lead'],
  ['slt', 'senior leadership team'],
  ['smt', 'senior management team'],
  ['hr', 'human resources'],
  ['qa', 'quality assurance'],
]);
/** Little words that tell nothing apart; "to" does: an assistant to the director is no assistant director. */
const LITTLE = new Set(['of', 'for', 'the', 'in', 'and', 'all']);
const LETTERS = /^\p{Lu}[\p{L}]{0,3}\p{Lu}$/u;

/** The words of a post, in lower case, without stops and apostrophes; "&" is "and". */
export function spelledWords(post: string): readonly string[] {
  return post
    .toLocaleLowerCase('en-GB')
    .replace(/&/gu, ' and ')
    .replace(/[’'.]/gu, '')
    .replace(/\bco-(?=ordinat)/gu, 'co')
    .split(/[^\p{L}\p{N}]+/gu)
    .filter((word) => word !== '');
}

/** Words with shortened ones written out. */
export function writtenOut(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (SHORT_FOR.get(word) ?? word).split(' '));
}

/** Words in the singular, as far as a post's words go. */
export function inSingular(words: readonly string[]): readonly string[] {
  return words.map((word) => {
    if (word.length <= 3 || /(?:ss|us|is)$/u.test(word)) return word;
    return word.replace(/ies$/u, 'y').replace(/s$/u, '');
  });
}

/** Words without the little ones, in one order: "Manager, Fostering" and "Fostering Manager" are alike. */
export function inOneOrder(words: readonly string[]): readonly string[] {
  return words.filter((word) => !LITTLE.has(word)).sort();
}

/**
 * What each set of letters stands for among these posts: "CIC" for "children in care" where another post prints those
 * words. Letters that could stand for two things stand for none.
 */
export function lettersAmong(posts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all = posts.map((post) => writtenOut(spelledWords(post)));
  const found = new Map([...KNOWN_LETTERS].map(([letters, meaning]) => [letters, new Set([meaning])]));
  for (const letters of new Set(posts.flatMap(lettersIn))) {
    for (const words of all) {
      for (const meaning of meaningsOf(letters, words))
        found.set(letters, (found.get(letters) ?? new Set()).add(meaning));
    }
  }
  return new Map(
    [...found].flatMap(([letters, meanings]) => {
      const [only = '', ...others] = meanings;
      return others.length === 0 ? [[letters, only.split(' ')] as const] : [];
    }),
  );
}

/** Words with the letters among them written out. */
export function withLetters(words: readonly string[], meanings: ReadonlyMap<string, readonly string[]>) {
  return words.flatMap((word) => meanings.get(word) ?? [word]);
}

/** "CIC", "CiC": words that begin and end in capitals. */
function lettersIn(post: string): readonly string[] {
  const words = post.split(/[^\p{L}\p{N}]+/gu).filter((word) => LETTERS.test(word));
  return words.map((word) => word.toLocaleLowerCase('en-GB'));
}

/** The runs of words that these letters begin, little words counted or not. */
function meaningsOf(letters: string, words: readonly string[]): readonly string[] {
  const meanings: string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 2; end <= words.length; end += 1) {
      const run = words.slice(start, end);
      const large = run.filter((word) => !LITTLE.has(word));
      const isWhole = !LITTLE.has(run[0] ?? '') && !LITTLE.has(run.at(-1) ?? '');
      if (isWhole && (begins(run) === letters || begins(large) === letters)) meanings.push(run.join(' '));
    }
  }
  return meanings;
}

function begins(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
