import type { ActionInPlan } from '../plan/find-action.ts';

/** The actions that each ref names. */
export type RefIndex = ReadonlyMap<string, readonly ActionInPlan[]>;

/** Plans print "Action 4.2", "Rec. 4.2:", "(4.2)" and "4.2" for the same. */
const LABEL = /^(?:actions?|recommendations?|recs?|refs?|no|number|point)\b[\s.:]*/u;

/** A ref as it is compared: small letters, without spaces, brackets and what stands around it. */
export function bareRef(ref: string): string {
  const words = ref.toLowerCase().trim().replace(LABEL, '');
  return words.replace(/[\s()[\]]/gu, '').replace(/[.:;,-]+$/u, '');
}

/** The actions by their refs; refs may repeat, in one plan and over several. */
export function refIndex(places: readonly ActionInPlan[]): RefIndex {
  const index = new Map<string, ActionInPlan[]>();
  for (const place of places) {
    const ref = bareRef(place.action.ref ?? '');
    if (ref === '') continue;
    const known = index.get(ref);
    if (known) known.push(place);
    else index.set(ref, [place]);
  }
  return index;
}

/** The actions that a ref names: "4.2b" and "4.2(b)" name the action that has such a part, where none has such a ref. */
export function actionsWithRef(index: RefIndex, ref: string): readonly ActionInPlan[] {
  const bare = bareRef(ref);
  const exact = index.get(bare);
  if (exact) return exact;
  const [, whole, mark] = /^(.*\d)([a-z])$/u.exec(bare) ?? [];
  if (whole === undefined || mark === undefined) return [];
  const hasPart = ({ action }: ActionInPlan) => action.parts.some((part) => bareRef(part.mark) === mark);
  return (index.get(whole) ?? []).filter(hasPart);
}
