import { z } from 'zod';
import { keepUnder, keptUnder, windowStore } from './window-store.ts';

/** Keeps what one person has typed and not sent, as long as its window lives. */
export interface OwnerStore<Thing> {
  /** What they had typed; somebody else's is thrown away unread. @param owner null while nobody knows who reads */
  readonly load: (owner: string | null) => ReadonlyMap<string, Thing>;
  readonly save: (owner: string, things: ReadonlyMap<string, Thing>) => void;
}

/** @param thing what each has to be when it comes back: an older version of the page may have written it */
export function ownerStore<Thing>(name: string, thing: z.ZodType<Thing>): OwnerStore<Thing> {
  const store = windowStore();
  const Kept = z.object({ owner: z.string(), drafts: z.record(z.string(), thing) });
  return {
    load: (owner) => {
      if (owner === null) return new Map();
      const kept = Kept.safeParse(keptUnder(name, store));
      if (kept.success && kept.data.owner === owner) return new Map(Object.entries(kept.data.drafts));
      keepUnder(name, store, null);
      return new Map();
    },
    save: (owner, things) =>
      keepUnder(name, store, things.size === 0 ? null : { owner, drafts: Object.fromEntries(things) }),
  };
}
