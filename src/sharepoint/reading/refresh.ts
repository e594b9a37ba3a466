import { statusOf } from '../../graph/refusal-of.ts';
import { nameEditors } from '../rows/editors.ts';
import { LIST_NAMES, type ListName } from '../rows/lists.ts';
import type { ReadSoFar, SiteRecord } from '../site/site-record.ts';
import { inList } from './copy.ts';
import type { Changes } from './delta.ts';
import { completeHistory, isHistoryBehind } from './history.ts';
import { noteDeleted } from './note-deleted.ts';
import { takeIn } from './take-in.ts';

/** Refusals of the call, not of the link. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 408, 429]);
/** A delta may keep silent about a row. How often a whole list is read all the same. */
const WHOLE_AGAIN_MS = 6 * 3_600_000;

/** Reads every row of a site: what is known of it afterwards rests on nothing that was read before. */
export async function readWholeSite(record: SiteRecord): Promise<void> {
  await Promise.all(LIST_NAMES.map((list) => readWhole(record, list)));
  await completeReading(record);
}

/** Brings a whole site up to what its lists say now: one call a list, as long as little changed. */
export async function refreshSite(record: SiteRecord): Promise<void> {
  // History is read after the rows that its lines are made from, or it would seem to lack them.
  await Promise.all((['Areas', 'Actions', 'Leads'] as const).map((list) => refreshList(record, list)));
  for (const list of ['History', 'Plans'] as const) await refreshList(record, list);
  await completeReading(record);
}

/** Brings one list up to date, and whatever that makes necessary. */
export async function refreshOneList(record: SiteRecord, turn: number): Promise<void> {
  await refreshList(record, LIST_NAMES[turn % LIST_NAMES.length] ?? 'Plans');
  if (isHistoryBehind(record)) await refreshList(record, 'History');
  await completeReading(record);
}

/** What earlier readings left to be done. None of it may hold up the next reading. */
async function completeReading(record: SiteRecord): Promise<void> {
  record.heardAt = record.now();
  await completeHistory(record);
  await nameEditors(record);
}

async function refreshList(record: SiteRecord, list: ListName): Promise<void> {
  const read = record.read.get(list);
  if (!read || Date.parse(record.now()) - read.wholeAtMs >= WHOLE_AGAIN_MS) return readWhole(record, list);
  const changes = await changesSince(record, list, read);
  if (!changes || changes.isPartial) return readWhole(record, list);
  const { rows, deleted, link } = changes;
  await inList(record.copy, list, async (copy) => {
    for (const row of rows) await takeIn(record, copy, row);
  });
  await noteGone(record, list, deleted);
  record.read.set(list, { ...read, link });
}

/** Undefined when the link is good for nothing any more: too old, or unknown. */
async function changesSince(record: SiteRecord, list: ListName, { link }: ReadSoFar): Promise<Changes | undefined> {
  try {
    return await record.site.changes(list, link);
  } catch (error) {
    const status = statusOf(error) ?? 0;
    if (status < 400 || PASSING.has(status) || status >= 500) throw error;
    return undefined;
  }
}

/** Reads every row. The link comes first, so that what changes while the rows are read is told by the next delta. */
async function readWhole(record: SiteRecord, list: ListName): Promise<void> {
  const link = await record.site.newestLink(list);
  await inList(record.copy, list, async (copy) => {
    const before = [...copy.keys.keys(), ...copy.edits.keys()];
    const { rows, leftOut } = await record.site.rows(list);
    for (const item of leftOut) tellLeftOut(record, { list, item: item ?? '?' });
    for (const row of rows) await takeIn(record, copy, row);
    const there = new Set([...rows.map(({ item }) => item), ...leftOut]);
    // A row without a number may be any of those that are not there.
    const gone = leftOut.includes(null) ? [] : before.filter((item) => !there.has(item));
    await noteGone(record, list, gone);
  });
  record.read.set(list, { link, wholeAtMs: Date.parse(record.now()) });
}

/** Tells once of a row that does not say enough of itself to be read. */
function tellLeftOut({ told, onUnreadable }: SiteRecord, found: { readonly list: ListName; readonly item: string }) {
  const name = `${found.list}/${found.item}`;
  if (!told.has(name)) onUnreadable(found);
  told.set(name, '');
}

async function noteGone(record: SiteRecord, list: ListName, items: readonly string[]): Promise<void> {
  const known = inList(record.copy, list, (copy) =>
    items.filter((item) => copy.keys.has(item) || copy.edits.has(item)),
  );
  if (known.length === 0) return;
  // Whoever takes a whole plan out deletes its own row first: the rest of it is then nobody's.
  if (list !== 'Plans') await refreshList(record, 'Plans');
  for (const item of known) noteDeleted(record, list, item);
}
