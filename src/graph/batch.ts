import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Graph } from './graph.ts';
import { parseReply } from './parse-reply.ts';

/** One request of a batch. Its reply may be lost after it was carried out: only what may be repeated belongs here. */
export interface BatchRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Relative to the version, beginning with a slash. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** What one request was answered with. */
export interface BatchReply {
  readonly status: number;
  readonly body: unknown;
}

/** Graph takes no more in one call. @see https://learn.microsoft.com/en-us/graph/json-batching */
const MOST_AT_ONCE = 20;
const TRIES = 4;
const USUAL_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 10_000;
/** Busy, or (424) held up by another one of the batch: carried out when it is asked again. */
const PASSING: ReadonlySet<number> = new Set([424, 429, 500, 502, 503, 504]);
const NOT_ANSWERED: BatchReply = { status: 504, body: undefined };

const Answers = z.looseObject({
  responses: z.array(
    z.looseObject({
      id: z.coerce.string(),
      status: z.number(),
      headers: z.record(z.string(), z.unknown()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
});

interface Answer extends BatchReply {
  readonly waitMs: number;
}

/**
 * Sends any number of requests, twenty a call, one call after the other. The calls themselves say 200 whatever is inside,
 * so the Graph client tries nothing again: what is busy inside is sent again here, four times in all, after the longest
 * time that any of them asks for, unless that is longer than anybody here would wait.
 *
 * @returns a reply for each request, in their order; one that stayed busy has its last status
 * @throws Refusal `busy`, `denied`, `unreachable`, `reply-unreadable` when a call as a whole fails
 */
export async function sendBatches(
  graph: Pick<Graph, 'post'>,
  requests: readonly BatchRequest[],
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<readonly BatchReply[]> {
  const replies: BatchReply[] = [];
  for (let from = 0; from < requests.length; from += MOST_AT_ONCE) {
    replies.push(...(await sendOne(graph, requests.slice(from, from + MOST_AT_ONCE), wait)));
  }
  return replies;
}

async function sendOne(
  graph: Pick<Graph, 'post'>,
  requests: readonly BatchRequest[],
  wait: (ms: number) => Promise<unknown>,
): Promise<readonly BatchReply[]> {
  const answers = new Map<number, Answer>();
  let open = [...requests.keys()];
  for (let tries = 1; open.length > 0; tries++) {
    for (const [index, answer] of await ask(graph, requests, open)) answers.set(index, answer);
    open = open.filter((index) => PASSING.has((answers.get(index) ?? NOT_ANSWERED).status));
    const waitMs = Math.max(0, ...open.map((index) => answers.get(index)?.waitMs ?? USUAL_WAIT_MS));
    if (tries === TRIES || waitMs > LONGEST_WAIT_MS) break;
    if (open.length > 0) await wait(waitMs);
  }
  return requests.map((_, index) => answers.get(index) ?? NOT_ANSWERED);
}

/** Answers come in any order, each under the id of its request. */
async function ask(
  graph: Pick<Graph, 'post'>,
  requests: readonly BatchRequest[],
  open: readonly number[],
): Promise<ReadonlyMap<number, Answer>> {
  const steps = open.map((index) => toStep(requests[index], index));
  const { responses } = parseReply(Answers, await graph.post('/$batch', { requests: steps }));
  return new Map(
    responses.map(({ id, status, headers, body }) => [Number(id), { status, body, waitMs: waitIn(headers ?? {}) }]),
  );
}

function toStep(request: BatchRequest | undefined, index: number): object {
  const headers = { ...request?.headers, ...(request?.body && { 'Content-Type': 'application/json' }) };
  return { id: `${index}`, ...request, headers };
}

function waitIn(headers: Readonly<Record<string, unknown>>): number {
  const [, given] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
  const seconds = Number(given);
  return given === undefined || Number.isNaN(seconds) ? USUAL_WAIT_MS : seconds * 1_000;
}
