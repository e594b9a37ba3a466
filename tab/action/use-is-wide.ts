import { useSyncExternalStore } from 'react';

/** From this width the list stays usable beside an action; below it the action lies over the list. */
const WIDE = '(min-width: 60rem)';

/** Whether there is room for two things beside each other; follows every change of the window. */
export function useIsWide(): boolean {
  return useSyncExternalStore(watchWidth, isWide);
}

function watchWidth(changed: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}
