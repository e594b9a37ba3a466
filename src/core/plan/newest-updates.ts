import type { Action } from './plan.ts';

/** A row's column takes some 60,000 characters, and a list may write what it holds in a longer way. */
const MOST_CHARACTERS = 40_000;

/** The newest updates of an action that its row takes, oldest first; the last is always there. Its history has all. */
export function newestUpdates(updates: Action['progress']): Action['progress'] {
  let characters = '[]'.length;
  const tooOld = updates.findLastIndex((update) => {
    characters += JSON.stringify(update).length + ','.length;
    return characters > MOST_CHARACTERS;
  });
  return updates.slice(Math.min(tooOld + 1, updates.length - 1));
}
