import type { Faults } from '../faults.ts';
import type { GraphCall, GraphReply } from './call.ts';
import { errorReply, mailboxBusy } from './graph-error.ts';

/** Lets a call pass, unless too many to the same mailbox are under way. */
export type MailboxQueue = (call: GraphCall, work: () => Promise<GraphReply | 'lost'>) => Promise<GraphReply | 'lost'>;

/** Counts the requests that are under way, mailbox by mailbox. */
export function createMailboxQueue({ limits, broken }: Faults): MailboxQueue {
  const underWay = new Map<string, number>();
  return async (call, work) => {
    const mailbox = /^\/users\/([^/]+)\/(?:mailFolders|messages|sendMail)/.exec(call.path)?.[1]?.toLowerCase();
    if (mailbox === undefined) return work();
    const others = underWay.get(mailbox) ?? 0;
    if (others >= limits.mailboxRequestsAtOnce && !broken.has('mailbox-takes-all-at-once')) {
      return errorReply(mailboxBusy(1));
    }
    underWay.set(mailbox, others + 1);
    try {
      return await work();
    } finally {
      underWay.set(mailbox, (underWay.get(mailbox) ?? 1) - 1);
    }
  };
}
