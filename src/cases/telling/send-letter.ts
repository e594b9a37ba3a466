import type { Clock } from '../../ports/clock.ts';
import type { Letter, Mail } from '../../ports/mail.ts';
import type { LetterOf, SentLetters } from '../../ports/sent-letters.ts';

/** One letter on its way. */
export interface LetterOnItsWay {
  /** What it brings. */
  readonly of: LetterOf;
  /** The draft that was kept for it before; null when there is none yet. */
  readonly draft: string | null;
  /** Makes the letter; null when there is nothing to say any more. */
  readonly write: () => Promise<Letter | null>;
  /** Keeps the draft's id, and gives the one that is kept: another's, when that was kept first. */
  readonly keep: (draft: string) => Promise<string>;
}

/** What sending a letter takes from outside. */
export interface SendLetterPorts {
  readonly mail: Mail;
  readonly letters: Pick<SentLetters, 'add'>;
  readonly clock: Pick<Clock, 'today'>;
}

/**
 * Sends a letter, however often it is tried: the draft's id is kept before the draft is sent, so that a second try sends
 * no second mail. Its turn comes first, so that what waits for one has cost nothing yet.
 * What it is known by is kept before anything else: it may come back.
 *
 * A draft whose id was lost on the way to us stays a draft for ever. It is not deleted: the only way to find it is to
 * read what lies in the mailbox.
 *
 * @returns false when there was nothing to say
 * @throws Refusal `mail-refused`; `busy`, `unreachable` or `denied` when it is worth trying again
 */
export async function sendLetter(ports: SendLetterPorts, { of, draft, write, keep }: LetterOnItsWay): Promise<boolean> {
  const { mail, letters, clock } = ports;
  await mail.turn();
  if (draft !== null) {
    await mail.send(draft);
    return true;
  }
  const letter = await write();
  if (letter === null) return false;
  const { id, names } = await mail.draft(letter);
  await letters.add({ names, draft: id, of, day: clock.today() });
  await mail.send(await keep(id));
  return true;
}
