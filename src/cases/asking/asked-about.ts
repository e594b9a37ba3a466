import { drawAsk } from '../../core/asking/draw-ask.ts';
import type { Person } from '../../core/plan/person.ts';
import type { ViewAskPorts } from './view-ask.ts';

/** Cards older than this are not what somebody answers with one word. */
const DAYS_BACK = 14;

/**
 * The action that the newest card to a person still asks about, where it is only one: what they mean who write "done"
 * and nothing else. Null when there are none or several.
 *
 * @throws Refusal `busy`, `unreachable`
 */
export async function askedAbout(
  { asks, plans, clock }: Omit<ViewAskPorts, 'availability'>,
  by: Person,
): Promise<string | null> {
  const today = clock.today();
  const days = Array.from({ length: DAYS_BACK }, (_, index) => today.subtract({ days: index }));
  const found = await Promise.all(days.map((day) => asks.find(`${by.id}:${day.toString()}`)));
  const newest = found.find((ask) => ask !== undefined);
  if (!newest) return null;
  const open = drawAsk(newest, plans, today).items.filter(({ receipt }) => receipt === null);
  const [only, ...others] = open;
  return only && others.length === 0 ? only.action : null;
}
