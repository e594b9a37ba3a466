import type { Fault, Faults } from '../faults.ts';
import type { Site } from '../sharepoint/site-state.ts';
import { requireRight } from './access.ts';
import { answerBatch, isBatch } from './batch.ts';
import { findOperation, type Graph, type GraphCall, type GraphReply, type Operation } from './call.ts';
import { columnOperations } from './columns.ts';
import { errorReply, GraphError, generalException, invalidRequest, throttled } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { groupOperations } from './groups.ts';
import { installedAppOperations } from './installed-apps.ts';
import { itemDeltaOperation } from './item-delta.ts';
import { itemQueryOperation } from './item-query.ts';
import { itemOperations } from './items.ts';
import { listOperations } from './lists.ts';
import { mailOperations } from './mail.ts';
import { createMailboxQueue } from './mailbox-queue.ts';
import { cutToSelect } from './select.ts';
import { siteOperations, withSiteId } from './sites.ts';
import { isSharePoint } from './usage.ts';
import { userOperations } from './users.ts';
import { versionOperations } from './versions.ts';

/** Graph over these sites, people and mailboxes. */
export function createGraph(parts: GraphParts): Graph {
  const { faults } = parts;
  const operations = operationsOf(parts);
  const queued = createMailboxQueue(faults);
  const answerOne = (call: GraphCall) => answer(parts, operations, call);
  const graph: Graph = (call) =>
    queued(call, () =>
      underFault(faults.take('graph', call.method, call.path), () =>
        withErrorReply(call, faults, () => (isBatch(call) ? answerBatch(graph, call, faults) : answerOne(call))),
      ),
    );
  return graph;
}

function operationsOf(parts: GraphParts): Operation[] {
  return [
    ...siteOperations(parts),
    ...listOperations(parts),
    ...columnOperations(parts),
    itemQueryOperation(parts),
    itemDeltaOperation(parts),
    ...itemOperations(parts),
    ...versionOperations(parts),
    ...userOperations(parts),
    ...installedAppOperations(parts),
    ...groupOperations(parts),
    ...mailOperations(parts),
  ];
}

async function answer(parts: GraphParts, operations: Operation[], given: GraphCall): Promise<GraphReply> {
  const { sites, mailboxes, faults } = parts;
  const spent = isSharePoint(given) ? parts.usage.spend(given) : {};
  const call = { ...given, path: withSiteId(sites, given.path) };
  const found = findOperation(operations, call);
  if (!found) throw invalidRequest(`Resource not found for the segment in '${call.method} ${call.path}'.`);
  requireRight(call.caller, found.operation.needs, {
    grant: grantAt(sites.all, found.at.site),
    mailPolicy: mailboxes.policy,
    faults,
  });
  const reply = await found.operation.answer({ ...call, at: found.at });
  return { ...reply, headers: { ...spent, ...reply.headers }, body: cutToSelect(reply.body, call.query) };
}

function grantAt(all: readonly Site[], id: string | undefined): Site['grant'] {
  return all.find((site) => site.id === id)?.grant ?? 'none';
}

async function withErrorReply(call: GraphCall, faults: Faults, work: () => Promise<GraphReply>): Promise<GraphReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const reply = errorReply(error, call.headers['client-request-id']);
    return faults.broken.has('errors-without-request-id') ? withoutIds(reply) : reply;
  }
}

async function underFault(fault: Fault | undefined, work: () => Promise<GraphReply>): Promise<GraphReply | 'lost'> {
  switch (fault?.effect) {
    case 'drop-before':
      return 'lost';
    case 'throttle':
      return errorReply(throttled(fault.retryAfterSeconds ?? 1));
    case 'fail':
      return errorReply(generalException(fault.status ?? 500, fault.retryAfterSeconds));
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0));
      return work();
    case 'lose-reply':
      await work();
      return 'lost';
    case 'fail-after':
      await work();
      return errorReply(generalException(fault.status ?? 500, fault.retryAfterSeconds));
    case undefined:
      return work();
  }
}

function withoutIds({ status, body }: GraphReply): GraphReply {
  const { error }: { error?: object } = Object(body);
  return { status, body: { error: { ...error, innerError: undefined } } };
}
