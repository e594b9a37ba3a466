import { createBot } from '../bot/bot.ts';
import type { BotCases } from '../bot/cases.ts';
import { guesses, USUAL_LIMITS } from './api/limits.ts';
import { perMinute } from './api/rate.ts';
import { answerAsk } from './cases/answering/answer-ask.ts';
import { restOnTrack } from './cases/answering/rest-on-track.ts';
import { askedAbout } from './cases/asking/asked-about.ts';
import { openOwnAsk } from './cases/asking/open-own-ask.ts';
import { correctAnswer, viewAsk } from './cases/asking/view-ask.ts';
import { conversationCases } from './cases/chat/conversation-cases.ts';
import { decideInChat } from './cases/deciding/decide-in-chat.ts';
import { viewDecision } from './cases/deciding/view-decision.ts';
import { viewOverdue } from './cases/plans/view-overdue.ts';
import { isForAdministrators, Refusal } from './core/refusal.ts';
import { applicationIdentity } from './graph/application-identity.ts';
import type { Parts } from './parts.ts';
import type { Log } from './ports/log.ts';
import type { Settings } from './settings.ts';
import { actionInLink, teamsLinks } from './teams-links.ts';
import { refusalSentence } from './texts/refusals.ts';

/** In chat, in a minute: nobody taps so often, and a loop somewhere is stopped. */
const TURNS_OF_A_PERSON = 240;

/** The bot, with every case that chat may call. */
export function joinBot(settings: Settings, parts: Parts, log: Log) {
  return createBot({
    settings: {
      clientId: settings.clientId,
      tenantId: settings.tenantId,
      serviceUrl: settings.botServiceUrl,
      openIdUrl: settings.botOpenIdUrl,
      loginUrl: settings.botLoginUrl,
      credentials: applicationIdentity({ ...settings, authority: settings.botLoginUrl }),
    },
    cases: noting(log, {
      answerAsk: (request) => answerAsk(parts, request),
      correctAnswer: (request) => correctAnswer(parts, request),
      restOnTrack: (request) => restOnTrack(parts, request),
      viewAsk: (request) => viewAsk(parts, request),
      myActions: (by) => openOwnAsk(parts, by),
      askedAbout: (by) => askedAbout(parts, by),
      viewOverdue: (person) => viewOverdue(parts, { kind: 'person', person }),
      decide: (request) => decideInChat(parts, request),
      viewDecision: ({ by, matter }) => viewDecision(parts, by, matter),
    }),
    extension: conversationCases(parts),
    actionIn: (link) => actionInLink(settings, link),
    links: teamsLinks(settings),
    conversations: parts.conversations,
    pace: parts.sendPace,
    installer: parts.installer,
    tooOften: perMinute(TURNS_OF_A_PERSON).count,
    guessedTooOften: guesses(USUAL_LIMITS),
    refusalSentence,
    log,
  });
}

/** The bot turns refusals into sentences for one person; what only an administrator can mend is noted on the way. */
function noting(log: Log, cases: BotCases): BotCases {
  const noted =
    <Request, Reply>(name: keyof BotCases, call: (request: Request) => Promise<Reply>) =>
    async (request: Request): Promise<Reply> => {
      try {
        return await call(request);
      } catch (error) {
        if (error instanceof Refusal && isForAdministrators(error)) {
          log.warn({ case: name, code: error.code, ...error.facts }, 'refused');
        }
        throw error;
      }
    };
  return {
    answerAsk: noted('answerAsk', cases.answerAsk),
    correctAnswer: noted('correctAnswer', cases.correctAnswer),
    restOnTrack: noted('restOnTrack', cases.restOnTrack),
    viewAsk: noted('viewAsk', cases.viewAsk),
    myActions: noted('myActions', cases.myActions),
    askedAbout: noted('askedAbout', cases.askedAbout),
    viewOverdue: noted('viewOverdue', cases.viewOverdue),
    decide: noted('decide', cases.decide),
    viewDecision: noted('viewDecision', cases.viewDecision),
  };
}
