import { z } from 'zod';
import type { CheckId } from '../core/checkup/check-result.ts';
import { type Fault, fault } from '../core/checkup/fault.ts';
import { DIGEST_HEADER } from '../core/digest/digest-header.ts';
import { Refusal } from '../core/refusal.ts';
import type { Check } from '../ports/checkup.ts';
import type { Graph } from './graph.ts';
import { mimeLetter } from './mime-letter.ts';
import { parseReply } from './parse-reply.ts';

const Created = z.looseObject({ id: z.string() });
/** Letters that no way of encoding a part changes, but base64. */
const TEXT_MARK = 'the-text-part-as-it-was-written';

/**
 * Writes a letter as the product does, looks at what has become of it, and deletes it; it is never sent.
 *
 * @param after what has to be well before
 */
export function draftChecks(graph: Graph, from: string, after: readonly CheckId[]): readonly Check[] {
  let kept = '';
  const draft = { name: 'draft', about: from } as const;
  const probe = (number: string, seen: () => string): Check => ({
    name: 'probe',
    about: `${number} ${from}`,
    after: [draft],
    look: async () => ({ faults: [], facts: { number, seen: seen() } }),
  });
  return [
    {
      ...draft,
      after,
      async look() {
        const [faults, mime] = await tryDraft(graph, from);
        kept = mime;
        return { faults };
      },
    },
    probe('U32', () => (bodiesIn(kept).includes(TEXT_MARK) ? 'kept' : 'made-of-html')),
    probe('U33', () => (new RegExp(`^${DIGEST_HEADER}:`, 'im').test(kept) ? 'kept' : 'left-out')),
  ];
}

/** What is wrong with writing it, and the MIME that the mailbox makes of it. */
async function tryDraft(graph: Graph, from: string): Promise<[readonly Fault[], string]> {
  const messages = `/users/${encodeURIComponent(from)}/messages`;
  const letter = {
    to: from,
    subject: 'Followthrough doctor: may be deleted',
    html: '<p>Written to be looked at, never sent.</p>',
    text: TEXT_MARK,
    headers: { [DIGEST_HEADER]: 'doctor' },
  };
  try {
    const mime = await mimeLetter(letter, from);
    const { id } = parseReply(Created, await graph.post(messages, mime, { 'Content-Type': 'text/plain' }));
    const message = `${messages}/${encodeURIComponent(id)}`;
    const kept = await graph.get(`${message}/$value`).finally(() => graph.delete(message));
    return [[], String(kept)];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'denied') return [[fault('mailbox-denied', { mailbox: from })], ''];
    throw error;
  }
}

/** The parts as they stand, and as they are where they are base64. */
function bodiesIn(mime: string): string {
  const blocks = mime.split(/\r?\n\r?\n/).map((block) => Buffer.from(block, 'base64').toString('latin1'));
  return [mime, ...blocks].join('\n');
}
