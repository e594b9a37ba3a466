import { z } from 'zod';
import { Refusal } from '../../core/refusal.ts';
import type { Graph } from '../../graph/graph.ts';
import { quoted } from '../../graph/odata.ts';
import { parseReply } from '../../graph/parse-reply.ts';
import { type Changes, newestLink, readChanges } from '../reading/delta.ts';
import { readVersions } from '../reading/versions.ts';
import { readColumns } from '../rows/columns.ts';
import { COLUMNS, LIST_NAMES, type ListName } from '../rows/lists.ts';
import { type Fields, type Row, RowReply, type RowVersion } from '../rows/row.ts';
import { createRows, type NewRow } from '../writing/create-rows.ts';

/** The rows of a list. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly leftOut: readonly (string | null)[];
}

/** A site's lists. Every call @throws Refusal by the reply's status. */
export interface Site {
  readonly url: string;
  /** Every row that can be read, and the numbers of those that cannot, null where not even that is told. */
  rows(list: ListName): Promise<Rows>;
  /** Where `changes` goes on from now. */
  newestLink(list: ListName): Promise<string>;
  /** What changed since a link that an earlier call gave. */
  changes(list: ListName, link: string): Promise<Changes>;
  row(list: ListName, item: string): Promise<Row>;
  /** The states of a row, newest first, the present one among them. */
  versions(list: ListName, item: string): Promise<readonly RowVersion[]>;
  /** The row with this value of our own key. */
  find(list: ListName, key: string): Promise<Row | undefined>;
  /** @throws Refusal `exists-already` when a row has that key */
  create(list: ListName, fields: Fields): Promise<Row>;
  /** Makes many rows in batches, in any order; one whose key is taken stays as it is. */
  createAll(rows: readonly NewRow[]): Promise<void>;
  /** Changes the named columns. @throws Refusal `changed-elsewhere` when the row has another eTag by now */
  change(list: ListName, row: Pick<Row, 'item' | 'eTag'>, fields: Fields): Promise<void>;
}

const SiteReply = z.looseObject({ id: z.string() });
const ListReply = z.looseObject({ id: z.string(), displayName: z.string() });
const Numbered = z.looseObject({ id: z.string() });
/** A new row's columns are those that were written, whether the reply has them or not. */
const CreatedReply = z.looseObject({ fields: z.unknown() });

/** The Graph path of a site, found by its address. @param url `https://tenant.sharepoint.com/sites/improvement` */
export async function sitePath(graph: Graph, url: string): Promise<string> {
  const { hostname, pathname } = new URL(url);
  const path = pathname === '/' ? `/sites/${hostname}` : `/sites/${hostname}:${pathname.replace(/\/$/, '')}`;
  const site = parseReply(SiteReply, await graph.get(`${path}?$select=id`));
  return `/sites/${site.id}`;
}

/** The ids of the lists that a site has, by display name. */
export async function listIds(graph: Graph, site: string): Promise<ReadonlyMap<string, string>> {
  const lists = await graph.all(`${site}/lists?$select=id,displayName`);
  return new Map(
    lists.map((reply) => {
      const list = parseReply(ListReply, reply);
      return [list.displayName, list.id];
    }),
  );
}

/** Opens a site whose lists `provision` made, or brought up to the present layout. @throws Refusal `not-provisioned` */
export async function openSite(graph: Graph, url: string): Promise<Site> {
  const site = await sitePath(graph, url);
  const ids = await listIds(graph, site);
  const pathOf = (list: ListName) => `${site}/lists/${ids.get(list)}`;
  const lacking = LIST_NAMES.filter((name) => !ids.has(name));
  const missing = lacking.length > 0 ? lacking : await missingColumns(graph, pathOf);
  if (missing.length > 0) throw new Refusal('not-provisioned', { site: url, missing });
  return siteOf(graph, url, (list) => `${pathOf(list)}/items`);
}

/** Without one of its columns no row of a list could be written. */
async function missingColumns(graph: Graph, pathOf: (list: ListName) => string): Promise<readonly string[]> {
  const missing = LIST_NAMES.map(async (list) => {
    const there = await readColumns(graph, pathOf(list));
    return COLUMNS[list].flatMap(({ name }) => (there.has(name) ? [] : [`${list}.${name}`]));
  });
  return (await Promise.all(missing)).flat();
}

function siteOf(graph: Graph, url: string, items: (list: ListName) => string): Site {
  const row = async (list: ListName, item: string) =>
    parseReply(RowReply, await graph.get(`${items(list)}/${item}?${columnsOf(list)}`));
  const find = async (list: ListName, key: string) => {
    const [reply] = await graph.all(`${items(list)}?${columnsOf(list)}&$filter=fields/Key eq ${quoted(key)}`);
    return reply === undefined ? undefined : parseReply(RowReply, reply);
  };
  return {
    url,
    row,
    find,
    async rows(list) {
      const replies = await graph.all(`${items(list)}?${columnsOf(list)}`);
      const read = replies.map((reply) => ({ reply, row: RowReply.safeParse(reply).data }));
      return {
        rows: read.flatMap(({ row }) => row ?? []),
        leftOut: read.flatMap(({ reply, row }) => (row ? [] : [Numbered.safeParse(reply).data?.id ?? null])),
      };
    },
    newestLink: (list) => newestLink(graph, `${items(list)}/delta?${columnsOf(list)}`),
    changes: (list, link) => readChanges(graph, link, (item) => row(list, item)),
    versions: (list, item) => readVersions(graph, `${items(list)}/${item}/versions`),
    async create(list, fields) {
      try {
        const reply = await graph.post(items(list), newItem(fields));
        return parseReply(RowReply, { ...parseReply(CreatedReply, reply), fields });
      } catch (error) {
        // No source says with which status a taken key is refused; where it is not 409, the list itself tells.
        const taken = !(error instanceof Refusal) && (await find(list, String(fields.Key)));
        throw taken ? new Refusal('exists-already', { list }, { cause: error }) : error;
      }
    },
    createAll: (rows) =>
      createRows(graph, {
        requests: rows.map((row) => ({ row, url: items(row.list), body: newItem(row.fields) })),
        isThere: async ({ list, fields }) => (await find(list, String(fields.Key))) !== undefined,
      }),
    async change(list, { item, eTag }, fields) {
      await graph.patch(`${items(list)}/${item}/fields`, fields, { 'If-Match': eTag });
    },
  };
}

/** The query that makes Graph give our columns. */
function columnsOf(list: ListName): string {
  return `$expand=fields($select=${['Title', ...COLUMNS[list].map(({ name }) => name)].join(',')})`;
}

/** A new row has nothing to clear. */
function newItem(fields: Fields): { readonly fields: Fields } {
  return { fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) };
}
