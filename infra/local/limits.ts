import { z } from 'zod';

/** How much Microsoft 365 bears. The numbers are documented (docs/platform.md); tests lower them to reach them. */
export const Limits = z.strictObject({
  /** Rows above which a query that cannot use an index is refused. */
  listViewThreshold: z.int().positive(),
  /** Units a minute that one app may spend on SharePoint: 3,750 in a tenant of five to fifteen thousand licences. */
  unitsPerMinute: z.int().positive(),
  /** People on a page of the directory when nothing else is asked for. */
  directoryPage: z.int().positive(),
  /** Messages a mailbox may send in a minute. */
  messagesPerMinute: z.int().nonnegative(),
  /** Requests to one mailbox at the same time. */
  mailboxRequestsAtOnce: z.int().nonnegative(),
  /** What a bot may send into one conversation, for each span of time. */
  sendsPerConversation: z.array(z.strictObject({ calls: z.int().nonnegative(), seconds: z.number().positive() })),
});
export type Limits = z.infer<typeof Limits>;

/** The limits as they are documented. */
export function usualLimits(): Limits {
  return {
    listViewThreshold: 5000,
    unitsPerMinute: 3750,
    directoryPage: 100,
    messagesPerMinute: 30,
    mailboxRequestsAtOnce: 4,
    sendsPerConversation: [
      { calls: 7, seconds: 1 },
      { calls: 8, seconds: 2 },
      { calls: 60, seconds: 30 },
      { calls: 1800, seconds: 3600 },
    ],
  };
}
