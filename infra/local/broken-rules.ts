/**
 * Rules that the stand-in can be told to break, one by one. The contract suite (test/contract/microsoft) shows with them
 * that each of its rules would be missed. The section is that of docs/platform.md.
 */
export const breakableRules = [
  // A1, lists and columns
  'makes-lists-without-title',
  'takes-columns-of-two-types',
  'shows-hidden-columns',
  'unique-without-index',
  'indexes-several-lines',
  'indexes-without-end',
  'takes-repeated-keys',
  // A2, reading rows
  'always-shows-cells',
  'filters-by-two-columns',
  'filters-without-index',
  'orders-without-index',
  'never-pages',
  'scans-without-end',
  'tags-without-version',
  // A3, writing rows
  'patch-answers-the-item',
  'takes-read-only-fields',
  'ignores-if-match',
  'takes-malformed-etags',
  'patches-in-place',
  'takes-plain-arrays',
  'keeps-deleted-rows',
  // A4, versions and delta
  'versions-oldest-first',
  'delta-tells-everything',
  'latest-tells-everything',
  'delta-hides-deleted',
  'takes-old-tokens',
  'gone-without-location',
  // A6, permissions
  'consent-is-enough',
  'read-may-write',
  'ignores-roles',
  // A7, batches
  'batches-without-end',
  'batch-repeats-ids',
  'batch-takes-absolute-urls',
  'batch-without-content-type',
  'batch-ignores-depends-on',
  'batch-fails-as-one',
  // A8, throttling
  'spends-without-end',
  'never-says-what-is-left',
  'every-call-costs-the-same',
  // A9, errors
  'errors-without-request-id',
  'takes-any-token',
  // A11, people and mail
  'finds-a-manager-for-everyone',
  'pages-of-members-without-end',
  'sending-answers-the-message',
  'takes-any-header',
  'takes-many-headers',
  'immutable-ids-change',
  'mails-without-end',
  'mailbox-takes-all-at-once',
  'opens-every-mailbox',
  'takes-big-mail',
  'finds-mail-of-any-class',
  // B2 and B4, the bot's tokens and calls
  'activities-without-service-url',
  'connector-takes-any-token',
  'refuses-invented-ids',
  'deletes-with-204',
  // B5, what Teams refuses
  'takes-big-cards',
  'split-messages-have-an-id',
  'ignores-blocks',
  'sends-without-end',
  'finds-any-conversation',
] as const;

/** The name of a rule that is broken. */
export type BrokenRule = (typeof breakableRules)[number];

/** The rules that are broken now. */
export type BrokenRules = Set<BrokenRule>;
