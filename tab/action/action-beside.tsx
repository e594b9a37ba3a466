import { type ReactNode, useEffect, useId, useState } from 'react';
import { OpenedActionProvider } from '../shared/opened-action.ts';
import { usePart } from '../shared/use-part.ts';
import { ActionComing } from './action-coming.tsx';
import { useIsWide } from './use-is-wide.ts';
import { useOpenedInAddress } from './use-opened-in-address.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

/** What shows an action is fetched with the first that is opened: whoever looks at a list does not wait for it. */
const loadDrawer = () => import('./action-drawer.tsx').then((file) => file.ActionDrawer);

/**
 * A list of actions with room beside it for the one that is open: next to the list on a wide screen, over it on a
 * narrow one. Which one is open stands in the address.
 */
export function ActionBeside({ children }: { readonly children: ReactNode }) {
  const opened = useOpenedInAddress();
  const { key, close } = opened;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const isWide = useIsWide();
  const hasLainOver = useHasBeen(key !== null && !isWide);
  const headingId = useId();
  useReturnedFocus(key);
  useClosedByEscape(key !== null && isWide, close);

  const drawer = usePart(loadDrawer, key !== null);
  return (
    <OpenedActionProvider value={opened}>
      <div ref={setPlace} className="beside">
        <div className="beside-list">{children}</div>
        {drawer.kind === 'ready' ? (
          <drawer.part
            actionKey={key}
            headingId={headingId}
            isWide={isWide}
            hasLainOver={hasLainOver}
            place={place}
            close={close}
          />
        ) : (
          key !== null && <ActionComing part={drawer} close={close} />
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
