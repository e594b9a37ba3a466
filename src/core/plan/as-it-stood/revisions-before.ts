import { toDay } from '../../calendar/day.ts';
import { changeOf, factOf } from '../changes.ts';
import type { Due } from '../due.ts';
import type { Entry } from '../entry.ts';
import type { Action, RecordedRevision } from '../plan.ts';
import { waitingRevision } from '../revision.ts';
import type { Undoing } from './undoing.ts';

type Revisions = Action['revisions'];

/** The revised dates of an action before an entry, and what was decided of them by then. */
export function revisionsBefore(action: Action, undoing: Undoing): Revisions {
  const { entry } = undoing;
  switch (entry.kind) {
    case 'revision-agreed':
      return beforeAgreed(action.revisions, entry);
    case 'revision-refused':
      return beforeRefused(action.revisions, entry);
    case 'document-says':
      return beforePrinted(action, entry);
    case 'reopened':
      return action.revisions;
    default:
      return beforeAsked(action, undoing);
  }
}

/** The revised dates of an action as they stood right after one of the earlier entries. */
export function revisionsSince(action: Action, past: Omit<Undoing, 'entry'>, place: number): Revisions {
  let { revisions } = action;
  for (let index = past.earlier.length - 1; index > place; index -= 1) {
    const entry = past.earlier[index];
    const earlier = past.earlier.slice(0, index);
    if (entry) revisions = revisionsBefore({ ...action, revisions }, { ...past, entry, earlier });
  }
  return revisions;
}

/** The first promise before an entry: only where nothing was promised does a document bring one. */
export function dueBefore(action: Action, { entry }: Undoing): Due {
  const { due } = action;
  if (isFirstPromise(action, entry)) return { phrase: null, kind: 'none', from: null, by: null };
  const phrase = entry.changes.find(({ field }) => field === 'due' || field === 'due phrase');
  return phrase ? { ...due, phrase: phrase.from } : due;
}

/** A body that agrees to another day than the one that waits has refused that one. */
function beforeAgreed(revisions: Revisions, entry: Entry): Revisions {
  const [asked, agreed] = [changeOf(entry, 'date asked for'), changeOf(entry, 'agreed date')];
  const day = agreed?.to ?? asked?.from ?? null;
  const place = revisions.findLastIndex((one) => one.agreed !== null && one.by.toString() === day);
  if (place < 0) return revisions;
  if (asked?.from === day) return changedAt(revisions, place, { agreed: null });
  const without = revisions.toSpliced(place, 1);
  return asked ? unrefused(without, asked.from) : without;
}

function beforeRefused(revisions: Revisions, entry: Entry): Revisions {
  const asked = changeOf(entry, 'date asked for')?.from ?? null;
  const day = factOf(entry, 'refused date') ?? asked;
  if (asked === day) return unrefused(revisions, day);
  const place = lastRefused(revisions, day);
  return place < 0 ? revisions : revisions.toSpliced(place, 1);
}

/** A document that prints a later day agrees to it, whether somebody had asked for it or not. */
function beforePrinted(action: Action, entry: Entry): Revisions {
  const { revisions } = action;
  const [asked, agreed] = [changeOf(entry, 'date asked for'), changeOf(entry, 'agreed date')];
  if (isFirstPromise(action, entry)) return [];
  if (!agreed && !asked) return revisions;
  const day = agreed?.to ?? asked?.from;
  const place = revisions.findLastIndex((one) => one.agreed !== null && one.by.toString() === day);
  if (place < 0) return revisions;
  return asked ? changedAt(revisions, place, { agreed: null }) : revisions.toSpliced(place, 1);
}

/** Nothing was promised before: no check had ended it, and what is promised now is not a revision of anything. */
function isFirstPromise({ due, reopened }: Action, entry: Entry): boolean {
  if (entry.kind !== 'document-says' || reopened !== null) return false;
  return changeOf(entry, 'agreed date')?.from === null && due.by !== null;
}

/** Somebody asked for a day, put another one in its place, or took it back. */
function beforeAsked(action: Action, { entry, earlier, dayOf }: Undoing): Revisions {
  const told = changeOf(entry, 'date asked for');
  const isAskedAgain = entry.kind === 'revision-asked' && !told;
  if (!told && !isAskedAgain) return action.revisions;
  const waiting = waitingRevision(action);
  const without = action.revisions.filter((one) => told?.to === null || one !== waiting);
  const day = (told ? told.from : waiting?.by.toString()) ?? null;
  const place = earlier.findLastIndex((one) => one.kind === 'revision-asked' && isAskingFor(one, day, earlier));
  const asking = earlier[place];
  if (day === null || !asking) return without;
  // What was decided since without anybody asking stands behind it.
  const stood = revisionsSince({ ...action, revisions: without }, { earlier, dayOf }, place);
  return without.toSpliced(stood.length, 0, askedBy(asking, day, dayOf));
}

/** Who asks for the same day once more, in better words, changes no day. */
function isAskingFor(entry: Entry, day: string | null, history: readonly Entry[]): boolean {
  const told = changeOf(entry, 'date asked for');
  if (told) return told.to === day;
  const before = history.slice(0, history.indexOf(entry));
  return before.findLast((one) => changeOf(one, 'date asked for'))?.changes.some(({ to }) => to === day) === true;
}

function askedBy({ by, at, words }: Entry, day: string, dayOf: Undoing['dayOf']): RecordedRevision {
  return { phrase: null, by: toDay(day), reason: words, agreed: null, asked: { by, on: dayOf(at) }, refused: null };
}

function unrefused(revisions: Revisions, day: string | null): Revisions {
  const place = lastRefused(revisions, day);
  return place < 0 ? revisions : changedAt(revisions, place, { refused: null });
}

function lastRefused(revisions: Revisions, day: string | null): number {
  return revisions.findLastIndex((one) => one.refused !== null && one.by.toString() === day);
}

function changedAt(revisions: Revisions, place: number, change: Partial<RecordedRevision>): Revisions {
  return revisions.map((one, index) => (index === place ? { ...one, ...change } : one));
}
