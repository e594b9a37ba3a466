import { useEffect, useState } from 'react';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { firstShown, looked, nextShown, type ShownItem } from './shown-items.ts';

const LOOK_MS = 2_000;

/**
 * What waits, with what was settled a moment ago still at its place: it goes after a while, but never from under the focus
 * nor from around a form.
 *
 * @param isOpen whether a form is open in an item, or something half typed
 */
export function useShownItems(
  items: readonly ToDecideItem[],
  isOpen: (item: ToDecideItem) => boolean,
): readonly ShownItem[] {
  const [reply, setReply] = useState(items);
  const [shown, setShown] = useState(() => firstShown(items));
  // While rendering rather than in an effect: what is settled would otherwise blink, and lose the focus inside it.
  if (reply !== items) {
    setReply(items);
    setShown(nextShown(shown, items));
  }
  const isAnySettled = shown.some(({ settledFor }) => settledFor !== null);
  useEffect(() => {
    if (!isAnySettled) return undefined;
    const looking = setInterval(
      () => setShown((before) => looked(before, (item) => isOpen(item) || hasFocus(item.key))),
      LOOK_MS,
    );
    return () => clearInterval(looking);
  }, [isAnySettled, isOpen]);
  return shown;
}

function hasFocus(key: string): boolean {
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item === key;
}
