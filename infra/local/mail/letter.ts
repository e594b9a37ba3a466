import { parse } from 'node-html-parser';
import PostalMime, { type Email } from 'postal-mime';
import type { BrokenRules } from '../broken-rules.ts';
import type { Doubts } from '../doubts.ts';
import { GraphError } from '../graph/graph-error.ts';
import type { Letter, MessageHeader } from './mailboxes.ts';

const mostHeaders = 5;
const isAddress = /^[^@\s]+@[^@\s]+$/;

/** Reads the JSON form of a message. @throws GraphError 400 for addresses and headers that Exchange refuses */
export function letterFromJson(given: unknown, broken: BrokenRules): Letter {
  const message: Record<string, unknown> = Object(given);
  const body: { contentType?: unknown; content?: unknown } = Object(message.body);
  const content = typeof body.content === 'string' ? body.content : '';
  const isHtml = String(body.contentType ?? 'text').toLowerCase() === 'html';
  return {
    subject: typeof message.subject === 'string' ? message.subject : '',
    ...(isHtml ? { html: content } : { text: content }),
    to: addressesIn(message.toRecipients),
    cc: addressesIn(message.ccRecipients),
    bcc: addressesIn(message.bccRecipients),
    headers: headersIn(message.internetMessageHeaders, broken),
  };
}

/** Reads the MIME form of a message: base64, as Graph takes it. @throws GraphError 400 when it is no such thing */
export async function letterFromMime(base64: string, doubts: Doubts): Promise<Letter> {
  if (base64 === '' || !/^[A-Za-z0-9+/\s]+=*\s*$/.test(base64)) throw invalidMime();
  const mail = await PostalMime.parse(Buffer.from(base64, 'base64'));
  if (!mail.to && !mail.cc && !mail.bcc && !mail.subject) throw invalidMime();
  const addresses = (list: readonly { address?: string | undefined }[] = []) =>
    list.flatMap(({ address }) => (address && isAddress.test(address) ? [address] : []));
  const text = textIn(mail, doubts);
  return {
    subject: mail.subject ?? '',
    ...(mail.html === undefined ? {} : { html: mail.html }),
    ...(text === undefined ? {} : { text }),
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    headers: mail.headers
      .filter(({ key }) => key.startsWith('x-') && doubts.mimeHeaders === 'kept')
      .map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}

/** Exchange keeps one body; where that is HTML, the text that goes with it is made of it. */
function textIn({ html, text }: Email, { mimeText }: Doubts): string | undefined {
  if (html === undefined || mimeText === 'kept') return text;
  const page = parse(html);
  return (page.querySelector('body') ?? page).structuredText;
}

function addressesIn(recipients: unknown): string[] {
  if (recipients === undefined) return [];
  if (!Array.isArray(recipients)) throw badBody('Recipients must be a collection.');
  return recipients.map((recipient: unknown) => {
    const { emailAddress }: { emailAddress?: unknown } = Object(recipient);
    const { address }: { address?: unknown } = Object(emailAddress);
    if (typeof address !== 'string' || !isAddress.test(address)) {
      throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    }
    return address;
  });
}

function headersIn(given: unknown, broken: BrokenRules): MessageHeader[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw badBody('internetMessageHeaders must be a collection.');
  if (given.length > mostHeaders && !broken.has('takes-many-headers')) {
    throw new GraphError(400, 'InvalidInternetMessageHeaderCollection', `Maximum number of headers is ${mostHeaders}.`);
  }
  return given.map((header: unknown) => {
    const { name, value }: { name?: unknown; value?: unknown } = Object(header);
    if (typeof name !== 'string') throw badBody('A header needs a name.');
    if (!/^x-/i.test(name) && !broken.has('takes-any-header')) {
      const message = `The internet message header name '${name}' should start with 'x-' or 'X-'.`;
      throw new GraphError(400, 'InvalidInternetMessageHeader', message);
    }
    return { name, value: String(value) };
  });
}

function badBody(message: string): GraphError {
  return new GraphError(400, 'RequestBodyRead', message);
}

function invalidMime(): GraphError {
  return new GraphError(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.');
}
