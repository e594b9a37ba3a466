import { EventSource } from 'eventsource';
import type { Api, ByteReader, ByteStream } from './api.ts';
import { RequestFailed } from './request-failed.ts';

/** What hears over the line. */
export interface LineListener {
  /** There may be something new to ask for. */
  readonly changed: () => void;
  /** The line works from now on, or no longer does, or there is none for this person. */
  readonly turned: (state: LineState) => void;
}

/** `refused`: there is nothing that this person may hear of, for now. */
export type LineState = 'open' | 'broken' | 'refused';

const PATH = '/api/changes';

/** The API gives a sign of life every 15 seconds: two that are missing may be chance, a third is not. */
const SILENT_MS = 40_000;

/** Somebody who may see nothing may be given a part. */
const AGAIN_AFTER_REFUSAL_MS = 60_000;

/**
 * Opens the page's one line to the API, over which it hears that something changed. A line that breaks is opened again
 * after some seconds, with the id of the last event, so that nothing is missed. It counts as open once something was heard
 * over it: a proxy may hold a stream back. One that is refused is tried again after a minute.
 *
 * @returns closes it
 */
export function openChangeLine(api: Api, listener: LineListener): () => void {
  let close = openOnce(api, listener, againLater);
  function againLater(): void {
    const waiting = setTimeout(() => {
      close = openOnce(api, listener, againLater);
    }, AGAIN_AFTER_REFUSAL_MS);
    close = () => clearTimeout(waiting);
  }
  return () => close();
}

function openOnce(api: Api, { changed, turned }: LineListener, refused: () => void): () => void {
  const source = new EventSource(PATH, {
    // What is thrown here is tried again; a reply that is no stream ends the trying.
    fetch: async (_url, { headers, signal }) => {
      try {
        const { status, headers: named, body } = await api.stream(PATH, { headers, signal });
        return { ...REPLY, status, headers: named, body: body && listenedTo(body, () => turned('open')) };
      } catch (error) {
        if (error instanceof RequestFailed && error.trouble.kind === 'no-rights') return NOTHING_FOR_YOU;
        throw error;
      }
    },
  });
  source.addEventListener('changed', changed);
  source.addEventListener('error', ({ code }) => {
    const isRefused = code === NOTHING_FOR_YOU.status;
    turned(isRefused ? 'refused' : 'broken');
    if (isRefused) refused();
  });
  return () => source.close();
}

const REPLY = { url: PATH, redirected: false } as const;
const NOTHING_FOR_YOU = { ...REPLY, status: 403, headers: { get: () => null }, body: null } as const;

/** The same stream; every piece of it is told, and a silence that lasts too long breaks it. */
function listenedTo(body: ByteStream, heard: () => void): ByteStream {
  return {
    getReader: () => {
      const reader = body.getReader();
      const read = async () => {
        const piece = await beforeSilence(reader);
        if (!piece.done) heard();
        return piece;
      };
      return { read, cancel: () => reader.cancel() };
    },
  };
}

function beforeSilence(reader: ByteReader): ReturnType<ByteReader['read']> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(new RequestFailed({ kind: 'unreachable' }));
      reader.cancel().catch(() => undefined);
    }, SILENT_MS);
    reader
      .read()
      .then(resolve, reject)
      .finally(() => clearTimeout(tooLong));
  });
}
