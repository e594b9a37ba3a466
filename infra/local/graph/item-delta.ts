import type { Item } from '../sharepoint/list-shape.ts';
import type { List } from '../sharepoint/site-state.ts';
import type { GraphReply, Operation, OperationCall } from './call.ts';
import { GraphError, invalidRequest } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { deletedBody, itemBody, type Place, shownBy } from './item-body.ts';
import { pageSize } from './page-size.ts';
import { listAt, siteAt } from './sites.ts';

/** What has changed in a list since a token. */
export function itemDeltaOperation(parts: GraphParts): Operation {
  return {
    on: 'GET /sites/:site/lists/:list/items/delta',
    needs: 'read-sites',
    answer: (call) => readDelta(parts, call),
  };
}

/** Where a reader of delta has come to: the age and change number of the list. */
interface Position {
  age: number;
  change: number;
}

type Change = Item | List['gone'][number];

function readDelta(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites, faults } = parts;
  for (const option of ['$filter', '$orderby', '$skip']) {
    if (call.query.has(option)) throw invalidRequest(`${option} is not supported by delta`);
  }
  const place = { site: siteAt(sites, call), list: listAt(sites, call) };
  const since = positionIn(place.list, call, parts);
  const isFirst = since === undefined || faults.broken.has('delta-tells-everything');
  const changes = changesSince(place.list, isFirst ? 0 : since.change, isFirst);
  const page = changes.slice(0, pageSize(call.query, faults));
  const last = page.at(-1);
  const more = last !== undefined && changes.length > page.length;
  const link = linkTo(parts, call, { age: place.list.age, change: more ? last.changedAt : place.list.change });
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(listItem)',
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value: repeated(place.list, page, { since, parts }).flatMap((change) => element(parts, call, { place, change })),
    },
  };
}

/** With what stood on the page before, and with an older state before the newer: the last one counts. */
function repeated(
  list: List,
  page: readonly Change[],
  { since, parts }: { since: Position | undefined; parts: GraphParts },
): readonly Change[] {
  if (parts.faults.doubts.deltaRepeats === 'never') return page;
  const before = since && list.items.find((item) => item.changedAt === since.change);
  const twice = page.flatMap((change) => {
    const older = 'past' in change ? change.past[0] : undefined;
    return older && 'past' in change ? [{ ...change, ...older }, change] : [change];
  });
  return [...(before ? [before] : []), ...twice];
}

function element(
  parts: GraphParts,
  call: OperationCall,
  { place, change }: { place: Place; change: Change },
): object[] {
  const { doubts, broken } = parts.faults;
  if ('guid' in change) {
    const shown = doubts.deltaFields === 'shown' ? shownBy(call.query) : {};
    return [itemBody(parts, place, { item: change, shown })];
  }
  if (broken.has('delta-hides-deleted')) return [];
  return [doubts.deletedInDelta === 'deleted' ? deletedBody(place, change.id) : unwritable];
}

// Seen from the real Graph in place of a deleted row, with HTTP 200.
const unwritable = {
  error: {
    code: 'InternalServerError',
    message: 'Cannot write a deleted resource when the writing context is not delta.',
  },
};

// A first reading tells of what there is, not of what there was.
function changesSince(list: List, change: number, isFirst: boolean): Change[] {
  return [...list.items, ...(isFirst ? [] : list.gone)]
    .filter((one) => one.changedAt > change)
    .sort((one, other) => one.changedAt - other.changedAt);
}

function positionIn(list: List, call: OperationCall, parts: GraphParts): Position | undefined {
  const { broken } = parts.faults;
  const token = call.query.get('token');
  if (token === null) return undefined;
  if (token === 'latest') return broken.has('latest-tells-everything') ? undefined : list;
  const [, age, change] = /^(\d+)\.(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (age === undefined || change === undefined) throw invalidRequest('The delta token is not valid');
  if (Number(age) === list.age || broken.has('takes-old-tokens')) return { age: list.age, change: Number(change) };
  throw new GraphError(
    410,
    'resyncChangesApplyDifferences',
    "Resync required. Replace any local items with the server's version.",
    broken.has('gone-without-location') ? {} : { headers: { location: freshLink(parts, call) } },
  );
}

function freshLink({ graphUrl }: GraphParts, call: OperationCall): string {
  const query = new URLSearchParams(call.query);
  query.delete('token');
  return `${graphUrl}/v1.0${call.path}?${query}`;
}

function linkTo({ graphUrl }: GraphParts, call: OperationCall, { age, change }: Position): string {
  const query = new URLSearchParams(call.query);
  query.set('token', Buffer.from(`${age}.${change}`).toString('base64url'));
  return `${graphUrl}/v1.0${call.path}?${query}`;
}
