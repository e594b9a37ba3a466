import type { Faults } from '../faults.ts';
import type { Item } from '../sharepoint/list-shape.ts';
import { addItem, changeItem, eTagOf, removeItem } from '../sharepoint/site-state.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { fieldsAfter } from './field-values.ts';
import { GraphError, itemNotFound } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { fieldsBody, itemBody, shownBy } from './item-body.ts';
import { listAt, siteAt } from './sites.ts';
import type { ValueRules } from './value-rules.ts';

/** Rows one by one: read, made, changed, deleted, with their versions. */
export function itemOperations(parts: GraphParts): Operation[] {
  const at = '/sites/:site/lists/:list/items';
  return [
    { on: `GET ${at}/:item`, needs: 'read-sites', answer: (call) => ({ status: 200, body: body(parts, call) }) },
    { on: `GET ${at}/:item/fields`, needs: 'read-sites', answer: (call) => readFields(parts, call) },
    { on: `POST ${at}`, needs: 'write-items', answer: (call) => createItem(parts, call) },
    { on: `PATCH ${at}/:item/fields`, needs: 'write-items', answer: (call) => changeFields(parts, call) },
    { on: `DELETE ${at}/:item`, needs: 'write-items', answer: (call) => deleteItem(parts, call) },
  ];
}

function createItem(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites } = parts;
  const list = listAt(sites, call);
  const { fields }: { fields?: unknown } = Object(call.body);
  const item = addItem(list, fieldsAfter(list, fields ?? {}, { rules: rulesOf(parts) }), { app: true });
  sites.saved();
  return {
    status: 201,
    body: itemBody(parts, { site: siteAt(sites, call), list }, { item, shown: { fields: 'all' } }),
  };
}

function changeFields(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites, faults } = parts;
  const list = listAt(sites, call);
  const item = itemAt(parts, call);
  requireMatch(item, call.headers['if-match'], faults);
  const fields = fieldsAfter(list, call.body, { before: item, rules: rulesOf(parts) });
  const steps = faults.doubts.eTagSteps === 'by-one' ? 1 : 3;
  if (faults.broken.has('patches-in-place')) item.fields = fields;
  else changeItem(list, item, { fields, by: { app: true }, steps });
  sites.saved();
  const whole = faults.broken.has('patch-answers-the-item');
  const reply = whole ? body(parts, call) : fieldsBody(parts, list, { item, wanted: 'all' });
  return { status: 200, headers: { etag: eTagOf(item) }, body: reply };
}

function deleteItem(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites, faults } = parts;
  const item = itemAt(parts, call);
  requireMatch(item, call.headers['if-match'], faults);
  if (!faults.broken.has('keeps-deleted-rows')) removeItem(listAt(sites, call), item);
  sites.saved();
  return { status: 204 };
}

function readFields(parts: GraphParts, call: OperationCall): GraphReply {
  const wanted = call.query.get('$select')?.split(',') ?? 'all';
  return {
    status: 200,
    body: fieldsBody(parts, listAt(parts.sites, call), { item: itemAt(parts, call), wanted }),
  };
}

function body(parts: GraphParts, call: OperationCall): object {
  const { sites } = parts;
  const place = { site: siteAt(sites, call), list: listAt(sites, call) };
  return itemBody(parts, place, { item: itemAt(parts, call), shown: shownBy(call.query) });
}

function rulesOf({ timeZone, faults }: GraphParts): ValueRules {
  return { timeZone, doubts: faults.doubts, broken: faults.broken };
}

/** The row of a call's path. @throws GraphError 404 */
export function itemAt({ sites }: GraphParts, call: OperationCall): Item {
  const id = Number(placeOf(call, 'item'));
  const item = listAt(sites, call).items.find((one) => one.id === id);
  if (!item) throw itemNotFound('The specified item was not found.');
  return item;
}

// No header: the last writer wins.
function requireMatch(item: Item, ifMatch: string | undefined, { broken }: Faults): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  if (!/^(W\/)?"[^"]*"$/.test(ifMatch)) {
    if (broken.has('takes-malformed-etags')) return;
    throw new GraphError(400, 'invalidRequest', 'ETag header is malformed. ETags must be quoted strings.', {
      inner: 'malformedEntityTag',
    });
  }
  if (ifMatch.toLowerCase() === eTagOf(item).toLowerCase() || broken.has('ignores-if-match')) return;
  throw new GraphError(412, 'resourceModified', "ETag does not match current item's value", {
    inner: 'entityTagDoesNotMatch',
  });
}
