import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ADDRESSES } from './shared/addresses.ts';

/**
 * Opens the action that a host's link leads to, once: from then on the address says which one is open, and whoever closed
 * it does not find it open again on the next screen.
 *
 * @param linkedTo its key; null where no link led here
 */
export function useLinkedAction(linkedTo: string | null): void {
  const [params, setParams] = useSearchParams();
  const [path] = useLocation();
  const isTaken = useRef(false);
  const isNamed = params.has('action') || path.startsWith(`${ADDRESSES.actions}/`);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    if (linkedTo === null || isNamed) return;
    setParams((before) => new URLSearchParams([...before, ['action', linkedTo]]), { replace: true });
  }, [linkedTo, isNamed, setParams]);
}
