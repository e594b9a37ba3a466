import { createHash } from 'node:crypto';
import type { Doubts } from '../doubts.ts';
import { tenant } from '../tenant.ts';
import { mimeOf } from './mime.ts';

/** Why a mailbox gives back what was sent to it: there is none, or it is full. */
export const refusals = ['unknown', 'full'] as const;
export type Refusal = (typeof refusals)[number];

/** What a report is about: the message that came back, and from where. */
export interface Report {
  address: string;
  why: Refusal;
  returned: Returned;
}

/** As much of a message as a report returns. */
interface Returned {
  internetMessageId: string;
  subject: string;
  from: { name: string; address: string };
  to: string[];
  headers: { name: string; value: string }[];
}

/** The class of a report that a message was not delivered. */
export const reportClass = 'REPORT.IPM.Note.NDR';

const answers = {
  unknown: {
    status: '5.1.10',
    said: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    words: 'wasn’t found at',
  },
  full: {
    status: '5.2.2',
    said: '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
    words: 'has a full mailbox at',
  },
} as const;

/** What a report says to people. */
export function reportWords({ address, why }: Report): string {
  const { words, status } = answers[why];
  return `Your message to ${address} couldn’t be delivered. ${address} ${words} ${tenant.domain}. (550 ${status})`;
}

/** The head of a report, in which it may say which message it answers. */
export function reportHead({ returned }: Report, { reportNames }: Doubts): { name: string; value: string }[] {
  const id = returned.internetMessageId;
  const names = ['In-Reply-To', 'References', 'X-MS-Exchange-Parent-Message-Id'];
  return [
    { name: 'X-MS-Exchange-Message-Is-Ndr', value: '' },
    ...(reportNames === 'reply-headers' ? names.map((name) => ({ name, value: id })) : []),
    { name: 'Auto-Submitted', value: 'auto-replied' },
  ];
}

/**
 * A report as MIME: the words for people, the status for machines, and the message that came back. Written by hand from
 * RFC 3464 and MS-OXCMAIL, so that it shares no mistake with the library that the product reads it by.
 */
export function reportMime(about: { subject: string; to: string[] }, report: Report, doubts: Doubts): string {
  const { returned, address, why } = report;
  const boundary = createHash('sha256').update(returned.internetMessageId).digest('hex').slice(0, 32);
  const part = (type: string, body: string) => [`--${boundary}`, `Content-Type: ${type}`, '', body, ''];
  const head = `Message-ID: ${returned.internetMessageId}\r\n`;
  const returnedMail = head + mimeOf({ ...returned, text: 'As it was sent.' });
  return [
    `From: Microsoft Outlook <postmaster@${tenant.domain}>`,
    `To: ${about.to.join(', ')}`,
    `Subject: =?utf-8?B?${Buffer.from(about.subject, 'utf8').toString('base64')}?=`,
    ...reportHead(report, doubts).map(({ name, value }) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    ...part('text/plain; charset="utf-8"', reportWords(report)),
    ...(doubts.reportStatus === 'status-part' ? part('message/delivery-status', statusOf(address, why)) : []),
    ...part('message/rfc822', returnedMail),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function statusOf(address: string, why: Refusal): string {
  const { status, said } = answers[why];
  return [
    'Reporting-MTA: dns;HW1P123MB0042.GBRP123.PROD.OUTLOOK.COM',
    'Received-From-MTA: dns;HW1P123MB0017.GBRP123.PROD.OUTLOOK.COM',
    'Arrival-Date: Mon, 6 Jul 2026 07:00:04 +0000',
    '',
    `Final-Recipient: rfc822;${address}`,
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp;${said}`,
    '',
  ].join('\r\n');
}
