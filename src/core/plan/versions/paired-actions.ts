import { agreedBy } from '../due.ts';
import { leadKey } from '../lead-phrase.ts';
import type { Action, Area } from '../plan.ts';
import type { PrintedAction, PrintedArea } from '../printed.ts';
import { bestPairs } from './best-pairs.ts';
import { decidingWords, type Meetings, meetingsOf } from './deciding-words.ts';
import { bagOf, likeness, plainText } from './likeness.ts';

/** Which action of the record a row of the newer document is. */
export interface Pair {
  readonly action: Action;
  readonly printed: PrintedAction;
}

/** How alike the words must be for two rows to be one. The more else is the same, the less is asked of the words. */
const ALIKE = { refAndLead: 0.3, ref: 0.5, area: 0.6, elsewhere: 0.7 } as const;
/** "Review the policy" may stand in every area, and be another action in each. */
const FEW_WORDS = 4;

/**
 * The rows of a newer document with the actions that they are: by their words, first inside their area and under their
 * ref, then over all areas. Never by their place alone: other words under the same ref are another action.
 *
 * @param paired the areas of the document that are areas of the record
 */
export function pairedActions(
  areas: readonly Area[],
  printed: readonly PrintedArea[],
  paired: ReadonlyMap<PrintedArea, Area>,
): readonly Pair[] {
  const known = areas.flatMap((area) => area.actions.map((row) => toSigns(row, area)));
  const wanted = printed.flatMap((area) => area.actions.map((row) => toSigns(row, paired.get(area) ?? null)));
  const done = new Set<unknown>();
  const free = <Row>(rows: readonly Row[]) => rows.filter((row) => !done.has(row));
  const words = (rows: readonly Signs[]) => rows.map((row) => row.words);
  // Area by area first: most of what changed stays where it was.
  return stepsFor(meetingsOf(words(known), words(wanted))).flatMap(({ fit, keysOf }) => {
    const pairs = bestPairs(free(known), free(wanted), fit, keysOf);
    for (const row of pairs.flat()) done.add(row);
    return pairs.map(([one, other]) => ({ action: one.row, printed: other.row }));
  });
}

/** A way for two rows to be one. */
interface Step {
  readonly fit: (one: Signs, other: Signs) => number;
  /** Rows that fit share at least one. */
  readonly keysOf: (row: Signs) => readonly string[];
}

/** A long plan beside another document has millions of pairs: only those are compared that can fit at all. */
function stepsFor(meetings: Meetings): readonly Step[] {
  return [
    { fit: sameWords, keysOf: ({ text }) => [text] },
    { fit: alikeInArea, keysOf: (row) => keysInArea(row, meetings) },
    { fit: alikeElsewhere, keysOf: ({ words }) => decidingWords(words, ALIKE.elsewhere, meetings) },
  ];
}

function keysInArea({ area, ref, words }: Signs, meetings: Meetings): readonly string[] {
  if (area === null) return [];
  const refs = ref === '' ? [] : [`ref ${ref}`];
  return [...refs, ...decidingWords(words, ALIKE.area, meetings)].map((key) => `${area.id} ${key}`);
}

function toSigns<Row extends PrintedAction>(row: Row, area: Area | null) {
  return {
    row,
    area,
    ref: row.ref === null ? '' : plainText(row.ref),
    text: plainText(row.text),
    words: bagOf(row.text),
    leads: row.leads.map(leadKey).join('/'),
    dues: [row.due.by, agreedBy(row)].map((day) => day?.toString() ?? row.due.phrase ?? ''),
  };
}

type Signs = ReturnType<typeof toSigns<PrintedAction>>;

function sameWords(one: Signs, other: Signs): number {
  if (one.text !== other.text) return 0;
  const isSamePlace = sameArea(one, other) && one.ref === other.ref;
  if (one.text === '' && !isSamePlace) return 0;
  if (one.words.words.size < FEW_WORDS && !sameArea(one, other) && rest(one, other) === 0) return 0;
  return 1 + (sameArea(one, other) ? 2 : 0) + (one.ref === other.ref ? 1 : 0) + rest(one, other);
}

function alikeInArea(one: Signs, other: Signs): number {
  return sameArea(one, other) ? alikeWords(one, other, askedInArea(one, other)) : 0;
}

/** What is alike in one area has been paired before. */
function alikeElsewhere(one: Signs, other: Signs): number {
  return sameArea(one, other) ? 0 : alikeWords(one, other, ALIKE.elsewhere);
}

function alikeWords(one: Signs, other: Signs, asked: number): number {
  const alike = likeness(one.words, other.words);
  return alike < asked ? 0 : alike + (sameRef(one, other) ? 0.2 : 0);
}

function askedInArea(one: Signs, other: Signs): number {
  if (!sameRef(one, other)) return ALIKE.area;
  return one.leads === other.leads ? ALIKE.refAndLead : ALIKE.ref;
}

/** Of several rows with the same words, the one that has the same lead and the same day is it. */
function rest(one: Signs, other: Signs): number {
  return (one.leads === other.leads ? 0.4 : 0) + (one.dues.some((due) => other.dues.includes(due)) ? 0.4 : 0);
}

function sameArea(one: Signs, other: Signs): boolean {
  return one.area !== null && one.area === other.area;
}

function sameRef(one: Signs, other: Signs): boolean {
  return one.ref !== '' && one.ref === other.ref;
}
