import type { Person } from '../src/core/plan/person.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { AskSending, Chat, Delivery, Notice, RefusedNotice, RefusedWhy } from '../src/ports/chat.ts';
import { answerRefused } from '../src/texts/chat.ts';
import type { AdaptiveCard } from './cards/adaptive-card.ts';
import { askCard } from './cards/ask-card.ts';
import type { CardLinks } from './cards/card-links.ts';
import { decisionCard } from './cards/decision-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { plainLine, plainText } from './cards/plain-text.ts';
import { receiptWords } from './cards/receipt-words.ts';
import type { CallFailure } from './delivery.ts';
import { cardMessage, textMessage } from './message.ts';
import { type Arrived, attempt, createOwnChat, type OwnChatParts } from './own-chat.ts';

/** What sending needs. */
export interface ChatParts extends OwnChatParts {
  readonly links: CardLinks;
  readonly refusalSentence: (refusal: Refusal) => string;
}

const AT_ONCE = async (): Promise<void> => undefined;

/** The chat port on Teams: each person's card in their own chat with the bot. */
export function createChat(parts: ChatParts): Chat {
  const { line, conversations, links, refusalSentence } = parts;
  const chats = createOwnChat(parts);
  return {
    async sendAsk(ask, posting) {
      return toSending(await chats.send(ask.person.id, cardMessage(askCard(ask, links)), posting));
    },
    async redrawAsk(ask, sent) {
      const known = await conversations.find(ask.person.id);
      if (known?.id !== sent.conversation) return { outcome: 'refused', why: 'not-installed' };
      const done = await attempt(() => line.update(known, sent.activity, cardMessage(askCard(ask, links))));
      return toDelivery('failed' in done ? done.failed : sent);
    },
    async tell(person, notice) {
      const message =
        notice.kind === 'answer-refused'
          ? textMessage(noticeWords(notice, refusalSentence(new Refusal(notice.why))))
          : cardMessage(toldCard(person, notice, links));
      return toDelivery(await chats.send(person.id, message, AT_ONCE));
    },
  };
}

function toldCard(reader: Person, notice: Exclude<Notice, RefusedNotice>, links: CardLinks): AdaptiveCard {
  return notice.kind === 'decision' ? decisionCard(notice, { reader, links }) : noticeCard(notice, links);
}

/** All that they said stands in it, however long. */
function noticeWords({ planTitle, ref, text, said }: RefusedNotice, why: string): string {
  const facts = {
    about: plainLine([ref, text].filter((part) => part !== null).join(' '), 200),
    planTitle: plainLine(planTitle, 120),
    answer: receiptWords(said, { overdue: true, opening: false }),
    words: said.words === null ? null : plainText(said.words),
  };
  return answerRefused(facts, why);
}

function toSending(sent: Arrived | CallFailure): AskSending {
  if (sent === 'unclear') return { outcome: 'unknown' };
  return typeof sent === 'string' ? { outcome: 'refused', why: refusedWhy(sent) } : { outcome: 'delivered', ...sent };
}

/** Here twice is better than not at all. @throws Refusal `busy` where nobody knows whether it arrived */
function toDelivery(sent: Arrived | CallFailure): Delivery {
  const sending = toSending(sent);
  if (sending.outcome === 'unknown') throw new Refusal('busy', { service: 'chat' });
  return sending;
}

/** A chat that is gone even when made anew is one that the bot was taken out of. */
function refusedWhy(why: Exclude<CallFailure, 'unclear'>): RefusedWhy {
  if (why === 'conversation-gone') return 'not-installed';
  return why === 'bad-argument' ? 'not-allowed' : why;
}
