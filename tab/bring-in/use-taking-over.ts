import { useState } from 'react';
import { PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import { type DifferencesBody, type VersionBody, VersionReply } from '../../src/wire/plan-versions.ts';
import { useApi } from '../shared/use-api.ts';
import type { Progress } from './use-bringing-in.ts';
import { sentenceOf } from './use-document.ts';

/** Takes over what was chosen of a document. Cut off and sent again it goes on with what is left. */
export function useTakingOver(plan: string, document: DifferencesBody, done: (reply: VersionReply) => void) {
  const api = useApi();
  const [progress, setProgress] = useState<Progress>({ kind: 'looking' });

  async function send(body: VersionBody) {
    setProgress({ kind: 'sending' });
    try {
      const address = `/api/plans/${encodeURIComponent(plan)}/versions`;
      done(await api.upload(address, new Blob([JSON.stringify(body)]), VersionReply));
    } catch (error) {
      setProgress({ kind: 'failed', sentence: `${sentenceOf(error)} ${PREVIEW_TEXTS.nothingLost}` });
    }
  }

  return { progress, takeOver: (take: string[], close: string[]) => void send({ ...document, take, close }) };
}
