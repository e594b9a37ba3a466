import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { SHORTCUT_TEXTS, type ShortcutMeaning } from '../../../src/texts/shortcuts.ts';
import { useShortcut } from './use-shortcut.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

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

/** The button that shows the keys of a screen, and the key `?` that does so too. */
export function ShortcutsHelp({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [isOpen, setOpen] = useState(false);
  useShortcut('?', () => setOpen(true));
  return (
    <>
      <Button size="small" className="shortcuts-button" onClick={() => setOpen(true)}>
        {SHORTCUT_TEXTS.title}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShortcutsDialog shortcuts={[...shortcuts, { keys: ['?'], meaning: 'help' }]} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
