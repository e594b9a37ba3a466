import { useEffect, useRef } from 'react';

/**
 * Gives the focus back when an action is closed: to what opened it, else to its row, else to the screen's heading.
 *
 * @param key the action that is open
 */
export function useReturnedFocus(key: string | null): void {
  const opened = useRef<{ readonly key: string; readonly from: Element | null } | null>(null);
  useEffect(() => {
    if (key !== null) {
      opened.current = { key, from: document.activeElement };
      return;
    }
    if (opened.current === null) return;
    placeFor(opened.current)?.focus();
    opened.current = null;
  }, [key]);
}

function placeFor({ key, from }: { readonly key: string; readonly from: Element | null }): HTMLElement | null {
  const links = [...document.querySelectorAll<HTMLElement>('[data-opens]')].filter(
    ({ dataset }) => dataset.opens === key,
  );
  return links.find((link) => link === from) ?? links[0] ?? document.querySelector<HTMLElement>('main h1');
}
