import { Refusal } from '../src/core/refusal.ts';
import type { Chat, Delivery, Notice } from '../src/ports/chat.ts';
import type { Conversation, ConversationStore } from '../src/ports/conversations.ts';
import { answerRefused } from '../src/texts/chat.ts';
import type { BotSettings, TeamsLine } from './adapter.ts';
import { askCard } from './cards/ask-card.ts';
import { welcomeCard } from './cards/help-card.ts';
import { plainLine, plainText } from './cards/plain-text.ts';
import { receiptWords } from './cards/receipt-words.ts';
import { type CallFailure, callFailure } from './delivery.ts';
import { type BotMessage, cardMessage, textMessage } from './message.ts';

/** What sending needs. */
export interface ChatParts {
  readonly settings: Pick<BotSettings, 'clientId' | 'tenantId' | 'serviceUrl'>;
  readonly line: TeamsLine;
  readonly conversations: ConversationStore;
  readonly refusalSentence: (refusal: Refusal) => string;
}

/** The chat port on Teams: each person's card in their own chat with the bot. */
export function createChat({ settings, line, conversations, refusalSentence }: ChatParts): Chat {
  return {
    async sendAsk(ask, posting) {
      const message = cardMessage(askCard(ask));
      await posting();
      const personId = ask.person.id;
      const known = await conversations.find(personId);
      const first = known === undefined ? await sendAnew(personId, message) : await sendTo(known, message);
      if (typeof first !== 'string') return first;
      if (first !== 'conversation-gone' && first !== 'blocked') return refused(first);
      await conversations.forget(personId);
      const second = first === 'blocked' || known === undefined ? first : await sendAnew(personId, message);
      return typeof second === 'string' ? refused(second) : second;
    },
    async redrawAsk(ask, sent) {
      const known = await conversations.find(ask.person.id);
      if (known?.id !== sent.conversation) return { outcome: 'refused', why: 'not-installed' };
      const done = await attempt(async () => {
        await line.update(known, sent.activity, cardMessage(askCard(ask)));
        return sent.activity;
      });
      return 'failed' in done ? refused(done.failed) : { outcome: 'delivered', ...sent };
    },
    async tell(person, notice) {
      const known = await conversations.find(person.id);
      const message = textMessage(noticeWords(notice, refusalSentence(new Refusal(notice.why))));
      const told = known === undefined ? await sendAnew(person.id, message) : await sendTo(known, message);
      return typeof told === 'string' ? refused(told) : told;
    },
  };

  async function sendAnew(personId: string, message: BotMessage): Promise<Delivery | CallFailure> {
    const opened = await attempt(() => line.open(personId));
    // Teams names no code of its own for a person whom it does not know: a bad argument, or nothing found.
    if ('failed' in opened) return isNobody(opened.failed) ? 'unknown-person' : opened.failed;
    const conversation: Conversation = {
      id: opened.value,
      serviceUrl: settings.serviceUrl,
      tenantId: settings.tenantId,
      botId: `28:${settings.clientId}`,
      personMri: null,
      welcomed: true,
    };
    await conversations.save(personId, conversation);
    // Nobody is asked by a stranger: the bot introduces itself first, and the question stands last.
    const introduced = await sendTo(conversation, cardMessage(welcomeCard()));
    return typeof introduced === 'string' ? introduced : sendTo(conversation, message);
  }

  async function sendTo(conversation: Conversation, message: BotMessage): Promise<Delivery | CallFailure> {
    const sent = await attempt(() => line.send(conversation, message));
    if ('failed' in sent) return sent.failed;
    return { outcome: 'delivered', conversation: conversation.id, activity: sent.value };
  }
}

/** All that they said stands in it, however long. */
function noticeWords({ planTitle, ref, text, said }: Notice, why: string): string {
  const facts = {
    about: plainLine([ref, text].filter((part) => part !== null).join(' '), 200),
    planTitle: plainLine(planTitle, 120),
    answer: receiptWords(said, true),
    words: said.words === null ? null : plainText(said.words),
  };
  return answerRefused(facts, why);
}

async function attempt(call: () => Promise<string>): Promise<{ value: string } | { failed: CallFailure }> {
  try {
    return { value: await call() };
  } catch (error) {
    return { failed: callFailure(error) };
  }
}

function isNobody(why: CallFailure): boolean {
  return why === 'bad-argument' || why === 'conversation-gone';
}

/** A chat that is gone even when made anew is one that the bot was taken out of. */
function refused(why: CallFailure): Delivery {
  if (why === 'conversation-gone') return { outcome: 'refused', why: 'not-installed' };
  return { outcome: 'refused', why: why === 'bad-argument' ? 'not-allowed' : why };
}
