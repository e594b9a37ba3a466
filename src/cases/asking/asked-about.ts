import { keyAskedAtOnce } from '../../core/asking/asked-at-once.ts';
import { drawAsk } from '../../core/asking/draw-ask.ts';
import { type Day, isBefore } from '../../core/calendar/day.ts';
import { lastAskedNow } from '../../core/plan/asked-now.ts';
import type { Person } from '../../core/plan/person.ts';
import type { StoredAsk } from '../../ports/ask-store.ts';
import { viewMyActions } from '../answering/view-my-actions.ts';
import type { ViewAskPorts } from './view-ask.ts';

type AskedAboutPorts = Omit<ViewAskPorts, 'availability'>;

/** Cards older than this are not what somebody answers with one word. */
const DAYS_BACK = 14;

/**
 * The action that the newest card to a person still asks about, where it is only one: what they mean who write "done"
 * and nothing else. A card by which somebody had them asked out of turn counts like that of a day. Null when there are
 * none or several.
 *
 * @throws Refusal `busy`, `unreachable`
 */
export async function askedAbout(ports: AskedAboutPorts, by: Person): Promise<string | null> {
  const { asks, plans, clock } = ports;
  const today = clock.today();
  const days = Array.from({ length: DAYS_BACK }, (_, index) => today.subtract({ days: index }));
  const keys = [...days.map((day) => `${by.id}:${day.toString()}`), ...keysAtOnce(ports, by, today)];
  const found = await Promise.all(keys.map((key) => asks.find(key)));
  const newest = found.flatMap((ask) => ask ?? []).reduce<StoredAsk | null>(newerOf, null);
  if (!newest) return null;
  const open = drawAsk(newest, plans, today).items.filter(({ receipt }) => receipt === null);
  const [only, ...others] = open;
  return only && others.length === 0 ? only.action : null;
}

/** Of those cards the history tells: no store has to be looked through for them. */
function keysAtOnce(ports: AskedAboutPorts, by: Person, today: Day): readonly string[] {
  const { plans, clock } = ports;
  return viewMyActions(ports, by).flatMap(({ action: { key } }) => {
    const last = lastAskedNow(plans.history(key), clock.dayOf);
    if (!last?.isAtOnce || !isBefore(today, last.on.add({ days: DAYS_BACK }))) return [];
    return [keyAskedAtOnce(by, last.on, key)];
  });
}

function newerOf(one: StoredAsk | null, other: StoredAsk): StoredAsk {
  return one !== null && arrivalOf(one) > arrivalOf(other) ? one : other;
}

/** Its day, and of that day the instant, so that what is still on its way is the older one. */
function arrivalOf({ day, delivery }: StoredAsk): string {
  return `${day.toString()} ${'at' in delivery ? delivery.at : ''}`;
}
