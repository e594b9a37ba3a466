import type { Status } from '../../../core/plan/status.ts';
import { statusNamed } from '../../../core/plan/status-phrase.ts';
import type { Block, RagColour } from '../../formats/blocks.ts';
import type { ColouredCell } from '../rows/printed-row.ts';

/** What a document's own key says that its colours and letters stand for. Colours without a clear status are not in it. */
export type RagKey = ReadonlyMap<RagColour, Status>;

/** A document without a key. */
export const NO_KEY: RagKey = new Map();

const COLOURS: Readonly<Record<string, RagColour>> = {
  r: 'red',
  red: 'red',
  a: 'amber',
  amber: 'amber',
  g: 'green',
  green: 'green',
  b: 'blue',
  blue: 'blue',
  grey: 'grey',
  gray: 'grey',
};
const LIGHT = '(?:R|A|G|B|[Rr]ed|RED|[Aa]mber|AMBER|[Gg]reen|GREEN|[Bb]lue|BLUE|[Gg]r[ae]y|GR[AE]Y)';
/** "R not started or off track", "Green = completed", "Red (overdue)". */
const ENTRY = new RegExp(
  `(?:^|[,;|:\\n]\\s*|\\s(?=${LIGHT}\\s*[=:–(-]))(${LIGHT})(?:\\s*[=:–(-]+\\s*|\\s+(?:is|means)\\s+|\\s+)([^,;|=:\\n()]+)`,
  'gu',
);
const OR = /\s+or\s+|\s*\/\s*/iu;

/** The colour that a traffic light shows, by a word or a letter, else by its fill. */
export function colourOf({ text, fill }: Pick<ColouredCell, 'text' | 'fill'>): RagColour | null {
  const word = text.toLowerCase().replace(/[^a-z]+/gu, '');
  return word === '' ? fill : (COLOURS[word] ?? null);
}

/** The key that a document prints over or under its plan, beside it or on a sheet of its own. One entry alone is no key. */
export function ragKeyIn(blocks: readonly Block[]): RagKey {
  const key = new Map<RagColour, Status | null>();
  for (const [colour, meaning] of blocks.flatMap(entriesOf)) {
    const status = statusMeant(meaning);
    // Two keys that disagree say nothing.
    key.set(colour, key.has(colour) && key.get(colour) !== status ? null : status);
  }
  if (key.size < 2) return NO_KEY;
  return new Map([...key].flatMap(([colour, status]) => (status === null ? [] : [[colour, status] as const])));
}

type Entry = readonly [RagColour, string];

function entriesOf(block: Block): readonly Entry[] {
  if (block.kind === 'sheet') return [];
  if (block.kind === 'text') return entriesIn(block.text);
  const pairs = block.rows.map(({ cells }) => cells.filter(({ text, fill }) => text !== '' || fill !== undefined));
  const isKeyTable = pairs.every((cells) => cells.length <= 2);
  if (!isKeyTable) return pairs.flatMap((cells) => (cells.length === 1 ? entriesIn(cells[0]?.text ?? '') : []));
  return pairs.flatMap(([light, meaning]): readonly Entry[] => {
    if (!light) return [];
    if (!meaning) return entriesIn(light.text);
    const colour = colourOf({ text: light.text, fill: light.fill ?? null });
    return colour ? [[colour, meaning.text]] : [];
  });
}

function entriesIn(text: string): readonly Entry[] {
  return [...text.matchAll(ENTRY)].flatMap(([, light = '', meaning = '']): readonly Entry[] => {
    const colour = COLOURS[light.toLowerCase()];
    return colour ? [[colour, meaning]] : [];
  });
}

/** The status that all the words of a meaning agree on. */
function statusMeant(meaning: string): Status | null {
  const statuses = new Set(meaning.split(OR).map((word) => statusNamed(word.trim())));
  const [only = null] = statuses;
  return statuses.size === 1 && only !== 'unknown' ? only : null;
}
