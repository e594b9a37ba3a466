import type { ShortcutMeaning } from '../../../src/texts/shortcuts.ts';

/** Keys of which each does the same thing on a screen. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly meaning: ShortcutMeaning;
}

/** What every list of actions takes. */
export const LIST_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['j', 'arrowdown'], meaning: 'next' },
  { keys: ['k', 'arrowup'], meaning: 'previous' },
  { keys: ['enter'], meaning: 'open' },
  { keys: ['escape'], meaning: 'close' },
];
