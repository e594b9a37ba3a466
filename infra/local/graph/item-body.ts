import { findPerson } from '../people.ts';
import type { Doer, Item } from '../sharepoint/list-shape.ts';
import { eTagOf, type List, type Site, type Sites } from '../sharepoint/site-state.ts';
import { systemFields } from '../sharepoint/system-columns.ts';
import { appRegistration } from '../tenant.ts';

/** What a query asks to see of a row: which cells, if any. */
export interface Shown {
  /** Nothing: no cells. Otherwise the names asked for, or all that are not hidden. */
  fields?: readonly string[] | 'all';
}

/** Reads `$expand=fields`, `fields($select=A,B)` or `fields(select=A,B)`. */
export function shownBy(query: URLSearchParams): Shown {
  const [, inner] = /(?:^|,)fields(?:\(\$?select=([^)]*)\))?(?:,|$)/.exec(query.get('$expand') ?? '') ?? [undefined];
  if (inner !== undefined) return { fields: inner.split(',').map((name) => name.trim()) };
  return /(?:^|,)fields(?:,|$)/.test(query.get('$expand') ?? '') ? { fields: 'all' } : {};
}

/** A row as Graph shows it. */
export function itemBody(sites: Sites, place: { site: Site; list: List }, row: { item: Item; shown: Shown }): object {
  const { item, shown } = row;
  return {
    '@odata.etag': eTagOf(item),
    id: String(item.id),
    eTag: eTagOf(item),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.at,
    createdBy: identityOf(item.createdBy),
    lastModifiedBy: identityOf(item.by),
    webUrl: `${sites.origin}${place.site.path}/Lists/${encodeURIComponent(place.list.name)}/${item.id}_.000`,
    parentReference: { id: place.list.id, siteId: place.site.id },
    contentType: contentType(place.list),
    ...(shown.fields === undefined ? {} : { fields: fieldsBody(place.list, item, shown.fields) }),
  };
}

/** The cells of a row as Graph shows them: empty ones are left out, hidden ones unless they were named. */
export function fieldsBody(list: List, item: Item, wanted: readonly string[] | 'all'): Record<string, unknown> {
  const hidden = new Set(list.columns.filter((column) => column.hidden).map((column) => column.name));
  const all: Record<string, unknown> = { ...systemFields(item), ...item.fields };
  const seen = Object.entries(all).filter(([name]) => (wanted === 'all' ? !hidden.has(name) : wanted.includes(name)));
  return { '@odata.etag': eTagOf(item), ...Object.fromEntries(seen) };
}

/** What delta says of a row that was deleted. */
export function deletedBody(place: { site: Site; list: List }, id: number): object {
  return {
    id: String(id),
    parentReference: { siteId: place.site.id },
    contentType: contentType(place.list),
    deleted: { state: 'deleted' },
  };
}

/** Who did it, as Graph names them. */
export function identityOf(doer: Doer): object {
  if ('app' in doer) {
    return {
      application: { id: appRegistration.clientId, displayName: appRegistration.displayName },
      user: { displayName: 'SharePoint App' },
    };
  }
  const person = findPerson(doer.personId);
  return { user: { id: doer.personId, displayName: person?.displayName, email: person?.mail } };
}

function contentType(list: List): object {
  return { id: `0x0100${list.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
}
