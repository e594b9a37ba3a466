import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { type MatchBody, MatchingReply, SuggestionsReply } from '../../src/wire/matching.ts';
import type { Tagged } from '../shared/api.ts';
import { troubleOf } from '../shared/request-failed.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** One line of what is to be saved. */
export type MatchRow = MatchBody['rows'][number];

/** How saving stands. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string };

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
  const queries = useQueryClient();
  const path = `/api/plans/${encodeURIComponent(plan)}`;
  const queryKey = [`${path}/people`];
  const sight = useLive({ path: `${path}/people`, shape: MatchingReply });
  const suggestions = useQuery({
    queryKey: [`${path}/people/suggestions`],
    queryFn: () => api.get({ path: `${path}/people/suggestions`, shape: SuggestionsReply }, undefined),
    // The directory seldom changes, and a screen without suggestions is as good as one with: no second try, no polling.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });

  async function save(send: () => Promise<MatchingReply>) {
    setSaving({ kind: 'saving' });
    try {
      const reply = await send();
      await queries.cancelQueries({ queryKey });
      queries.setQueryData<Tagged<MatchingReply>>(queryKey, { reply, etag: null });
      setSaving({ kind: 'saved' });
    } catch (error) {
      setSaving({ kind: 'failed', sentence: sentenceOf(error) });
    }
  }

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

function sentenceOf(error: unknown): string {
  const trouble = troubleOf(error);
  return 'sentence' in trouble ? trouble.sentence : `${TROUBLE_TEXTS[trouble.kind].title}. ${FORM_TEXTS.stillThere}`;
}
