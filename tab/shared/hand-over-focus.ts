import { type RefObject, useLayoutEffect } from 'react';

/**
 * Hands the focus to the heading of the enclosing section (or page) when an element that holds it goes away, so that a
 * keyboard user stays where they were. The heading needs `tabIndex={-1}`.
 *
 * @param to takes the focus in place of that heading
 */
export function useFocusHandedOver(element: RefObject<HTMLElement | null>, to?: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const leaving = element.current;
    return () => {
      if (leaving?.contains(document.activeElement) !== true) return;
      const heading = () => leaving.parentElement?.closest('section, main')?.querySelector<HTMLElement>('h1, h2, h3');
      (to === undefined ? heading() : to.current)?.focus();
    };
  }, [element, to]);
}
