import { useEffect, useState } from 'react';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { type RowChange, rowChanges } from './row-changes.ts';

/** Long enough for a room to look up, short enough not to be taken for the state of things. */
const MARKED_MS = 8_000;

/** What changed since the reply before, for as long as it is marked on the screen. */
export function useRowChanges(reply: OverdueReply): readonly RowChange[] {
  const [shown, setShown] = useState(reply);
  const [changes, setChanges] = useState<readonly RowChange[]>([]);

  // While rendering rather than in an effect: a row that has gone would otherwise blink, and lose the focus inside it.
  if (shown !== reply) {
    setShown(reply);
    const latest = rowChanges(shown, reply);
    if (latest.length > 0) setChanges(latest);
  }

  useEffect(() => {
    if (changes.length === 0) return;
    const end = setTimeout(() => setChanges([]), MARKED_MS);
    return () => clearTimeout(end);
  }, [changes]);

  return changes;
}
