import type { DequeuedMessageItem } from '@azure/storage-queue';
import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import { type SendQueue, type Taken, TO_SEND_KINDS, type ToSend } from '../ports/send-queue.ts';
import { openAsideTable } from './aside-table.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Text = z.object({ kind: z.enum(TO_SEND_KINDS), key: z.string() });

/** How long a taken message stays out of sight, in seconds; longer than any sending takes. */
const USUALLY_OUT_OF_SIGHT_S = 120;
const FOREVER = -1;
/** Azure gives no more in one call. */
const MOST_AT_ONCE = 32;

/** The send queue in Azure Storage. A message that nobody settles comes back by itself. */
export async function openSendQueue(
  storage: Storage,
  { outOfSightS = USUALLY_OUT_OF_SIGHT_S }: { readonly outOfSightS?: number } = {},
): Promise<SendQueue> {
  const queue = await refusing(() => storage.queue('to-send'));
  const aside = await openAsideTable(storage);
  const put = (text: string, waitMs = 0) =>
    refusing(() =>
      queue.sendMessage(text, { messageTimeToLive: FOREVER, visibilityTimeout: Math.ceil(waitMs / 1_000) }),
    );

  const toTaken = (message: DequeuedMessageItem, toSend: ToSend | null): Omit<Taken, 'toSend'> => {
    const { messageId, popReceipt, messageText, dequeueCount } = message;
    const settle = async () => {
      await holding(() => queue.deleteMessage(messageId, popReceipt));
    };
    return {
      tries: dequeueCount,
      settle,
      async postpone(waitMs) {
        await holding(() => queue.updateMessage(messageId, popReceipt, messageText, Math.ceil(waitMs / 1_000)));
      },
      // Both of these write first and delete then: stopped in between, there are two, and the second finds nothing to do.
      async putBack(waitMs) {
        await put(messageText, waitMs);
        await settle();
      },
      async setAside(why) {
        await aside.keep({ id: messageId, toSend, why }, messageText);
        await settle();
      },
    };
  };

  return {
    async add(toSend) {
      await put(JSON.stringify(toSend));
    },
    async take(most) {
      const { receivedMessageItems } = await refusing(() =>
        queue.receiveMessages({ numberOfMessages: Math.min(most, MOST_AT_ONCE), visibilityTimeout: outOfSightS }),
      );
      const taken: Taken[] = [];
      for (const message of receivedMessageItems) {
        const toSend = Text.safeParse(parsedJson(message.messageText));
        if (toSend.success) taken.push({ ...toTaken(message, toSend.data), toSend: toSend.data });
        else await toTaken(message, null).setAside('unreadable');
      }
      return taken;
    },
    aside: aside.all,
    async again(id) {
      await put(await aside.textOf(id));
      await aside.remove(id);
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
