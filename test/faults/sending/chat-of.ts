import { randomUUID } from 'node:crypto';
import { createTeamsLine } from '../../../bot/adapter.ts';
import { createChat } from '../../../bot/chat.ts';
import { patientLine } from '../../../bot/patient-line.ts';
import type { AppInstaller } from '../../../src/ports/app-installer.ts';
import type { Chat } from '../../../src/ports/chat.ts';
import type { ConversationStore } from '../../../src/ports/conversations.ts';
import type { Pace } from '../../../src/ports/pace.ts';
import { signInThatGives, TENANT } from '../../bot/teams.ts';

/** What a bot of a test stands on. */
interface ChatGround {
  readonly serviceUrl: string;
  readonly pace: Pace;
  readonly conversations: ConversationStore;
  readonly installer: AppInstaller;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** The product's own chat, adapter and all, at a chat service of a test. */
export function chatOf({ serviceUrl, pace, conversations, installer, wait }: ChatGround): Chat {
  const clientId = randomUUID();
  const settings = {
    clientId,
    tenantId: TENANT,
    serviceUrl,
    openIdUrl: `${serviceUrl}openid`,
    loginUrl: `https://sign-in.test/${TENANT}`,
    credentials: signInThatGives('the-bots-own-token', clientId),
  };
  return createChat({
    settings,
    line: patientLine(createTeamsLine(settings), { pace, ...(wait && { wait }) }),
    conversations,
    installer,
    links: {
      answerForm: (ask) => `https://teams.example/answer/${ask}`,
      action: (_plan, action) => `https://teams.example/${action}`,
    },
    refusalSentence: ({ code }) => code,
  });
}
