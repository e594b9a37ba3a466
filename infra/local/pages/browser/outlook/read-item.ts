import { htmlText } from './html-text.ts';
import type { Calls } from './pane-host.ts';
import type { Address, ItemFacts } from './protocol.ts';

/** A message as the stand-in keeps it. */
interface Message {
  immutableId: string;
  subject: string;
  html?: string;
  text?: string;
  from: { name: string; address: string };
  to: readonly string[];
  cc: readonly string[];
  headers: readonly { name: string; value: string }[];
  internetMessageId: string;
  conversationId: string;
  at: string;
}

/** The message that is open in the reading pane, as a pane reads it. */
export interface ReadItem {
  facts: ItemFacts;
  calls: Calls;
}

/** Looks a message up. Null when there is none with this id, or when none is open. */
export async function readItem(as: string, messageId: string | null): Promise<ReadItem | null> {
  if (messageId === null) return null;
  const reply = await fetch(`/outlook/item?${new URLSearchParams({ as, id: messageId })}`);
  return reply.ok ? itemOf(await reply.json()) : null;
}

function itemOf(message: Message): ReadItem {
  const { html, text = '' } = message;
  return {
    facts: {
      kind: 'read',
      itemId: message.immutableId,
      subject: message.subject,
      from: addressOf(message.from.address, message.from.name),
      to: message.to.map((one) => addressOf(one)),
      cc: message.cc.map((one) => addressOf(one)),
      at: message.at,
      internetMessageId: message.internetMessageId,
      conversationId: message.conversationId,
    },
    calls: {
      // Outlook makes the text from what it shows, also where the mail has a text part of its own.
      'body.getAsync': ([coercionType]) =>
        coercionType === 'html' ? (html ?? `<pre>${text}</pre>`) : html === undefined ? text : htmlText(html),
      'body.getTypeAsync': () => (html === undefined ? 'text' : 'html'),
      getAllInternetHeadersAsync: () => headersOf(message),
    },
  };
}

function addressOf(emailAddress: string, name?: string): Address {
  const [local = ''] = emailAddress.split('@');
  const words = local.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return { emailAddress, displayName: name ?? words.join(' ') };
}

/** Folded at spaces, as MIME writes what is longer than a line. */
function headersOf({ from, to, subject, internetMessageId, at, headers }: Message): string {
  const all = [
    { name: 'From', value: `"${from.name}" <${from.address}>` },
    { name: 'To', value: to.join(', ') },
    { name: 'Subject', value: subject },
    { name: 'Message-ID', value: internetMessageId },
    { name: 'Date', value: new Date(at).toUTCString() },
    ...headers,
  ];
  return all.map(({ name, value }) => `${name}: ${value}`.replace(/(.{1,76})\s/g, '$1\r\n ')).join('\r\n');
}
