import { z } from 'zod';
import { type OwnerStore, ownerStore } from '../owner-store.ts';
import { type Draft, isWorthKeeping } from './draft.ts';

const KeptDraft = z.object({
  values: z.record(z.string(), z.string()),
  atFirst: z.record(z.string(), z.string()),
  linesAtFirst: z.int(),
  sent: z.object({ content: z.string(), id: z.string() }).nullable(),
});

/** Keeps drafts as they were left. @param place tells what is typed there from what is typed in another frame of the same window */
export function draftStore(place: string): OwnerStore<Draft> {
  const kept = ownerStore(`followthrough drafts in ${place}`, KeptDraft);
  return {
    load: (owner) => new Map([...kept.load(owner)].map(asTyped)),
    save: (owner, drafts) =>
      kept.save(owner, new Map([...drafts].filter(([, draft]) => isWorthKeeping(draft)).map(asKept))),
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
