import { InlineDrawer, OverlayDrawer } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { OpenedActionProvider } from '../shared/opened-action.ts';
import { ActionPanel } from './action-panel.tsx';
import { useIsWide } from './use-is-wide.ts';
import { useOpenedInAddress } from './use-opened-in-address.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

/**
 * A list of actions with room beside it for the one that is open: next to the list on a wide screen, over it on a
 * narrow one. Which one is open stands in the address.
 */
export function ActionBeside({ children }: { readonly children: ReactNode }) {
  const opened = useOpenedInAddress();
  const { key, close } = opened;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const isWide = useIsWide();
  const isOver = key !== null && !isWide;
  const hasLainOver = useHasBeen(isOver);
  const headingId = useId();
  useReturnedFocus(key);
  useClosedByEscape(key !== null && isWide, close);

  const panel = key !== null && <ActionPanel key={key} actionKey={key} headingId={headingId} close={close} />;
  return (
    <OpenedActionProvider value={opened}>
      <div ref={setPlace} className="beside">
        <div className="beside-list">{children}</div>
        {panel && isWide && (
          <InlineDrawer open as="aside" position="end" className="action-drawer" aria-labelledby={headingId}>
            {panel}
          </InlineDrawer>
        )}
        {hasLainOver && (
          <OverlayDrawer
            // Closed, never taken away: only a drawer that closes gives the page behind it back to screen readers.
            open={isOver}
            position="end"
            className="action-drawer action-over"
            aria-labelledby={headingId}
            // Inside the page, so that its theme and its text sizes hold there too.
            mountNode={place}
            onOpenChange={(_event, { open }) => open || close()}
          >
            {!isWide && panel}
          </OverlayDrawer>
        )}
      </div>
    </OpenedActionProvider>
  );
}

/** Whether something is so now or was before. */
function useHasBeen(isNow: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(isNow);
  if (isNow && !hasBeen) setHasBeen(true);
  return hasBeen;
}

/** Over the list, the drawer does this by itself. */
function useClosedByEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
