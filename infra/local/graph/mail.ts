import type { Faults } from '../faults.ts';
import { letterFromJson, letterFromMime } from '../mail/letter.ts';
import type { Letter, Mailboxes, Message } from '../mail/mailboxes.ts';
import { findPerson } from '../people.ts';
import { senderMailbox } from '../tenant.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { GraphError } from './graph-error.ts';

/** Writing and sending mail from the one mailbox that the app may use. */
export function mailOperations(mailboxes: Mailboxes, faults: Faults): Operation[] {
  return [
    { on: 'POST /users/:user/messages', needs: 'write-mail', answer: (call) => createDraft(mailboxes, call) },
    {
      on: 'GET /users/:user/messages/:message',
      needs: 'write-mail',
      answer: (call) => messageReply(call, 200, messageAt(mailboxes, call)),
    },
    {
      on: 'POST /users/:user/messages/:message/send',
      needs: 'send-mail',
      answer: (call) => sendDraft(mailboxes, faults, call),
    },
    { on: 'POST /users/:user/sendMail', needs: 'send-mail', answer: (call) => sendAtOnce(mailboxes, faults, call) },
  ];
}

async function createDraft(mailboxes: Mailboxes, call: OperationCall): Promise<GraphReply> {
  const mailbox = mailboxAt(call);
  const letter = isMime(call) ? await letterFromMime(call.body) : letterFromJson(call.body);
  return messageReply(call, 201, mailboxes.draft(mailbox, letter));
}

function sendDraft(mailboxes: Mailboxes, faults: Faults, call: OperationCall): GraphReply {
  const message = messageAt(mailboxes, call);
  if (message.folder !== 'drafts') throw messageNotFound();
  requireRecipient(message);
  requireSlowness(mailboxes, faults, message.mailbox);
  mailboxes.send(message);
  return { status: 202 };
}

async function sendAtOnce(mailboxes: Mailboxes, faults: Faults, call: OperationCall): Promise<GraphReply> {
  const mailbox = mailboxAt(call);
  const { message, saveToSentItems }: { message?: unknown; saveToSentItems?: unknown } = Object(call.body);
  const letter = isMime(call) ? await letterFromMime(call.body) : letterFromJson(message);
  requireRecipient(letter);
  requireSlowness(mailboxes, faults, mailbox);
  mailboxes.sendLetter(mailbox, letter, saveToSentItems !== false);
  return { status: 202 };
}

function isMime(call: OperationCall): call is OperationCall & { body: string } {
  return typeof call.body === 'string' && (call.headers['content-type'] ?? '').startsWith('text/plain');
}

// An application access policy limits the app to its own mailbox: every other one is refused.
function mailboxAt(call: OperationCall): string {
  const key = placeOf(call, 'user').toLowerCase();
  if (key === senderMailbox) return senderMailbox;
  if (!findPerson(key)) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`);
  const why = 'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.';
  throw new GraphError(403, 'ErrorAccessDenied', why);
}

function messageAt(mailboxes: Mailboxes, call: OperationCall): Message {
  const message = mailboxes.find(mailboxAt(call), placeOf(call, 'message'));
  if (!message) throw messageNotFound();
  return message;
}

function messageNotFound(): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

function requireRecipient({ to, cc, bcc }: Letter): void {
  if (to.length + cc.length + bcc.length > 0) return;
  throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient must be given.');
}

function requireSlowness(mailboxes: Mailboxes, faults: Faults, mailbox: string): void {
  if (mailboxes.sentLately(mailbox) < faults.limits.messagesPerMinute) return;
  throw new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    headers: { 'retry-after': '60' },
  });
}

function messageReply(call: OperationCall, status: number, message: Message): GraphReply {
  const immutable = /IdType\s*=\s*"ImmutableId"/i.test(call.headers.prefer ?? '');
  return {
    status,
    ...(immutable ? { headers: { 'preference-applied': 'IdType="ImmutableId"' } } : {}),
    body: messageBody(message, immutable),
  };
}

function messageBody(message: Message, immutable: boolean): object {
  const recipients = (list: string[]) => list.map((address) => ({ emailAddress: { name: address, address } }));
  const isHtml = message.html !== undefined;
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/messages/$entity',
    id: immutable ? message.immutableId : message.id,
    createdDateTime: message.at,
    sentDateTime: message.at,
    subject: message.subject,
    isDraft: message.folder === 'drafts',
    internetMessageId: message.internetMessageId,
    conversationId: message.conversationId,
    body: { contentType: isHtml ? 'html' : 'text', content: message.html ?? message.text ?? '' },
    from: { emailAddress: message.from },
    toRecipients: recipients(message.to),
    ccRecipients: recipients(message.cc),
    bccRecipients: recipients(message.bcc),
    internetMessageHeaders: message.headers,
  };
}
