import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { SHORTCUT_TEXTS } from '../../../src/texts/shortcuts.ts';
import { useLast } from '../use-last.ts';
import type { Shortcut } from './shortcut.ts';
import { useShortcut } from './use-shortcut.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

/** The button that shows the keys of a screen, and the key `?` that does so too. */
export function ShortcutsHelp({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useLast(isOpen || null);
  const before = useRef<Element | null>(null);
  const show = () => {
    before.current = document.activeElement;
    setOpen(true);
  };
  useShortcut('?', show);
  // A key has no button that the dialog could give the focus back to: whoever was in the list is there again.
  useEffect(() => {
    if (!isOpen && before.current instanceof HTMLElement) before.current.focus();
  }, [isOpen]);
  return (
    <>
      <Button size="small" className="shortcuts-button" onClick={show}>
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
