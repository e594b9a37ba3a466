import type { EntryKind } from '../../src/core/plan/entry.ts';
import { checkInWords, claimInWords } from '../../src/texts/action-view.ts';
import { changesInWords } from '../../src/texts/history-line.ts';

const TODAY = '2026-11-18';

function told(kind: EntryKind, ...changes: [field: string, from: string | null, to: string | null][]) {
  return changesInWords(
    kind,
    changes.map(([field, from, to]) => ({ field, from, to })),
    TODAY,
  );
}

test('says what moved, what was said and what no longer holds', () => {
  expect(told('answered', ['expected', '2026-06-30', '2027-09-30'], ['done on', '2026-06-30', null])).toEqual([
    'expected by moved from 30 June to 30 September 2027',
    'done on 30 June no longer holds',
  ]);
  expect(told('answered', ['status', 'in-progress', 'partly-done'], ['done on', null, '2026-06-30'])).toEqual([
    'status changed from in progress to partly done',
    'done on 30 June',
  ]);
});

test('tells a day that is asked for, agreed, refused or passed over, each once', () => {
  expect(told('revision-asked', ['date asked for', null, '2026-12-31'])).toEqual(['asked for 31 December']);
  expect(
    told('revision-agreed', ['agreed date', '2026-06-30', '2026-12-31'], ['date asked for', '2026-12-31', null]),
  ).toEqual(['due moved from 30 June to 31 December']);
  expect(told('revision-refused', ['date asked for', '2026-12-31', null])).toEqual(['not agreed: 31 December']);
  expect(
    told('revision-refused', ['date asked for', '2026-12-31', null], ['refused date', null, '2026-12-31']),
  ).toEqual(['not agreed: 31 December']);
});

test('tells a check by who made it, and leaves what was looked at to the words', () => {
  expect(told('checked', ['check', null, 'audit: partly-done'], ['found', null, 'The minutes.'])).toEqual([
    'check: partly done, by audit',
  ]);
});

test('tells a column that has no name of its own, and only the beginning of a long text', () => {
  const [sentence = ''] = told('edited', ['ResidualRisk', 'high', 'low '.repeat(100)]);
  expect(sentence).toMatch(/^residual risk changed from “high” to “low low .+…”$/);
  expect(sentence.length).toBeLessThan(200);
});

test('says of what was put back what was wanted, what stands, and why', () => {
  expect(told('put-back', ['Status', 'done', 'in-progress'], ['put back because', null, 'not-by-hand'])).toEqual([
    'status was changed to done, and is in progress again',
    'put back because only Followthrough itself may change this',
  ]);
  expect(told('put-back', ['put back because', null, 'a-code-to-come'])).toEqual([]);
});

test('tells what a newer document says, and which version of it', () => {
  expect(told('document-says', ['agreed date', '2026-06-30', '2026-12-31'])).toEqual([
    'due moved from 30 June to 31 December',
  ]);
  expect(told('document-says', ['leads', 'Jo Joint', 'Lee Lead'])).toEqual([
    'leads changed from “Jo Joint” to “Lee Lead”',
  ]);
  expect(told('document-lacks', ['document', null, '2026-09-30'])).toEqual(['the document of 30 September']);
  expect(told('document-adds', ['document', null, '2025-09'])).toEqual(['the document of September 2025']);
  expect(told('linked', ['same as', null, 'audit-plan:a1.2'])).toEqual(['the same as: “audit-plan:a1.2”']);
});

test('never calls a claim a check', () => {
  const claim = {
    status: 'done',
    doneOn: null,
    recordedOn: TODAY,
    expected: null,
    by: null,
    isReopened: false,
  } as const;
  expect(claimInWords(claim, TODAY)).toBe('Claimed done, the day was not said; recorded on 18 November.');
  expect(claimInWords({ ...claim, status: 'superseded' }, TODAY)).toBe('Superseded.');
  expect(checkInWords({ by: 'audit', person: null, result: 'done', on: '2013-10' })).toBe(
    'Verified by audit: October 2013',
  );
  expect(checkInWords({ by: 'audit', person: null, result: 'not-started', on: '2013-10' })).toBe(
    'Checked by audit, October 2013: not started',
  );
});

describe('what leads ask for and say', () => {
  test('a "done" that does not close is told with who closes it', () => {
    expect(told('answered', ['says done', null, '2026-06-30'], ['closed by', null, 'Ann Bell'])).toEqual([
      'says that it is done, on 30 June',
      'Ann Bell closes it',
    ]);
    expect(told('answered', ['says done', null, 'on a day not said'])).toEqual(['says that it is done']);
  });

  test('a request is told by its words, and whose it was when it is decided', () => {
    expect(told('help-asked', ['help asked for by', null, 'Sam Okafor'])).toEqual([]);
    expect(told('help-answered', ['help asked for by', 'Sam Okafor', null], ['decides', null, 'key'])).toEqual([
      'asked by Sam Okafor',
    ]);
    expect(
      told(
        'not-mine-settled',
        ['not theirs, say', 'Sam Okafor, Ann Bell', 'Ann Bell'],
        ['led by', 'Sam Okafor', 'Zoe Newcome'],
      ),
    ).toEqual(['asked by Sam Okafor', 'Zoe Newcome has it, no longer Sam Okafor']);
  });

  test('what somebody takes back is told, and once as a correction', () => {
    expect(told('answered', ['help asked for by', 'Sam Okafor', null])).toEqual(['asks for help no longer']);
    expect(told('corrected', ['date asked for', '2026-12-31', null], ['corrects', null, 'key'])).toEqual([
      'asks for 31 December no longer',
    ]);
    expect(told('help-asked', ['corrects', null, 'key'], ['help asked for by', null, 'Sam Okafor'])).toEqual([
      'instead of what they had said before',
    ]);
  });

  test('a deputy says in whose place', () => {
    expect(told('answered', ['in place of', null, 'Ann Bell'])).toEqual(['in place of Ann Bell']);
  });
});
