import type { Refusal } from '../../src/core/refusal.ts';
import type { Letter, Mail } from '../../src/ports/mail.ts';

/** A mailbox in memory, with what tests need beside the port. */
export interface FakeMail extends Mail {
  /** Every letter that was sent, oldest first. */
  readonly sent: readonly Letter[];
  readonly drafts: readonly Letter[];
  /** How many turns were taken. */
  readonly turns: () => number;
  /** Makes the next `send` fail: before the letter is sent, or after it with the reply lost. */
  failNext(refusal: Refusal, when: 'before' | 'after'): void;
}

/** Drafts and letters in memory: a draft that was sent is gone, and sending it again sends nothing. */
export function fakeMail(): FakeMail {
  const drafts = new Map<string, Letter>();
  const sent: Letter[] = [];
  let count = 0;
  let turns = 0;
  let failure: { refusal: Refusal; when: 'before' | 'after' } | undefined;
  return {
    sent,
    get drafts() {
      return [...drafts.values()];
    },
    turns: () => turns,
    async turn() {
      turns += 1;
    },
    async draft(letter) {
      count += 1;
      const id = `draft-${count}`;
      drafts.set(id, letter);
      return { id, names: [`<${id}@council.example>`] };
    },
    async send(draft) {
      const failing = failure;
      failure = undefined;
      if (failing?.when === 'before') throw failing.refusal;
      const letter = drafts.get(draft);
      if (letter) sent.push(letter);
      drafts.delete(draft);
      if (failing) throw failing.refusal;
    },
    failNext(refusal, when) {
      failure = { refusal, when };
    },
  };
}
