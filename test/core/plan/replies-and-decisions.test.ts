import fc from 'fast-check';
import type { AnswerBy, Reply } from '../../../src/core/plan/answer.ts';
import { fieldOf } from '../../../src/core/plan/changes.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import { type Action, accountableOf, leadsOf } from '../../../src/core/plan/plan.ts';
import type { Recorded, RecordedBy } from '../../../src/core/plan/recorded.ts';
import { replied } from '../../../src/core/plan/replied.ts';
import { helpAnswered, notMineSettled } from '../../../src/core/plan/request-decided.ts';
import { waitingRevision } from '../../../src/core/plan/revision.ts';
import { revisionDecided } from '../../../src/core/plan/revision-decided.ts';
import { isOpen } from '../../../src/core/plan/status.ts';
import { waitingRequests } from '../../../src/core/plan/waiting-requests.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { action, day, person } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const zoe = person('Zoe Newcome');
const mary = person('Mary Manager');
const cora = person('Cora Coordinator');

/** One thing that somebody does, so many minutes after what came before. */
type Step = { readonly minutes: number } & (
  | { readonly does: 'reply' | 'again'; readonly by: Person; readonly reply: Reply }
  | { readonly does: 'agree' | 'refuse' | 'help' | 'stays' | 'goes'; readonly of: Person }
);

const words = fc.string({ minLength: 1, maxLength: 8 });
const someDay = fc.constantFrom('2015-07-20', '2015-09-30', '2015-12-31').map(day);
const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ choice: fc.constant('done' as const), doneOn: fc.constantFrom('today', 'not-said'), words }),
  fc.record({ choice: fc.constant('not-done' as const), expected: fc.option(someDay, { nil: null }), words }),
  fc.record({ choice: fc.constant('revision' as const), day: someDay, words }),
  fc.record({ choice: fc.constantFrom('help' as const, 'not-mine' as const), words }),
);
const minutes = fc.constantFrom(1, 20, 70);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      minutes,
      does: fc.constantFrom('reply', 'again'),
      by: fc.constantFrom(lee, jo, zoe),
      reply,
    }),
  },
  fc.record({
    minutes,
    does: fc.constantFrom('agree', 'refuse', 'help', 'stays', 'goes'),
    of: fc.constantFrom(lee, jo, zoe),
  }),
);

/** The action and its history while people do things to it; what is refused changes nothing. */
function live() {
  const first = action({ by: '2015-07-31', leads: [lee, jo], status: 'not-started' });
  const history: Entry[] = [];
  let [now, at] = [first, Date.parse('2015-07-01T08:00:00Z')];

  const by = (who: Person): RecordedBy => ({
    key: `entry-${history.length}`,
    by: who,
    onBehalf: false,
    door: 'tab',
    at: new Date(at).toISOString(),
    today: day(new Date(at).toISOString().slice(0, 10)),
  });
  const deciding = (who: Person) => ({ ...by(who), history: [...history] });
  const replying = (who: Person, again: boolean): AnswerBy => {
    const earlier = again ? (history.findLast((entry) => entry.by.id === who.id) ?? null) : null;
    return { ...by(who), insteadOf: null, correcting: earlier !== null, earlier, history: [...history] };
  };
  function doing(step: Step): Recorded {
    if ('reply' in step) {
      return replied(now, step.reply, replying(step.by, step.does === 'again'));
    }
    const { id } = step.of;
    const asked = waitingRevision(now)?.by ?? day('2015-12-31');
    switch (step.does) {
      case 'agree':
        return revisionDecided(now, asked, { decided: 'agreed' }, by(mary));
      case 'refuse':
        return revisionDecided(now, asked, { decided: 'refused', reason: 'Too late' }, by(mary));
      case 'help':
        return helpAnswered(now, { of: id, words: 'One more' }, deciding(mary));
      case 'stays':
        return notMineSettled(now, id, { decided: 'stays', reason: 'Nobody else has it' }, deciding(cora));
      case 'goes':
        return notMineSettled(now, id, { decided: 'goes', to: zoe, words: null }, deciding(cora));
    }
  }
  return {
    first,
    history,
    now: () => now,
    does(step: Step): { readonly before: Action; readonly entry: Entry } | null {
      at += step.minutes * 60_000;
      const before = now;
      // Who leads it no more is not asked, and not heard.
      if ('reply' in step && !leadsOf(now).some(({ id }) => id === step.by.id)) return null;
      try {
        const { after, entry } = doing(step);
        now = after;
        history.push(entry);
        return { before, entry };
      } catch (error) {
        if (error instanceof Refusal) return null;
        throw error;
      }
    },
  };
}

const FIELDS = [
  'status',
  'done on',
  'expected',
  'agreed date',
  'date asked for',
  'help asked for by',
  'not theirs, say',
] as const;

/** What a field is by what the history tells alone. */
function told(field: string, first: string | null, history: readonly Entry[]): string | null {
  return history
    .flatMap(({ changes }) => changes.filter((change) => change.field === field))
    .reduce<string | null>((now, { from, to }) => {
      expect([field, from]).toEqual([field, now]);
      return to;
    }, first);
}

test('whatever leads, manager and coordinator do: the history explains how it stands, and nothing said is lost', () => {
  let done = 0;
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      const at = live();
      for (const one of steps) {
        const came = at.does(one);
        if (came === null) continue;
        done += 1;
        kinds.add(came.entry.kind);
        const now = at.now();
        // What was typed stands in the history word for word.
        if ('reply' in one) expect(came.entry.words).toBe(one.reply.words);
        // Only who closes it makes it done.
        if (now.status === 'done' && came.before.status !== 'done') {
          expect(came.entry.by.id).toBe(accountableOf(came.before)?.id);
        }
        for (const field of FIELDS) expect(fieldOf(now, field)).toBe(told(field, fieldOf(at.first, field), at.history));
      }
      const now = at.now();
      expect(now.doneOn === null || now.status === 'done').toBe(true);
      expect(now.recordedOn !== null).toBe(now.status === 'done');
      const leads = new Set(leadsOf(now).map(({ id }) => id));
      const waiting = waitingRequests(now);
      expect(waiting.length === 0 || isOpen(now.status)).toBe(true);
      // "Not mine" moves its sender out only by being settled, so none of them waits for somebody who is gone either.
      for (const { by } of waiting) expect(leads.has(by.id)).toBe(true);
      expect(new Set(waiting.map(({ kind, by }) => `${kind} ${by.id}`)).size).toBe(waiting.length);
      expect(now.version).toBe(at.first.version + at.history.length);
    }),
    { numRuns: 1_000 },
  );
  expect([...kinds].toSorted()).toEqual([
    'answered',
    'corrected',
    'help-answered',
    'help-asked',
    'not-mine-said',
    'not-mine-settled',
    'revision-agreed',
    'revision-asked',
    'revision-refused',
  ]);
  counted('replies and decisions recorded', done);
});
