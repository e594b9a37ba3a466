import fc from 'fast-check';
import { answered } from '../../../src/core/plan/answer.ts';
import { asItStands } from '../../../src/core/plan/as-it-stands.ts';
import { foundDone, foundNotDone } from '../../../src/core/plan/checked.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import { newPlan } from '../../../src/core/plan/new-plan.ts';
import type { Action, Plan } from '../../../src/core/plan/plan.ts';
import type { Recorded } from '../../../src/core/plan/recorded.ts';
import { revisionAsked } from '../../../src/core/plan/revision-asked.ts';
import { revisionDecided } from '../../../src/core/plan/revision-decided.ts';
import { updateSince } from '../../../src/texts/plan-document.ts';
import { toPlanFile } from '../../../src/wire/plan-file.ts';
import { anyPlan } from '../../builders/any-plan.ts';
import { entry } from '../../builders/entry.ts';
import { action, day, firstAction, person, plan } from '../../builders/plan.ts';
import { recordedBy } from '../../builders/recorded-by.ts';

const told = (of: Plan, history: readonly Entry[] = []) => asItStands(of, history, updateSince);
const LEE = { by: person('Lee Lead'), insteadOf: null, correcting: false, earlier: null };

/** An action after each of these, with what its history says. */
function lived(start: Action, ...steps: readonly ((now: Action, history: readonly Entry[]) => Recorded)[]) {
  const history: Entry[] = [];
  let now = start;
  for (const step of steps) {
    const { after, entry: line } = step(now, history);
    history.push(line);
    now = after;
  }
  return { action: now, history };
}

const planOf = (only: Action): Plan => {
  const base = plan({ actions: [{}] });
  return { ...base, areas: base.areas.map((one) => ({ ...one, actions: [only] })) };
};

test('out and in again is the same plan, whatever was printed in it and recorded since', () => {
  fc.assert(
    fc.property(anyPlan('p'), (any) => {
      const printed = told(any);
      const again = newPlan(printed, 'p');
      expect(told(again)).toEqual(printed);
      expect(toPlanFile(told(newPlan(told(again), 'p')), () => '')).toEqual(toPlanFile(printed, () => ''));
    }),
  );
});

test('prints an answer once, on its day, with who gave it and what it said about the work', () => {
  const start = action({ progress: [{ on: '2015-04', by: null, text: 'Two of five.' }] });
  const { action: now, history } = lived(start, (at, past) =>
    answered(
      at,
      { choice: 'done', doneOn: day('2015-06-20'), words: 'All five.' },
      { ...recordedBy(), ...LEE, history: past },
    ),
  );
  expect(told(planOf(now), history).areas[0]?.actions[0]).toMatchObject({
    status: 'done',
    progress: [
      { on: '2015-04', by: null, text: 'Two of five.' },
      { on: '2015-07-02', by: 'Lee Lead', text: 'Done (20 June 2015). All five.' },
    ],
  });
});

test('tells an answer without words too', () => {
  const { action: now, history } = lived(action(), (at, past) =>
    answered(
      at,
      { choice: 'not-done', expected: day('2015-08-01'), words: null },
      { ...recordedBy(), ...LEE, history: past },
    ),
  );
  expect(told(planOf(now), history).areas[0]?.actions[0]?.progress).toEqual([
    { on: '2015-07-02', by: 'Lee Lead', text: 'Expected by 1 August 2015.' },
  ]);
});

test('keeps a refused date among the updates, and none that looks as if it waited', () => {
  const mary = recordedBy({ key: 'k2', by: person('Mary Manager') });
  const { action: now, history } = lived(
    action(),
    (at) => revisionAsked(at, { day: day('2015-09-30'), reason: 'Late start' }, recordedBy()),
    (at) => revisionDecided(at, day('2015-09-30'), { decided: 'refused', reason: 'Too late.' }, mary),
  );
  const [printed] = told(planOf(now), history).areas[0]?.actions ?? [];
  expect(printed?.revisions).toEqual([]);
  expect(printed?.progress).toEqual([
    { on: '2015-07-02', by: 'Mary Manager', text: 'A revised date of 30 September 2015 was not agreed. Too late.' },
  ]);
});

test('tells who checked and what they looked at, and that a failed check reopened it', () => {
  const audit = (key: string) => recordedBy({ key, by: person('Aud Auditor') });
  const done = action({ status: 'done', doneOn: day('2015-06-20') });
  const { action: now, history } = lived(
    done,
    (at) => foundDone(at, 'management', 'Five files.', audit('k1')),
    (at) => foundNotDone(at, 'audit', 'Two of five files.', audit('k2')),
  );
  expect(told(planOf(now), history).areas[0]?.actions[0]?.progress.map(({ text }) => text)).toEqual([
    'Confirmed by management. Five files.',
    'In progress. Audit looked and reopened it: no date is agreed. Two of five files.',
  ]);
});

test('a part of a plan is a document of its own: ids count again, and links out of it go', () => {
  const whole = plan({
    layout: {
      format: 'word',
      landscape: true,
      areas: 'heading',
      notes: [],
      tables: [],
      places: ['A', 'B'].map((heading) => ({ shape: 'heading', heading, notes: [], sheet: null, table: 0 })),
    },
    areas: [{ actions: [{}] }, { actions: [{}, { links: [{ kind: 'waits-on', to: 'a1.1' }] }] }],
  });
  const part = { ...whole, areas: whole.areas.slice(1).map((one) => ({ ...one, actions: one.actions.slice(1) })) };
  const printed = told(part);
  expect(printed.areas[0]?.actions[0]).toMatchObject({ id: 'a1.1', links: [] });
  expect(printed.layout?.places.map(({ heading }) => heading)).toEqual(['B']);
});

test('says nothing of an edit that only mended the words of the plan, nor of the import', () => {
  const quiet = [
    entry({ kind: 'imported' }),
    entry({ kind: 'edited', changes: [{ field: 'text', from: 'a', to: 'b' }] }),
  ];
  const only = planOf(firstAction(plan({ actions: [{}] })));
  expect(told(only, quiet).areas[0]?.actions[0]?.progress).toEqual([]);
});
