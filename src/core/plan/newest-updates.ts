import type { Entry } from './entry.ts';
import type { Action } from './plan.ts';

/** A row's column takes some 60,000 characters, and a list may write what it holds in a longer way. */
const MOST_CHARACTERS = 40_000;

/**
 * The updates of an action that its row has room for, oldest first. Only what its history holds as well makes room,
 * the oldest first: what the document printed stands nowhere else and stays.
 *
 * @param updates the last one is new and stays
 */
export function newestUpdates(updates: Action['progress'], history: readonly Entry[]): Action['progress'] {
  const inHistory = new Set(history.flatMap(({ words }) => words ?? []));
  let over = JSON.stringify(updates).length - MOST_CHARACTERS;
  return updates.filter((update, index) => {
    if (over <= 0 || index === updates.length - 1 || !inHistory.has(update.text)) return true;
    over -= JSON.stringify(update).length + ','.length;
    return false;
  });
}
