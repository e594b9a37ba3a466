/** Every reason for which a letter that was sent comes back. */
export const RETURNED_WHYS = [
  'no-such-address',
  'mailbox-full',
  'mail-unreachable',
  'mail-turned-away',
  'mail-came-back',
] as const;
/** Why a letter came back. */
export type ReturnedWhy = (typeof RETURNED_WHYS)[number];

/** What a report says of a letter that came back. Whoever writes it may write anything: neither part is free text. */
export interface CameBack {
  /** Which address it came back from; null where the report names none. */
  readonly address: string | null;
  /** Status code, as in `5.1.10`; null where the report gives none. */
  readonly status: string | null;
}

/** What follows the class (4 or 5) of a code. Exchange's own 1.10 and 4.310 are in its list, the others in the RFC. */
const BY_REST: Readonly<Record<string, ReturnedWhy>> = {
  '1.1': 'no-such-address',
  '1.2': 'no-such-address',
  '1.3': 'no-such-address',
  '1.6': 'no-such-address',
  '1.10': 'no-such-address',
  '4.310': 'no-such-address',
  '2.2': 'mailbox-full',
};

const BY_SUBJECT: Readonly<Record<string, ReturnedWhy>> = { '4': 'mail-unreachable', '7': 'mail-turned-away' };

/**
 * Why a letter came back, by the status code of the report.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3463 and
 * https://learn.microsoft.com/en-us/troubleshoot/exchange/email-delivery/ndr/non-delivery-reports-in-exchange-online
 */
export function whyReturned({ status }: Pick<CameBack, 'status'>): ReturnedWhy {
  const [, subject = '', detail = ''] = (status ?? '').split('.');
  return BY_REST[`${subject}.${detail}`] ?? BY_SUBJECT[subject] ?? 'mail-came-back';
}
