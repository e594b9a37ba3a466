import PostalMime, { type Attachment, type Email, type Header } from 'postal-mime';
import type { CameBack } from '../core/asking/why-returned.ts';
import type { ReadReport } from '../ports/returned-mail.ts';
import { LETTER_HEADER } from './letter-header.ts';

/** What a report is made of, by the RFCs 3462, 3464 and 6533. The text for people is not among it, and nobody reads that. */
const STATUS_PARTS: ReadonlySet<string> = new Set(['message/delivery-status', 'message/global-delivery-status']);
const RETURNED_PARTS: ReadonlySet<string> = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/global',
  'message/global-headers',
]);
/**
 * What a report says for machines stands before what it returns, of which the head is enough. The rest is not parsed:
 * anybody can send 36 MB, which takes the parser ten seconds and a gigabyte.
 */
const MOST_CHARS = 150_000;
/** More than any report has of one letter; who forges one makes nobody look at thousands. */
const MOST_NAMES = 20;
const MOST_GROUPS = 20;
const MOST_RETURNED = 5;
const LONGEST_NAME = 500;
const LONGEST_ADDRESS = 254;
/** One plain address: what else an address may be is left out rather than shown. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+$/;
const STATUS = /\b[45]\.\d{1,3}\.\d{1,3}\b/;

/**
 * What a non-delivery report says, read from its MIME by its parts for machines. Where it has no such part, its class
 * alone says that the letter failed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3464
 */
export async function readReport(mime: string): Promise<ReadReport> {
  const report = await parsed(mime.slice(0, MOST_CHARS));
  if (report === null) return { names: [], failure: null };
  const statuses = report.attachments.filter(({ mimeType }) => STATUS_PARTS.has(mimeType));
  return {
    names: await namesIn(report),
    failure: statuses.length === 0 ? { address: null, status: null } : await failureIn(statuses),
  };
}

/** Null for what is no MIME that can be read: anybody can send anything, and it is not to hold up what comes after it. */
async function parsed(mime: string): Promise<Email | null> {
  try {
    return await PostalMime.parse(mime, { attachmentEncoding: 'utf8', forceRfc822Attachments: true });
  } catch {
    return null;
  }
}

async function namesIn(report: Email): Promise<readonly string[]> {
  const returned = report.attachments.filter(({ mimeType }) => RETURNED_PARTS.has(mimeType));
  const heads = await Promise.all(returned.slice(0, MOST_RETURNED).map((part) => headersOf(headOf(textOf(part)))));
  const names = [
    fieldOf(report.headers, 'in-reply-to'),
    fieldOf(report.headers, 'references'),
    ...heads.flatMap((head) => [fieldOf(head, 'message-id'), fieldOf(head, LETTER_HEADER)]),
  ].flatMap((value) => value.split(/\s+/));
  return [...new Set(names)].filter((name) => name !== '' && name.length <= LONGEST_NAME).slice(0, MOST_NAMES);
}

/** Our letters have one recipient each: of several that a report names, the first that failed is meant. */
async function failureIn(statuses: readonly Attachment[]): Promise<CameBack | null> {
  const groups = statuses.flatMap((part) => textOf(part).split(/\r?\n\s*\r?\n/));
  for (const group of groups.slice(0, MOST_GROUPS)) {
    const fields = await headersOf(group);
    if (fieldOf(fields, 'action').toLowerCase() === 'failed')
      return { address: addressIn(fields), status: statusIn(fields) };
  }
  return null;
}

/** As it was written to, where the report tells both; `rfc822;somebody@council.example`. */
function addressIn(fields: readonly Header[]): string | null {
  const [address] = ['original-recipient', 'final-recipient']
    .map((name) =>
      fieldOf(fields, name)
        .replace(/^[^;]*;/, '')
        .trim(),
    )
    .filter((value) => value.length <= LONGEST_ADDRESS && ADDRESS.test(value));
  return address ?? null;
}

/** Some write 5.0.0 where they say more in what the other server answered. */
function statusIn(fields: readonly Header[]): string | null {
  const status = codeIn(fieldOf(fields, 'status'));
  const said = codeIn(fieldOf(fields, 'diagnostic-code'));
  return status === null || status.endsWith('.0.0') ? (said ?? status) : status;
}

function codeIn(value: string): string | null {
  return STATUS.exec(value)?.[0] ?? null;
}

function headOf(message: string): string {
  return message.split(/\r?\n\r?\n/, 1)[0] ?? '';
}

/** A block of fields reads like the head of a mail. */
async function headersOf(block: string): Promise<readonly Header[]> {
  return (await parsed(block))?.headers ?? [];
}

function fieldOf(headers: readonly Header[], name: string): string {
  return headers.find(({ key }) => key === name)?.value.trim() ?? '';
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : '';
}
