import type { Entry } from '../core/plan/entry.ts';
import type { Action } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import { type ActionAt, fromState, toAction } from './action-row.ts';
import type { Copy, Held } from './copy.ts';
import { ensureInHistory, ensureSoonerOrLater } from './history.ts';
import { isUncertain, reread, type SiteRecord } from './site-record.ts';

/**
 * Writes an action's new state with its entry riding in the same row, then the History row made from it.
 * Whatever goes wrong on the way, the row tells afterwards whether the change is in, or the history does where somebody
 * wrote over it since: our key there means done.
 *
 * @throws Refusal `action-unknown`, `action-changed` (somebody else's change is in), `busy`, `unreachable`, `denied`
 */
export async function saveAction(record: SiteRecord, before: Action, after: Action, entry: Entry): Promise<void> {
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
    const now = await rereadAction(record, held);
    if (!isWritten(copy, now, entry) && !(await site.find('History', entry.key))) {
      if (now.eTag === held.eTag) throw error;
      throw new Refusal('action-changed', { action: before.key }, { cause: error });
    }
  }
  // Another instance may have written an entry of this key first: then it is that one which counts.
  const { lastEntry } = (await rereadAction(record, held)).value;
  await ensureSoonerOrLater(record, lastEntry?.key === entry.key ? lastEntry : entry);
}

function isWritten(copy: Copy, held: Held<ActionAt>, entry: Entry): boolean {
  return held.value.lastEntry?.key === entry.key || copy.entries.has(entry.key);
}

function rereadAction({ site, copy }: SiteRecord, held: Held<ActionAt>): Promise<Held<ActionAt>> {
  const list = { list: 'Actions', schema: toAction, rows: copy.actions } as const;
  return reread(site, list, held.value.action.key, held.item);
}
