import type { Fault, Faults } from '../faults.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import type { Site, Sites } from '../sharepoint/site-state.ts';
import { requireRight } from './access.ts';
import { findOperation, type GraphCall, type GraphReply, type Operation } from './call.ts';
import { columnOperations } from './columns.ts';
import { errorReply, GraphError, invalidRequest, throttled } from './graph-error.ts';
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

/** Microsoft Graph, as far as it is played: answers one call. It never rejects; a refusal is a reply. */
export type Graph = (call: GraphCall) => Promise<GraphReply | 'lost'>;

/** Graph over these sites, people and mailboxes. */
export function createGraph(parts: GraphParts): Graph {
  const operations = operationsOf(parts);
  return async (call) => {
    const fault = parts.faults.take(call.method, call.path);
    try {
      const reply = await answerUnder(fault, () => answer(parts.sites, operations, call));
      return fault?.effect === 'lose-reply' ? 'lost' : reply;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return errorReply(error, call.headers['client-request-id']);
    }
  };
}

function operationsOf({ graphUrl, sites, timeZone, mailboxes, faults }: GraphParts): Operation[] {
  const { doubts } = faults;
  return [
    ...siteOperations(sites),
    ...listOperations(sites),
    ...columnOperations(sites),
    itemQueryOperation(sites, doubts, graphUrl),
    itemDeltaOperation(sites, doubts, graphUrl),
    ...itemOperations(sites, { timeZone, doubts }),
    ...userOperations(),
    ...groupOperations(),
    ...mailOperations(mailboxes, doubts),
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

async function answerUnder(fault: Fault | undefined, work: () => Promise<GraphReply>): Promise<GraphReply> {
  if (fault?.effect === 'throttle') throw throttled(fault.retryAfterSeconds ?? 1);
  if (fault?.effect === 'fail') {
    throw new GraphError(fault.status ?? 500, 'generalException', 'An unspecified error has occurred.');
  }
  if (fault?.effect === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0));
  return work();
}
