import type { Fault, Faults } from '../faults.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import type { Site, Sites } from '../sharepoint/site-state.ts';
import { requireRight } from './access.ts';
import { answerBatch, isBatch } from './batch.ts';
import { findOperation, type GraphCall, type GraphReply, type Operation } from './call.ts';
import { columnOperations } from './columns.ts';
import { errorReply, GraphError, generalException, invalidRequest, throttled } from './graph-error.ts';
import { groupOperations } from './groups.ts';
import { itemDeltaOperation } from './item-delta.ts';
import { itemQueryOperation } from './item-query.ts';
import { itemOperations } from './items.ts';
import { listOperations } from './lists.ts';
import { mailOperations } from './mail.ts';
import { siteOperations, withSiteId } from './sites.ts';
import { userOperations } from './users.ts';

/** What Graph stands on. */
export interface GraphParts {
  graphUrl: string;
  sites: Sites;
  timeZone: string;
  mailboxes: Mailboxes;
  faults: Faults;
}

/**
 * Microsoft Graph, as far as it is played: answers one call, batches among them. It never rejects: a refusal is a reply,
 * and a connection that breaks is 'lost'.
 */
export type Graph = (call: GraphCall) => Promise<GraphReply | 'lost'>;

/** Graph over these sites, people and mailboxes. */
export function createGraph(parts: GraphParts): Graph {
  const operations = operationsOf(parts);
  const graph: Graph = (call) =>
    underFault(parts.faults.take('graph', call.method, call.path), () =>
      withErrorReply(call, () => (isBatch(call) ? answerBatch(graph, call) : answer(parts.sites, operations, call))),
    );
  return graph;
}

function operationsOf({ graphUrl, sites, timeZone, mailboxes, faults }: GraphParts): Operation[] {
  const { doubts } = faults;
  return [
    ...siteOperations(sites),
    ...listOperations(sites),
    ...columnOperations(sites),
    itemQueryOperation(sites, faults, graphUrl),
    itemDeltaOperation(sites, doubts, graphUrl),
    ...itemOperations(sites, { timeZone, doubts }),
    ...userOperations(),
    ...groupOperations(),
    ...mailOperations(mailboxes, faults),
  ];
}

async function answer(sites: Sites, operations: Operation[], given: GraphCall): Promise<GraphReply> {
  const call = { ...given, path: withSiteId(sites, given.path) };
  const found = findOperation(operations, call);
  if (!found) throw invalidRequest(`Resource not found for the segment in '${call.method} ${call.path}'.`);
  requireRight(call.caller, found.operation.needs, grantAt(sites.all, found.at.site));
  return found.operation.answer({ ...call, at: found.at });
}

function grantAt(all: readonly Site[], id: string | undefined): Site['grant'] {
  return all.find((site) => site.id === id)?.grant ?? 'none';
}

async function withErrorReply(call: GraphCall, work: () => Promise<GraphReply>): Promise<GraphReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return errorReply(error, call.headers['client-request-id']);
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
    case undefined:
      return work();
  }
}
