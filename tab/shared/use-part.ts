import { useEffect, useState } from 'react';

/** A part of the tab whose files come when it is first wanted. */
export type Part<T> =
  | { readonly kind: 'ready'; readonly part: T }
  | { readonly kind: 'coming' }
  | { readonly kind: 'failed'; readonly tryAgain: () => void };

/**
 * Fetches a part of the tab as soon as it is wanted. One that does not come takes nothing else from the screen, and can be
 * asked for again: `lazy` would do neither.
 *
 * @param load always the same function
 */
export function usePart<T>(load: () => Promise<T>, isWanted: boolean): Part<T> {
  const [found, setFound] = useState<{ readonly part: T } | 'nothing' | null>(null);
  const isMissing = isWanted && found === null;
  useEffect(() => {
    if (!isMissing) return;
    let isGone = false;
    load().then(
      (part) => isGone || setFound({ part }),
      () => isGone || setFound('nothing'),
    );
    return () => {
      isGone = true;
    };
  }, [load, isMissing]);

  if (found === null) return { kind: 'coming' };
  if (found === 'nothing') return { kind: 'failed', tryAgain: () => setFound(null) };
  return { kind: 'ready', part: found.part };
}
