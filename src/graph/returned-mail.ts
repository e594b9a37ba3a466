import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { ReportFound, ReturnedMail } from '../ports/returned-mail.ts';
import type { Graph } from './graph.ts';
import { callingMailbox, type MailboxOptions } from './mailbox-calls.ts';
import { parseReply } from './parse-reply.ts';
import { readReport } from './read-report.ts';
import { statusOf } from './refusal-of.ts';

const CLASS_OF_REPORTS = 'REPORT.IPM.Note.NDR';
/** PidTagMessageClass. @see https://learn.microsoft.com/en-us/graph/api/singlevaluelegacyextendedproperty-get */
const CLASS = 'String 0x001A';
const Found = z.looseObject({
  id: z.string(),
  receivedDateTime: z.iso.datetime(),
  singleValueExtendedProperties: z.array(z.looseObject({ id: z.string(), value: z.string() })).optional(),
});

/** What came back to one mailbox: read only, and of mail that is no report of a failure its id, time and class at most. */
export function createReturnedMail(graph: Graph, { from, pace }: MailboxOptions): ReturnedMail {
  const user = `/users/${encodeURIComponent(from)}`;
  const inbox = (query: string) =>
    callingMailbox(pace, () => graph.all(`${user}/mailFolders/inbox/messages?$select=id,receivedDateTime&${query}`));
  /** Whether a class can be filtered by together with a time, no source settles: else the class is looked at here. */
  const reports = async (between: string) => {
    const isReport = `singleValueExtendedProperties/any(ep: ep/id eq '${CLASS}' and ep/value eq '${CLASS_OF_REPORTS}')`;
    try {
      return await inbox(`$filter=${encodeURIComponent(`${between} and ${isReport}`)}`);
    } catch (error) {
      if (statusOf(error) !== 400) throw error;
      const classes = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${CLASS}')`);
      const all = await inbox(`$filter=${encodeURIComponent(between)}&$expand=${classes}`);
      return all.filter((one) => classOf(one) === CLASS_OF_REPORTS);
    }
  };
  return {
    async found(since, until) {
      const found = await reports(`receivedDateTime ge ${since} and receivedDateTime lt ${until}`);
      return found.map(toReport).sort((one, other) => Date.parse(one.receivedAt) - Date.parse(other.receivedAt));
    },
    async read(id) {
      const path = `${user}/messages/${encodeURIComponent(id)}/$value`;
      try {
        return await readReport(String(await callingMailbox(pace, () => graph.get(path))));
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        return { names: [], failure: null };
      }
    },
  };
}

function toReport(reply: unknown): ReportFound {
  const { id, receivedDateTime } = parseReply(Found, reply);
  return { id, receivedAt: receivedDateTime };
}

function classOf(reply: unknown): string | undefined {
  return parseReply(Found, reply).singleValueExtendedProperties?.find(({ id }) => isClass(id))?.value;
}

/** Graph writes the number of a property back without its leading noughts: `String 0x1a`. */
function isClass(id: string): boolean {
  return /^String 0x0*1a$/i.test(id);
}

/** Somebody tidied it away, or Exchange makes no MIME of it. */
function isUnreadable(error: unknown): boolean {
  return (error instanceof Refusal && error.code === 'missing') || statusOf(error) === 400;
}
