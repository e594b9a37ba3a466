import type { Letter, Mail } from '../../ports/mail.ts';

/** One letter on its way. */
export interface LetterOnItsWay {
  /** The draft that was kept for it before; null when there is none yet. */
  readonly draft: string | null;
  /** Makes the letter; null when there is nothing to say any more. */
  readonly write: () => Promise<Letter | null>;
  /** Keeps the draft's id, and gives the one that is kept: another's, when that was kept first. */
  readonly keep: (draft: string) => Promise<string>;
}

/**
 * Sends a letter, however often it is tried: the draft's id is kept before the draft is sent, so that a second try sends
 * no second mail. Its turn comes first, so that what waits for one has cost nothing yet.
 *
 * A draft whose id was lost on the way to us stays a draft for ever. It is not deleted: the only way to find it is to
 * read what lies in the mailbox.
 *
 * @returns false when there was nothing to say
 * @throws Refusal `mail-refused`; `busy`, `unreachable` or `denied` when it is worth trying again
 */
export async function sendLetter(mail: Mail, { draft, write, keep }: LetterOnItsWay): Promise<boolean> {
  await mail.turn();
  if (draft !== null) {
    await mail.send(draft);
    return true;
  }
  const letter = await write();
  if (letter === null) return false;
  await mail.send(await keep(await mail.draft(letter)));
  return true;
}
