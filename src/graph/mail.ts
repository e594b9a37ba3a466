import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { Mail } from '../ports/mail.ts';
import type { Graph } from './graph.ts';
import { parseReply } from './parse-reply.ts';

const Draft = z.looseObject({ id: z.string() });

/** Mail from one mailbox, as draft and send: sendMail gives no id, so a retry could send twice. */
export function createMail(graph: Graph, from: string): Mail {
  const mailbox = `/users/${encodeURIComponent(from)}/messages`;
  return {
    async draft(letter) {
      const message = {
        subject: letter.subject,
        body: { contentType: 'HTML', content: letter.html },
        toRecipients: [{ emailAddress: { address: letter.to } }],
      };
      const draft = parseReply(Draft, await graph.post(mailbox, message, { Prefer: 'IdType="ImmutableId"' }));
      return draft.id;
    },
    async send(draft) {
      try {
        await graph.post(`${mailbox}/${encodeURIComponent(draft)}/send`, {});
      } catch (error) {
        // Once sent, the draft is no longer there under its folder: a second try finds nothing to send.
        if (!(error instanceof Refusal && error.code === 'missing')) throw error;
      }
    },
  };
}
