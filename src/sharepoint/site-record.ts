import type { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import { type Copy, type Held, type Rows, take } from './copy.ts';
import type { ListName } from './lists.ts';
import type { Site } from './site.ts';

/** A site and its copy, which the writing keeps in step. */
export interface SiteRecord {
  readonly site: Site;
  readonly copy: Copy;
}

/** One list of a site: how its rows read, and those in the copy. */
export interface ListInCopy<Schema extends z.ZodType> {
  readonly list: ListName;
  readonly schema: Schema;
  readonly rows: Rows<z.infer<Schema>>;
}

/** Reads one row anew into the copy and gives it as it stands there. @throws Refusal `reply-unreadable` and what reading can meet */
export async function reread<Schema extends z.ZodType>(
  site: Site,
  { list, schema, rows }: ListInCopy<Schema>,
  key: string,
  item: string,
): Promise<Held<z.infer<Schema>>> {
  const row = await site.row(list, item);
  const parsed = schema.safeParse(row.fields);
  if (!parsed.success) throw new Refusal('reply-unreadable', { list, item });
  return take(rows, key, { item: row.item, eTag: row.eTag, value: parsed.data });
}

/** Refused because the row changed, or the reply was lost: only the row itself can tell. */
export function isUncertain(error: unknown): boolean {
  return error instanceof Refusal && ['changed-elsewhere', 'unreachable', 'busy'].includes(error.code);
}
