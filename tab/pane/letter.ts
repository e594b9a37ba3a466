import type { NotedMail } from '../../src/wire/pane.ts';
import { cleanWords } from '../../src/wire/words.ts';
import type { Mail } from './outlook.ts';

/** The mail beside which something is noted. */
export interface Letter {
  readonly mail: Mail;
  /** Null where Outlook lets nobody look into it. */
  readonly text: string | null;
}

/** What is kept of a mail, as the service keeps it, and nothing else. @param subject as the person left it */
export function toNotedMail(mail: Mail, subject: string): NotedMail {
  const { name, address } = mail.from;
  const from = { name: cleanWords(name), address };
  return { subject: cleanWords(subject), from, at: mail.sentAt, link: mail.link };
}
