import fc from 'fast-check';
import type { Entry } from '../../../../src/core/plan/entry.ts';
import { meetingFact, meetingsIn, openingFacts } from '../../../../src/core/plan/meeting/meeting.ts';
import { minutesOf } from '../../../../src/core/plan/meeting/minutes.ts';
import { takesBackFact } from '../../../../src/core/plan/meeting/notes.ts';
import { bodyDecided } from '../../../../src/core/plan/revision-decided.ts';
import { entry } from '../../../builders/entry.ts';
import { day, firstAction, plan } from '../../../builders/plan.ts';
import { recordedBy } from '../../../builders/recorded-by.ts';

const TODAY = day('2015-07-02');
const instant = (minute: number) => new Date(Date.UTC(2015, 6, 2, 9, minute)).toISOString();

function opening(id: string, at: string): Entry {
  const changes = openingFacts({ id, body: 'Improvement Board', on: TODAY }, id);
  return entry({ key: `${id} opened`, action: null, at, kind: 'meeting-opened', changes });
}

const closing = (id: string, at: string) =>
  entry({ key: `${id} closed`, action: null, at, kind: 'meeting-closed', changes: [meetingFact(id)] });

/** The minutes of the last meeting of a history. */
function minutes(history: readonly Entry[], of = plan({ actions: [{}, { by: '2015-12-31' }] })) {
  const meetings = meetingsIn(history);
  return minutesOf(of, { history, meetings, meeting: meetings.at(-1) ?? null, day: TODAY });
}

test('minutes hold exactly what was noted and not taken back, in its order, at what it was noted about', () => {
  const noting = fc.record({
    about: fc.constantFrom('plan:a1.1', 'plan:a1.2', null),
    words: fc.string({ minLength: 1 }),
    isBack: fc.boolean(),
    isElsewhere: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(noting, { maxLength: 12 }), (said) => {
      const lines = said.flatMap(({ about, words, isBack, isElsewhere }, index) => {
        const changes = [meetingFact(isElsewhere ? 'm1' : 'm2')];
        const of = { action: about, at: instant(index + 10) };
        const noted = entry({ ...of, key: `n${index}`, kind: 'noted', words, changes });
        const back = [...changes, takesBackFact(noted.key)];
        const gone = entry({ ...of, key: `b${index}`, kind: 'note-taken-back', changes: back });
        return isBack ? [noted, gone] : [noted];
      });
      const history = [opening('m1', instant(1)), closing('m1', instant(2)), opening('m2', instant(3)), ...lines];
      const told = minutes(history);
      const stands = (about: string | null) =>
        said.filter((one) => one.about === about && !one.isBack && !one.isElsewhere).map(({ words }) => words);
      const items = told.sections.flatMap(({ areas }) => areas.flatMap((area) => area.items));
      const notedOn = (key: string) =>
        items.filter(({ action }) => action.key === key).flatMap(({ notes }) => notes.map(({ words }) => words));
      expect(told.notes.map(({ words }) => words)).toEqual(stands(null));
      expect(notedOn('plan:a1.1')).toEqual(stands('plan:a1.1'));
      expect(notedOn('plan:a1.2')).toEqual(stands('plan:a1.2'));
    }),
  );
});

test('what a body refuses is in the minutes with its day and reason, and the action stays overdue', () => {
  const before = plan({ actions: [{}] });
  const refused = { day: day('2015-09-30'), decided: 'refused', body: 'Board', on: TODAY, minute: 'Too late' } as const;
  const { after, entry: line } = bodyDecided(
    firstAction(before),
    { ...refused, meeting: 'm1' },
    recordedBy({ at: instant(5) }),
  );
  const told = minutes([opening('m1', instant(1)), line], plan({ actions: [after] }));
  const [item] = told.sections[0]?.areas[0]?.items ?? [];
  expect(item).toMatchObject({ why: 'overdue', decisions: [{ decided: 'refused', reason: 'Too late' }] });
  expect(`${item?.decisions[0]?.day}`).toBe('2015-09-30');
});

test('what was added or done since the last meeting is new, and what was before it is not', () => {
  const done = { status: 'done', by: '2015-06-30', doneOn: TODAY, recordedOn: TODAY } as const;
  const of = plan({ actions: [done, done, { by: null }, { by: null }] });
  const status = [{ field: 'status', from: 'in-progress', to: 'done' }];
  const history = [
    entry({ key: 'early', action: 'plan:a1.1', at: instant(0), changes: status }),
    opening('m1', instant(1)),
    entry({ key: 'there', action: 'plan:a1.3', at: instant(2), kind: 'added', changes: [meetingFact('m1')] }),
    closing('m1', instant(3)),
    entry({ key: 'late', action: 'plan:a1.2', at: instant(4), changes: status }),
    entry({ key: 'added', action: 'plan:a1.4', at: instant(5), kind: 'added' }),
    opening('m2', instant(6)),
  ];
  const [section] = minutes(history, of).sections;
  expect([section?.section, section?.areas[0]?.items.map(({ action, why }) => [action.id, why])]).toEqual([
    'new',
    [
      ['a1.2', 'done-since'],
      ['a1.4', 'added-since'],
    ],
  ]);
});

test('an action that is done in the meeting stays among what was overdue at its opening', () => {
  const status = [{ field: 'status', from: 'in-progress', to: 'done' }];
  const history = [opening('m1', instant(1)), entry({ action: 'plan:a1.1', at: instant(2), changes: status })];
  const told = minutes(history, plan({ actions: [{ status: 'done', doneOn: TODAY, recordedOn: TODAY }] }));
  expect(told.sections.map(({ section }) => section)).toEqual(['overdue']);
});
