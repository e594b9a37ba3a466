import type { Day } from '../core/calendar/day.ts';
import type { Digest } from '../core/digest/digest.ts';
import { digestsOn } from '../core/digest/digests-on.ts';
import type { AskStore } from '../ports/ask-store.ts';
import type { Clock } from '../ports/clock.ts';
import { type AskingPorts, askingInput } from './asking-input.ts';
import { pastAsks } from './past-asks.ts';
import { type PastPorts, planThen } from './plan-then.ts';

/** What making digests takes from outside. */
export interface DigestPorts extends AskingPorts, PastPorts {
  readonly plans: AskingPorts['plans'] & PastPorts['plans'];
  readonly clock: Clock;
  readonly asks: AskStore;
}

/** The digests of a day, one a reader. */
export async function composeDigests(ports: DigestPorts, on: Day): Promise<readonly Digest[]> {
  const past = await pastAsks(ports.asks, on);
  return digestsOn({
    ...(await askingInput(ports)),
    on,
    past,
    before: () => null,
    planThen: (plan, day) => planThen(ports, plan, day),
  });
}
