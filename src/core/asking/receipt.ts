import { isSameDay, toDay } from '../calendar/day.ts';
import type { Reply } from '../plan/answer.ts';
import { changeOf, valueAfter } from '../plan/changes.ts';
import { doneWordIn } from '../plan/done-words.ts';
import type { Entry, EntryKind } from '../plan/entry.ts';
import type { Action } from '../plan/plan.ts';
import { isSameWords } from '../plan/same-words.ts';
import type { Receipt } from './ask-view.ts';

/** Which answer of which card it is. */
export interface AnswerPlace {
  readonly ask: string;
  readonly action: string;
  readonly revision: number;
}

/** Key of the entry that an answer on a card becomes: the same tap twice is one. */
export function answerKey({ ask, action, revision }: AnswerPlace): string {
  return `${ask}|${action}|${revision}`;
}

/** Whether an answer's key is one of this card about this action, whatever its revision. */
export function isOfSameCard(key: string, { ask, action }: Pick<AnswerPlace, 'ask' | 'action'>): boolean {
  return key.startsWith(`${ask}|${action}|`);
}

/** The receipt of an entry, told by the record and never by what was tapped. @param history the action's entries @param now the action as it stands */
export function receiptOf(entry: Entry, history: readonly Entry[], now: Action): Receipt {
  const { words, by, at } = entry;
  const said = { words, by, at, state: 'recorded' } as const;
  const asked = ASKED[entry.kind];
  if (asked !== undefined) {
    const day = changeOf(entry, 'date asked for')?.to ?? null;
    return { outcome: asked, doneOn: null, expected: day === null ? null : toDay(day), closer: null, ...said };
  }
  const word = doneWordIn(entry);
  if (word) return { outcome: 'done', doneOn: word.doneOn, expected: null, closer: word.closer, ...said };
  const value = (field: 'status' | 'done on' | 'expected') => valueAfter(entry, field, history, now);
  const [doneOn, expected] = [value('done on'), value('expected')];
  return {
    outcome: value('status') === 'done' ? 'done' : 'not-done',
    doneOn: doneOn === null ? null : toDay(doneOn),
    expected: expected === null ? null : toDay(expected),
    closer: null,
    ...said,
  };
}

/** What entries tell that are no word about how an action stands. */
const ASKED: Partial<Readonly<Record<EntryKind, Receipt['outcome']>>> = {
  'revision-asked': 'revision',
  'help-asked': 'help',
  'not-mine-said': 'not-mine',
};

/** The receipt of an answer that is kept. @param after the action as it will be once the answer is written */
export function receiptWhileKept(after: Action, entry: Entry): Receipt {
  return { ...receiptOf(entry, [entry], after), state: 'kept' };
}

/** Whether a receipt tells of what an answer says: its outcome, its words and a day that was named. */
export function tellsOf({ outcome, words, ...days }: Receipt, answer: Reply): boolean {
  if (outcome !== answer.choice || !isSameWords(words, answer.words)) return false;
  if (answer.choice === 'revision') return isSameDay(days.expected, answer.day);
  if (answer.choice === 'help' || answer.choice === 'not-mine') return true;
  if (answer.choice === 'not-done') return isSameDay(days.expected, answer.expected);
  return typeof answer.doneOn === 'string' || isSameDay(days.doneOn, answer.doneOn);
}
