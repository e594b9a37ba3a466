import { randomUUID } from 'node:crypto';
import type { Request, Router } from 'express';
import type { AppInstaller } from '../src/ports/app-installer.ts';
import type { Chat } from '../src/ports/chat.ts';
import type { ConversationStore } from '../src/ports/conversations.ts';
import type { GroupChat } from '../src/ports/group-chat.ts';
import type { Pace } from '../src/ports/pace.ts';
import { type BotSettings, createTeamsLine } from './adapter.ts';
import type { AnswerParts } from './answer-turn.ts';
import type { MeetingCardLinks } from './cards/meeting-card.ts';
import { createChat } from './chat.ts';
import { botEndpoint } from './endpoint.ts';
import type { FindParts } from './extension/find-turn.ts';
import { createGreeting } from './greeting.ts';
import { createGroupChat } from './group-chat.ts';
import type { BotLog } from './log.ts';
import { patientLine } from './patient-line.ts';
import { createStoredCards } from './stored-cards.ts';
import { trustedConversations } from './trusted-conversations.ts';
import { takeTurn } from './turns.ts';

/** What the bot is made of. */
export interface BotParts extends AnswerParts, FindParts {
  readonly settings: BotSettings;
  readonly links: AnswerParts['links'] & MeetingCardLinks;
  readonly conversations: ConversationStore;
  /** How fast the bot may write first; who waits for a reply is not held up by it. */
  readonly pace: Pace;
  readonly installer: AppInstaller;
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
  readonly groupChat: GroupChat;
}

/** Joins the bot. @throws Refusal `settings-wrong` without a client id */
export function createBot({ settings, cases, links, refusalSentence, log, ...others }: BotParts): Bot {
  const { tooOften, guessedTooOften, pace, installer, extension, actionIn } = others;
  const { tenantId } = settings;
  const conversations = trustedConversations(others.conversations, settings.serviceUrl);
  const bare = createTeamsLine(settings);
  const line = { ...bare, ...patientLine(bare, { pace: null }) };
  const greeting = createGreeting({ tenantId, line, conversations });
  const answering = { cases, links, refusalSentence };
  const storedCards = createStoredCards(line, log);
  const turns = { tenantId, line, greeting, storedCards, ...answering, extension, actionIn, newId: randomUUID, log };
  return {
    router: botEndpoint({
      settings,
      line,
      log,
      tooOften,
      guessedTooOften,
      turn: (activity) => takeTurn(turns, activity),
    }),
    groupChat: createGroupChat({ settings, line, links }),
    chat: createChat({ settings, line: patientLine(bare, { pace }), conversations, installer, links, refusalSentence }),
  };
}
