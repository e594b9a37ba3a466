import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { SHORTCUT_TEXTS } from '../../../src/texts/shortcuts.ts';
import type { Shortcut } from './shortcut.ts';
import { useShortcut } from './use-shortcut.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

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
