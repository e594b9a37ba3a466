import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { addressOf, viewIn, withView } from './address.ts';
import type { View } from './view.ts';

/** Who types does not move the address with every letter: browsers refuse a page that does. */
const TYPED_MS = 400;

/** The view that the address names, and what is typed into the search field. */
export interface ViewInAddress {
  /** What is chosen and typed by now. */
  readonly chosen: View;
  /** What is shown: the same, but for the moment that it may be behind, so that typing waits for nothing. */
  readonly shown: View;
  /** What was typed, spaces and all. */
  readonly typed: string;
  readonly type: (words: string) => void;
  /** Goes to another view, with a way Back to this one. */
  readonly change: (change: Partial<View>) => void;
}

/** Keeps the view in the address. */
export function useView(): ViewInAddress {
  const [address, setAddress] = useSearchParams();
  const inAddress = viewIn(address);
  const [typed, setTyped] = useState(inAddress.words);
  const [told, setTold] = useState(inAddress.words);
  // The address changed by itself: Back, a link, a saved view.
  if (told !== inAddress.words) {
    setTold(inAddress.words);
    setTyped(inAddress.words);
  }

  useEffect(() => {
    if (typed === told) return;
    const later = setTimeout(() => {
      setTold(typed);
      setAddress((now) => withView(now, { ...viewIn(now), words: typed }), { replace: true });
    }, TYPED_MS);
    return () => clearTimeout(later);
  }, [typed, told, setAddress]);

  // As text, so that what says the same is the same, and nothing is worked out twice.
  const now = addressOf({ ...inAddress, words: typed.trim() }).toString();
  return {
    chosen: useNamedView(now),
    shown: useNamedView(useDeferredValue(now)),
    typed,
    type: setTyped,
    change: (change) => {
      const next = { ...inAddress, words: typed, ...change };
      setTold(next.words);
      setTyped(next.words);
      setAddress((before) => withView(before, next));
    },
  };
}

function useNamedView(address: string): View {
  return useMemo(() => viewIn(new URLSearchParams(address)), [address]);
}
