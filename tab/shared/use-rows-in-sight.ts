import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** Which rows of a long table to draw, and how much room to keep for the others. */
export interface RowsInSight {
  /** Each with the height in px of the rows that are left out right before it. */
  readonly drawn: readonly { readonly index: number; readonly leftOut: number }[];
  /** The height in px of what is left out after the last of them. */
  readonly leftOutAfter: number;
  /** A row's `ref`; the row carries its index as `data-index`. */
  readonly measure: (row: Element | null) => void;
  /** Brings a row into the window, and keeps it there while the rows around it are measured. */
  readonly show: (index: number) => void;
}

/** A row of the table, and a card on a narrow screen; each is measured as soon as it is drawn. */
const GUESSED_ROW_PX = 96;
const GUESSED_CARD_PX = 240;
const NARROW_PX = 720;
const BEYOND_SIGHT = 6;

/**
 * The rows of a table that are in the window, for one that is too long to be drawn whole.
 *
 * @param rows.head the element that the rows stand in
 * @param rows.kept indexes that are drawn wherever they are, such as the row that has the focus
 */
export function useRowsInSight(rows: {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  readonly head: RefObject<HTMLElement | null>;
  readonly kept: readonly number[];
}): RowsInSight {
  const { count, keyOf, head, kept } = rows;
  const place = usePlaceInPage(head);
  const guessedPx = place !== null && place.width < NARROW_PX ? GUESSED_CARD_PX : GUESSED_ROW_PX;
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: place !== null,
    getItemKey: keyOf,
    estimateSize: () => guessedPx,
    scrollMargin: place?.top ?? 0,
    overscan: BEYOND_SIGHT,
    rangeExtractor: (range) => inSightOrKept(range, kept),
    measureElement: heightWithMargin,
  });
  const { measureElement: measure } = virtualizer;
  const show = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  // Before its place is known, all room and no rows: otherwise every table of a page would draw a windowful.
  if (place === null) return { drawn: [], leftOutAfter: count * guessedPx, measure, show };

  let end = place.top;
  const drawn = virtualizer.getVirtualItems().map((item) => {
    const leftOut = item.start - end;
    end = item.end;
    return { index: item.index, leftOut };
  });
  const leftOutAfter = place.top + virtualizer.getTotalSize() - end;
  return { drawn, leftOutAfter, measure, show };
}

/** A table that is wholly out of the window draws the row next to it alone, by which the keyboard goes into it. */
function inSightOrKept(range: Range, kept: readonly number[]): number[] {
  const inSight = range.startIndex === range.endIndex ? [range.startIndex] : defaultRangeExtractor(range);
  const wanted = kept.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...inSight, ...wanted])].sort((one, other) => one - other);
}

/** Cards stand apart by their margin, which no measure of an element contains. */
function heightWithMargin(row: Element): number {
  return row.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(row).marginTop || '0');
}

interface Place {
  readonly top: number;
  readonly width: number;
}

/** Where an element is on the page; null until it has been laid out. It moves when anything above it grows. */
function usePlaceInPage(element: RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => setPlace((before) => placeOf(element.current, before)), [element]);
  useEffect(() => {
    const observer = new ResizeObserver(() => setPlace((before) => placeOf(element.current, before)));
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return place;
}

function placeOf(element: HTMLElement | null, before: Place | null): Place | null {
  if (element === null) return before;
  const { top, width } = element.getBoundingClientRect();
  const now = { top: Math.round(top + window.scrollY), width: Math.round(width) };
  return now.top === before?.top && now.width === before.width ? before : now;
}
