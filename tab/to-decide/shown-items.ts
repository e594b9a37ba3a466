import type { ToDecideItem } from '../../src/wire/to-decide.ts';

/** An item on the screen: one that waits, or one that did until a moment ago. */
export interface ShownItem {
  readonly item: ToDecideItem;
  /** How many looks ago it was settled; null while it waits. */
  readonly settledFor: number | null;
}

/** What the screen shows at first. */
export function firstShown(items: readonly ToDecideItem[]): readonly ShownItem[] {
  return items.map((item) => ({ item, settledFor: null }));
}

/** The next thing to show: what is settled stays where it was for a while, what is new comes last, nothing changes places. */
export function nextShown(shown: readonly ShownItem[], items: readonly ToDecideItem[]): readonly ShownItem[] {
  const waiting = new Map(items.map((item) => [item.key, item]));
  const known = shown.map((one) => {
    const item = waiting.get(one.item.key);
    return item === undefined ? { ...one, settledFor: one.settledFor ?? 0 } : { item, settledFor: null };
  });
  const before = new Set(shown.map(({ item }) => item.key));
  return [...known, ...firstShown(items.filter(({ key }) => !before.has(key)))];
}

/** What was settled is marked for so many looks. */
const MARKED_FOR = 4;

/** One look later: what was settled long enough ago goes, unless somebody is still at it. */
export function looked(shown: readonly ShownItem[], isHeld: (item: ToDecideItem) => boolean): readonly ShownItem[] {
  return shown.flatMap((one) => {
    if (one.settledFor === null) return [one];
    const settledFor = one.settledFor + 1;
    return settledFor < MARKED_FOR || isHeld(one.item) ? [{ ...one, settledFor }] : [];
  });
}
