/** A message of the one group chat that the stand-in has. The bot is not in it. */
export interface GroupMessage {
  id: string;
  from: string;
  text: string;
  /** What was put into it from the message extension. */
  card?: unknown;
}

/** A conversation of several people, kept as long as the process runs. */
export function createGroupChat(first: readonly Omit<GroupMessage, 'id'>[], newId: () => string) {
  const messages: GroupMessage[] = [];
  const add = (message: Omit<GroupMessage, 'id'>): GroupMessage => {
    const added = { ...message, id: newId() };
    messages.push(added);
    return added;
  };
  for (const message of first) add(message);
  return {
    add,
    messages: (): readonly GroupMessage[] => messages,
    find: (id: string) => messages.find((message) => message.id === id),
  };
}

export type GroupChat = ReturnType<typeof createGroupChat>;
