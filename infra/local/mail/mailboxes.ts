import { randomBytes, randomUUID } from 'node:crypto';
import { findPerson } from '../people.ts';
import type { SavedState } from '../saved-state.ts';
import { senderMailbox, tenant } from '../tenant.ts';
import { type Refusal, type Report, reportClass, reportWords } from './report.ts';

/** One custom header of a message. */
export interface MessageHeader {
  name: string;
  value: string;
}

/** What somebody writes: a message without its envelope. */
export interface Letter {
  subject: string;
  html?: string;
  text?: string;
  to: string[];
  cc: string[];
  bcc: string[];
  headers: MessageHeader[];
}

/** One message as it lies in a folder of a mailbox. */
export interface Message extends Letter {
  /** Changes when the message moves to another folder. */
  id: string;
  /** Stays the same wherever the message moves within the mailbox. */
  immutableId: string;
  mailbox: string;
  folder: 'drafts' | 'sent' | 'inbox';
  from: { name: string; address: string };
  internetMessageId: string;
  conversationId: string;
  at: string;
  /** What Exchange says of a message that it could not deliver. */
  report?: Report;
}

/** The mailboxes of the tenant. */
export interface Mailboxes {
  /**
   * Which mailboxes the app may use: an application access policy limits what was consented to, or a grant in Exchange
   * itself (RBAC for Applications) opens the sender's, of which no token tells.
   */
  policy: 'sender' | 'every' | 'none' | 'granted-in-exchange';
  /** Mailboxes of people that give back what is sent to them, by address in lower case, and why. */
  readonly refusing: Map<string, Refusal>;
  /** Whether nothing was kept of an earlier start. */
  readonly isNew: boolean;
  /** Keeps a letter as a draft. */
  draft(mailbox: string, letter: Letter): Message;
  /** The message with this id, mutable or immutable, in this mailbox. */
  find(mailbox: string, id: string): Message | undefined;
  /** Deletes a message from its mailbox. */
  remove(message: Message): void;
  /** Sends a draft: into the recipients' inboxes, and into Sent Items. */
  send(draft: Message): void;
  /** Sends a letter at once. */
  sendLetter(mailbox: string, letter: Letter, saveToSentItems: boolean): Message;
  /** How many messages this mailbox sent in the last minute. */
  sentLately(mailbox: string): number;
  /** A person's inbox, newest first. */
  inbox(address: string): Message[];
}

const newId = (): string => `AAMk${randomBytes(48).toString('base64url')}=`;

/** The mailboxes as they were kept. */
export function openMailboxes(saved: SavedState): Mailboxes {
  const { messages } = saved.open<{ messages: Message[] }>('mail', () => ({ messages: [] }));
  const refusing = new Map<string, Refusal>();
  const departures: { mailbox: string; at: number }[] = [];

  function keep(message: Message): Message {
    messages.push(message);
    saved.touch('mail');
    return message;
  }

  function deliver(sent: Message): void {
    departures.push({ mailbox: sent.mailbox, at: Date.now() });
    for (const address of new Set([...sent.to, ...sent.cc, ...sent.bcc].map((one) => one.toLowerCase()))) {
      const isThere = address === senderMailbox || findPerson(address) !== undefined;
      const refusal = isThere ? refusing.get(address) : 'unknown';
      keep(refusal === undefined ? arrival(sent, address) : undeliverable(sent, { address, why: refusal }));
    }
  }

  return {
    policy: 'sender',
    refusing,
    isNew: messages.length === 0,
    draft: (mailbox, letter) => keep(newMessage(mailbox, 'drafts', letter)),
    find: (mailbox, id) => messages.find((one) => one.mailbox === mailbox && (one.id === id || one.immutableId === id)),
    remove(message) {
      messages.splice(messages.indexOf(message), 1);
      saved.touch('mail');
    },
    send(draft) {
      Object.assign(draft, { folder: 'sent', id: newId(), at: new Date().toISOString() });
      saved.touch('mail');
      deliver(draft);
    },
    sendLetter(mailbox, letter, saveToSentItems) {
      const message = newMessage(mailbox, 'sent', letter);
      deliver(saveToSentItems ? keep(message) : message);
      return message;
    },
    sentLately: (mailbox) => departures.filter((one) => one.mailbox === mailbox && one.at > Date.now() - 60_000).length,
    inbox: (address) =>
      messages.filter((one) => one.folder === 'inbox' && one.mailbox === address.toLowerCase()).reverse(),
  };
}

function newMessage(mailbox: string, folder: Message['folder'], letter: Letter): Message {
  const person = findPerson(mailbox);
  return {
    ...letter,
    id: newId(),
    immutableId: newId(),
    mailbox,
    folder,
    from: { name: person?.displayName ?? 'Followthrough', address: mailbox },
    internetMessageId: `<${randomUUID()}@${tenant.domain}>`,
    conversationId: newId(),
    at: new Date().toISOString(),
  };
}

function arrival(sent: Message, address: string): Message {
  // Nobody but the sender learns who else was copied blindly.
  return { ...sent, bcc: [], id: newId(), immutableId: newId(), mailbox: address, folder: 'inbox' };
}

function undeliverable(sent: Message, { address, why }: Omit<Report, 'returned'>): Message {
  const { internetMessageId, subject, from, to, headers, conversationId } = sent;
  const report = { address, why, returned: { internetMessageId, subject, from, to, headers } };
  const words = {
    subject: `Undeliverable: ${subject}`,
    text: reportWords(report),
    to: [sent.mailbox],
    cc: [],
    bcc: [],
    headers: [],
  };
  const postmaster = { name: 'Microsoft Outlook', address: `postmaster@${tenant.domain}` };
  return { ...newMessage(sent.mailbox, 'inbox', words), from: postmaster, conversationId, report };
}

/** PidTagMessageClass. */
export function messageClass({ report }: Message): string {
  return report ? reportClass : 'IPM.Note';
}
