/** One thing that can be asked of the bot in its chat. */
interface ChatCommand {
  readonly name: string;
  /** What one writes; the bot's menu writes the same. */
  readonly says: string;
  /** What comes back, in the words of the help card. */
  readonly does: string;
  /** The same in the bot's menu, at most 128 characters. */
  readonly menu: string;
}

/** Everything that can be asked of the bot in its chat: its help card and the menu of the manifest are made of this. */
export const CHAT_COMMANDS = [
  {
    name: 'my-actions',
    says: 'my actions',
    does: 'everything open that is yours, to answer now',
    menu: 'Show all my open actions and answer them',
  },
  { name: 'overdue', says: 'overdue', does: 'what is past its date, by area', menu: 'Show what is overdue, by area' },
  { name: 'help', says: 'help', does: 'this card', menu: 'Say what Followthrough does and how often it asks' },
] as const satisfies readonly ChatCommand[];

/** The name of something that can be asked of the bot in its chat. */
export type ChatCommandName = (typeof CHAT_COMMANDS)[number]['name'];

/** One thing that can be done beside a conversation: from its compose box, or on a message in it. */
interface ConversationCommand {
  /** As Teams sends it; never changed, since installed packages send it. */
  readonly id: string;
  /** At most 32 characters. */
  readonly title: string;
  /** At most 128 characters. */
  readonly menu: string;
  /** The same in the words of the help card. */
  readonly does: string;
  /** A search answers while one types; an action opens a form. */
  readonly kind: 'query' | 'action';
  readonly where: readonly ('compose' | 'commandBox' | 'message')[];
}

/** Everything that can be done beside a conversation: the manifest and the help card are made of this. */
export const CONVERSATION_COMMANDS = [
  {
    id: 'findAction',
    title: 'Find an action',
    menu: 'Find an action of your plans and put it into the conversation',
    does: 'put a card of an action into any conversation',
    kind: 'query',
    where: ['compose', 'commandBox'],
  },
  {
    id: 'noteProgress',
    title: 'Note as progress',
    menu: 'Record what this message says as progress of an action',
    does: 'on a message: record what it says as progress of an action',
    kind: 'action',
    where: ['message'],
  },
  {
    id: 'newAction',
    title: 'New action',
    menu: 'Add a new action to a plan that you coordinate',
    does: 'on a message or beside the box where you write: add an action to a plan that you coordinate',
    kind: 'action',
    where: ['compose', 'message'],
  },
] as const satisfies readonly ConversationCommand[];

/** The id of something that can be done beside a conversation. */
export type ConversationCommandId = (typeof CONVERSATION_COMMANDS)[number]['id'];

/** The one box of the search. */
export const FIND_BOX = {
  name: 'words',
  title: 'Number or words',
  description: 'The action’s number, words of it, its area or its lead',
} as const;
