import { useState } from 'react';
import { BRING_IN_TEXTS } from '../../src/texts/bring-in.ts';
import { TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { DocumentReply, MOST_DOCUMENT_BYTES } from '../../src/wire/bring-in.ts';
import { troubleOf } from '../shared/request-failed.ts';
import { useApi } from '../shared/use-api.ts';

/** How far the reading of a document has come. */
export type Reading =
  | { readonly kind: 'none'; readonly trouble: string | null }
  | { readonly kind: 'reading'; readonly name: string }
  /** It is no plan: what may be picked from it. */
  | {
      readonly kind: 'pick';
      readonly file: File;
      readonly noPlan: string;
      readonly candidates: DocumentReply['candidates'];
      readonly trouble: string | null;
    };

/** The reading of a document, and what can be done about it. */
export interface UseDocument {
  readonly reading: Reading;
  readonly read: (file: File) => void;
  /** Reads the same document again, as the plan that these candidates make. */
  readonly take: (file: File, picked: readonly number[]) => void;
  readonly refuse: (sentence: string) => void;
  readonly forget: () => void;
}

/** Sends a document to be read. @param done called with what it says once it is a plan */
export function useDocument(
  done: (file: File, plan: NonNullable<DocumentReply['plan']>, reply: DocumentReply) => void,
): UseDocument {
  const api = useApi();
  const [reading, setReading] = useState<Reading>({ kind: 'none', trouble: null });

  async function send(file: File, picked: readonly number[] | null) {
    const before = reading;
    setReading({ kind: 'reading', name: file.name });
    try {
      const reply = await api.upload(addressOf(file, picked), file, DocumentReply);
      const { plan, noPlan, candidates } = reply;
      if (plan !== null) {
        setReading({ kind: 'none', trouble: null });
        done(file, plan, reply);
      } else if (noPlan !== null) setReading({ kind: 'pick', file, noPlan, candidates, trouble: null });
    } catch (error) {
      const trouble = sentenceOf(error);
      setReading(before.kind === 'pick' ? { ...before, trouble } : { kind: 'none', trouble });
    }
  }

  const refuse = (trouble: string) => setReading({ kind: 'none', trouble });
  return {
    reading,
    read: (file) => (file.size > MOST_DOCUMENT_BYTES ? refuse(BRING_IN_TEXTS.tooLarge) : void send(file, null)),
    take: (file, picked) => void send(file, picked),
    refuse,
    forget: () => setReading({ kind: 'none', trouble: null }),
  };
}

function addressOf({ name }: File, picked: readonly number[] | null): string {
  const address = `/api/documents?name=${encodeURIComponent(name)}`;
  return picked === null ? address : `${address}&picked=${picked.join(',')}`;
}

/** Why a request failed, in words. */
export function sentenceOf(error: unknown): string {
  const trouble = troubleOf(error);
  if ('sentence' in trouble) return trouble.sentence;
  const { title, whatToDo } = TROUBLE_TEXTS[trouble.kind];
  return `${title}. ${trouble.kind === 'unreachable' ? BRING_IN_TEXTS.tryAgain : whatToDo}`;
}
