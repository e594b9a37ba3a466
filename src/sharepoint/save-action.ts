import type { Entry } from '../core/plan/entry.ts';
import type { Action } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import { type ActionAt, fromState, toAction } from './action-row.ts';
import type { Copy, Held } from './copy.ts';
import { fromEntry } from './entry-row.ts';
import type { Site } from './site.ts';

/** A site and its copy, which the writing keeps in step. */
export interface Record {
  readonly site: Site;
  readonly copy: Copy;
}

/**
 * Writes an action's new state with its entry riding in the same row, then the History row made from it.
 * Whatever goes wrong on the way, the row tells afterwards whether the change is in, or the history does where somebody
 * wrote over it since: our key there means done.
 *
 * @throws Refusal `action-unknown`, `action-changed` (somebody else's change is in), `busy`, `unreachable`, `denied`
 */
export async function saveAction(record: Record, before: Action, after: Action, entry: Entry): Promise<void> {
  const { copy, site } = record;
  const held = copy.actions.get(before.key);
  if (held === undefined) throw new Refusal('action-unknown', { action: before.key });
  if (isWritten(copy, held, entry)) return;
  if (held.value.action.version !== before.version) throw new Refusal('action-changed', { action: before.key });
  if (held.value.lastEntry) await ensureInHistory(record, held.value.lastEntry);
  try {
    await site.change('Actions', held, fromState(after, entry));
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const now = await reread(record, held);
    if (!isWritten(copy, now, entry) && !(await site.find('History', entry.key))) {
      if (now.eTag === held.eTag) throw error;
      throw new Refusal('action-changed', { action: before.key }, { cause: error });
    }
  }
  await reread(record, held);
  try {
    await ensureInHistory(record, entry);
  } catch (error) {
    // The change is in, and its entry rides in the row: the next reading or the next change completes the history.
    if (!isUncertain(error)) throw error;
  }
}

/** Makes the History row of an entry unless it is there. A repeated call finds the unique key taken. */
export async function ensureInHistory({ site, copy }: Record, entry: Entry): Promise<void> {
  if (copy.entries.has(entry.key)) return;
  try {
    const row = await site.create('History', fromEntry(entry));
    copy.entries.set(entry.key, { item: row.item, eTag: row.eTag, value: entry });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'exists-already')) throw error;
    copy.entries.set(entry.key, { item: '', eTag: '', value: entry });
  }
}

function isWritten(copy: Copy, held: Held<ActionAt>, entry: Entry): boolean {
  return held.value.lastEntry?.key === entry.key || copy.entries.has(entry.key);
}

/** Refused because the row changed, or the reply was lost: only the row itself can tell. */
function isUncertain(error: unknown): boolean {
  return error instanceof Refusal && ['changed-elsewhere', 'unreachable', 'busy'].includes(error.code);
}

async function reread({ site, copy }: Record, held: Held<ActionAt>): Promise<Held<ActionAt>> {
  const row = await site.row('Actions', held.item);
  const parsed = toAction.safeParse(row.fields);
  if (!parsed.success) throw new Refusal('reply-unreadable', { list: 'Actions', item: held.item });
  const now = { item: row.item, eTag: row.eTag, value: parsed.data };
  copy.actions.set(parsed.data.action.key, now);
  return now;
}
