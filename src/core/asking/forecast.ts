import type { Day } from '../calendar/day.ts';
import type { PastAsk } from './ask.ts';
import { askingDay } from './asking-day.ts';
import { type AsksOn, asksOfDay } from './asks-on.ts';
import { addToPast, indexPast } from './past-asks.ts';
import { type AskingInput, questionsOf } from './questions.ts';

/** What asks to come are told from. */
export interface ForecastInput extends AskingInput {
  /** The first day to tell of: today while its run is still to come, else tomorrow. */
  readonly from: Day;
  /** How many calendar days to tell of. */
  readonly days: number;
  readonly past: readonly PastAsk[];
  /** The day of the last run, to catch up what was missed since. */
  readonly lastRun?: Day;
}

/** One day to come. */
export interface ForecastDay extends AsksOn {
  readonly on: Day;
}

/**
 * The asks of days to come, each calendar day once, as they will be if nobody answers meanwhile, every card arrives and
 * nothing else is decided.
 */
export function forecastAsks({ from, days, past, lastRun, ...asking }: ForecastInput): readonly ForecastDay[] {
  const questions = questionsOf(asking);
  const index = indexPast(past);
  return Array.from({ length: days }, (_none, count) => {
    const on = from.add({ days: count });
    const decided = asksOfDay(questions, askingDay(on, index, count === 0 ? lastRun : undefined));
    for (const { person, items } of decided.asks)
      addToPast(index, {
        person: person.id,
        day: on,
        items: items.map(({ action, reason }) => ({ action: action.key, reason })),
        arrived: true,
      });
    return { on, ...decided };
  });
}
