import type { ActionInPlan } from '../plan/find-action.ts';
import { type MailWords, type Stretch, stretchOf, wordsOf } from './mail-words.ts';

/** Words of a mail that are an action's own; of several actions, where these share them. */
export interface Quote extends Stretch {
  readonly places: readonly ActionInPlan[];
}

/** So many equal words in a row are no accident. */
const LEAST_WORDS = 8;
/** A shorter action is quoted whole, or it is not. */
const LEAST_WHOLE = 5;
const LEAST_CHARACTERS = 30;
/** A mail that says the same a hundred times is not looked through for the hundredth. */
const MOST_PLACES = 50;

interface Run {
  /** The first of its words in the mail. */
  readonly at: number;
  readonly count: number;
}

/** The actions that a mail quotes: the longest run of each one's words, unless another action is quoted with more. */
export function quotedActions(mail: MailWords, places: readonly ActionInPlan[]): readonly Quote[] {
  const runs = places.flatMap((place) => {
    const run = longestRun(mail, wordsOf(place.action.text));
    return run === null ? [] : [{ place, run }];
  });
  const most = runs.toSorted((one, other) => other.run.count - one.run.count);
  const quotes: { readonly run: Run; readonly places: ActionInPlan[] }[] = [];
  for (const { place, run } of most) {
    const around = quotes.find((quote) => isInside(run, quote.run));
    if (around === undefined) quotes.push({ run, places: [place] });
    else if (around.run.count === run.count) around.places.push(place);
  }
  return quotes.map(({ run, places: sharing }) => ({ ...stretchOf(mail, run.at, run.count), places: sharing }));
}

function isInside(run: Run, { at, count }: Run): boolean {
  return run.at >= at && run.at + run.count <= at + count;
}

/** The longest run of an action's words in a mail; null where none is long enough. */
function longestRun(mail: MailWords, words: readonly string[]): Run | null {
  const least = Math.min(LEAST_WORDS, Math.max(LEAST_WHOLE, words.length));
  let best: Run | null = null;
  let from = 0;
  while (from + least <= words.length) {
    const broken = lastBroken(mail, words, from, from + least);
    const run = broken === null ? runFrom(mail, words, from, least) : null;
    if (run !== null && run.count > (best?.count ?? 0)) best = run;
    // No window over two words that the mail never puts so, and none that begins inside a run that was found.
    from = broken === null ? from + Math.max(1, (run?.count ?? 0) - least + 1) : broken + 1;
  }
  if (best === null) return null;
  const { start, end } = stretchOf(mail, best.at, best.count);
  return end - start >= LEAST_CHARACTERS ? best : null;
}

/** The last word of a window that in the mail never stands right before the next one. */
function lastBroken({ pairs }: MailWords, words: readonly string[], from: number, end: number): number | null {
  for (let index = end - 2; index >= from; index -= 1) {
    if (!pairs.has(`${words[index]} ${words[index + 1]}`)) return index;
  }
  return null;
}

/** The longest run that begins with one word of an action, of as many words as a quote takes. */
function runFrom(mail: MailWords, words: readonly string[], from: number, least: number): Run | null {
  const anchor = rarest(mail, words, from, from + least);
  let best: Run | null = null;
  for (const place of (mail.places.get(words[anchor] ?? '') ?? []).slice(0, MOST_PLACES)) {
    const at = place - (anchor - from);
    const count = equalWords(mail, at, words, from);
    if (count >= least && count > (best?.count ?? 0)) best = { at, count };
  }
  return best;
}

/** The word that stands in the mail the fewest times: "the" stands there a thousand times. */
function rarest({ places }: MailWords, words: readonly string[], from: number, end: number): number {
  const times = (index: number) => places.get(words[index] ?? '')?.length ?? 0;
  let found = from;
  for (let index = from + 1; index < end; index += 1) if (times(index) < times(found)) found = index;
  return found;
}

function equalWords(mail: MailWords, at: number, words: readonly string[], from: number): number {
  let count = 0;
  while (from + count < words.length && at >= 0 && mail.words[at + count] === words[from + count]) count += 1;
  return count;
}
