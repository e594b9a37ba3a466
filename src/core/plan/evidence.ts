import type { Entry } from './entry.ts';
import type { Action } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';

/** The field under which an entry keeps where something can be looked at. */
export const LINK = 'link';

/** What somebody puts beside an action: words, and where what they speak of can be looked at. */
export interface Evidence {
  readonly words: string;
  /** An https address. */
  readonly link: string | null;
}

/** Puts evidence or a note beside an action. It changes nothing of how the action stands, and answers nothing. */
export function evidenceAdded(action: Action, { words, link }: Evidence, by: RecordedBy): Recorded {
  const facts = link === null ? [] : [{ field: LINK, from: null, to: link }];
  return recorded(action, {}, by, { kind: 'evidence-added', words, facts });
}

/** Every https address in some words, as it was written. */
const ADDRESS = /https:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/g;

/** Where an entry says that something can be looked at: the link that was given with it, and those in its words. */
export function linksIn({ words, changes }: Pick<Entry, 'words' | 'changes'>): readonly string[] {
  const given = changes.flatMap(({ field, to }) => (field === LINK && to !== null ? [to] : []));
  return [...new Set([...given, ...(words?.match(ADDRESS) ?? [])])];
}
