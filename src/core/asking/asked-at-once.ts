import type { Day } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';
import { addressedOn } from './addressed.ts';
import type { AskItem, PastAsk } from './ask.ts';
import { askingDay } from './asking-day.ts';
import { questionStanding } from './considered.ts';
import { indexPast } from './past-asks.ts';
import { type AskingInput, questionsOf } from './questions.ts';

/** What asking somebody out of turn is decided from. */
interface AskedAtOnceInput extends AskingInput {
  readonly on: Day;
  readonly past: readonly PastAsk[];
}

/** Key of the card by which somebody is asked out of turn: one a day and action, beside the card of the day. */
export function keyAskedAtOnce({ id }: Person, on: Day, action: string): string {
  return [id, on.toString(), 'now', action].join(':');
}

/**
 * The question about an action as it is put to a lead out of turn, counted like any other; null where it cannot be put.
 *
 * @param of key of the action, id of the lead
 */
export function askedAtOnce(
  { on, past, ...asking }: AskedAtOnceInput,
  of: { readonly action: string; readonly lead: string },
): AskItem | null {
  const day = askingDay(on, indexPast(past));
  const found = addressedOn(questionsOf(asking), on).find(
    ({ question }) => question.action.key === of.action && question.person?.id === of.lead,
  );
  if (!found?.to) return null;
  const { question, to } = found;
  const time = questionStanding(question, to, day).lapsed.length + 1;
  const { meeting } = day.planDay(question.plan);
  return { action: question.action, reason: 'asked-now', time, meeting, insteadOf: to.insteadOf };
}
