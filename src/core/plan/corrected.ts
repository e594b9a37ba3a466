import { type Day, toDay } from '../calendar/day.ts';
import { changeOf, factOf, fieldOf } from './changes.ts';
import type { Change, Entry, EntryKind } from './entry.ts';
import type { Action, RecordedRevision } from './plan.ts';
import type { ActionRequest, RequestKind } from './request.ts';
import { waitingRevision } from './revision.ts';
import { isSameWords } from './same-words.ts';
import { STATUSES } from './status.ts';

/** For so long what somebody said can be put right; what they say later is an answer of its own. */
const CORRECTED_FOR_MS = 60 * 60_000;

/** Names the entry that an entry puts right. */
const CORRECTS = 'corrects';

/** Whether what was said at one instant can still be put right at another; both ISO 8601. */
export function isCorrectable(saidAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(saidAt) <= CORRECTED_FOR_MS;
}

/** Key of the entry that an entry puts right; null where it puts none right. */
export function correctedBy(entry: Entry): string | null {
  return factOf(entry, CORRECTS);
}

/** What an entry tells besides when it puts another one right. */
export function corrects({ key }: Entry): Change {
  return { field: CORRECTS, from: null, to: key };
}

/**
 * An action as it would stand without what somebody said, and without what that had put right: each thing that is still
 * as they left it goes back, and what they asked for and nobody decided goes. What others changed since stays.
 *
 * @param said the entry that is put right @param history the action's entries
 */
export function withoutSaid(action: Action, said: Entry, history: readonly Entry[]): Action {
  const undone = chainOf(said, history).reduce(withoutOne, action);
  // Nobody's "done" comes back because what had taken it back is put right: they say something else instead.
  const status = undone.status === 'done' && action.status !== 'done' ? action.status : undone.status;
  return status === 'done' ? undone : { ...undone, status, doneOn: null, recordedOn: null };
}

/** The entry, the one that it put right, and so on to the first. */
function chainOf(said: Entry, history: readonly Entry[]): readonly Entry[] {
  const before = correctedBy(said);
  const place = history.findIndex(({ key }) => key === said.key);
  const first = before === null ? undefined : history.slice(0, Math.max(place, 0)).find(({ key }) => key === before);
  return first === undefined ? [said] : [said, ...chainOf(first, history)];
}

function withoutOne(action: Action, said: Entry): Action {
  const place = action.progress.findLastIndex(({ by, text }) => by === said.by.name && isSameWords(text, said.words));
  return {
    ...action,
    status: STATUSES.find((status) => status === stoodBefore(said, 'status', action)) ?? action.status,
    doneOn: dayOrNull(stoodBefore(said, 'done on', action)),
    expected: dayOrNull(stoodBefore(said, 'expected', action)),
    progress: action.progress.filter((_, index) => index !== place),
    requests: action.requests.filter((request) => !isMadeBy(said, request)),
    revisions: action.revisions.filter((revision) => revision !== revisionAskedBy(said, action)),
  };
}

/** A field as it was before an entry, while it is as the entry left it; else as it is. */
function stoodBefore(said: Entry, field: 'status' | 'done on' | 'expected', action: Action): string | null {
  const [change, now] = [changeOf(said, field), fieldOf(action, field)];
  return change !== undefined && change.to === now ? change.from : now;
}

function dayOrNull(iso: string | null): Day | null {
  return iso === null ? null : toDay(iso);
}

const MADE: Partial<Readonly<Record<EntryKind, RequestKind>>> = { 'help-asked': 'help', 'not-mine-said': 'not-mine' };

/** A deputy asks in the name of the lead. */
function isMadeBy(said: Entry, { kind, by, words }: ActionRequest): boolean {
  return MADE[said.kind] === kind && isSameWords(words, said.words) && (by.id === said.by.id || said.onBehalf);
}

function revisionAskedBy(said: Entry, action: Action): RecordedRevision | undefined {
  const waiting = said.kind === 'revision-asked' ? waitingRevision(action) : undefined;
  const isTheirs = waiting?.asked?.by.id === said.by.id;
  return isTheirs && waiting.by.toString() === changeOf(said, 'date asked for')?.to ? waiting : undefined;
}
