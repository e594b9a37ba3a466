import type { Day } from '../../core/calendar/day.ts';
import type { Digest } from '../../core/digest/digest.ts';
import { type DigestsOnInput, digestsOn } from '../../core/digest/digests-on.ts';
import { chosenClock } from '../../core/digest/own-clock.ts';
import { digestBefore } from '../../core/digest/own-digest.ts';
import { isWanted } from '../../core/digest/quiet.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OwnDigests } from '../../ports/own-digests.ts';
import { type AskingPorts, askingInput } from '../asking/asking-input.ts';
import { pastAsks } from '../asking/past-asks.ts';
import { type PastPorts, planThen } from '../plans/plan-then.ts';
import { ownDigestOf } from './own-digest-of.ts';

/** What making digests takes from outside. */
export interface DigestPorts extends AskingPorts, PastPorts {
  readonly plans: AskingPorts['plans'] & PastPorts['plans'];
  readonly clock: Clock;
  readonly asks: Pick<AskStore, 'since'>;
  readonly ownDigests: Pick<OwnDigests, 'all'>;
}

/** The digests of a day, one a reader. @throws Refusal `busy` or `unreachable` */
export async function composeDigests(ports: DigestPorts, on: Day): Promise<readonly Digest[]> {
  return digestsOn(await inputOf(ports, on, await ownDigestOf(ports.ownDigests)));
}

/**
 * One reader's digest of a day; undefined when they are told of nothing, or want none: whoever stopped theirs while it
 * waited has no other. @param reader their object id @throws as above
 */
export async function composeDigest(ports: DigestPorts, on: Day, reader: string): Promise<Digest | undefined> {
  const ownDigest = await ownDigestOf(ports.ownDigests);
  const [digest] = digestsOn({ ...(await inputOf(ports, on, ownDigest)), only: reader });
  return digest && isWanted(digest, ownDigest(digest.to)) ? digest : undefined;
}

async function inputOf(
  ports: DigestPorts,
  on: Day,
  ownDigest: Awaited<ReturnType<typeof ownDigestOf>>,
): Promise<DigestsOnInput> {
  const past = await pastAsks(ports.asks, on);
  return {
    ...(await askingInput(ports)),
    on,
    ...(on.equals(ports.clock.today()) ? { at: ports.clock.timeOf(ports.clock.now()) } : {}),
    past,
    before: (person) => digestBefore(ownDigest(person), on),
    clockOf: (person) => chosenClock(ownDigest(person)),
    planThen: (plan, day) => planThen(ports, plan, day),
  };
}
