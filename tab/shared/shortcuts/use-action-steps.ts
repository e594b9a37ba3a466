import type { RefObject } from 'react';
import { useKeyWhere, useShortcut } from './use-shortcut.ts';

/** What opens an action, in whatever list. */
const LINK = '[data-opens]';
const ROW = 'tr, li';

/**
 * Goes from action to action over everything in `list`: by `j` and `k` from wherever one is, by the arrow keys once one is
 * there. Enter then opens the action, since what has the focus is the button that does.
 */
export function useActionSteps(list: RefObject<HTMLElement | null>): void {
  const isOnLink = (focused: Element) => focused.matches(LINK) && list.current?.contains(focused) === true;
  useShortcut('j', () => step(list.current, 1));
  useShortcut('k', () => step(list.current, -1));
  useKeyWhere('arrowdown', isOnLink, () => step(list.current, 1));
  useKeyWhere('arrowup', isOnLink, () => step(list.current, -1));
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  if (list === null) return;
  const links = [...list.querySelectorAll<HTMLElement>(LINK)];
  const next = nextOf(links, startIn(list), by);
  if (next === undefined) return;
  next.focus({ preventScroll: true });
  // The whole row, once a long list has drawn the rows around it: what it measures then moves the page as well.
  requestAnimationFrame(() => (next.closest(ROW) ?? next).scrollIntoView({ block: 'nearest' }));
}

/** Where one is: where the focus is, else at the action that is open beside the list. */
function startIn(list: HTMLElement): Element | null {
  const { activeElement } = document;
  return list.contains(activeElement) ? activeElement : list.querySelector(`${LINK}[aria-expanded="true"]`);
}

function nextOf(links: readonly HTMLElement[], start: Element | null, by: 1 | -1): HTMLElement | undefined {
  if (start === null) return links.find((link) => link.getBoundingClientRect().top > 0) ?? links[0];
  if (by === 1) return links.find((link) => isBefore(start, link));
  return links.findLast((link) => isBefore(link, start));
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
