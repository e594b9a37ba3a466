/** Unreviewed: translated without a Welsh speaker's check. */
import type { Change, EntryKind } from '../../core/plan/entry.ts';
import type * as english from '../reply-changes.ts';
import { dayNear } from './days.ts';

export const replyChangeInWords: typeof english.replyChangeInWords = (kind, change, today) => {
  const { field, from, to } = change;
  switch (field) {
    case 'says done':
      return [
        to !== null && /^\d/.test(to)
          ? `yn dweud ei fod wedi’i wneud, ar ${dayNear(to, today)}`
          : 'yn dweud ei fod wedi’i wneud',
      ];
    case 'closed by':
      return [`${to} sy’n ei gau`];
    case 'in place of':
      return [`yn lle ${to}`];
    case 'corrects':
      return kind === 'corrected' ? [] : ['yn lle’r hyn a ddywedwyd o’r blaen'];
    case 'date asked for':
      return from !== null && to === null && REPLIED.has(kind)
        ? [`ddim yn gofyn am ${dayNear(from, today)} mwyach`]
        : undefined;
    case 'decides':
    case 'in meeting':
    case 'takes back':
    case 'opened as':
      return [];
    case 'without an answer':
      return [`nid oedd ${to} wedi ateb`];
    case 'is asked':
      return [`gofynnir i ${to}`];
    case 'asked on':
      return to === null ? [] : [`ar ${dayNear(to, today)}`];
    case 'led by':
      return [`${to} biau hwn, nid ${from} mwyach`];
    case 'help asked for by':
      return requestInWords(kind, change, 'ddim yn gofyn am gymorth mwyach');
    case 'not theirs, say':
      return requestInWords(kind, change, 'ddim yn dweud mwyach mai rhywun arall biau hwn');
  }
  return undefined;
};

const REPLIED: ReadonlySet<EntryKind> = new Set<EntryKind>(['answered', 'corrected', 'help-asked', 'not-mine-said']);
const ASKED: ReadonlySet<EntryKind> = new Set<EntryKind>(['help-asked', 'not-mine-said']);
const DECIDED: ReadonlySet<EntryKind> = new Set<EntryKind>(['help-answered', 'not-mine-settled', 'taken-over']);

/** Names that are there no more: whoever decided did so about them; in any other line they speak for themselves. */
function requestInWords(kind: EntryKind, { from, to }: Change, takenBack: string): readonly string[] {
  const still = names(to);
  const gone = names(from).filter((name) => !still.includes(name));
  if (gone.length === 0) return [];
  if (DECIDED.has(kind)) return [`gofynnwyd gan ${gone.join(', ')}`];
  return ASKED.has(kind) && still.length > names(from).length ? [] : [takenBack];
}

function names(list: string | null): readonly string[] {
  return list === null ? [] : list.split(', ');
}
