import { type RefObject, useEffect } from 'react';
import { useOpenedAction } from './opened-action.ts';

/** Keeps the row of the action that is open in view: the list beside it is drawn anew, narrower, and moves. */
export function useKeptInView(row: RefObject<HTMLElement | null>, key: string): void {
  const isOpen = useOpenedAction().key === key;
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [row, isOpen]);
}
