import { useState } from 'react';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';

/** What the last reply brought that the one before did not have; nothing of the first reply. */
export function useNewItems(items: readonly ToDecideItem[]): readonly ToDecideItem[] {
  const [seen, setSeen] = useState(items);
  const [fresh, setFresh] = useState<readonly ToDecideItem[]>([]);
  if (seen !== items) {
    const before = new Set(seen.map(({ key }) => key));
    setSeen(items);
    setFresh(items.filter(({ key }) => !before.has(key)));
  }
  return fresh;
}
