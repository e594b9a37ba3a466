import { useSyncExternalStore } from 'react';

/** Where this browser keeps that somebody turned them off. */
const PLACE = 'followthrough.single-keys';
const OFF = 'off';
const TURNED = 'followthrough:single-keys';

/**
 * Whether letters and signs are shortcuts: who dictates would set them off by speaking, so they can be turned off.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html
 */
export function useSingleKeys(): { readonly areOn: boolean; readonly turn: (areOn: boolean) => void } {
  return { areOn: useSyncExternalStore(watch, areOn), turn };
}

function watch(turned: () => void): () => void {
  window.addEventListener(TURNED, turned);
  window.addEventListener('storage', turned);
  return () => {
    window.removeEventListener(TURNED, turned);
    window.removeEventListener('storage', turned);
  };
}

function areOn(): boolean {
  try {
    return localStorage.getItem(PLACE) !== OFF;
  } catch {
    // A frame whose browser blocks storage: what could not be kept is as it comes.
    return true;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, OFF);
  } catch {
    // The switch stays as it is, which shows that this browser keeps nothing.
  }
  window.dispatchEvent(new Event(TURNED));
}
