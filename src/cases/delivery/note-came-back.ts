import { type CameBack, type ReturnedWhy, whyReturned } from '../../core/asking/why-returned.ts';
import type { AskStore, StoredAsk, Unreached } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DigestStore, StoredDigest } from '../../ports/digest-store.ts';
import type { NoticeStore, StoredNotice } from '../../ports/notice-store.ts';
import type { OwnDigests } from '../../ports/own-digests.ts';
import type { LetterOf, SentLetter } from '../../ports/sent-letters.ts';

/** What noting that a letter came back takes from outside. */
export interface CameBackPorts {
  readonly asks: Pick<AskStore, 'find' | 'change'>;
  readonly digests: Pick<DigestStore, 'find' | 'change'>;
  readonly notices: Pick<NoticeStore, 'find' | 'change'>;
  readonly ownDigests: Pick<OwnDigests, 'change'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What a report changed: `not-yet` while whoever sends the letter has not noted that it went. */
export type CameBackOutcome = 'came-back' | 'nothing' | 'not-yet';

type Letter = Pick<SentLetter, 'draft' | 'of'>;

/**
 * Notes that a letter came back, with the reason: what it brought reached nobody, and stands with what could not be sent.
 * Where something newer was sent since, or its reader answered, it changes nothing.
 */
export async function noteCameBack(ports: CameBackPorts, letter: Letter, cameBack: CameBack): Promise<CameBackOutcome> {
  const end = { state: 'refused', at: ports.clock.now(), why: whyReturned(cameBack), cameBack } as const;
  return takeBack[letter.of.kind](ports, letter, end);
}

type End = Unreached<ReturnedWhy>;

const takeBack: Readonly<
  Record<LetterOf['kind'], (ports: CameBackPorts, letter: Letter, end: End) => Promise<CameBackOutcome>>
> = {
  /** What somebody answered did reach them; of any other ask the history is to tell how it ended now. */
  ask: ({ asks }, { draft, of }, end) =>
    endOf<StoredAsk>(asks, of.key, {
      isThis: (ask) => ask.byMail?.draft === draft && !ask.items.some(({ receipt }) => receipt !== null),
      ended: ({ noted: _noted, ...ask }) => ({ ...ask, delivery: end }),
    }),
  /** Without its draft: that one went. Its reader did not have it: the next one comes in its time, and tells what is new since one before. */
  digest: ({ digests, ownDigests }, { draft, of }, end) =>
    endOf<StoredDigest>(digests, of.key, {
      isThis: (digest) => digest.draft === draft,
      before: async ({ to, day, asAt }) => {
        await ownDigests.change(to.id, (own) => ({ ...own, had: own.had.filter((had) => !had.equals(asAt ?? day)) }));
      },
      ended: (digest) => ({ ...digest, draft: null, delivery: end }),
    }),
  notice: ({ notices }, { draft, of }, end) =>
    endOf<StoredNotice>(notices, of.key, {
      isThis: (notice) => notice.byMail?.draft === draft,
      ended: (notice) => ({ ...notice, delivery: end }),
    }),
};

interface Sent {
  readonly delivery: { readonly state: string };
}

interface HowItEnds<T> {
  /** Whether the letter in question is still the one that counts. */
  readonly isThis: (stored: T) => boolean;
  /** What else follows; it is done again where noting the end fails. */
  readonly before?: (stored: T) => Promise<void>;
  readonly ended: (stored: T) => T;
}

async function endOf<T extends Sent>(
  store: { find(key: string): Promise<T | undefined>; change(key: string, change: (now: T) => T): Promise<T> },
  key: string,
  { isThis, before, ended }: HowItEnds<T>,
): Promise<CameBackOutcome> {
  const outcomeOf = (stored: T): CameBackOutcome => {
    if (!isThis(stored)) return 'nothing';
    const { state } = stored.delivery;
    if (state === 'mailed' || state === 'sent') return 'came-back';
    return state === 'waiting' || state === 'sending' ? 'not-yet' : 'nothing';
  };
  const found = await store.find(key);
  if (!found) return 'nothing';
  let outcome = outcomeOf(found);
  if (outcome !== 'came-back') return outcome;
  await before?.(found);
  await store.change(key, (now) => {
    outcome = outcomeOf(now);
    return outcome === 'came-back' ? ended(now) : now;
  });
  return outcome;
}
