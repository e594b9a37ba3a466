import { type AsksOn, asksOn } from '../../core/asking/asks-on.ts';
import { forecastAsks } from '../../core/asking/forecast.ts';
import { type Day, daysBetween, isBefore } from '../../core/calendar/day.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { type AskingPorts, askingInput } from './asking-input.ts';
import { pastAsks } from './past-asks.ts';

/** What viewing the asks of a day takes from outside. */
export interface ViewAsksPorts extends AskingPorts {
  readonly asks: AskStore;
  readonly runs: Pick<RunStore, 'lastRun'>;
  readonly clock: Clock;
}

/** The asks of a day. */
export interface AsksView extends AsksOn {
  /** Whether the day is still to come: then the asks until then are taken to go out, and nobody to answer them. */
  readonly isForeseen: boolean;
}

/**
 * Who is asked what on a day, past, present or to come, and who is not and why.
 *
 * @param isSent whether the day is sent now, even where it is still to come: then nothing goes out before it
 * @throws Refusal `busy` or `unreachable`
 */
export async function viewAsks(ports: ViewAsksPorts, on: Day, isSent = false): Promise<AsksView> {
  const today = ports.clock.today();
  const asking = await askingInput(ports);
  if (isSent || !isBefore(today, on))
    return { ...asksOn({ ...asking, on, past: await pastAsks(ports.asks, on) }), isForeseen: false };
  const [past, lastRun] = [await pastAsks(ports.asks, today), await ports.runs.lastRun('asks')];
  const from = lastRun?.equals(today) ? today.add({ days: 1 }) : today;
  const days = daysBetween(from, on) + 1;
  const last = forecastAsks({ ...asking, from, days, past, ...(lastRun ? { lastRun } : {}) }).at(-1);
  return { asks: last?.asks ?? [], held: last?.held ?? [], isForeseen: true };
}
