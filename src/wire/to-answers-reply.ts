import type { KeptRefusal } from '../core/asking/answer-refusals.ts';
import type { AskView, AskViewItem, Receipt } from '../core/asking/ask-view.ts';
import { restOf } from '../core/asking/rest-of-card.ts';
import { daysBetween, toDay } from '../core/calendar/day.ts';
import type { DoneOn, Reply } from '../core/plan/answer.ts';
import type { Person } from '../core/plan/person.ts';
import type { AnswerItem, AnswersReply, ReceiptLine, ReplyShape } from './answers.ts';

/** An ask as the form shows it: what it holds, and what there is to say of the answer that was just given. */
export interface FormState {
  readonly view: AskView;
  readonly notice: AnswersReply['notice'];
}

/** The form of an ask. Of people it names those alone whom the card names. @param sentence says why an answer is refused */
export function toAnswersReply({ view, notice }: FormState, sentence: (why: KeptRefusal) => string): AnswersReply {
  const { ask, person, asker, today } = view;
  return {
    on: today.toString(),
    ask,
    person: person.name,
    asker: asker && { by: asker.by.name, boards: [...asker.boards] },
    items: view.items.map((item) => toItem(view, item, sentence)),
    rest: restOf(view.items).map(({ action }) => action),
    notice,
  };
}

/** What somebody replied on the form, as the cases take it. */
export function toReply(reply: ReplyShape): Reply {
  switch (reply.choice) {
    case 'done':
      return { ...reply, doneOn: toDoneOn(reply.doneOn) };
    case 'not-done':
      return { ...reply, expected: reply.expected === null ? null : toDay(reply.expected) };
    case 'revision':
      return { ...reply, day: toDay(reply.day) };
    case 'help':
    case 'not-mine':
      return reply;
  }
}

function toDoneOn(doneOn: string): DoneOn {
  return doneOn === 'by-its-date' || doneOn === 'today' || doneOn === 'not-said' ? doneOn : toDay(doneOn);
}

function toItem({ person, today }: AskView, item: AskViewItem, sentence: (why: KeptRefusal) => string): AnswerItem {
  const { action, revision, planTitle, areaHeading, ref, text, duePhrase, daysOverdue, reason, time } = item;
  const line = (receipt: Receipt) => toReceiptLine(receipt, person);
  return {
    ...{ action, revision, planTitle, areaHeading, ref, text, duePhrase, daysOverdue, reason, time },
    by: item.by?.toString() ?? null,
    firstBy: item.firstBy?.toString() ?? null,
    daysLeft: item.by && daysBetween(today, item.by),
    meeting: item.meeting && { name: item.meeting.name, on: item.meeting.on.toString() },
    insteadOf: item.insteadOf?.name ?? null,
    answeredOf: item.answeredOf,
    closer: item.closer?.name ?? null,
    doneWords: item.doneWords.map(({ by, doneOn }) => ({ by: by.name, doneOn: doneOn?.toString() ?? null })),
    decider: item.decider?.name ?? null,
    lastSaid: item.lastSaid,
    receipt: item.receipt && line(item.receipt),
    before: item.before && line(item.before),
    refused: item.refused && { said: line(item.refused.said), why: sentence(item.refused.why) },
  };
}

function toReceiptLine({ outcome, doneOn, expected, words, closer, by, state }: Receipt, reader: Person): ReceiptLine {
  return {
    outcome,
    doneOn: doneOn?.toString() ?? null,
    expected: expected?.toString() ?? null,
    words,
    closer,
    by: by.id === reader.id ? null : by.name,
    state,
  };
}
