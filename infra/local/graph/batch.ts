import type { BrokenRules } from '../broken-rules.ts';
import type { Faults } from '../faults.ts';
import type { Graph, GraphCall, GraphReply } from './call.ts';
import { errorReply, generalException, invalidRequest } from './graph-error.ts';

const mostRequests = 20;

interface BatchRequest {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
  dependsOn: string[];
}

/** Whether a call is a batch. */
export function isBatch({ method, path }: GraphCall): boolean {
  return method === 'POST' && path === '/$batch';
}

/** Answers `POST /$batch`: every inner request by itself, 200 outside. @throws GraphError 400 for a malformed batch */
export async function answerBatch(graph: Graph, call: GraphCall, { broken }: Faults): Promise<GraphReply> {
  const requests = requestsIn(call.body, broken);
  const replies = new Map<string, GraphReply>();
  for (const request of requests) {
    const fell = request.dependsOn.some((id) => (replies.get(id)?.status ?? 424) >= 400);
    const skipped = fell && !broken.has('batch-ignores-depends-on');
    replies.set(request.id, skipped ? failedDependency : await answerOne(graph, call, request));
  }
  // In any order, says the documentation: so never in the order asked.
  const responses = [...replies].reverse().map(([id, { status, headers = {}, body }]) => ({
    id,
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  }));
  const bad = responses.find(({ status }) => status >= 400);
  if (bad && broken.has('batch-fails-as-one')) return { status: bad.status, body: bad.body };
  return { status: 200, body: { responses } };
}

const failedDependency: GraphReply = {
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'A request that this one depends on has failed.' } },
};

async function answerOne(graph: Graph, call: GraphCall, request: BatchRequest): Promise<GraphReply> {
  const url = new URL(
    request.url.replace(/^https?:\/\/[^/]+\/v1\.0/i, '').replace(/^\/?/, '/'),
    'https://graph.invalid',
  );
  const { method, headers, body } = request;
  const reply = await graph({
    method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    caller: call.caller,
  });
  // It has no connection of its own that could break.
  if (reply === 'lost') return errorReply(generalException(504));
  if (reply.status !== 429) return reply;
  // The outer reply is 200 and says nothing of the inner Retry-After: it is in the inner headers alone.
  return { ...reply, headers: { 'Retry-After': reply.headers?.['retry-after'] ?? '1' } };
}

function requestsIn(given: unknown, broken: BrokenRules): BatchRequest[] {
  const { requests }: { requests?: unknown } = Object(given);
  if (!Array.isArray(requests) || requests.length === 0) throw invalidRequest('Invalid batch payload format.');
  if (requests.length > mostRequests && !broken.has('batches-without-end')) {
    throw invalidRequest(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`);
  }
  const read = requests.map((request) => requestIn(request, broken));
  const ids = new Set(read.map(({ id }) => id.toLowerCase()));
  if (ids.size !== read.length && !broken.has('batch-repeats-ids')) throw invalidRequest('Duplicate batch request id.');
  return read;
}

function requestIn(given: unknown, broken: BrokenRules): BatchRequest {
  const { id, method, url, headers, body, dependsOn }: Record<string, unknown> = Object(given);
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
    throw invalidRequest('Every batch request needs an id, a method and a url.');
  }
  if (/^https?:/i.test(url) && !broken.has('batch-takes-absolute-urls')) {
    throw invalidRequest(`The url of a batch request must be relative: ${url}`);
  }
  const named = Object.entries(Object(headers)).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  if (url === '/$batch') throw invalidRequest('A batch request cannot hold another one.');
  const isTyped = named.some(([name]) => name === 'content-type') || broken.has('batch-without-content-type');
  if (body !== undefined && !isTyped) {
    throw invalidRequest('Write request must contain the Content-Type header declaration.');
  }
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: Object.fromEntries(named),
    body,
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}
