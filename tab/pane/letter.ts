import type { NotedMail } from '../../src/wire/pane.ts';
import type { Mail } from './outlook.ts';

/** The mail beside which something is noted. */
export interface Letter {
  readonly mail: Mail;
  /** Null where Outlook lets nobody look into it. */
  readonly text: string | null;
}

/** What is kept of a mail, and nothing else. @param subject as the person left it */
export function toNotedMail(mail: Mail, subject: string): NotedMail {
  return { subject: subject.trim(), from: { ...mail.from }, at: mail.sentAt, link: mail.link };
}
