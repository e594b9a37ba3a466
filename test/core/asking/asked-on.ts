import type { PastAsk } from '../../../src/core/asking/ask.ts';
import { asksOn } from '../../../src/core/asking/asks-on.ts';
import { type Availability, usualAvailability } from '../../../src/core/asking/availability.ts';
import type { LeadAnswer } from '../../../src/core/asking/heard-from.ts';
import type { Resumed } from '../../../src/core/asking/resumed.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { day } from '../../builders/plan.ts';

/** What the asking of a day is decided from, with days as ISO dates. */
export interface Given {
  readonly on: string;
  readonly past?: readonly PastAsk[];
  readonly lastRun?: string;
  readonly availability?: readonly Partial<Availability>[];
  readonly answers?: readonly LeadAnswer[];
  readonly resumed?: Resumed;
}

/** Who is asked and who is not, each as one line: `Lee Lead a1.1 overdue`, from the second time on `… (2)`, with the lead and meeting. */
export function askedOn(
  plans: Plan | readonly Plan[],
  { on, past = [], lastRun, availability = [], answers = [], resumed = new Map() }: Given,
) {
  const { asks, held } = asksOn({
    plans: [plans].flat(),
    on: day(on),
    past,
    availability: availability.map((one) => ({ ...usualAvailability('nobody'), ...one })),
    answers,
    resumed,
    ...(lastRun ? { lastRun: day(lastRun) } : {}),
  });
  return {
    asked: asks.flatMap(({ person, items }) =>
      items.map(({ action, reason, time, insteadOf, meeting }) =>
        [
          `${person.name} ${action.id} ${reason}`,
          ...(time === 1 ? [] : [`(${time})`]),
          ...(insteadOf ? [`for ${insteadOf.name}`] : []),
          ...(meeting ? [`before ${meeting.name}`] : []),
        ].join(' '),
      ),
    ),
    held: held.map(({ lead, action, why }) => `${lead} ${action.id} ${why}`),
    cards: asks.length,
  };
}
