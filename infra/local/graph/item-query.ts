import type { Faults } from '../faults.ts';
import type { Column, Item } from '../sharepoint/list-shape.ts';
import type { List } from '../sharepoint/site-state.ts';
import { systemFields } from '../sharepoint/system-columns.ts';
import type { GraphReply, Operation, OperationCall } from './call.ts';
import { GraphError, invalidRequest } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { itemBody, shownBy } from './item-body.ts';
import { inOrder, orderOf } from './item-order.ts';
import { comparisonsOf, type Filter, fits, parsedFilter } from './odata-filter.ts';
import { pageSize } from './page-size.ts';
import { listAt, siteAt } from './sites.ts';

const helpfulHeader = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** Reading the rows of a list, page by page. */
export function itemQueryOperation(parts: GraphParts): Operation {
  return { on: 'GET /sites/:site/lists/:list/items', needs: 'read-sites', answer: (call) => readItems(parts, call) };
}

function readItems(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites, faults } = parts;
  const place = { site: siteAt(sites, call), list: listAt(sites, call) };
  const found = itemsFound(place.list, call, faults);
  const after = positionOf(call.query.get('$skiptoken'));
  const rest = found.slice(found.findIndex((item) => item.id === after) + 1);
  const page = rest.slice(0, pageSize(call.query, faults));
  const last = page.at(-1);
  const more = last !== undefined && rest.length > page.length;
  return {
    status: 200,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#sites('${place.site.id}')/lists('${place.list.id}')/items`,
      ...(more ? { '@odata.nextLink': nextLink(parts.graphUrl, call, last.id) } : {}),
      value: page.map((item) => itemBody(parts, place, { item, shown: shownBy(call.query) })),
    },
  };
}

function itemsFound(list: List, call: OperationCall, faults: Faults): readonly Item[] {
  const order = orderOf(call.query.get('$orderby'));
  const text = call.query.get('$filter');
  const filter = text === null ? undefined : parsedFilter(text);
  const wished = (call.headers.prefer ?? '').includes(helpfulHeader);
  if (order && !wished && !faults.broken.has('orders-without-index')) requireIndex(list, [order.path], faults);
  if (filter && !wished) requireOneIndexedColumn(list, filter, faults);
  const found = list.items.filter((item) => !filter || fits(filter, (path) => cellAt(list, item, path)));
  if (!filter && !order) return found;
  const isIndexed = filter !== undefined && comparisonsOf(filter).every(({ path }) => isIndexedAt(list, path));
  refuseLongScan(isIndexed ? found.length : list.items.length, faults);
  return order ? inOrder(found, order, (item) => cellAt(list, item, order.path)) : found;
}

// Graph calls it throttling, but it is the query that is at fault: to try again never ends.
function refuseLongScan(rows: number, { limits, doubts, broken }: Faults): void {
  if (rows <= limits.listViewThreshold || broken.has('scans-without-end')) return;
  const inner = 'throttledRequest';
  throw new GraphError(doubts.thresholdStatus, 'activityLimitReached', 'The request has been throttled', { inner });
}

// Only one indexed field can be filtered by at a time; one without an index needs the caller's express wish.
function requireOneIndexedColumn(list: List, filter: Filter, faults: Faults): void {
  const paths = [...new Set(comparisonsOf(filter).map(({ path }) => path))];
  if (!faults.broken.has('filters-without-index')) requireIndex(list, paths, faults);
  if (paths.length > 1 && !faults.broken.has('filters-by-two-columns')) {
    throw invalidRequest('Only one indexed field can be filtered by at a time');
  }
}

function requireIndex(list: List, paths: readonly string[], { doubts }: Faults): void {
  const bare = paths.find((path) => !isIndexedAt(list, path));
  if (bare === undefined) return;
  throw new GraphError(
    400,
    doubts.unindexedCode,
    `Field '${bare.replace('fields/', '')}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ${helpfulHeader}' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

function isIndexedAt(list: List, path: string): boolean {
  return path === 'id' || columnAt(list, path).indexed;
}

function columnAt(list: List, path: string): Column {
  const name = /^fields\/(\w+)$/.exec(path)?.[1];
  if (name === undefined) throw invalidRequest(`Invalid filter clause: '${path}' is not a field`);
  const column = list.columns.find((one) => one.name === name);
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`);
  return column;
}

function cellAt(list: List, item: Item, path: string): unknown {
  if (path === 'id') return item.id;
  const { name } = columnAt(list, path);
  return item.fields[name] ?? systemFields(item)[name];
}

// Opaque to the caller; in SharePoint it is base64 of the last row's place as well.
function nextLink(graphUrl: string, call: OperationCall, lastId: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', Buffer.from(`Paged=TRUE&p_ID=${lastId}`).toString('base64'));
  return `${graphUrl}/v1.0${call.path}?${query}`;
}

function positionOf(skipToken: string | null): number {
  if (skipToken === null) return 0;
  const place = /^Paged=TRUE&p_ID=(\d+)$/.exec(Buffer.from(skipToken, 'base64').toString())?.[1];
  if (place === undefined) throw invalidRequest('The skip token is not valid');
  return Number(place);
}
