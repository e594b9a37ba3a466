import { type AnswerPorts, type AnswerRequest, answerAsk } from '../../src/cases/answering/answer-ask.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { Refusal, type RefusalCode } from '../../src/core/refusal.ts';
import type { StoredAsk } from '../../src/ports/ask-store.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import type { TimeLimit } from '../../src/ports/time-limit.ts';
import { storedAsk } from '../builders/ask.ts';
import { type ActionGiven, firstAction, person, plan } from '../builders/plan.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';

export const lee = person('Lee Lead');
export const jo = person('Jo Joint');
export const LATE: ActionGiven = { by: '2015-06-30', leads: [lee, jo] };
export const ACTION = 'plan:a1.1';
export const done = { choice: 'done', doneOn: 'by-its-date', words: null } as const;
export const onTrack = { choice: 'not-done', expected: null, words: 'Going well' } as const;
export const CARD = { conversation: 'chat', activity: '1' } as const;

/** Key of somebody's ask of 1 July 2015. */
export function askOf({ id }: Person): string {
  return `${id}:2015-07-01`;
}

/** "Done, by its date", tapped by somebody on the card of 1 July 2015. */
export function tapOf(by: Person): AnswerRequest {
  return { by, ask: askOf(by), action: ACTION, revision: 0, answer: done, door: 'chat', card: CARD };
}

/** Nobody has to wait: the record answers when it answers. */
const patient: TimeLimit = (work) => work;

/** A record that takes no change of an action as long as it is away. */
export function awayRecord(plans: PlanStore) {
  let away: RefusalCode | null = null;
  const store: PlanStore = {
    ...plans,
    async saveAction(before, after, entry) {
      if (away) throw new Refusal(away);
      return plans.saveAction(before, after, entry);
    },
    async refresh() {
      if (away) throw new Refusal(away);
      await plans.refresh();
    },
  };
  return {
    store,
    goAway(code: RefusalCode = 'unreachable') {
      away = code;
    },
    comeBack() {
      away = null;
    },
  };
}

/** A plan with one late action that Lee and Jo lead, each with a card about it. */
export function answering(given: Plan = plan({ actions: [LATE] }), ...more: readonly StoredAsk[]) {
  const plans = fakePlanStore(given);
  const record = awayRecord(plans);
  const asks = fakeAskStore(storedAsk(), storedAsk({ person: jo }), ...more);
  const kept = fakeKeptAnswers();
  const clock = fakeClock('2015-07-01');
  const people = fakePeople({ people: [lee, jo] });
  const availability = fakeAvailability();
  const ports: AnswerPorts = { plans: record.store, asks, kept, people, clock, availability, inTime: patient };
  return {
    plans,
    record,
    asks,
    kept,
    clock,
    availability,
    ports,
    answer: (request: Partial<AnswerRequest> = {}, changed: Partial<AnswerPorts> = {}) =>
      answerAsk({ ...ports, ...changed }, { ...tapOf(request.by ?? lee), ...request }),
    action: () => firstAction(plans.plans()[0] ?? given),
    itemOf: async (by: Person) => (await asks.find(askOf(by)))?.items[0],
  };
}
