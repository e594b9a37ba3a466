import { datedWordsIn } from './dated-words.ts';
import type { PrintedDay } from './printed.ts';
import { printedDayIn } from './printed-day.ts';
import { readSignedUpdate } from './update-label.ts';

/** One update of a running cell: the words before the first label, or what stands behind one. */
export interface UpdateText {
  readonly on: PrintedDay | null;
  /** Who says so, by initials or the name of a team; null where nobody is printed. */
  readonly by: string | null;
  readonly text: string;
  readonly isLabelled: boolean;
}

interface Label {
  readonly on: PrintedDay | null;
  readonly by: string | null;
  readonly rest: string;
}

const AUTHOR = '\\p{Lu}{2,5}\\p{Ll}?';
/** "Update June 2016:", "Progress update:", "Status:". */
const UPDATE_COLON =
  /^((?:(?:further|latest|progress|status|quarterly|monthly)\s+)*updated?s?|status|progress|position)\b([^:\n]{0,40}):\s*(.*)$/isu;
/** "Updated June 2016 –", "Review July 2016 –", "Review:": between the word and its stop stands nothing but a day. */
const DATED_LABEL =
  /^((?:(?:further|latest|progress|status)\s+)*(?:updated?s?|review(?:ed)?))\b(.{0,30}?)\s*(?::|\s[–—-](?=\s|$))\s*(.*)$/isu;
const OWN_LABEL = new RegExp(`^(${AUTHOR})\\s+(?=[Uu]pdate\\b)`, 'u');
const BEFORE_DAY = new RegExp(`^[\\s([]*(?:(${AUTHOR})[\\s,]+)?$`, 'u');
const AFTER_DAY = new RegExp(`^\\s*(?:[([]?(${AUTHOR})[)\\]]?)?\\s*(?:[)\\]]\\s*[:–—-]?|:|[–—-](?=\\s))\\s*`, 'u');
/** "(JB 12/6)" behind the words that it signs. */
const SIGNATURE = new RegExp(`[([]\\s*(${AUTHOR})[\\s,]+(\\d[\\d./ \\p{L}]{1,16}?)\\s*[)\\]]\\s*$`, 'u');
const LITTLE = /\b(?:as|at|on|of|for|in|by|the|to|end|position)\b|[^\p{L}\d]+/giu;
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/** Where a label begins inside a paragraph: behind the end of a sentence. */
const INSIDE = new RegExp(
  `(?<=[.!?])[^\\S\\n]+(?=(?:(?:Progress |Status |Further )?Updated?\\b[^:\\n.]{0,30}:|Review(?:ed)?\\b[^:\\n.]{0,20}(?::|\\s[–—-]\\s)|(?:${MONTHS})[a-z]*\\.? (?:19|20)\\d{2}:|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\s*(?::|[–—-]\\s)))`,
  'gu',
);

/** The updates that a text holds, in its order: one for what stands before the first label, one for each label. */
export function updateTexts(text: string): readonly UpdateText[] {
  const updates: UpdateText[] = [];
  let isSigned = false;
  for (const line of text
    .replace(INSIDE, '\n')
    .split('\n')
    .filter((each) => each.trim() !== '')) {
    const label = labelOf(line);
    const last = updates.at(-1);
    if (label) updates.push({ on: label.on, by: label.by, text: label.rest, isLabelled: true });
    else if (last && !isSigned)
      updates[updates.length - 1] = { ...last, text: last.text === '' ? line : `${last.text}\n${line}` };
    else updates.push({ on: null, by: null, text: line, isLabelled: isSigned });
    isSigned = SIGNATURE.test(line);
  }
  return updates.map(signed);
}

function labelOf(line: string): Label | null {
  const text = line.trim();
  const given = readSignedUpdate(text);
  if (given) return { on: given.on, by: given.by, rest: given.text };
  const author = OWN_LABEL.exec(text)?.[1] ?? null;
  const bare = author === null ? text : text.slice(author.length).trim();
  const dated = DATED_LABEL.exec(bare);
  if (dated && isOnlyDay(dated[2] ?? '')) {
    const on = printedDayIn(dated[2] ?? '');
    // A review without a day is told by its name alone: it stays.
    const keepsName = on === null && /review/iu.test(dated[1] ?? '');
    return { on, by: author, rest: keepsName ? bare : (dated[3] ?? '') };
  }
  const update = UPDATE_COLON.exec(bare);
  if (update) {
    const keepsName = !/update/iu.test(update[1] ?? '') || !isOnlyDay(update[2] ?? '');
    return { on: printedDayIn(update[2] ?? ''), by: author, rest: keepsName ? bare : (update[3] ?? '') };
  }
  return dayLabelOf(text);
}

/** "12/6/15 – spoke to the trust", "June 2015: …", "JB 12/6/15: …", "[12/6/15] …". */
function dayLabelOf(text: string): Label | null {
  const [day] = datedWordsIn(text);
  if (!day || day.doubt !== null) return null;
  const before = BEFORE_DAY.exec(text.slice(0, day.start));
  const after = before && AFTER_DAY.exec(text.slice(day.end));
  if (!before || !after) return null;
  const rest = text.slice(day.end + after[0].length);
  if (rest === '') return null;
  return { on: printedDayIn(text.slice(day.start, day.end)), by: before[1] ?? after[1] ?? null, rest };
}

function isOnlyDay(words: string): boolean {
  let rest = words;
  for (const { start, end } of [...datedWordsIn(words)].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.replace(LITTLE, '') === '';
}

function signed(update: UpdateText): UpdateText {
  const [, author = null, day = ''] = SIGNATURE.exec(update.text) ?? [];
  if (author === null || !/\d/u.test(day)) return update;
  return { ...update, by: update.by ?? author, on: update.on ?? printedDayIn(day) };
}
