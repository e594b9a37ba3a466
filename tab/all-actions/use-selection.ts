import { useCallback, useMemo, useRef, useState } from 'react';

/** Which of the shown actions are selected, by their keys, and the ways to select others. */
export interface Selection {
  /** Only what is shown: what a filter hides is never changed unseen. */
  readonly selected: ReadonlySet<string>;
  readonly all: 'all' | 'some' | 'none';
  /** Turns one; with `upTo` everything from the one turned before becomes as this one. */
  readonly toggle: (key: string, upTo: boolean) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Keeps what is selected. @param keys what is shown and can be selected, in the order shown, the same array while that stays */
export function useSelection(keys: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NOTHING);
  const last = useRef<string | null>(null);
  const selected = useMemo(() => new Set(keys.filter((key) => chosen.has(key))), [chosen, keys]);
  const all = selected.size === 0 ? 'none' : keys.every((key) => selected.has(key)) ? 'all' : 'some';

  const toggle = useCallback(
    (key: string, upTo: boolean) => {
      const range = upTo ? between(keys, last.current ?? key, key) : [key];
      last.current = key;
      setChosen((before) => turned(before, range, !before.has(key)));
    },
    [keys],
  );
  const toggleAll = useCallback(() => setChosen(all === 'all' ? NOTHING : new Set(keys)), [all, keys]);
  const clear = useCallback(() => setChosen(NOTHING), []);
  return useMemo(() => ({ selected, all, toggle, toggleAll, clear }), [selected, all, toggle, toggleAll, clear]);
}

function between(keys: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [keys.indexOf(from), keys.indexOf(to)];
  return start < 0 || end < 0 ? [to] : keys.slice(Math.min(start, end), Math.max(start, end) + 1);
}

function turned(before: ReadonlySet<string>, keys: readonly string[], isOn: boolean): ReadonlySet<string> {
  const after = new Set(before);
  for (const key of keys) {
    if (isOn) after.add(key);
    else after.delete(key);
  }
  return after;
}
