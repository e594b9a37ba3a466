import type { Person } from '../src/core/plan/person.ts';
import type { Conversation, ConversationStore } from '../src/ports/conversations.ts';
import { type Activity, conversationOf } from './activity.ts';
import type { TeamsLine } from './adapter.ts';
import { welcomeCard } from './cards/help-card.ts';
import { cardMessage } from './message.ts';

/** Knows the chats that people have with the bot, and introduces the bot once in each. */
export interface Greeting {
  /** Keeps where the person's chat is, as their latest activity says. */
  remember(person: Person, activity: Activity): Promise<Conversation>;
  /** The same when the bot was installed: it introduces itself unless it has before. */
  greet(person: Person, activity: Activity): Promise<void>;
  /** The bot was taken away: nothing can be sent there any more. */
  forget(person: Person): Promise<void>;
}

/** What greeting needs. */
export interface GreetingParts {
  readonly tenantId: string;
  readonly line: TeamsLine;
  readonly conversations: ConversationStore;
}

/** Makes the keeper of chats. */
export function createGreeting({ tenantId, line, conversations }: GreetingParts): Greeting {
  // An installation is told twice at the same moment: the second one finds the first still under way.
  const underWay = new Map<string, Promise<void>>();

  async function remember(person: Person, activity: Activity): Promise<Conversation> {
    const known = await conversations.find(person.id);
    const now = conversationOf(activity, tenantId, known?.welcomed ?? false);
    if (known === undefined || !isSameChat(known, now)) await conversations.save(person.id, now);
    return now;
  }

  async function introduce(person: Person, activity: Activity): Promise<void> {
    const chat = await remember(person, activity);
    if (chat.welcomed) return;
    await conversations.save(person.id, { ...chat, welcomed: true });
    await line.send(chat, cardMessage(welcomeCard()));
  }

  return {
    remember,
    greet(person, activity) {
      const running = underWay.get(person.id);
      if (running !== undefined) return running;
      const introducing = introduce(person, activity).finally(() => underWay.delete(person.id));
      underWay.set(person.id, introducing);
      return introducing;
    },
    forget: (person) => conversations.forget(person.id),
  };
}

function isSameChat(known: Conversation, now: Conversation): boolean {
  return known.id === now.id && known.serviceUrl === now.serviceUrl && known.personMri === now.personMri;
}
