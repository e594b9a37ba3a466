import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far below the beginning of the page an element stands, in pixels; looked at again whenever its parent is drawn. */
export function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = () => setTop(Math.round((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  });
  return top;
}
