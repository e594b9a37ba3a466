import type { Day } from '../calendar/day.ts';
import type { Change } from './entry.ts';
import { LINK } from './evidence.ts';
import type { Action } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';

/** What is kept of a mail that somebody notes on an action. */
export interface NotedMail {
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  /** The day on which it was sent. */
  readonly on: Day;
  /** An https address that opens it in Outlook on the web; null where Outlook does not tell. */
  readonly link: string | null;
}

/** The fields under which an entry keeps a mail. */
export const MAIL_FIELDS = { subject: 'mail', from: 'mail from', on: 'mail of' } as const;

/** What an entry tells of the mail that it comes from. */
export function mailFacts({ subject, from, on, link }: NotedMail): readonly Change[] {
  const { name, address } = from;
  const sender = name === '' || name === address ? address : `${name} <${address}>`;
  const fact = (field: string, to: string): Change => ({ field, from: null, to });
  return [
    fact(MAIL_FIELDS.subject, subject),
    fact(MAIL_FIELDS.from, sender),
    fact(MAIL_FIELDS.on, on.toString()),
    ...(link === null ? [] : [fact(LINK, link)]),
  ];
}

/** Puts a mail beside an action as evidence. It changes nothing of how the action stands. @param words what was chosen of it */
export function mailAdded(action: Action, mail: NotedMail, noted: RecordedBy & { readonly words: string }): Recorded {
  return recorded(action, {}, noted, { kind: 'evidence-added', words: noted.words || null, facts: mailFacts(mail) });
}
