import { listNumber } from './list-number.ts';
import type { NumberingPlace } from './word-styles.ts';
import { elementAt, elementsIn, isOn, valueAt, type XmlElement } from './xml.ts';

/** What Word prints in front of a paragraph of a list. */
export interface ListMark {
  readonly kind: 'bullet' | 'number';
  /** "1.1", "a)"; "•" for every bullet; blank for a level that prints nothing. */
  readonly text: string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": the numbers of the first and second level. */
  readonly pattern: string;
  /** After a paragraph of which level, counted from 1, it begins again; 0 for never. */
  readonly restartsAfter: number;
  readonly isLegal: boolean;
}

interface List {
  /** Lists of one kind count on from each other. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew though its kind has counted on. */
  readonly restarts: ReadonlyMap<number, number>;
}

/**
 * Counts the paragraphs of lists as Word does when it prints: the numbers stand nowhere in the document. One is made for each
 * document, and asked once for each paragraph in order.
 *
 * @see ECMA-376 part 1, 17.9
 */
export class WordNumbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly restarted = new Set<string>();

  constructor(numbering: XmlElement | undefined) {
    this.lists = readLists(numbering);
  }

  /** The mark of the next paragraph, which belongs there; null when the list is not defined. */
  next({ list: id, level: depth }: NumberingPlace): ListMark | null {
    const list = this.lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level) return null;
    const counters = this.counters.get(list.kind) ?? new Map<number, number>();
    this.counters.set(list.kind, counters);
    counters.set(depth, this.counted(id, depth, { list, level, before: counters.get(depth) }));
    for (const deeper of [...counters.keys()].filter((each) => each > depth)) {
      const restartsAfter = list.levels.get(deeper)?.restartsAfter ?? deeper;
      if (depth < restartsAfter) counters.delete(deeper);
    }
    if (level.format === 'bullet') return { kind: 'bullet', text: '•' };
    return { kind: 'number', text: printed(level, list, counters) };
  }

  private counted(
    id: string,
    depth: number,
    { list, level, before }: { list: List; level: Level; before: number | undefined },
  ): number {
    const restart = list.restarts.get(depth);
    const isFirst = !this.restarted.has(`${id}:${depth}`);
    this.restarted.add(`${id}:${depth}`);
    if (restart !== undefined && isFirst) return restart;
    return before === undefined ? level.start : before + 1;
  }
}

function printed(level: Level, list: List, counters: ReadonlyMap<number, number>): string {
  return level.pattern
    .replace(/%(\d)/gu, (_match, digit: string) => {
      const depth = Number(digit) - 1;
      const of = list.levels.get(depth);
      const format = level.isLegal ? 'decimal' : (of?.format ?? 'decimal');
      return listNumber(counters.get(depth) ?? of?.start ?? 1, format);
    })
    .trim();
}

function readLists(numbering: XmlElement | undefined): ReadonlyMap<string, List> {
  const kinds = new Map(
    elementsIn(numbering, 'w:abstractNum').map((each) => [each.attributes.abstractNumId ?? '', each]),
  );
  const lists = new Map<string, List>();
  for (const num of elementsIn(numbering, 'w:num')) {
    const kind = definition(valueAt(num, 'w:abstractNumId') ?? '', kinds);
    if (!kind) continue;
    const overrides = elementsIn(num, 'w:lvlOverride');
    const own = overrides.flatMap((each) => elementsIn(each, 'w:lvl'));
    const restarts = overrides.flatMap((each): readonly [number, number][] => {
      const start = valueAt(each, 'w:startOverride');
      return start === undefined ? [] : [[Number(each.attributes.ilvl ?? 0), Number(start)]];
    });
    lists.set(num.attributes.numId ?? '', {
      kind: kind.attributes.abstractNumId ?? '',
      levels: new Map(
        [...elementsIn(kind, 'w:lvl'), ...own].map((each) => [Number(each.attributes.ilvl ?? 0), toLevel(each)]),
      ),
      restarts: new Map(restarts),
    });
  }
  return lists;
}

/** A kind that only names a list style is defined by the kind that carries this style. */
function definition(id: string, kinds: ReadonlyMap<string, XmlElement>): XmlElement | undefined {
  const kind = kinds.get(id);
  const link = valueAt(kind, 'w:numStyleLink');
  if (link === undefined) return kind;
  return [...kinds.values()].find((each) => valueAt(each, 'w:styleLink') === link) ?? kind;
}

function toLevel(level: XmlElement): Level {
  const depth = Number(level.attributes.ilvl ?? 0);
  return {
    start: Number(valueAt(level, 'w:start') ?? 1),
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    pattern: valueAt(level, 'w:lvlText') ?? '',
    restartsAfter: Number(valueAt(level, 'w:lvlRestart') ?? depth),
    isLegal: isOn(elementAt(level, 'w:isLgl')),
  };
}
