import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { useSubmitIds } from '../shared/editing/submit-ids.ts';
import { sentenceOf } from '../shared/saving/sentence-of.ts';
import type { Outcome } from '../shared/saving/use-saving.ts';
import { useApi } from '../shared/use-api.ts';

/** Something that is sent, and how it fared last. */
export interface Sending<Reply> {
  /** What came back of what was sent last; null before, and where that failed. */
  readonly sent: Reply | null;
  readonly trouble: string | null;
  readonly send: (content: object) => Outcome;
}

/** Sends a command of the pane. The same content keeps its id, so that sending it twice never does it twice. */
export function useSending<Reply>(path: string, shape: z.ZodType<Reply>): Sending<Reply> {
  const api = useApi();
  const queries = useQueryClient();
  const idFor = useSubmitIds();
  const [sent, setSent] = useState<Reply | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function send(content: object): Outcome {
    setTrouble(null);
    setSent(null);
    try {
      setSent(await api.post(path, { id: idFor(content), ...content }, shape));
      void queries.invalidateQueries();
      return null;
    } catch (error) {
      const sentence = sentenceOf(error);
      setTrouble(sentence);
      return sentence;
    }
  }
  return { sent, trouble, send };
}
