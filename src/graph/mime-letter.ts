import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from '../ports/mail.ts';

/** Nobody reads the mailbox that letters come from: what only says that somebody is away is not sent there. */
const NO_AUTOMATIC_REPLY = { 'X-Auto-Response-Suppress': 'OOF, AutoReply' } as const;

/**
 * A letter as Graph takes MIME: both parts, in base64. JSON has room for one of them only.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/user-post-messages
 */
export async function mimeLetter({ to, subject, html, text, headers }: Letter, from: string): Promise<string> {
  const mail = new MailComposer({
    from: { name: '', address: from },
    // As an object: a comma or a bracket in it names no second recipient.
    to: { name: '', address: to },
    subject,
    html,
    text,
    headers: { ...NO_AUTOMATIC_REPLY, ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return (await mail.compile().build()).toString('base64');
}
