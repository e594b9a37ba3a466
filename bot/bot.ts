import type { Request, Router } from 'express';
import type { Chat } from '../src/ports/chat.ts';
import type { ConversationStore } from '../src/ports/conversations.ts';
import { type BotSettings, createTeamsLine } from './adapter.ts';
import type { AnswerParts } from './answer-turn.ts';
import { createChat } from './chat.ts';
import { botEndpoint } from './endpoint.ts';
import { createGreeting } from './greeting.ts';
import type { BotLog } from './log.ts';
import { takeTurn } from './turns.ts';

/** What the bot is made of. */
export interface BotParts extends AnswerParts {
  readonly settings: BotSettings;
  readonly conversations: ConversationStore;
  /** Counts what somebody does. @returns the seconds to wait when it was too much, else null */
  readonly tooOften: (who: string) => Promise<number | null>;
  /** Counts a bad token of whoever sent it. @returns the seconds to wait when it was too much, else null */
  readonly guessedTooOften: (request: Request) => Promise<number | null>;
  readonly log: BotLog;
}

/** The Teams bot: its endpoint, and the port through which the product writes first. */
export interface Bot {
  /** Serves `POST /api/messages`; goes before any body parser. */
  readonly router: Router;
  readonly chat: Chat;
}

/** Joins the bot. @throws Refusal `settings-wrong` without a client id */
export function createBot({ settings, cases, refusalSentence, conversations, log, ...limits }: BotParts): Bot {
  const { tooOften, guessedTooOften } = limits;
  const { tenantId } = settings;
  const line = createTeamsLine(settings);
  const greeting = createGreeting({ tenantId, line, conversations });
  const turns = { tenantId, line, greeting, cases, refusalSentence, log };
  return {
    router: botEndpoint({
      settings,
      line,
      log,
      tooOften,
      guessedTooOften,
      turn: (activity) => takeTurn(turns, activity),
    }),
    chat: createChat({ settings, line, conversations, refusalSentence }),
  };
}
