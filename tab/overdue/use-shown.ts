import { useSearchParams } from 'wouter';
import { z } from 'zod';

/** What somebody chose to see of what is overdue; it stands in the address, so that it can be shared. */
export interface Shown {
  /** The one plan to show; null for all. */
  readonly plan: string | null;
  /** The day to show, an ISO date; null for today. */
  readonly on: string | null;
  /** Whether posts stand in place of names, for a screen that guests see. */
  readonly isPosts: boolean;
  /** Words that a row must have. */
  readonly find: string;
}

/** What the address says is to be shown, and the way to change a part of it. */
export function useShown(): readonly [Shown, (change: Partial<Shown>) => void] {
  const [params, setParams] = useSearchParams();
  const shown = {
    plan: params.get('plan'),
    on: z.iso.date().safeParse(params.get('on')).data ?? null,
    isPosts: params.get('names') === 'posts',
    find: params.get('find') ?? '',
  };
  const change = (part: Partial<Shown>) =>
    // Typing is no way that anybody goes back letter by letter.
    setParams((before) => withChosen(before, { ...shown, ...part }), { replace: part.find !== undefined });
  return [shown, change];
}

/** What others put into the address stays there. */
function withChosen(before: URLSearchParams, { plan, on, isPosts, find }: Shown): URLSearchParams {
  const after = new URLSearchParams(before);
  const chosen = { plan, on, names: isPosts ? 'posts' : null, find: find === '' ? null : find };
  for (const [name, value] of Object.entries(chosen)) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
