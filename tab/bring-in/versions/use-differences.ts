import { useCallback, useEffect, useState } from 'react';
import { type DifferencesBody, DifferencesReply } from '../../../src/wire/plan-versions.ts';
import { useApi } from '../../shared/use-api.ts';
import { sentenceOf } from '../use-document.ts';

/** How far the comparing has come. */
export type Looking =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly reply: DifferencesReply };

/** What a document says otherwise than the plan now, and a way to look again. */
export function useDifferences(plan: string, document: DifferencesBody) {
  const api = useApi();
  const [looking, setLooking] = useState<Looking>({ kind: 'looking' });

  const look = useCallback(async () => {
    setLooking({ kind: 'looking' });
    try {
      const address = `/api/plans/${encodeURIComponent(plan)}/differences`;
      const reply = await api.upload(address, new Blob([JSON.stringify(document)]), DifferencesReply);
      setLooking({ kind: 'ready', reply });
    } catch (error) {
      setLooking({ kind: 'failed', sentence: sentenceOf(error) });
    }
  }, [api, plan, document]);

  useEffect(() => void look(), [look]);
  return { looking, look: () => void look() };
}
