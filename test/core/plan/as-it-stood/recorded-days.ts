import fc from 'fast-check';
import { type Day, dayAt } from '../../../../src/core/calendar/day.ts';
import type { AnswerBy, DoneOn, Reply } from '../../../../src/core/plan/answer.ts';
import { foundDone, foundNotDone } from '../../../../src/core/plan/checked.ts';
import { edited } from '../../../../src/core/plan/editing/edited.ts';
import type { Entry } from '../../../../src/core/plan/entry.ts';
import type { Person } from '../../../../src/core/plan/person.ts';
import { type Action, leadsOf } from '../../../../src/core/plan/plan.ts';
import type { Recorded, RecordedBy } from '../../../../src/core/plan/recorded.ts';
import { replied, takenBack } from '../../../../src/core/plan/replied.ts';
import { helpAnswered, notMineSettled } from '../../../../src/core/plan/request-decided.ts';
import { waitingRevision } from '../../../../src/core/plan/revision.ts';
import { bodyDecided, revisionDecided } from '../../../../src/core/plan/revision-decided.ts';
import { Refusal } from '../../../../src/core/refusal.ts';
import { action, day, person } from '../../../builders/plan.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const zoe = person('Zoe Newcome');
const mary = person('Mary Manager');
const ada = person('Ada Auditor');

const DECISIONS = ['agree', 'refuse', 'help', 'stays', 'goes', 'confirm', 'verify', 'reopen', 'back'] as const;

/** One thing that somebody does, so many minutes after what came before. */
export type Step = { readonly minutes: number } & (
  | { readonly does: 'reply' | 'again'; readonly by: Person; readonly reply: Reply }
  | { readonly does: (typeof DECISIONS)[number]; readonly of: Person }
  | { readonly does: 'body'; readonly decided: 'agreed' | 'refused'; readonly day: Day }
  | { readonly does: 'edit'; readonly priority: 'high' | 'low' | null }
);

/** Minutes, an hour, the evening, days. */
const minutes = fc.constantFrom(1, 20, 70, 600, 1_440, 7_000);
const words = fc.constantFrom('Started', 'Waiting for the trust', 'Two of five done');
const wishes = fc.constantFrom('One more worker', 'The trust has it');
const maybeWords = fc.option(words, { nil: null });
const someDay = fc.constantFrom('2015-09-20', '2015-10-30', '2015-12-31', '2016-03-31').map(day);
const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({
    choice: fc.constant('done' as const),
    doneOn: fc.constantFrom<DoneOn>('today', 'not-said', day('2015-05-01')),
    words: maybeWords,
  }),
  fc.record({
    choice: fc.constant('not-done' as const),
    expected: fc.option(someDay, { nil: null }),
    words: maybeWords,
  }),
  fc.record({ choice: fc.constant('revision' as const), day: someDay, words: wishes }),
  fc.record({ choice: fc.constantFrom('help' as const, 'not-mine' as const), words: wishes }),
);
const who = fc.constantFrom(lee, jo, zoe);

/** Whatever people may do to an action. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ minutes, does: fc.constantFrom('reply', 'again'), by: who, reply }) },
  { weight: 3, arbitrary: fc.record({ minutes, does: fc.constantFrom(...DECISIONS), of: who }) },
  fc.record({
    minutes,
    does: fc.constant('body' as const),
    decided: fc.constantFrom('agreed', 'refused'),
    day: someDay,
  }),
  fc.record({
    minutes,
    does: fc.constant('edit' as const),
    priority: fc.constantFrom('high' as const, 'low' as const, null),
  }),
);

/** The plans' day of an instant. */
export const dayOf = (instant: string): Day => dayAt(instant, 'Europe/London');

/** An action, what was recorded of it, and how it stood after each entry. */
export interface Story {
  readonly action: Action;
  readonly history: readonly Entry[];
  readonly stood: readonly Action[];
}

/** Lets people do things to an action, one after the other; what is refused changes nothing. */
export function storyOf(steps: readonly Step[]): Story {
  let now = action({ by: '2015-07-31', leads: [lee, jo], status: 'not-started', progress: PRINTED });
  let at = Date.parse('2015-06-01T08:00:00Z');
  const history: Entry[] = [];
  const stood: Action[] = [now];
  for (const one of steps) {
    at += one.minutes * 60_000;
    const recorded = tried(() => done(now, one, { history: [...history], at: new Date(at).toISOString() }));
    if (!recorded) continue;
    now = recorded.after;
    history.push(recorded.entry);
    stood.push(now);
  }
  return { action: now, history, stood };
}

const PRINTED = [{ on: '2015-05', by: null, text: 'A project group meets' }];

function tried(change: () => Recorded | null): Recorded | null {
  try {
    return change();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

interface Moment {
  readonly history: readonly Entry[];
  readonly at: string;
}

function done(now: Action, one: Step, moment: Moment): Recorded | null {
  const by = (person: Person): RecordedBy => byOf(person, moment);
  switch (one.does) {
    case 'reply':
    case 'again': {
      // Who leads it no more is not asked, and not heard.
      const isLed = leadsOf(now).some(({ id }) => id === one.by.id);
      const reply = inOtherWords(one.reply, moment);
      return isLed ? replied(now, reply, saying(one.by, moment, one.does === 'again')) : null;
    }
    case 'body': {
      const decision = { ...one, body: 'Board', on: by(mary).today, minute: 'Minute 4' };
      return bodyDecided(now, decision, by(mary));
    }
    case 'edit':
      return edited(now, { field: 'priority', from: now.priority, to: one.priority }, by(mary));
    default:
      return decided(now, one, moment);
  }
}

/** Nobody says the same in the same words twice. */
function inOtherWords(reply: Reply, { history }: Moment): Reply {
  return reply.words === null ? reply : { ...reply, words: `${reply.words}, ${history.length}` };
}

function decided(now: Action, { does, of }: Extract<Step, { readonly of: Person }>, moment: Moment): Recorded | null {
  const by = { ...byOf(mary, moment), history: moment.history };
  const asked = waitingRevision(now)?.by ?? day('2015-12-31');
  switch (does) {
    case 'agree':
      return revisionDecided(now, asked, { decided: 'agreed' }, by);
    case 'refuse':
      return revisionDecided(now, asked, { decided: 'refused', reason: 'Too late' }, by);
    case 'help':
      return helpAnswered(now, { of: of.id, words: 'One more' }, by);
    case 'stays':
      return notMineSettled(now, of.id, { decided: 'stays', reason: 'Nobody else has it' }, by);
    case 'goes':
      return notMineSettled(now, of.id, { decided: 'goes', to: zoe, words: null }, by);
    case 'confirm':
      return foundDone(now, 'management', 'Saw the minutes', by);
    case 'verify':
      return foundDone(now, 'audit', 'Sampled five files', byOf(ada, moment));
    case 'reopen':
      return foundNotDone(now, 'audit', 'Two of five files', byOf(ada, moment));
    case 'back': {
      const said = saying(of, moment, true);
      return said.earlier ? takenBack(now, said.earlier, { ...said, words: null }) : null;
    }
  }
}

function byOf(by: Person, { history, at }: Moment): RecordedBy {
  return { key: `entry-${history.length}`, by, onBehalf: false, door: 'tab', at, today: dayOf(at) };
}

function saying(who: Person, moment: Moment, again: boolean): AnswerBy {
  const { history } = moment;
  const earlier = again ? (history.findLast((entry) => entry.by.id === who.id) ?? null) : null;
  return { ...byOf(who, moment), insteadOf: null, correcting: earlier !== null, earlier, history };
}
