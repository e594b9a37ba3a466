import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { Pace } from '../ports/pace.ts';
import { refusing } from './refusal-of.ts';
import { rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

/** How fast, and by which clock. */
export interface PaceOptions {
  /** What is called: each has a row of its own. Left out: chat. */
  readonly service?: 'chat' | 'mail';
  /** Calls a second of all instances together, 50 at most. */
  readonly perSecond?: number;
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** Up to when moments for calls were given away, and until when nobody may call; milliseconds since 1970. */
interface Given {
  readonly until: number;
  readonly pausedUntil: number;
}

const Entity = z.looseObject({ until: z.number(), pausedUntil: z.number(), etag: z.string() });
const ROW_OF = { chat: 'pace', mail: 'mailbox-pace' } as const;
/** Teams takes 50 a second of a bot in a tenant; older texts say 30. @see docs/platform.md */
const USUAL_PER_SECOND = 30;
const MOST_PER_SECOND = 50;
const CONVERSATION_MS = 1_000;
/** Longer than this nobody holds on to a message: it would come back to the queue while it is held. */
const LONGEST_WAIT_MS = 20_000;
/** While many wait, moments are fetched for all of them together, so often at the most. */
const FETCH_EVERY_MS = 100;
/** A row that others change too is tried for as long as anybody would wait. */
const MOST_CLASHES = 200;

/**
 * The pace of all instances: one row tells up to when moments are given away. Whoever wants to call takes the next ones
 * after that, as many as there are callers waiting, so that calls are spread evenly and none is taken twice. An
 * instance that stops has wasted no more than the moments it held. After a pause everybody's next moment is later than
 * its end.
 *
 * A conversation has one sender at a time, who has claimed its ask, so that its measure need not be shared.
 */
export async function openPace(storage: Storage, options: PaceOptions = {}): Promise<Pace> {
  const { service = 'chat', now = Date.now, wait = pause, perSecond = USUAL_PER_SECOND } = options;
  const everyMs = 1_000 / Math.min(perSecond, MOST_PER_SECOND);
  const table = await refusing(() => storage.table('sending'));
  const keys = { partitionKey: 'sending', rowKey: ROW_OF[service] };
  const toEntity = (given: Given) => ({ ...keys, ...given });
  const rows = rowsIn(table, { keysOf: () => keys, toEntity, fromEntity }, MOST_CLASHES);
  await rows.add({ until: 0, pausedUntil: 0 });

  let pausedUntil = 0;
  const take = async (count: number): Promise<number> => {
    let first = 0;
    const given = await rows.change(keys.rowKey, (found) => {
      first = Math.max(found.until, found.pausedUntil, now());
      // What is too far away for anybody to wait for is left to those who come then.
      const fitting = Math.floor((LONGEST_WAIT_MS - (first - now())) / everyMs) + 1;
      return { ...found, until: Math.max(found.until, first + Math.min(count, fitting) * everyMs) };
    });
    pausedUntil = Math.max(pausedUntil, given.pausedUntil);
    return first;
  };
  const moments = sharing({ take, everyMs, wait, now });
  const lastIn = new Map<string, number>();

  /** When this conversation may be written to; noted at once, so that two callers never get the same moment. */
  const inConversation = (conversation: string | null, moment: number): number => {
    if (conversation === null) return moment;
    const at = Math.max(moment, (lastIn.get(conversation) ?? 0) + CONVERSATION_MS);
    for (const [id, last] of lastIn) if (last + CONVERSATION_MS < now()) lastIn.delete(id);
    lastIn.set(conversation, at);
    return at;
  };

  return {
    async turn(conversation) {
      for (;;) {
        const at = inConversation(conversation, await moments());
        const waitMs = at - now();
        if (waitMs > LONGEST_WAIT_MS) throw new Refusal('busy', { turn: service, waitMs: Math.ceil(waitMs) });
        if (waitMs > 0) await wait(waitMs);
        // A pause that was heard of meanwhile voids the moments before its end.
        if (now() >= pausedUntil) return;
      }
    },
    async pauseFor(waitMs) {
      const until = now() + waitMs;
      pausedUntil = Math.max(pausedUntil, until);
      await rows.change(keys.rowKey, (found) => ({ ...found, pausedUntil: Math.max(found.pausedUntil, until) }));
    },
  };
}

function fromEntity(entity: object): { readonly value: Given; readonly etag: string } {
  const { until, pausedUntil, etag } = Entity.parse(entity);
  return { value: { until, pausedUntil }, etag };
}

interface Sharing {
  readonly take: (count: number) => Promise<number>;
  readonly everyMs: number;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly now: () => number;
}

/** Fetches moments for all callers that wait at the same time with one change of the row. */
function sharing({ take, everyMs, wait, now }: Sharing): () => Promise<number> {
  let waiting: { give: (moment: number) => void; fail: (error: unknown) => void }[] = [];
  let fetching = false;
  const fetch = async () => {
    while (waiting.length > 0) {
      const callers = waiting;
      waiting = [];
      try {
        const first = await take(callers.length);
        for (const [index, { give }] of callers.entries()) give(first + index * everyMs);
        if (first > now() + FETCH_EVERY_MS) await wait(FETCH_EVERY_MS);
      } catch (error) {
        for (const { fail } of callers) fail(error);
      }
    }
    fetching = false;
  };
  return () =>
    new Promise((give, fail) => {
      waiting.push({ give, fail });
      if (fetching) return;
      fetching = true;
      void fetch();
    });
}
