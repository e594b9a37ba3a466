import type { GraphReply, OperationCall } from './call.ts';
import { GraphError } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { collection } from './sites.ts';

const largestPage = 999;

/** A page of people or groups, with the link to the next one. @throws GraphError 400 */
export function directoryPage(
  { graphUrl, faults }: GraphParts,
  call: OperationCall,
  { found, context }: { found: readonly object[]; context: string },
): GraphReply {
  const top = call.query.get('$top');
  if (top !== null && !(Number(top) >= 1 && Number(top) <= largestPage)) {
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`,
    );
  }
  const size = Number(top ?? faults.limits.directoryPage);
  const from = Number(call.query.get('$skiptoken') ?? 0);
  const isWhole = found.length <= from + size || faults.broken.has('pages-of-members-without-end');
  const reply = collection(isWhole ? found.slice(from) : found.slice(from, from + size), context);
  if (isWhole) return reply;
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', String(from + size));
  return { ...reply, body: { ...Object(reply.body), '@odata.nextLink': `${graphUrl}/v1.0${call.path}?${query}` } };
}

/** A cast to one kind of member is an advanced query. @throws GraphError 400 without what such a query needs */
export function requireAdvanced({ faults }: GraphParts, call: OperationCall): void {
  const isAdvanced = call.headers.consistencylevel === 'eventual' && call.query.get('$count') === 'true';
  if (isAdvanced || faults.doubts.nestedMembers === 'plain') return;
  throw new GraphError(
    400,
    'Request_UnsupportedQuery',
    'The specified query needs ConsistencyLevel: eventual and $count=true.',
  );
}
