import { answered } from '../../../src/core/plan/answer.ts';
import { foundDone, foundNotDone } from '../../../src/core/plan/checked.ts';
import { agreedBy } from '../../../src/core/plan/due.ts';
import { isOverdue } from '../../../src/core/plan/overdue.ts';
import type { RecordedCheck } from '../../../src/core/plan/plan.ts';
import { ragOf } from '../../../src/core/plan/rag.ts';
import { action, day, person, revision } from '../../builders/plan.ts';
import { recordedBy } from '../../builders/recorded-by.ts';
import { refusalIn } from '../../refusal-in.ts';

const LOOKED = 'Six case files';
const done = (given = {}) =>
  action({ status: 'done', doneOn: day('2015-06-20'), recordedOn: day('2015-07-01'), ...given });
const check = (by: RecordedCheck['by'], result: RecordedCheck['result']): RecordedCheck => ({
  by,
  result,
  phrase: 'Seen',
  on: '2015-07-01',
  person: null,
});

test('what was found is kept beside the claim, with who looked at what and when', () => {
  const { after, entry } = foundDone(done(), 'management', LOOKED, recordedBy());
  expect(after).toMatchObject({ status: 'done', doneOn: day('2015-06-20'), recordedOn: day('2015-07-01') });
  expect(after.check).toEqual({
    phrase: LOOKED,
    result: 'done',
    by: 'management',
    on: '2015-07-02',
    person: person('Mary Manager'),
  });
  expect(ragOf(after, day('2015-07-02'))).toBe('checked');
  expect(entry).toMatchObject({ kind: 'checked', words: LOOKED });
});

test('a failed check opens it again without an agreed date, and its claim stays in the history', () => {
  const before = done({ revisions: [revision('2015-07-31')], expected: day('2015-07-30') });
  const { after, entry } = foundNotDone(before, 'audit', LOOKED, recordedBy({ by: person('Aud Auditor') }));
  expect(after).toMatchObject({ status: 'in-progress', doneOn: null, recordedOn: null, expected: null });
  expect(after.reopened).toEqual({ on: day('2015-07-02'), by: person('Aud Auditor'), revisionsBefore: 1 });
  expect(after.check).toMatchObject({ by: 'audit', result: 'in-progress', person: person('Aud Auditor') });
  expect(agreedBy(after)).toBeNull();
  expect(isOverdue(after, day('2016-01-01'))).toBe(false);
  expect(entry).toMatchObject({ kind: 'reopened', words: LOOKED });
  expect(entry.changes).toEqual([
    { field: 'status', from: 'done', to: 'in-progress' },
    { field: 'done on', from: '2015-06-20', to: null },
    { field: 'expected', from: '2015-07-30', to: null },
    { field: 'agreed date', from: '2015-07-31', to: null },
    { field: 'check', from: null, to: 'audit: in-progress' },
    { field: 'found', from: null, to: LOOKED },
  ]);
});

test.each([
  ['what is not recorded as done', action(), 'management', 'not-done-yet'],
  ['what was closed in another way', action({ status: 'superseded' }), 'audit', 'not-done-yet'],
  [
    'what the management confirmed before',
    done({ check: check('management', 'done') }),
    'management',
    'checked-already',
  ],
  ['what audit verified before', done({ check: check('audit', 'done') }), 'audit', 'checked-already'],
  ['what audit verified, for the management', done({ check: check('audit', 'done') }), 'management', 'checked-already'],
] as const)('it is not found done: %s', (_what, of, as, code) => {
  expect(refusalIn(() => foundDone(of, as, LOOKED, recordedBy()))).toBe(code);
});

test('audit may verify what the management confirmed: the later one stands, and the entry tells both', () => {
  const { after, entry } = foundDone(done({ check: check('management', 'done') }), 'audit', LOOKED, recordedBy());
  expect(after.check?.by).toBe('audit');
  expect(entry.changes).toContainEqual({ field: 'check', from: 'management: done', to: 'audit: done' });
});

test('what the document says an auditor found stays readable in the entry of the next check', () => {
  const printed = { ...check('audit', 'not-started'), phrase: 'Not implemented.' };
  const { entry } = foundDone(done({ check: printed }), 'management', LOOKED, recordedBy());
  expect(entry.changes).toContainEqual({ field: 'found', from: 'Not implemented.', to: LOOKED });
});

test('what is open cannot be found not done', () => {
  expect(refusalIn(() => foundNotDone(action(), 'audit', LOOKED, recordedBy()))).toBe('not-done-yet');
});

test('once it is done again after a failed check, whoever said so may still take it back', () => {
  const lee = {
    ...recordedBy({ by: person('Lee Lead') }),
    insteadOf: null,
    correcting: false,
    earlier: null,
    history: [],
  };
  const reopened = foundNotDone(done(), 'audit', LOOKED, recordedBy()).after;
  const again = answered(reopened, { choice: 'done', doneOn: 'today', words: null }, lee).after;
  expect(ragOf(again, day('2015-07-02'))).toBe('done');
  const taken = answered(again, { choice: 'not-done', expected: null, words: null }, { ...lee, correcting: true });
  expect(taken.after.status).toBe('in-progress');
});
