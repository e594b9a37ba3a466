import type { List, Site, Sites } from '../sharepoint/site-state.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { invalidRequest, itemNotFound } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';

/** Reading a site. */
export function siteOperations({ sites }: GraphParts): Operation[] {
  return [
    {
      on: 'GET /sites/:site',
      needs: 'read-sites',
      answer: (call) => ({ status: 200, body: siteBody(sites, siteAt(sites, call)) }),
    },
  ];
}

// `/sites/{host}:/{path}` and `/sites/{host}:/{path}:/lists`: a site named by its address.
const byAddress = /^\/sites\/([^/]+?):(\/[^:]*)(?::(\/.*)?)?$/;

/** The path with a site's address replaced by its id. @throws GraphError 404 for an address without a site */
export function withSiteId(sites: Sites, path: string): string {
  const [, host, address, rest = ''] = byAddress.exec(path) ?? [];
  if (host === undefined || address === undefined) return path;
  const { host: ourHost, hostname } = new URL(sites.origin);
  if (![ourHost, hostname].includes(decodeURIComponent(host))) {
    throw invalidRequest('Invalid hostname for this tenancy');
  }
  const wanted = decodeURIComponent(address).replace(/\/$/, '').toLowerCase();
  const site = sites.all.find((one) => one.path.toLowerCase() === wanted);
  if (!site) throw itemNotFound('Requested site could not be found');
  return `/sites/${site.id}${rest}`;
}

/** The site of a call's path. @throws GraphError 404 */
export function siteAt(sites: Sites, call: OperationCall): Site {
  const id = placeOf(call, 'site');
  const site = sites.all.find((one) => one.id === id);
  if (!site) throw itemNotFound('Requested site could not be found');
  return site;
}

/** The list of a call's path, named by id, name or display name. @throws GraphError 404 */
export function listAt(sites: Sites, call: OperationCall): List {
  const key = placeOf(call, 'list').toLowerCase();
  const list = siteAt(sites, call).lists.find((one) =>
    [one.id, one.name, one.displayName].some((name) => name.toLowerCase() === key),
  );
  if (!list) throw itemNotFound('The specified list was not found');
  return list;
}

/** A page of Graph's collections: everything at once. */
export function collection(value: readonly unknown[], context: string): GraphReply {
  return { status: 200, body: { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}`, value } };
}

function siteBody({ origin }: Sites, site: Site): object {
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites/$entity',
    id: site.id,
    name: site.path.split('/').at(-1),
    displayName: site.displayName,
    webUrl: `${origin}${site.path}`,
    root: {},
    siteCollection: { hostname: new URL(origin).hostname },
  };
}
