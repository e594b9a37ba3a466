import type { GroupView, LinkView, SectionView } from './digest-view.ts';
import type { ItemContext } from './item-context.ts';
import type { DigestItem } from './shown.ts';

/** What every part of a digest is drawn with: where its links lead, and which of its items there is room for. */
export interface Drawing extends ItemContext {
  readonly shown: ReadonlySet<DigestItem>;
}

/** A section; none where it has nothing to say. An area of which nothing is shown is counted elsewhere. */
export function section(
  { key, heading, note = null }: Pick<SectionView, 'key' | 'heading'> & { readonly note?: string | null },
  groups: readonly GroupView[],
): readonly SectionView[] {
  const filled = groups.filter(({ heading, items, more }) => items.length > 0 || (heading === null && more !== null));
  return filled.length === 0 ? [] : [{ key, heading, note, groups: filled }];
}

/** A link to a plan; words alone where the mail's links lead nowhere. */
export function toPlan(key: string, words: string, plan: string | undefined, { links }: Drawing): LinkView {
  return { key, words, href: plan === undefined ? null : (links?.tab(plan) ?? null) };
}
