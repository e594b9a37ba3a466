import { z } from 'zod';
import { Refusal } from '../src/core/refusal.ts';
import type { RefusedWhy } from '../src/ports/chat.ts';

/** Why a call to Teams did not work, where trying the same again is pointless. */
export type CallFailure = RefusedWhy | 'conversation-gone' | 'bad-argument';

/** What the framework throws for a reply that is no success; `code` is the `error.code` of the body. */
const Failed = z.object({
  statusCode: z.number(),
  code: z.string().optional(),
  body: z.unknown().optional(),
  details: z.unknown().optional(),
});

/** The one body that hides its reason: JSON inside a string. */
const Hidden = z.object({ message: z.string() });
const SubCode = z.object({ subCode: z.string() });

const BY_CODE: Readonly<Record<string, CallFailure>> = {
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotNotInConversationRoster: 'not-installed',
  ConversationNotFound: 'conversation-gone',
};

const BY_STATUS: Readonly<Record<number, CallFailure>> = {
  400: 'bad-argument',
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'conversation-gone',
  413: 'too-big',
};

/** Statuses that the bot API documents as worth another try; the framework has tried 429, 502 and 503 four times. */
const BUSY: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);

/**
 * Reads what a call to Teams threw.
 *
 * @throws Refusal `busy` or `unreachable` when it is worth trying again, and what is no failure of a call as it is
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 */
export function callFailure(error: unknown): CallFailure {
  const failed = Failed.safeParse(error);
  if (!failed.success) {
    if (isNetworkError(error)) throw new Refusal('unreachable', { service: 'chat' }, { cause: error });
    throw error;
  }
  const { statusCode, code, body, details } = failed.data;
  const why = BY_CODE[hiddenCode(body) ?? hiddenCode(details) ?? code ?? ''] ?? BY_STATUS[statusCode];
  if (why !== undefined) return why;
  throw new Refusal(
    BUSY.has(statusCode) ? 'busy' : 'unreachable',
    { service: 'chat', status: statusCode },
    { cause: error },
  );
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

/** No reply at all: a refused or broken connection, or no token from the sign-in service. */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'errorCode' in error ? error.errorCode : 'code' in error ? error.code : null;
  return typeof code === 'string';
}
