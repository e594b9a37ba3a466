import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { Mail } from '../ports/mail.ts';
import type { Graph } from './graph.ts';
import { LETTER_HEADER } from './letter-header.ts';
import { callingMailbox, type MailboxOptions } from './mailbox-calls.ts';
import { mimeLetter } from './mime-letter.ts';
import { parseReply } from './parse-reply.ts';
import { statusOf } from './refusal-of.ts';

const Draft = z.looseObject({ id: z.string(), internetMessageId: z.string().nullish() });
const Message = z.looseObject({ isDraft: z.boolean() });
/** Keeps a message's id the same when sending moves it to another folder. */
const IMMUTABLE = { Prefer: 'IdType="ImmutableId"' } as const;
/** A no to sending that may mean that there is nothing left to send. */
const TOO_LATE: ReadonlySet<number> = new Set([400, 404]);
const MIME = { 'Content-Type': 'text/plain' } as const;

/** Mail from one mailbox, as draft and send: sendMail gives no id, so a retry could send twice. */
export function createMail(graph: Graph, { from, pace }: MailboxOptions): Mail {
  const mailbox = `/users/${encodeURIComponent(from)}/messages`;
  const messageAt = (draft: string) => `${mailbox}/${encodeURIComponent(draft)}`;
  /** The immutable id still finds a message once it was sent; one that somebody deleted is found no more. */
  const isWaiting = async (draft: string) => {
    try {
      const reply = await graph.get(`${messageAt(draft)}?$select=isDraft`, IMMUTABLE);
      return parseReply(Message, reply).isDraft;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'missing') return false;
      throw error;
    }
  };
  const calling = <T>(call: () => Promise<T>) => callingMailbox(pace, call);
  return {
    turn: () => pace.turn(),
    async draft(letter) {
      const name = randomUUID();
      const mime = await mimeLetter({ ...letter, headers: { ...letter.headers, [LETTER_HEADER]: name } }, from);
      const reply = await calling(() => refusing(() => graph.post(mailbox, mime, { ...IMMUTABLE, ...MIME })));
      const { id, internetMessageId } = parseReply(Draft, reply);
      return { id, names: internetMessageId ? [internetMessageId, name] : [name] };
    },
    async send(draft) {
      await calling(async () => {
        if (!(await isWaiting(draft))) return;
        try {
          await refusing(() => graph.post(`${messageAt(draft)}/send`, {}));
        } catch (error) {
          // Whoever was quicker has sent it. What Graph makes of a second time, no source says: the draft tells.
          if (!TOO_LATE.has(statusOf(error) ?? 0) || (await isWaiting(draft))) throw error;
        }
      });
    },
  };
}

/** What we send is well formed: a 400 tells of the address. */
async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (statusOf(error) !== 400) throw error;
    throw new Refusal('mail-refused', { status: 400 }, { cause: error });
  }
}
