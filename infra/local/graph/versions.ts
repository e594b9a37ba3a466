import type { Item, ItemVersion } from '../sharepoint/list-shape.ts';
import { changeItem, moment } from '../sharepoint/site-state.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { itemNotFound } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { fieldsBody, identityOf, type Shown, shownBy } from './item-body.ts';
import { itemAt } from './items.ts';
import { collection, listAt } from './sites.ts';

/** The versions of a row: read, and made the present one again. */
export function versionOperations(parts: GraphParts): Operation[] {
  const at = '/sites/:site/lists/:list/items/:item/versions';
  return [
    { on: `GET ${at}`, needs: 'read-sites', answer: (call) => readVersions(parts, call) },
    {
      on: `GET ${at}/:version`,
      needs: 'read-sites',
      answer: (call) => ({ status: 200, body: versionBody(parts, call, versionAt(parts, call), shownBy(call.query)) }),
    },
    { on: `POST ${at}/:version/restoreVersion`, needs: 'write-items', answer: (call) => restore(parts, call) },
  ];
}

function readVersions(parts: GraphParts, call: OperationCall): GraphReply {
  const shown = parts.faults.doubts.versionFields === 'shown' ? shownBy(call.query) : {};
  const versions = versionsOf(itemAt(parts, call)).map((version) => versionBody(parts, call, version, shown));
  const oldestFirst = parts.faults.broken.has('versions-oldest-first');
  return collection(oldestFirst ? versions.reverse() : versions, `versions(at=${moment()})`);
}

function versionBody(parts: GraphParts, call: OperationCall, version: ItemVersion, shown: Shown): object {
  const { faults, sites } = parts;
  const wanted = shown.fields;
  const item = { ...itemAt(parts, call), ...version };
  return {
    id: `${version.version}.0`,
    lastModifiedDateTime: version.at,
    lastModifiedBy: identityOf(version.by, faults),
    ...(wanted === undefined ? {} : { fields: fieldsBody(parts, listAt(sites, call), { item, wanted }) }),
  };
}

function versionAt(parts: GraphParts, call: OperationCall): ItemVersion {
  const wanted = placeOf(call, 'version');
  const version = versionsOf(itemAt(parts, call)).find((one) => `${one.version}.0` === wanted);
  if (!version) throw itemNotFound('The specified version was not found.');
  return version;
}

function restore(parts: GraphParts, call: OperationCall): GraphReply {
  const { fields } = versionAt(parts, call);
  changeItem(listAt(parts.sites, call), itemAt(parts, call), { fields, by: { app: true } });
  parts.sites.saved();
  return { status: 204 };
}

/** Newest first. */
function versionsOf(item: Item): ItemVersion[] {
  return [item, ...item.past];
}
