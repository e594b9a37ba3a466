import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { SHORTCUT_TEXTS } from '../../../src/texts/shortcuts.ts';
import { useLast } from '../use-last.ts';
import type { Shortcut } from './shortcut.ts';
import { useShortcut } from './use-shortcut.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

/** The button that shows the keys of a screen, and the key `?` that does so too. */
export function ShortcutsHelp({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useLast(isOpen || null);
  useShortcut('?', () => setOpen(true));
  return (
    <>
      <Button size="small" className="shortcuts-button" onClick={() => setOpen(true)}>
        {SHORTCUT_TEXTS.title}
      </Button>
      {wasOpen !== null && (
        <Suspense fallback={null}>
          <ShortcutsDialog
            isOpen={isOpen}
            shortcuts={[...shortcuts, { keys: ['?'], meaning: 'help' }]}
            close={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
