import { factOf } from '../changes.ts';
import type { Change, Entry } from '../entry.ts';
import type { Meeting } from './meeting.ts';

const SENT_TO = 'sent to';

/** What the entry tells of where notes went. */
export function sentFact(to: 'channel' | 'chat'): Change {
  return { field: SENT_TO, from: null, to };
}

/** Into which conversations the notes of a meeting went, oldest first. */
export function sentOf({ entries }: Meeting): readonly { readonly entry: Entry; readonly to: 'channel' | 'chat' }[] {
  return entries
    .filter(({ kind }) => kind === 'notes-sent')
    .map((entry) => ({ entry, to: factOf(entry, SENT_TO) === 'channel' ? 'channel' : 'chat' }));
}
