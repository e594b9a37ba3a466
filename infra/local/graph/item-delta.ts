import type { Doubts } from '../doubts.ts';
import type { List, Sites } from '../sharepoint/site-state.ts';
import type { GraphReply, Operation, OperationCall } from './call.ts';
import { GraphError, invalidRequest } from './graph-error.ts';
import { deletedBody, itemBody, shownBy } from './item-body.ts';
import { pageSize } from './item-query.ts';
import { listAt, siteAt } from './sites.ts';

/** What has changed in a list since a token. */
export function itemDeltaOperation(sites: Sites, doubts: Doubts, graphUrl: string): Operation {
  return {
    on: 'GET /sites/:site/lists/:list/items/delta',
    needs: 'read-sites',
    answer: (call) => readDelta(sites, call, { doubts, graphUrl }),
  };
}

/** Where a reader of delta has come to: the age and change number of the list. */
interface Position {
  age: number;
  change: number;
}

function readDelta(
  sites: Sites,
  call: OperationCall,
  { doubts, graphUrl }: { doubts: Doubts; graphUrl: string },
): GraphReply {
  const place = { site: siteAt(sites, call), list: listAt(sites, call) };
  const since = positionIn(place.list, call, graphUrl);
  const changes = changesSince(place.list, since?.change ?? 0, since === undefined);
  const page = changes.slice(0, pageSize(call.query));
  const last = page.at(-1);
  const more = last !== undefined && changes.length > page.length;
  const link = linkTo(graphUrl, call, { age: place.list.age, change: more ? last.changedAt : place.list.change });
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(listItem)',
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value: page.map((change) => {
        if ('guid' in change) return itemBody(sites, place, { item: change, shown: shownBy(call.query) });
        return doubts.deletedInDelta === 'deleted' ? deletedBody(place, change.id) : unwritable;
      }),
    },
  };
}

// Seen from the real Graph in place of a deleted row, with HTTP 200.
const unwritable = {
  error: {
    code: 'InternalServerError',
    message: 'Cannot write a deleted resource when the writing context is not delta.',
  },
};

// A first reading tells of what there is, not of what there was.
function changesSince(list: List, change: number, isFirst: boolean): (List['items'][number] | List['gone'][number])[] {
  return [...list.items, ...(isFirst ? [] : list.gone)]
    .filter((one) => one.changedAt > change)
    .sort((one, other) => one.changedAt - other.changedAt);
}

function positionIn(list: List, call: OperationCall, graphUrl: string): Position | undefined {
  const token = call.query.get('token');
  if (token === null) return undefined;
  if (token === 'latest') return { age: list.age, change: list.change };
  const [, age, change] = /^(\d+)\.(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (age === undefined || change === undefined) throw invalidRequest('The delta token is not valid');
  if (Number(age) === list.age) return { age: list.age, change: Number(change) };
  throw new GraphError(
    410,
    'resyncChangesApplyDifferences',
    "Resync required. Replace any local items with the server's version.",
    {
      headers: { location: freshLink(graphUrl, call) },
    },
  );
}

function freshLink(graphUrl: string, call: OperationCall): string {
  const query = new URLSearchParams(call.query);
  query.delete('token');
  return `${graphUrl}/v1.0${call.path}?${query}`;
}

function linkTo(graphUrl: string, call: OperationCall, { age, change }: Position): string {
  const query = new URLSearchParams(call.query);
  query.set('token', Buffer.from(`${age}.${change}`).toString('base64url'));
  return `${graphUrl}/v1.0${call.path}?${query}`;
}
