import type { AnswerItem, AnswersReply, ReceiptLine } from '../../../src/wire/answers.ts';
import type { AvailabilityReply } from '../../../src/wire/availability.ts';
import type { ActionRow } from '../../../src/wire/tab.ts';
import { row, TODAY } from './replies.ts';

/** A question about an action that is 18 days late; a test states what matters. */
export function item(fields: Partial<AnswerItem> = {}): AnswerItem {
  return { ...itemOf(row()), ...fields };
}

/** The question about an action of a list. */
export function itemOf({ key, ref, text, by, firstBy, duePhrase, daysOverdue, lastAnswer }: ActionRow): AnswerItem {
  return {
    action: key,
    revision: 0,
    planTitle: 'Improvement Plan',
    areaHeading: 'Priority Area 1',
    ...{ ref, text, by, firstBy, duePhrase, daysOverdue },
    daysLeft: by === null ? null : (Date.parse(by) - Date.parse(TODAY)) / 86_400_000,
    reason: daysOverdue > 0 ? 'overdue' : 'review',
    time: 1,
    meeting: null,
    insteadOf: null,
    answeredOf: null,
    closer: null,
    doneWords: [],
    decider: null,
    lastSaid: lastAnswer,
    receipt: null,
    before: null,
    refused: null,
  };
}

/** That it was done on its day, as recorded. */
export function receipt(fields: Partial<ReceiptLine> = {}): ReceiptLine {
  return {
    outcome: 'done',
    doneOn: '2026-10-31',
    expected: null,
    words: null,
    closer: null,
    by: null,
    state: 'recorded',
    ...fields,
  };
}

/** A form of Lee Lead's that asks these. */
export function answersReply(items: readonly AnswerItem[], fields: Partial<AnswersReply> = {}): AnswersReply {
  return {
    on: TODAY,
    ask: `lee:${TODAY}:own`,
    person: 'Lee Lead',
    asker: null,
    items: [...items],
    rest: [],
    notice: null,
    ...fields,
  };
}

/** Somebody who is asked on every working day and has no deputy. */
export function availabilityReply(
  own: Partial<AvailabilityReply['own']> = {},
  deputyOf: AvailabilityReply['deputyOf'] = [],
): AvailabilityReply {
  return { on: TODAY, own: own && { notUntil: null, worksOn: null, deputy: null, ...own }, deputyOf };
}
