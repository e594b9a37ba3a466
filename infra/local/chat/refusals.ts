import type { Response } from 'express';
import type { Switches } from './switches.ts';

/** The bot API's own codes and statuses, as its documentation lists them. */
const refusals = {
  'Bad Argument': [400, 'The request is missing something, or has it in the wrong form.'],
  BadSyntax: [400, "Activity must include non empty 'text' field or at least 1 attachment"],
  Unauthorized: [401, 'Authorization has been denied for this request.'],
  BotNotInConversationRoster: [403, 'The bot is not part of the conversation roster.'],
  NotEnoughPermissions: [403, 'The bot may not write to this tenant.'],
  ConversationBlockedByUser: [403, 'The user has blocked the conversation with the bot.'],
  ConversationNotFound: [404, 'Conversation not found.'],
  MemberNotFoundInConversation: [404, 'Member not found in conversation.'],
  ActivityNotFoundInConversation: [404, 'Message does not exist in the thread.'],
  MessageSizeTooBig: [413, 'Message size too large.'],
  Throttled: [429, 'API calls quota exceeded.'],
} as const satisfies Record<string, readonly [number, string]>;

export function refuse(res: Response, code: keyof typeof refusals) {
  const [status, message] = refusals[code];
  res.status(status).json({ error: { code, message } });
}

/** A person has blocked the bot: the reason is JSON inside a string and not `error.code`, or it is. */
export function refuseBlocked(res: Response, { doubts }: Switches) {
  if (doubts.blockedBody === 'ConversationBlockedByUser') return refuse(res, 'ConversationBlockedByUser');
  const message = JSON.stringify({
    subCode: 'MessageWritesBlocked',
    details: 'Thread is blocked, message writes not allowed.',
    errorCode: null,
    errorSubCode: null,
  });
  res.status(403).json({ errorCode: 209, message });
}
