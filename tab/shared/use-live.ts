import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Question, Tagged } from './api.ts';
import { type Trouble, troubleOf } from './request-failed.ts';
import { useApi } from './use-api.ts';
import { useLineState } from './use-change-line.tsx';

/** What a screen has to show: one of four different sights, never two at once. */
export type Sight<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly reply: T; readonly stale: Stale | null }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly tryAgain: () => void };

/** Why the copy on show is an old one, and when it was last known to be right, in milliseconds since 1970. */
export interface Stale {
  readonly since: number;
  readonly trouble: Trouble;
}

const POLL_MS = 2_000;

/** While changes are heard of, asking is only for what the line might have missed; whoever may see nothing may see it soon. */
const SELDOM_MS = 60_000;

/** One lost packet in a meeting room is not worth a warning: the second failure in a row is. */
const RETRIES = 1;
const RETRY_MS = 1_000;

/**
 * Asks the API, and asks again by ETag, so that nothing is drawn unless something has changed: at every change that is heard
 * of, every two seconds while none can be heard of and there is something to see, and when somebody comes back to the page.
 */
export function useLive<T>(question: Question<T>): Sight<T> {
  const api = useApi();
  const line = useLineState();
  const queryKey = [question.path];
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey,
    queryFn: ({ client }) => api.get(question, client.getQueryData<Tagged<T>>(queryKey)),
    refetchInterval: ({ state }) => (line !== 'broken' || mayNot(state.error) ? SELDOM_MS : POLL_MS),
    retry: (failures, failure) => failures < RETRIES && troubleOf(failure).kind === 'unreachable',
    retryDelay: RETRY_MS,
    // Otherwise a browser that thinks itself offline stops asking and the screen never says that its copy is old.
    networkMode: 'always',
  });

  // A query that has no data yet forgets its error as soon as it tries again; a failed screen must not blink for that.
  const [lastError, setLastError] = useState<Error | null>(null);
  if (error !== null && error !== lastError) setLastError(error);

  if (data === undefined) return lastError === null ? { kind: 'loading' } : failed(lastError, refetch);
  if (error === null) return { kind: 'ready', reply: data.reply, stale: ofSilentRecord(data) };
  const trouble = troubleOf(error);
  if (trouble.kind === 'no-rights') return failed(error, refetch);
  return { kind: 'ready', reply: data.reply, stale: { since: dataUpdatedAt, trouble } };
}

/** The service answers, from a copy that it cannot bring up to date. */
function ofSilentRecord({ silentSince = null }: Tagged<unknown>): Stale | null {
  return silentSince === null ? null : { since: Date.parse(silentSince), trouble: { kind: 'record-silent' } };
}

function mayNot(error: Error | null): boolean {
  return error !== null && troubleOf(error).kind === 'no-rights';
}

function failed(error: Error, refetch: () => Promise<unknown>): Sight<never> {
  return { kind: 'failed', trouble: troubleOf(error), tryAgain: () => void refetch() };
}
