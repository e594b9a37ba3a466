import { useQuery } from '@tanstack/react-query';
import { type MatchBody, MatchingReply, SuggestionsReply } from '../../src/wire/matching.ts';
import { type Saving, useSaving } from '../shared/saving/use-saving.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** One line of what is to be saved. */
export type MatchRow = MatchBody['rows'][number];

/** The people of a plan, what they may be, and how they are saved. */
export interface UseMatching {
  readonly sight: Sight<MatchingReply>;
  readonly suggestions: SuggestionsReply | null;
  readonly saving: Saving;
  readonly match: (rows: readonly MatchRow[]) => void;
  readonly setState: (state: MatchingReply['state']) => void;
  readonly takeSheet: (file: File) => void;
}

const NO_SUGGESTIONS: SuggestionsReply = { leads: [], managers: [] };

/** Reads a plan's people and saves each change at once. A refused change says why; what was chosen before it stays. */
export function useMatching(plan: string): UseMatching {
  const api = useApi();
  const path = `/api/plans/${encodeURIComponent(plan)}`;
  const sight = useLive({ path: `${path}/people`, shape: MatchingReply });
  const suggestions = useQuery({
    queryKey: [`${path}/people/suggestions`],
    queryFn: () => api.get({ path: `${path}/people/suggestions`, shape: SuggestionsReply }, undefined),
    // The directory seldom changes, and a screen without suggestions is as good as one with: no second try, no polling.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const { saving, save } = useSaving<MatchingReply>(`${path}/people`);

  return {
    sight,
    suggestions: suggestions.data?.reply ?? (suggestions.isError ? NO_SUGGESTIONS : null),
    saving,
    match: (rows) => void save(() => api.post(`${path}/people`, { rows }, MatchingReply)),
    setState: (state) => void save(() => api.post(`${path}/state`, { state }, MatchingReply)),
    takeSheet: (file) =>
      void save(() => api.upload(`${path}/people/sheet?name=${encodeURIComponent(file.name)}`, file, MatchingReply)),
  };
}
