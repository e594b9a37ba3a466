import type { ConversationRate } from './conversation-rate.ts';
import type { Conversations } from './conversations.ts';
import type { Faults } from './faults.ts';
import type { GroupConversations } from './group-conversations.ts';
import type { Person, Roster } from './roster.ts';
import type { Switches } from './switches.ts';

/** What the bot API stands on. */
export interface ConnectorParts {
  roster: Roster;
  conversations: Conversations;
  groups: GroupConversations;
  faults: Faults;
  switches: Switches;
  rate: ConversationRate;
  checkFromBot(authorization: string | undefined): Promise<boolean>;
  /** Called when the person's open window should show something else than before; settles when it does. */
  changed(person: Person): Promise<void>;
  typing(person: Person): void;
}
