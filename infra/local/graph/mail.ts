import { randomUUID } from 'node:crypto';
import { letterFromJson, letterFromMime } from '../mail/letter.ts';
import type { Letter, Message } from '../mail/mailboxes.ts';
import { mimeOf } from '../mail/mime.ts';
import { reportHead, reportMime } from '../mail/report.ts';
import { findPerson } from '../people.ts';
import { senderMailbox, tenant } from '../tenant.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { GraphError, mailboxBusy, tooLarge } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { inSeconds, messageList } from './message-list.ts';

const mostBytes = 4 * 1024 * 1024;

/** Writing and sending mail from the one mailbox that the app may use. */
export function mailOperations(parts: GraphParts): Operation[] {
  const messages = '/users/:user/messages';
  return [
    { on: `POST ${messages}`, needs: 'write-mail', answer: (call) => createDraft(parts, call) },
    { on: `GET ${messages}/:message`, needs: 'write-mail', answer: (call) => readMessage(parts, call) },
    { on: `GET ${messages}/:message/$value`, needs: 'write-mail', answer: (call) => readMime(parts, call) },
    { on: `DELETE ${messages}/:message`, needs: 'write-mail', answer: (call) => deleteMessage(parts, call) },
    { on: 'GET /users/:user/mailFolders/:folder', needs: 'write-mail', answer: (call) => readFolder(parts, call) },
    {
      on: 'GET /users/:user/mailFolders/:folder/messages',
      needs: 'write-mail',
      answer: (call) => readList(parts, call),
    },
    { on: `POST ${messages}/:message/send`, needs: 'send-mail', answer: (call) => sendDraft(parts, call) },
    { on: 'POST /users/:user/sendMail', needs: 'send-mail', answer: (call) => sendAtOnce(parts, call) },
  ];
}

async function createDraft(parts: GraphParts, call: OperationCall): Promise<GraphReply> {
  const mailbox = mailboxAt(parts, call);
  const letter = await letterIn(parts, call, call.body);
  return messageReply(parts, call, { status: 201, message: parts.mailboxes.draft(mailbox, letter) });
}

function readMessage(parts: GraphParts, call: OperationCall): GraphReply {
  const message = messageAt(parts, call);
  const isSent = message.folder === 'sent';
  if (isSent && parts.faults.doubts.sentCopy === 'later') throw messageNotFound();
  return messageReply(parts, call, { status: 200, message });
}

function readMime(parts: GraphParts, call: OperationCall): GraphReply {
  const message = messageAt(parts, call);
  const { report } = message;
  return { status: 200, body: report ? reportMime(message, report, parts.faults.doubts) : mimeOf(message) };
}

function deleteMessage(parts: GraphParts, call: OperationCall): GraphReply {
  parts.mailboxes.remove(messageAt(parts, call));
  return { status: 204 };
}

// Well-known names stand in for ids.
function readFolder(parts: GraphParts, call: OperationCall): GraphReply {
  mailboxAt(parts, call);
  const folder = folderAt(call);
  return { status: 200, body: { id: `AAMk${folder}`, displayName: folder, childFolderCount: 0 } };
}

// Of the folders only the inbox is read.
function readList(parts: GraphParts, call: OperationCall): GraphReply {
  const mailbox = mailboxAt(parts, call);
  if (folderAt(call).toLowerCase() !== 'inbox') throw messageNotFound();
  const folder = parts.mailboxes.inbox(mailbox);
  return messageList(parts, call, { folder, bodyOf: (message) => messageBody(parts, message, wantsImmutable(call)) });
}

function folderAt(call: OperationCall): string {
  const folder = placeOf(call, 'folder');
  if (!['inbox', 'drafts', 'sentitems'].includes(folder.toLowerCase())) throw messageNotFound();
  return folder;
}

function sendDraft(parts: GraphParts, call: OperationCall): GraphReply {
  const { mailboxes, faults } = parts;
  const message = messageAt(parts, call);
  if (message.folder !== 'drafts') throw messageNotFound();
  requireRecipient(message);
  requireSlowness(parts, message.mailbox);
  if (faults.doubts.sentMessageId === 'new') message.internetMessageId = `<${randomUUID()}@${tenant.domain}>`;
  mailboxes.send(message);
  if (faults.broken.has('immutable-ids-change')) message.immutableId = message.id;
  return sent(parts, call, message);
}

async function sendAtOnce(parts: GraphParts, call: OperationCall): Promise<GraphReply> {
  const mailbox = mailboxAt(parts, call);
  const { message, saveToSentItems }: { message?: unknown; saveToSentItems?: unknown } = Object(call.body);
  const letter = await letterIn(parts, call, message);
  requireRecipient(letter);
  requireSlowness(parts, mailbox);
  return sent(parts, call, parts.mailboxes.sendLetter(mailbox, letter, saveToSentItems !== false));
}

/** Sending is accepted with nothing said of the message. */
function sent(parts: GraphParts, call: OperationCall, message: Message): GraphReply {
  const isTold = parts.faults.broken.has('sending-answers-the-message');
  return isTold ? messageReply(parts, call, { status: 202, message }) : { status: 202 };
}

async function letterIn({ faults }: GraphParts, call: OperationCall, json: unknown): Promise<Letter> {
  const { broken, doubts } = faults;
  const bytes = Buffer.byteLength(typeof call.body === 'string' ? call.body : JSON.stringify(call.body ?? {}));
  if (bytes > mostBytes && !broken.has('takes-big-mail')) throw tooLarge();
  const isMime = typeof call.body === 'string' && (call.headers['content-type'] ?? '').startsWith('text/plain');
  return isMime ? letterFromMime(String(call.body), doubts) : letterFromJson(json, broken);
}

function mailboxAt({ mailboxes, faults }: GraphParts, call: OperationCall): string {
  const key = placeOf(call, 'user').toLowerCase();
  const mailbox = key === senderMailbox ? key : findPerson(key)?.mail;
  if (mailbox === undefined) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`);
  const { policy } = mailboxes;
  const isOpen = policy === 'every' || (policy !== 'none' && mailbox === senderMailbox);
  if (isOpen || faults.broken.has('opens-every-mailbox')) return mailbox;
  const why = 'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.';
  throw new GraphError(403, 'ErrorAccessDenied', why);
}

function messageAt(parts: GraphParts, call: OperationCall): Message {
  const message = parts.mailboxes.find(mailboxAt(parts, call), placeOf(call, 'message'));
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

function requireSlowness({ mailboxes, faults }: GraphParts, mailbox: string): void {
  const { limits, doubts, broken } = faults;
  if (mailboxes.sentLately(mailbox) < limits.messagesPerMinute || broken.has('mails-without-end')) return;
  throw mailboxBusy(doubts.mailRetryAfter === 'given' ? 60 : undefined);
}

function wantsImmutable(call: OperationCall): boolean {
  return /IdType\s*=\s*"ImmutableId"/i.test(call.headers.prefer ?? '');
}

function messageReply(
  parts: GraphParts,
  call: OperationCall,
  { status, message }: { status: number; message: Message },
): GraphReply {
  const immutable = wantsImmutable(call);
  return {
    status,
    ...(immutable ? { headers: { 'preference-applied': 'IdType="ImmutableId"' } } : {}),
    body: messageBody(parts, message, immutable),
  };
}

function messageBody({ faults }: GraphParts, message: Message, immutable: boolean): object {
  const recipients = (list: string[]) => list.map((address) => ({ emailAddress: { name: address, address } }));
  const isHtml = message.html !== undefined;
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/messages/$entity',
    id: immutable ? message.immutableId : message.id,
    createdDateTime: inSeconds(message.at),
    receivedDateTime: inSeconds(message.at),
    sentDateTime: inSeconds(message.at),
    subject: message.subject,
    isDraft: message.folder === 'drafts',
    internetMessageId: message.internetMessageId,
    conversationId: message.conversationId,
    body: { contentType: isHtml ? 'html' : 'text', content: message.html ?? message.text ?? '' },
    from: { emailAddress: message.from },
    toRecipients: recipients(message.to),
    ccRecipients: recipients(message.cc),
    bccRecipients: recipients(message.bcc),
    internetMessageHeaders: message.report ? reportHead(message.report, faults.doubts) : message.headers,
  };
}
