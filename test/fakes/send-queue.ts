import { Refusal } from '../../src/core/refusal.ts';
import type { SendQueue, SetAside, ToSend } from '../../src/ports/send-queue.ts';

/** A queue in memory, with what tests need beside the port. */
export interface FakeSendQueue extends SendQueue {
  /** What is on the queue, taken or not, oldest first. */
  readonly waiting: readonly ToSend[];
  /** Lets this much time pass: what was taken or postponed and is due comes back. */
  pass(ms: number): void;
  /** Makes the next additions fail as an unreachable service would. */
  failNext(times: number): void;
}

interface Message {
  readonly toSend: ToSend;
  tries: number;
  visibleAt: number;
  receipt: number;
}

const HIDDEN_MS = 30_000;

/** Messages that are taken are hidden for a while and come back unless they are settled, as a storage queue has it. */
export function fakeSendQueue(): FakeSendQueue {
  const messages: Message[] = [];
  const aside = new Map<string, SetAside>();
  let asideCount = 0;
  let now = 0;
  let failing = 0;

  const holding = (message: Message, receipt: number) => {
    if (message.receipt !== receipt) throw new Refusal('missing');
  };
  const take = (message: Message) => {
    message.tries += 1;
    message.receipt += 1;
    message.visibleAt = now + HIDDEN_MS;
    const { toSend, tries, receipt } = message;
    return {
      toSend,
      tries,
      async settle() {
        holding(message, receipt);
        message.receipt += 1;
        messages.splice(messages.indexOf(message), 1);
      },
      async postpone(waitMs: number) {
        holding(message, receipt);
        message.visibleAt = now + waitMs;
      },
      async putBack(waitMs: number) {
        holding(message, receipt);
        message.tries = 0;
        message.visibleAt = now + waitMs;
      },
      async setAside(why: string) {
        holding(message, receipt);
        message.receipt += 1;
        messages.splice(messages.indexOf(message), 1);
        asideCount += 1;
        aside.set(`aside-${asideCount}`, { id: `aside-${asideCount}`, toSend, why, at: new Date(now).toISOString() });
      },
    };
  };

  return {
    async add(toSend) {
      if (failing > 0) {
        failing -= 1;
        throw new Refusal('unreachable');
      }
      messages.push({ toSend, tries: 0, visibleAt: now, receipt: 0 });
    },
    async take(most) {
      if (most < 1) throw new Error('Azure refuses to give no messages');
      return messages
        .filter(({ visibleAt }) => visibleAt <= now)
        .slice(0, most)
        .map(take);
    },
    aside: async () => [...aside.values()],
    async again(id) {
      const message = aside.get(id);
      if (!message?.toSend) throw new Refusal('missing', { id });
      messages.push({ toSend: message.toSend, tries: 0, visibleAt: now, receipt: 0 });
      aside.delete(id);
    },
    get waiting() {
      return messages.map(({ toSend }) => toSend);
    },
    pass(ms) {
      now += ms;
    },
    failNext(times) {
      failing = times;
    },
  };
}
