import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

/** So many are drawn whole: browsers search, print and read them as they are. */
const MOST_DRAWN = 60;
const GUESSED_PX = 48;
const BEYOND_SIGHT = 8;

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ReactNode;
}

/** A list of which, when it is long, only what is in sight is drawn; it then scrolls by itself and by keyboard. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, draw } = props;
  if (items.length > MOST_DRAWN) return <WindowedList {...props} />;
  return (
    <ul className="long-list" aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{draw(item)}</li>
      ))}
    </ul>
  );
}

function WindowedList<Item>({ label, items, keyOf, draw }: LongListProps<Item>) {
  const box = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => GUESSED_PX,
    overscan: BEYOND_SIGHT,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <section ref={box} className="long-box" aria-label={label} tabIndex={0}>
      <ul className="long-list" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ position: 'absolute', top: 0, left: 0, width: '100%', transform: `translateY(${start}px)` }}
            >
              {draw(item)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
