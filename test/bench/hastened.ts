import type { SendQueue } from '../../src/ports/send-queue.ts';

/** A queue whose waits are cut as the clock of a bench is faster than the world's. @param faster how many times */
export function hastened(queue: SendQueue, faster: number): SendQueue {
  return {
    ...queue,
    take: async (most) =>
      (await queue.take(most)).map((message) => ({
        ...message,
        postpone: (ms) => message.postpone(ms / faster),
        putBack: (ms) => message.putBack(ms / faster),
      })),
  };
}
