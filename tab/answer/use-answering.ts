import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AnswerItem, AnswersReply, type ReplyShape } from '../../src/wire/answers.ts';
import type { Tagged } from '../shared/api.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';
import { type Drafts, useDrafts } from './drafts.ts';

/** Where a form is read, and where what is said on it goes, by the key of its ask. */
export interface FormAddress {
  readonly path: string;
  readonly sayAt: (ask: string) => string;
}

/** The form of all that somebody can answer today. */
export const OWN_FORM: FormAddress = { path: '/api/my-answers', sayAt: pathOfAsk };

/** The form to which a mailed link leads. */
export const LINKED_FORM: FormAddress = { path: '/api/by-link', sayAt: () => '/api/by-link' };

/** The form of one ask of the reader's. */
export function formOfAsk(ask: string): FormAddress {
  return { path: pathOfAsk(ask), sayAt: pathOfAsk };
}

function pathOfAsk(ask: string): string {
  return `/api/my-answers/${encodeURIComponent(ask)}`;
}

/** A form, kept fresh, and what can be said on it. */
export interface Answering {
  /** An action that is being corrected stands in it as a question again. */
  readonly sight: Sight<AnswersReply>;
  readonly drafts: Drafts;
  /** @throws RequestFailed */
  readonly reply: (item: AnswerItem, reply: ReplyShape) => Promise<AnswersReply>;
  /** Says of all that is open and not past its date that it is on track. @throws RequestFailed */
  readonly restOnTrack: () => Promise<void>;
  /** Opens an answered action again. @throws RequestFailed */
  readonly correct: (item: AnswerItem) => Promise<void>;
  /** Leaves what was answered as it is. */
  readonly leave: (action: string) => void;
}

/** Reads a form and says things on it. What comes back is on the screen at once; then every list is asked for again. */
export function useAnswering({ path, sayAt }: FormAddress): Answering {
  const api = useApi();
  const queries = useQueryClient();
  const sight = useLive({ path, shape: AnswersReply });
  const ask = sight.kind === 'ready' ? sight.reply.ask : '';
  const drafts = useDrafts(ask.split(':')[0] || null);
  const [reopened, setReopened] = useState<ReadonlyMap<string, AnswerItem>>(new Map());

  const leave = (action: string) => setReopened((before) => new Map([...before].filter(([key]) => key !== action)));

  async function reply({ action, revision }: AnswerItem, said: ReplyShape): Promise<AnswersReply> {
    const now = await say('/reply', { action, revision, reply: said });
    leave(action);
    return now;
  }

  async function say(what: '/reply' | '/rest-on-track', body: object): Promise<AnswersReply> {
    const now = await api.post(`${sayAt(ask)}${what}`, body, AnswersReply);
    // A reply that set out before this would put the old state back for a moment.
    await queries.cancelQueries({ queryKey: [path] });
    queries.setQueryData<Tagged<AnswersReply>>([path], { reply: now, etag: null });
    void queries.invalidateQueries();
    return now;
  }

  const restOnTrack = async () => void (await say('/rest-on-track', {}));

  async function correct({ action }: AnswerItem): Promise<void> {
    const now = await api.post(`${sayAt(ask)}/correct`, { action }, AnswersReply);
    const item = now.items.find((one) => one.action === action);
    if (item?.receipt === null) setReopened((before) => new Map(before).set(action, item));
  }

  return { sight: withReopened(sight, reopened), drafts, reply, restOnTrack, correct, leave };
}

function withReopened(sight: Sight<AnswersReply>, reopened: ReadonlyMap<string, AnswerItem>): Sight<AnswersReply> {
  if (sight.kind !== 'ready' || reopened.size === 0) return sight;
  const items = sight.reply.items.map((item) => {
    const again = reopened.get(item.action);
    // What somebody answered elsewhere meanwhile is news, and shows.
    return again !== undefined && again.revision > item.revision ? again : item;
  });
  return { ...sight, reply: { ...sight.reply, items } };
}
