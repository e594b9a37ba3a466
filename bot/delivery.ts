import { z } from 'zod';
import { Refusal } from '../src/core/refusal.ts';
import type { RefusedWhy } from '../src/ports/chat.ts';
import { FailedCall } from './connector-http.ts';

/** Why a call to Teams did not work, where trying the same again is pointless or would do it twice. */
export type CallFailure = RefusedWhy | 'conversation-gone' | 'bad-argument' | 'unclear';

/** What is to be done about a call that did not work. */
export type Treatment =
  | { readonly next: 'give-up'; readonly why: CallFailure }
  /** It was not carried out: it may be made again, after this long where Teams says so. */
  | { readonly next: 'again'; readonly afterMs: number | null }
  /** Nobody can be reached until an administrator has mended something. */
  | { readonly next: 'administrator' };

const AGAIN = 'again';
const ADMINISTRATOR = 'administrator';

/**
 * What each answer means, by its code and else by its status: the whole list of the bot API.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 */
const BY_CODE: Readonly<Record<string, CallFailure | typeof AGAIN | typeof ADMINISTRATOR>> = {
  BotDisabledByAdmin: 'bot-disabled',
  BotNotInConversationRoster: 'not-installed',
  BotNotRegistered: ADMINISTRATOR,
  ConversationBlockedByUser: 'blocked',
  ConversationNotFound: 'conversation-gone',
  // The service of another cloud is the right one: BOT_SERVICE_URL.
  InvalidBotApiHost: ADMINISTRATOR,
  MessageSizeTooBig: 'too-big',
  MessageWritesBlocked: 'blocked',
  NotEnoughPermissions: 'not-allowed',
};

const BY_STATUS: Readonly<Record<number, CallFailure | typeof AGAIN | typeof ADMINISTRATOR>> = {
  400: 'bad-argument',
  401: ADMINISTRATOR,
  403: 'not-allowed',
  404: 'conversation-gone',
  412: AGAIN,
  413: 'too-big',
  429: AGAIN,
  // Turned away at the door; 500, 502 and 504 come from further in.
  503: AGAIN,
};

const Said = z.object({ error: z.object({ code: z.string() }) });
/** The one body that hides its reason: JSON inside a string. */
const Hidden = z.object({ message: z.string() });
const SubCode = z.object({ subCode: z.string() });

/** What is to be done about what a call to Teams threw. @throws what is no failure of a call, as it is */
export function treatmentOf(error: unknown): Treatment {
  if (!(error instanceof FailedCall)) {
    // No token from the sign-in service: the call was never made.
    if (isSignInError(error)) return { next: 'again', afterMs: null };
    throw error;
  }
  const { status, body, retryAfterMs, mayBeDone } = error;
  if (status === null) return mayBeDone ? UNCLEAR : { next: 'again', afterMs: null };
  const meant = BY_CODE[hiddenCode(body) ?? Said.safeParse(body).data?.error.code ?? ''] ?? BY_STATUS[status];
  if (meant === undefined) return UNCLEAR;
  if (meant === ADMINISTRATOR) return { next: 'administrator' };
  return meant === AGAIN ? { next: 'again', afterMs: retryAfterMs } : { next: 'give-up', why: meant };
}

const UNCLEAR: Treatment = { next: 'give-up', why: 'unclear' };

/**
 * Reads what a call to Teams threw, after it was tried as often as it may be.
 *
 * @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again later, and what is no failure of a
 *   call as it is
 */
export function callFailure(error: unknown): CallFailure {
  const treatment = treatmentOf(error);
  if (treatment.next === 'give-up') return treatment.why;
  const status = error instanceof FailedCall ? error.status : null;
  const facts = { service: 'chat', ...(status !== null && { status }) };
  if (treatment.next === 'administrator') throw new Refusal('denied', facts, { cause: error });
  throw new Refusal(status === null ? 'unreachable' : 'busy', facts, { cause: error });
}

function hiddenCode(body: unknown): string | null {
  const hidden = Hidden.safeParse(body);
  if (!hidden.success || !hidden.data.message.trimStart().startsWith('{')) return null;
  try {
    return SubCode.safeParse(JSON.parse(hidden.data.message)).data?.subCode ?? null;
  } catch {
    return null;
  }
}

/** What the sign-in library throws has a code of its own kind. */
function isSignInError(error: unknown): boolean {
  return error instanceof Error && 'errorCode' in error && typeof error.errorCode === 'string';
}
