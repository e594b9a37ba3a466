import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { ROW_GROUP } from '../shared/table-roles.ts';
import type { Line } from './lines.ts';
import { type LinesLook, TableLine } from './table-line.tsx';
import { useTopOf } from './use-top-of.ts';

/** So far beyond the window's edges rows are drawn: enough for Tab and a turn of the wheel to find them there. */
const BEYOND_SIGHT = 6;
/** Rows come and go by so many at once: most frames of a scroll then change nothing that would have to be laid out. */
const AT_ONCE = 8;
const GUESSED_PX = { group: 48, action: 76 } as const;

/** The rows in sight, and the one that has the focus, wherever it is. The page scrolls, not the table. */
export function LinesInWindow({ lines, ...look }: LinesLook & { readonly lines: readonly Line[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useTopOf(body);
  const focused = useRef<number | null>(null);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => GUESSED_PX[lines[index]?.kind ?? 'action'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: BEYOND_SIGHT,
    scrollMargin: top,
    // Rows come in beyond the window's edges: to draw them within the very event that scrolls would only hold its frame up.
    useFlushSync: false,
    rangeExtractor: (range) => withFocused(inWholeLots(range), focused.current, range.count),
  });
  return (
    <tbody
      {...ROW_GROUP}
      ref={body}
      className="in-window"
      style={{ height: rows.getTotalSize() }}
      onFocus={({ target }) => {
        focused.current = Number(target.closest('tr')?.dataset.index ?? Number.NaN);
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const line = lines[index];
        if (line === undefined) return null;
        const place = { index, top: start - top, measure: rows.measureElement };
        return <TableLine key={key} line={line} place={place} {...look} />;
      })}
    </tbody>
  );
}

/** The rows in the window, and as many beyond it as make whole lots. */
function inWholeLots(range: Range): number[] {
  const startIndex = Math.floor(range.startIndex / AT_ONCE) * AT_ONCE;
  const endIndex = Math.min(range.count, Math.ceil((range.endIndex + 1) / AT_ONCE) * AT_ONCE) - 1;
  return defaultRangeExtractor({ ...range, startIndex, endIndex });
}

/** A row that goes away takes the focus with it: the one that has it stays drawn. */
function withFocused(indices: number[], focused: number | null, count: number): number[] {
  if (focused === null || !(focused < count) || indices.includes(focused)) return indices;
  return [...indices, focused].sort((a, b) => a - b);
}
