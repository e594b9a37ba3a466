import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { statusOf } from '../../graph/refusal-of.ts';
import { type Edited, inList, type ListCopy } from '../reading/copy.ts';
import type { SiteRecord } from '../site/site-record.ts';
import { LIST_NAMES } from './lists.ts';
import type { Row } from './row.ts';

/** Who edited a row, as far as that is known yet. */
export type Editor = Pick<Edited<unknown>, 'by' | 'unnamed'>;

/** What the directory says about an address that it can make nothing of. */
const NOBODY: ReadonlySet<number | undefined> = new Set([400, 404]);

/** Who edited a row. Some lists name an editor by no more than an address: then the directory tells, now or later. */
export async function editorOf(record: SiteRecord, { editor }: Row): Promise<Editor> {
  if (editor.kind !== 'person') return { by: null, unnamed: null };
  if (editor.person || editor.address === null) return { by: editor.person, unnamed: null };
  return editorAt(record, editor.address);
}

/** Asks again for those whom the directory could not tell before. Their edits wait until then. */
export async function nameEditors(record: SiteRecord): Promise<void> {
  for (const name of LIST_NAMES) await inList(record.copy, name, (list) => nameEditorsIn(record, list));
}

async function nameEditorsIn<Value>(record: SiteRecord, { edits }: ListCopy<Value>): Promise<void> {
  for (const edited of [...edits.values()]) {
    if (edited.unnamed === null) continue;
    const editor = await editorAt(record, edited.unnamed);
    // The directory tells nothing of the others either.
    if (editor.unnamed !== null) return;
    // The row may have been edited again meanwhile.
    if (edits.get(edited.item) === edited) edits.set(edited.item, { ...edited, ...editor });
  }
}

async function editorAt({ findPerson }: SiteRecord, address: string): Promise<Editor> {
  try {
    return { by: named(await findPerson(address)), unnamed: null };
  } catch (error) {
    if (NOBODY.has(statusOf(error))) return { by: null, unnamed: null };
    if (error instanceof Refusal || statusOf(error) !== undefined) return { by: null, unnamed: address };
    throw error;
  }
}

function named(person: Person | undefined): Person | null {
  return person ? { id: person.id, name: person.name } : null;
}
