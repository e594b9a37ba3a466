import type { Clock } from '../ports/clock.ts';

/** How long what was found holds, and what it hangs on. */
export interface Remembering {
  readonly clock: Pick<Clock, 'now'>;
  readonly holdsMs: number;
  /** When this changes, what was found holds no more. */
  readonly of: () => string | Promise<string>;
}

/** The same as `find`, which is asked again only after a while or when something changed. What failed is never kept. */
export function remembered<T>({ clock, holdsMs, of }: Remembering, find: () => Promise<T>): () => Promise<T> {
  let known: { readonly of: string; readonly at: number; readonly found: Promise<T> } | null = null;
  return async () => {
    const [standing, now] = [await of(), Date.parse(clock.now())];
    if (known !== null && known.of === standing && now - known.at < holdsMs) return known.found;
    const found = find();
    known = { of: standing, at: now, found };
    found.catch(() => {
      known = null;
    });
    return found;
  };
}
