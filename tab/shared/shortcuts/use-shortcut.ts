import { useHotkeys } from 'react-hotkeys-hook';
import { useSingleKeys } from './single-keys.ts';

/**
 * Listens for a key that is a letter or a sign, as long as such shortcuts are turned on. Not while somebody types, nor
 * under a dialog; and never together with Control, Alt or Command, which belong to the browser.
 */
export function useShortcut(key: string, run: () => void): void {
  const { areOn } = useSingleKeys();
  useHotkeys(key, run, {
    enabled: areOn,
    ignoreEventWhen: (event) => isWithModifier(event) || isUnderDialog(),
    preventDefault: true,
    // By the sign that is printed, not by where it lies on an American keyboard; it may need Shift.
    useKey: true,
    ignoreModifiers: true,
  });
}

/** Listens for a key that prints nothing, wherever `isMeant` holds for what has the focus. */
export function useKeyWhere(key: string, isMeant: (focused: Element) => boolean, run: () => void): void {
  useHotkeys(key, run, {
    ignoreEventWhen: (event) =>
      isWithModifier(event) || event.shiftKey || document.activeElement === null || !isMeant(document.activeElement),
    preventDefault: true,
    useKey: true,
  });
}

function isWithModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function isUnderDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
