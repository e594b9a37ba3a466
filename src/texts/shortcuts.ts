/** Fixed sentences about the keys that a screen takes. */
export const SHORTCUT_TEXTS = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  key: 'Key',
  meaning: 'What it does',
  or: 'or',
  singleKeys: 'Use the keys that are letters or signs',
  singleKeysWhy:
    'Turn them off if you speak to your computer, or if keys are pressed by accident. The arrow keys, Enter and Escape work all the same.',
} as const;

/** What a key can do on some screen. */
export type ShortcutMeaning = 'next' | 'previous' | 'open' | 'close' | 'find' | 'help';

/** What each key does, as the list of shortcuts says it. */
export const SHORTCUT_MEANINGS: Readonly<Record<ShortcutMeaning, string>> = {
  next: 'Go to the next action',
  previous: 'Go to the action before',
  open: 'Open the action beside the list',
  close: 'Close the action',
  find: 'Find in the list',
  help: 'Show this list',
};

/** The names of keys that print nothing, as they stand on British keyboards. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  arrowdown: '↓',
  arrowup: '↑',
  enter: 'Enter',
  escape: 'Esc',
};
