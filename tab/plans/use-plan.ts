import type { z } from 'zod';
import { MatchingReply } from '../../src/wire/matching.ts';
import { PlanReply, type RagWordsBody } from '../../src/wire/plan-page.ts';
import { type Outcome, type Saving, useSaving } from '../shared/saving/use-saving.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** A plan as whoever runs it sees it, and what they do about it. */
export interface UsePlan {
  readonly sight: Sight<PlanReply>;
  readonly saving: Saving;
  readonly setState: (state: PlanReply['state']) => Outcome;
  readonly setWords: (words: z.input<typeof RagWordsBody>['words']) => Outcome;
}

/** `GET /api/plans/{id}`, kept fresh, and the two things that are changed on a plan's own page. */
export function usePlan(plan: string): UsePlan {
  const api = useApi();
  const path = `/api/plans/${encodeURIComponent(plan)}`;
  const sight = useLive({ path, shape: PlanReply });
  const { saving, save } = useSaving<PlanReply>(path);
  return {
    sight,
    saving,
    setState: (state) =>
      save(async () => {
        await api.post(`${path}/state`, { state }, MatchingReply);
        return (await api.get({ path, shape: PlanReply }, undefined)).reply;
      }),
    setWords: (words) => save(() => api.post(`${path}/rag-words`, { words }, PlanReply)),
  };
}
