import { useState } from 'react';
import { VERSIONS_TEXTS } from '../../../src/texts/versions.ts';
import { type DifferencesBody, type VersionBody, VersionReply } from '../../../src/wire/plan-versions.ts';
import { useApi } from '../../shared/use-api.ts';
import { sentenceOf } from '../use-document.ts';

/** What becomes of it. */
interface Then {
  readonly done: (reply: VersionReply, asked: readonly string[]) => void;
  /** Part of it may be written by then. */
  readonly failed: () => void;
}

/** Takes over what was chosen of a document. Cut off and sent again it goes on with what is left. */
export function useTakingOver(plan: string, document: DifferencesBody, then: Then) {
  const api = useApi();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function send(take: readonly string[], close: readonly string[]) {
    setSending(true);
    setTrouble(null);
    try {
      const body: VersionBody = { ...document, take: [...take], close: [...close] };
      // Each change is written by itself, which takes longer than a command: as a file it may.
      const address = `/api/plans/${encodeURIComponent(plan)}/versions`;
      then.done(await api.upload(address, new Blob([JSON.stringify(body)]), VersionReply), take);
    } catch (error) {
      setTrouble(`${sentenceOf(error)} ${VERSIONS_TEXTS.someTaken}`);
      then.failed();
    }
    setSending(false);
  }

  return {
    isSending,
    trouble,
    takeOver: (take: readonly string[], close: readonly string[]) => void send(take, close),
  };
}
