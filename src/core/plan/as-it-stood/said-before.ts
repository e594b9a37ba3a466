import { changeOf, factOf } from '../changes.ts';
import { correctedBy } from '../corrected.ts';
import { isReply } from '../done-words.ts';
import type { Entry } from '../entry.ts';
import type { Action, LastAnswer } from '../plan.ts';
import { decidedRequest } from '../request-decided.ts';
import { isSameWords } from '../same-words.ts';
import type { Undoing } from './undoing.ts';

/** What was said last before an entry. */
export function lastAnswerBefore(action: Action, { entry, earlier, dayOf }: Undoing): LastAnswer | null {
  if (!isSaid(entry) && !isHandedOn(entry)) return action.lastAnswer;
  const last = earlier.findLastIndex(isSaid);
  const said = earlier[last];
  if (said === undefined || isTakenAway(said, earlier, last)) return null;
  return { on: dayOf(said.at), by: said.by, words: said.words };
}

/** The updates of an action before an entry: without its words, and with those that it had put right. */
export function progressBefore({ progress, status }: Action, { entry, earlier, dayOf }: Undoing): Action['progress'] {
  if (entry.kind === 'document-says') return withoutPrinted(progress, entry);
  if (!isSaid(entry)) return progress;
  const place = isUpdate(entry) ? progress.findLastIndex((update) => isOf(entry, update)) : -1;
  const without = progress.filter((_, index) => index !== place);
  const wasDone = (changeOf(entry, 'status')?.from ?? status) === 'done';
  const gone = gaveWay(entry, earlier, wasDone);
  if (!gone || !isUpdate(gone) || without.some((update) => isOf(gone, update))) return without;
  return [...without, { on: dayOf(gone.at).toString(), by: gone.by.name, text: gone.words ?? '' }];
}

/** Whether an entry tells what somebody said; a row that was edited by hand may say something too. */
function isSaid(entry: Entry): boolean {
  return isReply(entry) || isAnswerInList(entry);
}

/** Whether its words became an update: those of an answer do, what somebody asks for does not. */
function isUpdate(entry: Entry): boolean {
  if (!entry.words) return false;
  return entry.kind === 'answered' || entry.kind === 'corrected' || isAnswerInList(entry);
}

function isAnswerInList(entry: Entry): boolean {
  if (entry.kind !== 'edited' || entry.door !== 'list') return false;
  const isStateTold = (['status', 'done on', 'expected'] as const).some((field) => changeOf(entry, field));
  return isStateTold || entry.words !== null;
}

/** Somebody else has it from then on. */
function isHandedOn(entry: Entry): boolean {
  return entry.kind === 'not-mine-settled' && factOf(entry, 'led by') !== null;
}

/** That it is not theirs was no answer of whoever has it since. */
function isTakenAway(said: Entry, history: readonly Entry[], place: number): boolean {
  return history.slice(place).some((later) => {
    const asked = isHandedOn(later) ? decidedRequest(later, history) : undefined;
    return (
      asked !== undefined && isSameWords(asked.words, said.words) && asked.at.slice(0, 10) === said.at.slice(0, 10)
    );
  });
}

/** The reply in whose place an entry stands: the one that it puts right, or the "done" that the same person had said. */
function gaveWay(entry: Entry, earlier: readonly Entry[], wasDone: boolean): Entry | undefined {
  const corrected = correctedBy(entry);
  if (corrected !== null) return earlier.find(({ key }) => key === corrected);
  return wasDone ? earlier.findLast((one) => isReply(one) && one.by.id === entry.by.id) : undefined;
}

function isOf({ by, words }: Entry, update: Action['progress'][number]): boolean {
  return update.by === by.name && isSameWords(update.text, words);
}

/** Several updates of a document came with one entry, which has the words of all. */
function withoutPrinted(progress: Action['progress'], { words }: Entry): Action['progress'] {
  const first = progress.findIndex((_, index) => {
    const texts = progress.slice(index).map(({ text }) => text);
    return isSameWords(texts.join('\n'), words);
  });
  return first < 0 ? progress : progress.slice(0, first);
}
