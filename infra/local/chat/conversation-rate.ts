import type { Switches } from './switches.ts';

/** How long the bot must wait before it may send into this conversation, in seconds; nothing when it may. */
export type ConversationRate = (conversation: string) => number | undefined;

/** Counts what a bot sends, conversation by conversation. What is refused counts for nothing. */
export function createConversationRate({ limits, broken }: Switches, now: () => Date): ConversationRate {
  const sent = new Map<string, number[]>();
  return (conversation) => {
    const moments = sent.get(conversation) ?? [];
    const within = (seconds: number) => moments.filter((at) => at > now().getTime() - seconds * 1000).length;
    const full = limits.sendsPerConversation.find(({ calls, seconds }) => within(seconds) >= calls);
    if (full && !broken.has('sends-without-end')) return full.seconds;
    sent.set(conversation, [...moments, now().getTime()]);
    return undefined;
  };
}
