import { useEffect, useRef } from 'react';

/**
 * Brings the row that a link points to into view, once, and puts the focus on it.
 *
 * @param key the action's key as soon as the list is drawn; null before, and where nothing is linked to
 */
export function useLinkedRow(key: string | null): void {
  const shown = useRef(false);
  useEffect(() => {
    const row = key === null || shown.current ? null : document.getElementById(key);
    if (!row) return;
    shown.current = true;
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
  }, [key]);
}
