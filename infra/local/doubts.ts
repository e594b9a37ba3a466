/**
 * Behaviour of Microsoft 365 that no source settles, each with the ways it may be; the first is believed likelier.
 * The numbers are those of docs/unproven.md, where it says what the product does in either case.
 */
export const waysOf = {
  /** U1: the status that a repeated value in a column with unique values is refused with. */
  uniqueClashStatus: [409, 400],
  /** U2: the code beside the well-known message about a column without an index. */
  unindexedCode: ['invalidRequest', 'generalException'],
  /** U3: how a dateOnly value comes back. */
  dateOnly: ['site-midnight', 'as-written'],
  /** U4: whether delta shows the cells that `$expand=fields` asks for. */
  deltaFields: ['shown', 'left-out'],
  /** U5: whether a deleted row shows as such in delta, or as the `error` element that has been seen. */
  deletedInDelta: ['deleted', 'error'],
  /** U6: whether the list of a row's versions shows the cells that `$expand=fields` asks for; one by itself does. */
  versionFields: ['shown', 'left-out'],
  /** U7: whether the cast of a group's nested members asks for ConsistencyLevel and $count. */
  nestedMembers: ['needs-header', 'plain'],
  /** U8: what a query over the list view threshold is answered with. */
  thresholdStatus: [429, 500],
  /** U9: rows on a page when nothing else is asked for. */
  usualPage: [200, 100],
  /** U10: rows on a page however many are asked for. */
  longestPage: [5000, 200],
  /** U11: whether a mailbox that sent too much says how long to wait. */
  mailRetryAfter: ['given', 'missing'],
  /** U12: whether the copy in Sent Items is there as soon as sending was accepted. */
  sentCopy: ['at-once', 'later'],
  /** U13: how line ends in a text come back. */
  lineEnds: ['as-written', 'crlf'],
  /** U14: whether blanks around a text stay. */
  outerBlanks: ['kept', 'trimmed'],
  /** U15: whether an empty text is a value or an empty cell. */
  emptyText: ['kept', 'left-out'],
  /** U16: what becomes of a value that a choice column does not list. */
  foreignChoice: ['taken', 'refused'],
  /** U17: whether a column that is there can be given an index and unique values. */
  indexByPatch: ['taken', 'refused'],
  /** U18: whether a list can be deleted. */
  listDeletion: ['taken', 'refused'],
  /** U19: by how much a row's eTag rises at a change. */
  eTagSteps: ['by-one', 'leaps'],
  /** U20: how Teams refuses a chat with somebody it does not know. */
  unknownMember: ['BotNotInConversationRoster', 'Bad Argument'],
  /** U21: how Teams refuses a chat in another tenant. */
  wrongTenant: ['NotEnoughPermissions', 'Bad Argument'],
  /** U22: in which of its two forms Teams says that a person has blocked the bot. */
  blockedBody: ['MessageWritesBlocked', 'ConversationBlockedByUser'],
  /** U23: whether the reply to a new list shows its columns. */
  newListColumns: ['left-out', 'shown'],
  /** U24: whether the person who edited a row by hand is named by directory id, or by address alone. */
  handEditor: ['directory-id', 'address'],
  /** U25: whether a chat can be begun with a person's object id. */
  memberByObjectId: ['taken', 'refused'],
  /** U26: the grant on a site that making lists needs. */
  makesLists: ['fullcontrol', 'write'],
  /** U27: whether unique values differ by the case of letters. */
  uniqueLetters: ['any-case', 'exact'],
  /** U28: whether delta repeats an item; it may, says the documentation, and not when. */
  deltaRepeats: ['never', 'always'],
  /** U29: whether what the app wrote by itself is told to be the application's, a nameless user's alone, or both of it and of a user with an id. */
  appWrites: ['application', 'user', 'user-beside'],
  /** U30: whether the bot may write to a chat by the id that Graph has for it. */
  graphChatId: ['taken', 'refused'],
  /** U31: whether who is in a channel can be asked by the channel's own id. */
  channelMembers: ['by-channel', 'by-team-alone'],
  /** U32: whether the text part of a message written as MIME arrives, or one that Exchange makes of the HTML. */
  mimeText: ['made-of-html', 'kept'],
  /** U33: whether headers of one's own in a message written as MIME arrive. */
  mimeHeaders: ['kept', 'left-out'],
  /** U34: whether messages can be found by their class together with the time of their arrival. */
  reportFilter: ['taken', 'refused'],
  /** U35: whether a report answers, in its own head, the message that came back, or tells of it only by returning it. */
  reportNames: ['reply-headers', 'returned-alone'],
  /** U36: whether a report as MIME has its part for machines. */
  reportStatus: ['status-part', 'left-out'],
  /** U37: whether a draft keeps its Message-ID when it is sent. */
  sentMessageId: ['kept', 'new'],
} as const;

/** The name of a doubt. */
export type Doubt = keyof typeof waysOf;

/** Which way each doubt is turned. */
export type Doubts = { -readonly [Name in Doubt]: (typeof waysOf)[Name][number] };

/** Every doubt as it is believed to be. */
export function likelyDoubts(): Doubts {
  return {
    uniqueClashStatus: 409,
    unindexedCode: 'invalidRequest',
    dateOnly: 'site-midnight',
    deltaFields: 'shown',
    deletedInDelta: 'deleted',
    versionFields: 'shown',
    nestedMembers: 'needs-header',
    thresholdStatus: 429,
    usualPage: 200,
    longestPage: 5000,
    mailRetryAfter: 'given',
    sentCopy: 'at-once',
    lineEnds: 'as-written',
    outerBlanks: 'kept',
    emptyText: 'kept',
    foreignChoice: 'taken',
    indexByPatch: 'taken',
    listDeletion: 'taken',
    eTagSteps: 'by-one',
    unknownMember: 'BotNotInConversationRoster',
    wrongTenant: 'NotEnoughPermissions',
    blockedBody: 'MessageWritesBlocked',
    newListColumns: 'left-out',
    handEditor: 'directory-id',
    memberByObjectId: 'taken',
    makesLists: 'fullcontrol',
    uniqueLetters: 'any-case',
    deltaRepeats: 'never',
    appWrites: 'application',
    graphChatId: 'taken',
    channelMembers: 'by-channel',
    mimeText: 'made-of-html',
    mimeHeaders: 'kept',
    reportFilter: 'taken',
    reportNames: 'reply-headers',
    reportStatus: 'status-part',
    sentMessageId: 'kept',
  };
}
