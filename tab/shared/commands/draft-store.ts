import { z } from 'zod';
import { keepUnder, keptUnder, type WindowStore } from '../window-store.ts';
import { type Draft, isWorthKeeping } from './draft.ts';

/** What is kept, as it comes back: an older version of the tab may have written it. */
const Kept = z.object({
  owner: z.string(),
  drafts: z.record(
    z.string(),
    z.object({
      values: z.record(z.string(), z.string()),
      atFirst: z.record(z.string(), z.string()),
      linesAtFirst: z.int(),
      sent: z.object({ content: z.string(), id: z.string() }).nullable(),
    }),
  ),
});

/** Keeps what is typed and not sent, as long as its window lives. */
export interface DraftStore {
  /** What somebody had typed; somebody else's is thrown away unread. @param owner null while nobody knows who reads */
  readonly load: (owner: string | null) => ReadonlyMap<string, Draft>;
  readonly save: (owner: string, drafts: ReadonlyMap<string, Draft>) => void;
}

/** @param place tells what is typed there from what is typed in another frame of the same window */
export function draftStore(store: WindowStore | null, place: string): DraftStore {
  const name = `followthrough drafts in ${place}`;
  return {
    load: (owner) => {
      if (owner === null) return new Map();
      const kept = Kept.safeParse(keptUnder(name, store));
      if (kept.success && kept.data.owner === owner) return new Map(Object.entries(kept.data.drafts).map(asTyped));
      keepUnder(name, store, null);
      return new Map();
    },
    save: (owner, drafts) => {
      const worth = [...drafts].filter(([, draft]) => isWorthKeeping(draft));
      keepUnder(name, store, worth.length === 0 ? null : { owner, drafts: Object.fromEntries(worth.map(asKept)) });
    },
  };
}

type KeptDraft = Omit<Draft, 'progress'>;

function asTyped([name, draft]: [string, KeptDraft]): [string, Draft] {
  return [name, { ...draft, progress: { kind: 'typing' } }];
}

/** Whether it was being sent when the page was left nobody knows: sent again under its id it is still one entry. */
function asKept([name, { values, atFirst, linesAtFirst, sent }]: [string, Draft]): [string, KeptDraft] {
  return [name, { values, atFirst, linesAtFirst, sent }];
}
