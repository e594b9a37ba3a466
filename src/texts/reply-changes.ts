import type { Change, EntryKind } from '../core/plan/entry.ts';
import { dayNear } from './days.ts';

/**
 * What a line changed in what leads ask for and say beside how it stands, as sentences: none where the line's own words
 * tell it. Undefined for every other field.
 *
 * @param today an ISO date; days of its year are said without the year
 */
export function replyChangeInWords(kind: EntryKind, change: Change, today: string): readonly string[] | undefined {
  const { field, from, to } = change;
  switch (field) {
    case 'says done':
      return [
        to !== null && /^\d/.test(to) ? `says that it is done, on ${dayNear(to, today)}` : 'says that it is done',
      ];
    case 'closed by':
      return [`${to} closes it`];
    case 'in place of':
      return [`in place of ${to}`];
    case 'corrects':
      return kind === 'corrected' ? [] : ['instead of what they had said before'];
    case 'date asked for':
      return from !== null && to === null && REPLIED.has(kind)
        ? [`asks for ${dayNear(from, today)} no longer`]
        : undefined;
    case 'decides':
    case 'in meeting':
    case 'takes back':
    case 'opened as':
      return [];
    case 'without an answer':
      return [`${to} had not answered`];
    case 'is asked':
      return [`${to} is asked`];
    case 'asked on':
      return to === null ? [] : [`on ${dayNear(to, today)}`];
    case 'led by':
      return [`${to} has it, no longer ${from}`];
    case 'help asked for by':
      return requestInWords(kind, change, 'asks for help no longer');
    case 'not theirs, say':
      return requestInWords(kind, change, 'no longer says that somebody else has it');
  }
  return undefined;
}

const REPLIED: ReadonlySet<EntryKind> = new Set<EntryKind>(['answered', 'corrected', 'help-asked', 'not-mine-said']);
const ASKED: ReadonlySet<EntryKind> = new Set<EntryKind>(['help-asked', 'not-mine-said']);
const DECIDED: ReadonlySet<EntryKind> = new Set<EntryKind>(['help-answered', 'not-mine-settled', 'taken-over']);

/** Names that are there no more: whoever decided did so about them; in any other line they speak for themselves. */
function requestInWords(kind: EntryKind, { from, to }: Change, takenBack: string): readonly string[] {
  const still = names(to);
  const gone = names(from).filter((name) => !still.includes(name));
  if (gone.length === 0) return [];
  if (DECIDED.has(kind)) return [`asked by ${gone.join(', ')}`];
  return ASKED.has(kind) && still.length > names(from).length ? [] : [takenBack];
}

function names(list: string | null): readonly string[] {
  return list === null ? [] : list.split(', ');
}
