import type { Faults } from '../faults.ts';
import { findPerson } from '../people.ts';
import type { Column, Doer, Item } from '../sharepoint/list-shape.ts';
import { eTagOf, type List, type Site } from '../sharepoint/site-state.ts';
import { systemFields } from '../sharepoint/system-columns.ts';
import { appRegistration } from '../tenant.ts';
import type { GraphParts } from './graph-parts.ts';

/** The id that a site may give the user who stands for applications. */
const APP_USER = '00000000-0000-0000-0000-0000000000a9';

/** Where a row is. */
export interface Place {
  site: Site;
  list: List;
}

/** What a query asks to see of a row: which cells, if any. */
export interface Shown {
  /** Nothing: no cells. Otherwise the names asked for, or all that are not hidden. */
  fields?: readonly string[] | 'all';
}

/** Reads `$expand=fields`, `fields($select=A,B)` or `fields(select=A,B)`; Graph takes its options without `$` as well. */
export function shownBy(query: URLSearchParams): Shown {
  const expand = query.get('$expand') ?? query.get('expand') ?? '';
  const [found, names] = /(?:^|,)fields(?:\(\$?select=([^)]*)\))?(?:,|$)/.exec(expand) ?? [];
  if (found === undefined) return {};
  return { fields: names === undefined ? 'all' : names.split(',').map((name) => name.trim()) };
}

/** A row as Graph shows it. */
export function itemBody(parts: GraphParts, place: Place, row: { item: Item; shown: Shown }): object {
  const { sites, faults } = parts;
  const { item, shown } = row;
  const wanted = shown.fields ?? (faults.broken.has('always-shows-cells') ? 'all' : undefined);
  return {
    '@odata.etag': shownTag(item, faults),
    id: String(item.id),
    eTag: shownTag(item, faults),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.at,
    createdBy: identityOf(item.createdBy, faults),
    lastModifiedBy: identityOf(item.by, faults),
    webUrl: `${sites.origin}${place.site.path}/Lists/${encodeURIComponent(place.list.name)}/${item.id}_.000`,
    parentReference: { id: place.list.id, siteId: place.site.id },
    contentType: contentType(place.list),
    ...(wanted === undefined ? {} : { fields: fieldsBody(parts, place.list, { item, wanted }) }),
  };
}

/** The cells of a row as Graph shows them: empty ones are left out, hidden ones unless they were named. */
export function fieldsBody(
  { faults }: GraphParts,
  list: List,
  { item, wanted }: { item: Item; wanted: readonly string[] | 'all' },
): Record<string, unknown> {
  const isHidden = (column: Column) => column.hidden && !faults.broken.has('shows-hidden-columns');
  const hidden = new Set(list.columns.filter(isHidden).map((column) => column.name));
  const all: Record<string, unknown> = { ...systemFields(item), ...item.fields };
  const seen = Object.entries(all).filter(([name]) => (wanted === 'all' ? !hidden.has(name) : wanted.includes(name)));
  return { '@odata.etag': shownTag(item, faults), ...Object.fromEntries(seen) };
}

/** What delta says of a row that was deleted. */
export function deletedBody(place: Place, id: number): object {
  return {
    id: String(id),
    parentReference: { siteId: place.site.id },
    contentType: contentType(place.list),
    deleted: { state: 'deleted' },
  };
}

/** Who did it, as Graph names them. */
export function identityOf(doer: Doer, { doubts }: Faults): object {
  if ('app' in doer) {
    const application = { id: appRegistration.clientId, displayName: appRegistration.displayName };
    const user = { displayName: 'SharePoint App' };
    if (doubts.appWrites === 'user-beside') return { application, user: { ...user, id: APP_USER, email: '' } };
    return doubts.appWrites === 'application' ? { application, user } : { user };
  }
  const person = findPerson(doer.personId);
  const known = doubts.handEditor === 'directory-id' ? { id: doer.personId } : {};
  return { user: { ...known, displayName: person?.displayName, email: person?.mail } };
}

function shownTag(item: Item, { broken }: Faults): string {
  return broken.has('tags-without-version') ? `"${item.guid}"` : eTagOf(item);
}

function contentType(list: List): object {
  return { id: `0x0100${list.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
}
