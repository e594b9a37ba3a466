import type { Item } from '../sharepoint/list-shape.ts';
import { addItem, changeItem, eTagOf, moment, removeItem, type Sites } from '../sharepoint/site-state.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { fieldsAfter, type ValueRules } from './field-values.ts';
import { GraphError, itemNotFound } from './graph-error.ts';
import { fieldsBody, identityOf, itemBody, shownBy } from './item-body.ts';
import { collection, listAt, siteAt } from './sites.ts';

/** Rows one by one: read, made, changed, deleted, with their versions. */
export function itemOperations(sites: Sites, rules: ValueRules): Operation[] {
  const at = '/sites/:site/lists/:list/items';
  return [
    { on: `GET ${at}/:item`, needs: 'read-sites', answer: (call) => ({ status: 200, body: body(sites, call) }) },
    { on: `GET ${at}/:item/fields`, needs: 'read-sites', answer: (call) => readFields(sites, call) },
    { on: `GET ${at}/:item/versions`, needs: 'read-sites', answer: (call) => readVersions(sites, call) },
    { on: `POST ${at}`, needs: 'write-items', answer: (call) => createItem(sites, rules, call) },
    { on: `PATCH ${at}/:item/fields`, needs: 'write-items', answer: (call) => changeFields(sites, rules, call) },
    { on: `DELETE ${at}/:item`, needs: 'write-items', answer: (call) => deleteItem(sites, call) },
  ];
}

function createItem(sites: Sites, rules: ValueRules, call: OperationCall): GraphReply {
  const list = listAt(sites, call);
  const { fields }: { fields?: unknown } = Object(call.body);
  const item = addItem(list, fieldsAfter(list, fields ?? {}, { rules }), { app: true });
  sites.saved();
  return {
    status: 201,
    body: itemBody(sites, { site: siteAt(sites, call), list }, { item, shown: { fields: 'all' } }),
  };
}

function changeFields(sites: Sites, rules: ValueRules, call: OperationCall): GraphReply {
  const list = listAt(sites, call);
  const item = itemAt(sites, call);
  requireMatch(item, call.headers['if-match']);
  changeItem(list, item, { fields: fieldsAfter(list, call.body, { before: item, rules }), by: { app: true } });
  sites.saved();
  return { status: 200, headers: { etag: eTagOf(item) }, body: fieldsBody(list, item, 'all') };
}

function deleteItem(sites: Sites, call: OperationCall): GraphReply {
  const item = itemAt(sites, call);
  requireMatch(item, call.headers['if-match']);
  removeItem(listAt(sites, call), item);
  sites.saved();
  return { status: 204 };
}

function readFields(sites: Sites, call: OperationCall): GraphReply {
  const select = call.query.get('$select');
  return { status: 200, body: fieldsBody(listAt(sites, call), itemAt(sites, call), select?.split(',') ?? 'all') };
}

function readVersions(sites: Sites, call: OperationCall): GraphReply {
  const item = itemAt(sites, call);
  const withFields = shownBy(call.query).fields !== undefined;
  const versions = [item, ...item.past].map((version) => ({
    id: `${version.version}.0`,
    lastModifiedDateTime: version.at,
    lastModifiedBy: identityOf(version.by),
    ...(withFields ? { fields: version.fields } : {}),
  }));
  return collection(versions, `versions(at=${moment()})`);
}

function body(sites: Sites, call: OperationCall): object {
  const place = { site: siteAt(sites, call), list: listAt(sites, call) };
  return itemBody(sites, place, { item: itemAt(sites, call), shown: shownBy(call.query) });
}

function itemAt(sites: Sites, call: OperationCall): Item {
  const id = Number(placeOf(call, 'item'));
  const item = listAt(sites, call).items.find((one) => one.id === id);
  if (!item) throw itemNotFound('The specified item was not found.');
  return item;
}

// No header: the last writer wins.
function requireMatch(item: Item, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  if (!/^(W\/)?"[^"]*"$/.test(ifMatch)) {
    throw new GraphError(400, 'invalidRequest', 'ETag header is malformed. ETags must be quoted strings.', {
      inner: 'malformedEntityTag',
    });
  }
  if (ifMatch.toLowerCase() === eTagOf(item).toLowerCase()) return;
  throw new GraphError(412, 'resourceModified', "ETag does not match current item's value", {
    inner: 'entityTagDoesNotMatch',
  });
}
