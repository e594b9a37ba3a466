import type { AskView, AskViewItem } from '../core/asking/ask-view.ts';
import { ASK_MAIL_TEXTS, askDue, askedFor, askSubject, inPlaceOf, moreOnForm } from '../texts/ask-mail.ts';
import { actionName } from '../texts/tab.ts';
import { oneLine } from './plain-words.ts';

/** The mailed ask in sentences: all that its HTML and its text part say. */
export interface AskMailView {
  readonly subject: string;
  /** Why it comes by e-mail. */
  readonly why: string;
  readonly items: readonly AskMailItem[];
  /** What did not fit. */
  readonly more: string | null;
  /** Where it is answered. */
  readonly href: string;
}

/** One action of it. Nothing that somebody wrote about it stands here: a mail is read by more people than a chat. */
export interface AskMailItem {
  readonly key: string;
  /** "Improvement Plan, Priority Area 3" */
  readonly where: string;
  readonly name: string;
  /** Null where its plan keeps its words out of mails. */
  readonly text: string | null;
  readonly lines: readonly string[];
}

const ROOM = { title: 120, ref: 24, action: 320, phrase: 120 } as const;
/** As many as a mail is read to the end with. */
const MOST_ITEMS = 30;

/** Draws the mail of an ask. @param href the way to its form */
export function viewAskMail(ask: AskView, href: string, mayHaveArrived: boolean): AskMailView {
  const open = ask.items.filter(({ receipt }) => receipt === null);
  const plans = [...new Set(open.map(({ planTitle }) => oneLine(planTitle, ROOM.title)))];
  const left = open.length - MOST_ITEMS;
  return {
    subject: askSubject(open.length, plans),
    why: mayHaveArrived ? ASK_MAIL_TEXTS.mayHaveArrived : ASK_MAIL_TEXTS.notInTeams,
    items: open.slice(0, MOST_ITEMS).map(itemOf),
    more: left > 0 ? moreOnForm(left) : null,
    href,
  };
}

function itemOf(item: AskViewItem): AskMailItem {
  const { planTitle, areaHeading, wordlessArea, meeting, insteadOf } = item;
  const mayQuote = wordlessArea === null;
  const due = askDue({
    by: item.by?.toString() ?? null,
    firstBy: item.firstBy?.toString() ?? null,
    phrase: item.duePhrase === null || !mayQuote ? null : oneLine(item.duePhrase, ROOM.phrase),
    daysLate: item.daysOverdue,
  });
  return {
    key: item.action,
    where: [planTitle, wordlessArea ?? areaHeading].map((words) => oneLine(words, ROOM.title)).join(', '),
    name: oneLine(actionName(item.ref), ROOM.ref),
    text: mayQuote ? oneLine(item.text, ROOM.action) : null,
    lines: [
      due,
      ...(meeting === null ? [] : [askedFor(oneLine(meeting.name, ROOM.title), meeting.on.toString())]),
      ...(insteadOf === null ? [] : [inPlaceOf(oneLine(insteadOf.name, ROOM.title))]),
    ],
  };
}
