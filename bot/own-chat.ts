import { Refusal } from '../src/core/refusal.ts';
import type { AppInstaller } from '../src/ports/app-installer.ts';
import type { Conversation, ConversationStore } from '../src/ports/conversations.ts';
import type { BotSettings } from './adapter.ts';
import { welcomeCard } from './cards/help-card.ts';
import { type CallFailure, callFailure } from './delivery.ts';
import { type BotMessage, cardMessage } from './message.ts';
import type { Outgoing } from './patient-line.ts';

/** What reaching people takes. */
export interface OwnChatParts {
  readonly settings: Pick<BotSettings, 'clientId' | 'tenantId' | 'serviceUrl'>;
  readonly line: Outgoing;
  readonly conversations: ConversationStore;
  readonly installer: AppInstaller;
}

/** A message in somebody's chat. */
export interface Arrived {
  readonly conversation: string;
  readonly activity: string;
}

/** People's own chats with the bot. */
export interface OwnChat {
  /**
   * Sends a message into a person's own chat. Where none is known, or the known one is gone, it is made by tenant and
   * person; who has not got the app gets it.
   *
   * @param posting called right before the message itself is handed over; when it throws, the message is not
   * @returns where it arrived, or why it did not; `unclear` when nobody knows
   * @throws Refusal `busy`, `unreachable` or `denied` when it did not and is worth trying again
   */
  send(personId: string, message: BotMessage, posting: () => Promise<void>): Promise<Arrived | CallFailure>;
}

/** Where a person took the bot away, or an administrator did, it stays away. */
const FORGETTABLE: ReadonlySet<CallFailure> = new Set<CallFailure>([
  'blocked',
  'bot-disabled',
  'conversation-gone',
  'not-installed',
]);
const WANTS_INSTALLING: ReadonlySet<unknown> = new Set<CallFailure>([
  'not-installed',
  'conversation-gone',
  // Teams names no code of its own for a person whom it does not know.
  'bad-argument',
]);

/** Opens people's own chats with the bot. */
export function createOwnChat({ settings, line, conversations, installer }: OwnChatParts): OwnChat {
  return {
    async send(personId, message, posting) {
      const known = await conversations.find(personId);
      if (known === undefined) return sendAnew();
      const first = await sendIn(known);
      if (typeof first !== 'string' || !FORGETTABLE.has(first)) return first;
      await conversations.forget(personId);
      return WANTS_INSTALLING.has(first) ? sendAnew() : first;

      function sendIn(chat: Conversation): Promise<Arrived | CallFailure> {
        return post(chat, message, posting);
      }

      async function sendAnew(): Promise<Arrived | CallFailure> {
        const sent = await sendOpened();
        return WANTS_INSTALLING.has(sent) ? sendInstalled(sent === 'bad-argument') : sent;
      }

      async function sendOpened(): Promise<Arrived | CallFailure> {
        const opened = await attempt(() => line.open(personId));
        if (!('failed' in opened)) return begin(opened.value);
        // Opening may be done twice; nothing was sent.
        if (opened.failed === 'unclear') throw new Refusal('busy', { service: 'chat' });
        return opened.failed;
      }

      /** Chat is opened by tenant and person again; where Teams does not take that, Graph knows the chat. */
      async function sendInstalled(maybeNobody: boolean): Promise<Arrived | CallFailure> {
        const installed = await installer.install(personId);
        if (installed === 'guest' || installed === 'unknown-person') return installed;
        if (installed !== 'installed') return maybeNobody ? 'unknown-person' : 'not-installed';
        const sent = await sendOpened();
        const chat = WANTS_INSTALLING.has(sent) ? await installer.findChat(personId) : null;
        return chat === null ? sent : begin(chat);
      }

      /** Nobody is asked by a stranger: the bot introduces itself first, unless it just did, and the question stands last. */
      async function begin(id: string): Promise<Arrived | CallFailure> {
        const known = await conversations.find(personId);
        const chat = known?.id === id ? known : newChat(id);
        await conversations.save(personId, { ...chat, welcomed: true });
        const introduced = chat.welcomed ? null : await post(chat, cardMessage(welcomeCard()));
        const sent = isNo(introduced) ? introduced : await sendIn(chat);
        if (typeof sent === 'string' && FORGETTABLE.has(sent)) await conversations.forget(personId);
        return sent;
      }
    },
  };

  function newChat(id: string): Conversation {
    const { serviceUrl, tenantId, clientId } = settings;
    return { id, serviceUrl, tenantId, botId: `28:${clientId}`, personMri: null, welcomed: false };
  }

  async function post(
    chat: Conversation,
    message: BotMessage,
    posting?: () => Promise<void>,
  ): Promise<Arrived | CallFailure> {
    const sent = await attempt(() => line.send(chat, message, posting));
    return 'failed' in sent ? sent.failed : { conversation: chat.id, activity: sent.value };
  }
}

/** An introduction whose fate is unclear holds up no question. */
function isNo(sent: Arrived | CallFailure | null): sent is CallFailure {
  return typeof sent === 'string' && sent !== 'unclear';
}

/** Makes a call, and reads why it failed. @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again */
export async function attempt<T>(
  call: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly failed: CallFailure }> {
  try {
    return { value: await call() };
  } catch (error) {
    return { failed: callFailure(error) };
  }
}
