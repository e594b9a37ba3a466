import type { Faults } from '../faults.ts';
import type { Item } from '../sharepoint/list-shape.ts';
import type { List, Sites } from '../sharepoint/site-state.ts';
import { systemFields } from '../sharepoint/system-columns.ts';
import type { GraphReply, Operation, OperationCall } from './call.ts';
import { GraphError, invalidRequest } from './graph-error.ts';
import { itemBody, shownBy } from './item-body.ts';
import { comparisonsOf, type Filter, fits, parsedFilter } from './odata-filter.ts';
import { listAt, siteAt } from './sites.ts';

const usualPage = 200;
const helpfulHeader = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** Reading the rows of a list, page by page. */
export function itemQueryOperation(sites: Sites, faults: Faults, graphUrl: string): Operation {
  return {
    on: 'GET /sites/:site/lists/:list/items',
    needs: 'read-sites',
    answer: (call) => readItems(sites, call, { faults, graphUrl }),
  };
}

function readItems(
  sites: Sites,
  call: OperationCall,
  { faults, graphUrl }: { faults: Faults; graphUrl: string },
): GraphReply {
  const place = { site: siteAt(sites, call), list: listAt(sites, call) };
  const found = itemsFound(place.list, call, faults);
  const after = positionOf(call.query.get('$skiptoken'));
  const rest = found.filter((item) => item.id > after);
  const page = rest.slice(0, pageSize(call.query));
  const last = page.at(-1);
  const more = last !== undefined && rest.length > page.length;
  return {
    status: 200,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#sites('${place.site.id}')/lists('${place.list.id}')/items`,
      ...(more ? { '@odata.nextLink': nextLink(graphUrl, call, last.id) } : {}),
      value: page.map((item) => itemBody(sites, place, { item, shown: shownBy(call.query) })),
    },
  };
}

/** How many rows a page shall have: as asked for, else 200. */
export function pageSize(query: URLSearchParams): number {
  const top = query.get('$top');
  if (top === null) return usualPage;
  if (!/^[1-9]\d*$/.test(top)) throw invalidRequest(`Invalid value for $top: ${top}`);
  return Number(top);
}

function itemsFound(list: List, call: OperationCall, { limits }: Faults): readonly Item[] {
  if (call.query.has('$orderby')) throw invalidRequest('$orderby is not documented for list items: sort in code');
  const text = call.query.get('$filter');
  if (text === null) return list.items;
  const filter = parsedFilter(text);
  const indexed = requireOneColumn(list, filter, call.headers.prefer ?? '');
  const found = list.items.filter((item) => fits(filter, (path) => cellAt(item, path)));
  const scanned = indexed ? found.length : list.items.length;
  // Graph calls it throttling, but it is the query that is at fault: to try again never ends.
  if (scanned > limits.listViewThreshold) {
    throw new GraphError(429, 'activityLimitReached', 'The request has been throttled', { inner: 'throttledRequest' });
  }
  return found;
}

// Only one indexed field can be filtered by at a time; one without an index needs the caller's express wish.
function requireOneColumn(list: List, filter: Filter, prefer: string): boolean {
  const names = [...new Set(comparisonsOf(filter).map(({ path }) => columnNameIn(path)))];
  const columns = names.map((name) => list.columns.find((column) => column.name === name) ?? unknownColumn(name));
  const bare = columns.find((column) => !column.indexed);
  const wished = prefer.includes(helpfulHeader);
  if (bare && !wished) {
    throw invalidRequest(
      `Field '${bare.name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ${helpfulHeader}' header to allow this, but be warned that such queries may fail on large lists.`,
    );
  }
  if (columns.length > 1 && !wished) throw invalidRequest('Only one indexed field can be filtered by at a time');
  return bare === undefined;
}

function columnNameIn(path: string): string {
  const name = /^fields\/(\w+)$/.exec(path)?.[1];
  if (name === undefined) throw invalidRequest(`Invalid filter clause: '${path}' is not a field`);
  return name;
}

function unknownColumn(name: string): never {
  throw invalidRequest(`Field '${name}' is not recognized`);
}

function cellAt(item: Item, path: string): unknown {
  const name = columnNameIn(path);
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
