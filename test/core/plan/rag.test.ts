import { ragOf } from '../../../src/core/plan/rag.ts';
import type { Rag } from '../../../src/core/plan/rags.ts';
import { type ActionGiven, action, day, revision } from '../../builders/plan.ts';

const today = day('2015-07-01');
const late = '2015-06-30';
const ahead = '2015-09-30';
const asked = revision('2015-12-31', { agreed: false });
const latePart = { mark: 'a', text: 'Train staff', leads: [], status: 'in-progress' } as const;
const due = (by: string) => ({ phrase: by, kind: 'day', from: null, by: day(by) }) as const;
const found = { phrase: 'Implemented.', result: 'done', by: 'audit', on: '2015-06', person: null } as const;

test.each<[string, ActionGiven, Rag]>([
  ['not accepted, even when late', { status: 'not-accepted', by: late }, 'closed'],
  ['risk accepted', { status: 'risk-accepted' }, 'closed'],
  ['superseded', { status: 'superseded' }, 'closed'],
  ['business as usual', { status: 'business-as-usual' }, 'closed'],
  ['done and found to be done', { status: 'done', check: found }, 'checked'],
  ['done and found not to be done', { status: 'done', check: { ...found, result: 'not-started' } }, 'done'],
  ['done, after its date', { status: 'done', by: late }, 'done'],
  ['overdue, whatever was asked for', { by: late, revisions: [asked], expected: day('2016-01-01') }, 'overdue'],
  ['expected after its date', { by: ahead, expected: day('2015-10-01') }, 'will-be-missed'],
  [
    'expected after its date, with a revision asked for',
    { by: ahead, expected: day('2015-10-01'), revisions: [asked] },
    'will-be-missed',
  ],
  ['expected on its date', { by: ahead, expected: day(ahead) }, 'on-track'],
  [
    'expected after the first date but before the agreed one',
    { by: ahead, expected: day('2015-11-01'), revisions: [revision('2015-12-31')] },
    'on-track',
  ],
  ['with a revision asked for', { by: ahead, revisions: [asked] }, 'at-risk'],
  ['with a part that is late', { by: ahead, parts: [{ ...latePart, due: due(late) }] }, 'at-risk'],
  [
    'with a part that was late and is done',
    { by: ahead, parts: [{ ...latePart, status: 'done', due: due(late) }] },
    'on-track',
  ],
  ['with a part that is due today', { by: ahead, parts: [{ ...latePart, due: due('2015-07-01') }] }, 'on-track'],
  ['without a date', { by: null }, 'no-date'],
  ['without a date, expected some day', { by: null, expected: day(ahead) }, 'no-date'],
  ['due later', { by: ahead }, 'on-track'],
  ['due today', { by: '2015-07-01' }, 'on-track'],
  ['of unknown status and due later', { by: ahead, status: 'unknown' }, 'on-track'],
])('an action that is %s', (_what, given, rag) => {
  expect(ragOf(action(given), today)).toBe(rag);
});
