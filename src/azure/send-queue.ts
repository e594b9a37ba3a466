import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { SendQueue, Taken } from '../ports/send-queue.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const ToSend = z.object({ kind: z.enum(['ask', 'digest', 'receipts']), key: z.string() });

/** How long a taken message stays out of sight; longer than any sending takes. */
const OUT_OF_SIGHT_S = 120;
const FOREVER = -1;

/** The send queue in Azure Storage. A message that nobody settles comes back by itself. */
export async function openSendQueue(storage: Storage): Promise<SendQueue> {
  const queue = await refusing(() => storage.queue('to-send'));
  return {
    async add(toSend) {
      await refusing(() => queue.sendMessage(JSON.stringify(toSend), { messageTimeToLive: FOREVER }));
    },
    async take(most) {
      const { receivedMessageItems } = await refusing(() =>
        queue.receiveMessages({ numberOfMessages: most, visibilityTimeout: OUT_OF_SIGHT_S }),
      );
      const taken: Taken[] = [];
      for (const { messageId, popReceipt, messageText, dequeueCount } of receivedMessageItems) {
        const toSend = ToSend.safeParse(parsedJson(messageText));
        const settle = async () => {
          await holding(() => queue.deleteMessage(messageId, popReceipt));
        };
        // Nobody but this program writes here; what it cannot read can never be sent.
        if (!toSend.success) await settle();
        else {
          taken.push({
            toSend: toSend.data,
            tries: dequeueCount,
            settle,
            async postpone(waitMs) {
              await holding(() => queue.updateMessage(messageId, popReceipt, messageText, Math.ceil(waitMs / 1_000)));
            },
          });
        }
      }
      return taken;
    },
  };
}

/** A call that only the holder of a message may make. @throws Refusal `missing` when another has taken it since */
async function holding<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await refusing(call);
  } catch (error) {
    if (statusOf(error) !== 400 && statusOf(error) !== 404) throw error;
    throw new Refusal('missing', {}, { cause: error });
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
