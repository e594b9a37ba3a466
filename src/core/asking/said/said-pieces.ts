import { type Addressed, addressAt } from './said-address.ts';
import { allAt } from './said-all.ts';
import { headAt } from './said-head.ts';

const GREETING =
  /^(?:(?:hi|hello|hey|(?:good )?(?:morning|afternoon|evening)|yes|yep|ok|okay|updates?)(?:\s+(?:all|there|team|both|bot|followthrough))?(?:[\s,.!:–-]+|$))+/iu;
const ONLY_THANKS = /^(?:please|thanks|thank you|thx|ta|cheers|many thanks|regards|[\s,.!])*$/iu;
/** A mention of the bot, and whatever else a host puts in angle brackets. */
const MARKUP = /<at\b[^>]*>.*?<\/at>|&nbsp;/gis;
const BETWEEN = /(?:[.,]\s+(?:and\s+)?|\s+and\s+)/giu;
/** Looked for no farther: whoever writes more than this at once has the card. */
const MOST_CUTS = 60;

/** The pieces of a message that may each say something: lines, what ";" parts, and what begins with another ref. */
export function piecesOf(text: string, addressed: Addressed): readonly string[] {
  return text
    .replace(MARKUP, ' ')
    .split(/[\n;]+/)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-•*·]\s+)/u, '')
        .replace(GREETING, '')
        .trim(),
    )
    .filter((line) => !ONLY_THANKS.test(line))
    .flatMap((line) => cutAtAddresses(line, addressed));
}

/** "4.2 done, 4.3 on track" are two, "4.2, 4.3 done" is one. */
function cutAtAddresses(line: string, addressed: Addressed): readonly string[] {
  const pieces: string[] = [];
  let begins = 0;
  for (const { index, 0: mark } of [...line.matchAll(BETWEEN)].slice(0, MOST_CUTS)) {
    if (index < begins || !startsAnew(line.slice(index + mark.length), addressed)) continue;
    const before = line.slice(begins, index);
    const named = addressAt(before, addressed);
    if (named?.rest.trim() === '' || isAreaAlone(before, addressed)) continue;
    pieces.push(before);
    begins = index + mark.length;
  }
  return [...pieces, line.slice(begins)].map((piece) => piece.trim());
}

/** "Priority Area 2, 2.1 done" is one. */
function isAreaAlone(words: string, { actions }: Addressed): boolean {
  return actions.some(({ areaHeading }) => areaHeading.toLowerCase() === words.trim().toLowerCase());
}

function startsAnew(words: string, addressed: Addressed): boolean {
  const address = addressAt(words, addressed);
  if (address !== null) return headAt(address.rest) !== null;
  const all = allAt(words);
  return all?.of === 'rest' && all.head !== null;
}
