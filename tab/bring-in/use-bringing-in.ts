import { useState } from 'react';
import type { z } from 'zod';
import { PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import { type NewPlanBody, NewPlanReply } from '../../src/wire/bring-in.ts';
import { type DifferencesBody, DifferencesReply } from '../../src/wire/plan-versions.ts';
import { useApi } from '../shared/use-api.ts';
import { planOf } from './plan-of.ts';
import { sentenceOf } from './use-document.ts';
import { rowsOf, type Work } from './work.ts';

/** What came of a document: a plan that has come in, or a document laid beside a plan that was there. */
export type Outcome =
  | { readonly kind: 'in'; readonly plan: string; readonly actions: number; readonly areas: number }
  | { readonly kind: 'beside'; readonly sent: DifferencesBody; readonly reply: DifferencesReply };

/** How far it has come. */
export type Progress =
  | { readonly kind: 'looking' | 'sending' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Sends what was made of a document to where it goes. A plan of its own that is sent twice comes in once. */
export function useBringingIn(done: (outcome: Outcome) => void) {
  const api = useApi();
  const [progress, setProgress] = useState<Progress>({ kind: 'looking' });

  // A whole plan takes longer on its way, and to be written row by row, than a command: as a file it may.
  const post = <T>(path: string, body: object, shape: z.ZodType<T>) =>
    api.upload(path, new Blob([JSON.stringify(body)]), shape);

  async function outcomeOf(work: Work): Promise<Outcome> {
    const plan = planOf(work);
    const { goal, site } = work;
    if (goal !== null && goal.as !== 'own') {
      const sent: DifferencesBody = { plan, as: goal.as };
      const reply = await post(`/api/plans/${encodeURIComponent(goal.plan)}/differences`, sent, DifferencesReply);
      return { kind: 'beside', sent, reply };
    }
    const body: NewPlanBody = { plan, ...(site !== null && { site }) };
    const { plan: id } = await post('/api/plans', body, NewPlanReply);
    return { kind: 'in', plan: id, actions: rowsOf(work).length, areas: plan.areas.length };
  }

  async function send(work: Work) {
    setProgress({ kind: 'sending' });
    try {
      const outcome = await outcomeOf(work);
      setProgress({ kind: 'looking' });
      done(outcome);
    } catch (error) {
      setProgress({ kind: 'failed', sentence: `${sentenceOf(error)} ${PREVIEW_TEXTS.nothingLost}` });
    }
  }

  return {
    progress,
    send: (work: Work) => void send(work),
    refuse: (sentence: string) => setProgress({ kind: 'failed', sentence }),
  };
}
