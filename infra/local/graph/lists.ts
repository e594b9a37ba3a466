import { type List, newList, type Site } from '../sharepoint/site-state.ts';
import type { GraphReply, Operation, OperationCall } from './call.ts';
import { addColumn, columnBody, visibleColumns } from './columns.ts';
import { GraphError, invalidRequest } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { comparisonsOf, fits, parsedFilter } from './odata-filter.ts';
import { collection, listAt, siteAt } from './sites.ts';

/** Lists: read, made, deleted. */
export function listOperations(parts: GraphParts): Operation[] {
  const { sites } = parts;
  return [
    { on: 'GET /sites/:site/lists', needs: 'read-sites', answer: (call) => readLists(parts, call) },
    { on: 'POST /sites/:site/lists', needs: 'manage-lists', answer: (call) => createList(parts, call) },
    {
      on: 'GET /sites/:site/lists/:list',
      needs: 'read-sites',
      answer: (call) => ({
        status: 200,
        body: listBody(parts, siteAt(sites, call), { list: listAt(sites, call), query: call.query }),
      }),
    },
    { on: 'DELETE /sites/:site/lists/:list', needs: 'manage-lists', answer: (call) => deleteList(parts, call) },
  ];
}

function readLists(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites } = parts;
  const site = siteAt(sites, call);
  const text = call.query.get('$filter');
  const filter = text === null ? undefined : parsedFilter(text);
  if (filter && comparisonsOf(filter).some(({ path }) => !['displayName', 'name', 'id'].includes(path))) {
    throw invalidRequest('Invalid filter clause');
  }
  const found = site.lists.filter((list) => !filter || fits(filter, (path) => Reflect.get(list, path)));
  return collection(
    found.map((list) => listBody(parts, site, { list, query: call.query })),
    'lists',
  );
}

function createList(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites, faults } = parts;
  const site = siteAt(sites, call);
  const body: Record<string, unknown> = Object(call.body);
  const { displayName, description, columns = [] } = body;
  if (typeof displayName !== 'string' || displayName === '') throw invalidRequest('displayName is required');
  if (site.lists.some((list) => list.displayName.toLowerCase() === displayName.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', 'The specified list name is already in use.');
  }
  if (!Array.isArray(columns)) throw invalidRequest('columns must be a collection');
  const list = newList(displayName, typeof description === 'string' ? description : '');
  if (faults.broken.has('makes-lists-without-title')) list.columns.shift();
  for (const column of columns) addColumn(list, column, faults);
  site.lists.push(list);
  sites.saved();
  const query = faults.doubts.newListColumns === 'shown' ? new URLSearchParams({ $expand: 'columns' }) : call.query;
  return { status: 201, body: listBody(parts, site, { list, query }) };
}

function deleteList({ sites, faults }: GraphParts, call: OperationCall): GraphReply {
  if (faults.doubts.listDeletion === 'refused') throw new GraphError(403, 'accessDenied', 'Access denied');
  const site = siteAt(sites, call);
  site.lists.splice(site.lists.indexOf(listAt(sites, call)), 1);
  sites.saved();
  return { status: 204 };
}

function listBody(
  { sites, faults }: GraphParts,
  site: Site,
  { list, query }: { list: List; query: URLSearchParams },
): object {
  const expanded = /(^|,)columns([(,]|$)/.test(query.get('$expand') ?? '');
  return {
    id: list.id,
    name: list.name,
    displayName: list.displayName,
    description: list.description,
    createdDateTime: list.createdAt,
    eTag: `"${list.id},${list.change}"`,
    webUrl: `${sites.origin}${site.path}/Lists/${encodeURIComponent(list.name)}`,
    parentReference: { siteId: site.id },
    list: { template: 'genericList', hidden: false, contentTypesEnabled: false },
    ...(expanded ? { columns: visibleColumns(list, faults).map(columnBody) } : {}),
  };
}
