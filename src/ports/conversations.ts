/** Where one person's own chat with the bot is, as the chat service named it. Plain text throughout, to be stored. */
export interface Conversation {
  readonly id: string;
  /** Base address of the service that carries the chat; ends with a slash. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The bot's own id in the chat. */
  readonly botId: string;
  /** The person's id in the chat; null while they have not written. */
  readonly personMri: string | null;
  /** Whether the bot has introduced itself. */
  readonly welcomed: boolean;
}

/** The chats that are known, by person (Entra object id). All of it @throws Refusal `busy` or `unreachable`. */
export interface ConversationStore {
  /** Undefined when no chat with that person is known. */
  find(personId: string): Promise<Conversation | undefined>;
  /** Replaces whatever was known of that person. */
  save(personId: string, conversation: Conversation): Promise<void>;
  /** Nothing happens when none is known. */
  forget(personId: string): Promise<void>;
}
