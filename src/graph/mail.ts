import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { Mail } from '../ports/mail.ts';
import type { Graph } from './graph.ts';
import { parseReply } from './parse-reply.ts';
import { statusOf } from './refusal-of.ts';

const Draft = z.looseObject({ id: z.string() });
const Message = z.looseObject({ isDraft: z.boolean() });
/** Keeps a message's id the same when sending moves it to another folder. */
const IMMUTABLE = { Prefer: 'IdType="ImmutableId"' } as const;

/** Mail from one mailbox, as draft and send: sendMail gives no id, so a retry could send twice. */
export function createMail(graph: Graph, from: string): Mail {
  const mailbox = `/users/${encodeURIComponent(from)}/messages`;
  /** The immutable id still finds a message once it was sent; one that somebody deleted is found no more. */
  const isWaiting = async (draft: string) => {
    try {
      const reply = await graph.get(`${mailbox}/${encodeURIComponent(draft)}?$select=isDraft`, IMMUTABLE);
      return parseReply(Message, reply).isDraft;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'missing') return false;
      throw error;
    }
  };
  return {
    async draft(letter) {
      const message = {
        subject: letter.subject,
        body: { contentType: 'HTML', content: letter.html },
        toRecipients: [{ emailAddress: { address: letter.to } }],
      };
      const draft = parseReply(Draft, await refusing(() => graph.post(mailbox, message, IMMUTABLE)));
      return draft.id;
    },
    async send(draft) {
      if (await isWaiting(draft)) await refusing(() => graph.post(`${mailbox}/${encodeURIComponent(draft)}/send`, {}));
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
