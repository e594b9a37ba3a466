import { useState } from 'react';
import { PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import { type NewPlanBody, NewPlanReply } from '../../src/wire/bring-in.ts';
import { useApi } from '../shared/use-api.ts';
import { planOf } from './plan-of.ts';
import { sentenceOf } from './use-document.ts';
import { rowsOf, type Work } from './work.ts';

/** A plan that has come in. */
export interface BroughtIn {
  readonly plan: string;
  readonly actions: number;
  readonly areas: number;
}

/** How far the bringing in has come. */
export type Progress =
  | { readonly kind: 'looking' | 'sending' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Sends a plan as somebody put it right. Sent twice it comes in once. */
export function useBringingIn(done: (broughtIn: BroughtIn) => void) {
  const api = useApi();
  const [progress, setProgress] = useState<Progress>({ kind: 'looking' });

  async function send(work: Work) {
    setProgress({ kind: 'sending' });
    try {
      const body: NewPlanBody = { plan: planOf(work), ...(work.site !== null && { site: work.site }) };
      // A whole plan is written row by row, which takes longer than a command: as a file it may.
      const { plan } = await api.upload('/api/plans', new Blob([JSON.stringify(body)]), NewPlanReply);
      setProgress({ kind: 'looking' });
      done({ plan, actions: rowsOf(work).length, areas: body.plan.areas.length });
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
