import type { PastAsk } from '../../core/asking/ask.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import { remembered } from '../remembered.ts';

/** Long enough for the rules to remember every ask of those that nobody answered; older ones say nothing about a day. */
const LOOK_BACK = { years: 1 };

/** The first day whose asks say something about what to ask on another one. */
export function rememberedSince(day: Day): Day {
  return day.subtract(LOOK_BACK);
}

/** The asks of the last year that arrived or may yet arrive, as the rules read them. @throws Refusal `busy` or `unreachable` */
export async function pastAsks(asks: Pick<AskStore, 'since'>, day: Day): Promise<readonly PastAsk[]> {
  return toPast(await asks.since(rememberedSince(day)));
}

/** Those that arrived or may yet arrive: who refused was never asked. */
export function toPast(kept: readonly StoredAsk[]): readonly PastAsk[] {
  return kept
    .filter(({ delivery }) => delivery.state !== 'refused')
    .map((ask) => ({
      person: ask.person.id,
      day: ask.day,
      items: ask.items,
      arrived: hasArrived(ask),
    }));
}

/** Whether an ask reached its person. */
export function hasArrived({ delivery }: StoredAsk): boolean {
  return delivery.state === 'delivered' || delivery.state === 'mailed';
}

const HOLDS_MS = 60_000;

/** What remembering asks takes from outside. */
interface RememberedFrom {
  readonly asks: Pick<AskStore, 'since'>;
  readonly clock: Pick<Clock, 'now' | 'today'>;
}

/** Today's past asks, read once a minute: a thousand notices of one morning are not to read a year of asks each. */
export function rememberedPastAsks({ asks, clock }: RememberedFrom): () => Promise<readonly PastAsk[]> {
  return remembered({ clock, holdsMs: HOLDS_MS, of: () => clock.today().toString() }, () =>
    pastAsks(asks, clock.today()),
  );
}

/** The asks of the last year as of today, read once a minute: the digests of one morning are not to read them each. */
export function rememberedAsks({ asks, clock }: RememberedFrom): Pick<AskStore, 'since'> {
  const first = () => rememberedSince(clock.today());
  const found = remembered({ clock, holdsMs: HOLDS_MS, of: () => first().toString() }, () => asks.since(first()));
  return { since: (day) => (day.equals(first()) ? found() : asks.since(day)) };
}
