import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Activity } from './activity.ts';

const Message = z.object({
  /** Like Teams': the moment in milliseconds, as a string of digits. */
  id: z.string(),
  activity: Activity,
  /** Rises with each update, so that a window can tell whether it shows the latest state. */
  version: z.number(),
  deleted: z.boolean(),
});
const Conversation = z.object({ personId: z.string(), installed: z.boolean(), messages: z.array(Message) });

export type Message = z.infer<typeof Message>;
export type Conversation = z.infer<typeof Conversation>;

/**
 * The personal chats, each kept in a file of its own and written before the caller hears that it was kept.
 * A conversation begins when the bot creates it or the person opens it; before that it is not found.
 */
export function openConversations(folder: string, now: () => Date) {
  mkdirSync(folder, { recursive: true });
  const opened = new Map<string, Conversation>();
  let lastId = 0;

  const find = (personId: string): Conversation | undefined => {
    const known = opened.get(personId);
    if (known) return known;
    const conversation = read(fileOf(folder, personId));
    if (!conversation) return undefined;
    opened.set(personId, conversation);
    lastId = Math.max(lastId, ...conversation.messages.map(({ id }) => Number(id)));
    return conversation;
  };

  const keep = (conversation: Conversation) => {
    opened.set(conversation.personId, conversation);
    write(fileOf(folder, conversation.personId), conversation);
  };

  const newMessageId = (): string => {
    lastId = Math.max(now().getTime(), lastId + 1);
    return String(lastId);
  };

  const change = (personId: string, messageId: string, to: (message: Message) => Partial<Message>): boolean => {
    const conversation = find(personId);
    const message = conversation?.messages.find(({ id, deleted }) => id === messageId && !deleted);
    if (!conversation || !message) return false;
    Object.assign(message, to(message), { version: message.version + 1 });
    keep(conversation);
    return true;
  };

  return {
    find,
    newMessageId,
    begin(personId: string): Conversation {
      const conversation = find(personId) ?? { personId, installed: false, messages: [] };
      keep(conversation);
      return conversation;
    },
    markInstalled(personId: string) {
      const conversation = find(personId);
      if (conversation) keep(Object.assign(conversation, { installed: true }));
    },
    add(personId: string, activity: Activity): string {
      const conversation = find(personId);
      if (!conversation) throw new Error(`no conversation with ${personId}`);
      const id = newMessageId();
      conversation.messages.push({ id, activity, version: 1, deleted: false });
      keep(conversation);
      return id;
    },
    /** @returns false when there is no such message */
    update: (personId: string, messageId: string, activity: Activity) =>
      change(personId, messageId, () => ({ activity })),
    /** @returns false when there is no such message */
    remove: (personId: string, messageId: string) => change(personId, messageId, () => ({ deleted: true })),
  };
}

export type Conversations = ReturnType<typeof openConversations>;

function fileOf(folder: string, personId: string): string {
  return join(folder, `${personId}.json`);
}

function read(file: string): Conversation | undefined {
  return existsSync(file) ? Conversation.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Written beside and moved into place: a process that is killed leaves the old file or the new one, whole. */
function write(file: string, conversation: Conversation) {
  writeFileSync(`${file}.new`, JSON.stringify(conversation, null, 1));
  renameSync(`${file}.new`, file);
}
