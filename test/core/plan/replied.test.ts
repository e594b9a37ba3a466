import type { AnswerBy, Reply } from '../../../src/core/plan/answer.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import type { Action } from '../../../src/core/plan/plan.ts';
import { replied } from '../../../src/core/plan/replied.ts';
import { waitingRevision } from '../../../src/core/plan/revision.ts';
import { revisionDecided } from '../../../src/core/plan/revision-decided.ts';
import { waitingRequests } from '../../../src/core/plan/waiting-requests.ts';
import { type ActionGiven, action, day, person } from '../../builders/plan.ts';
import { recordedBy } from '../../builders/recorded-by.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const DONE: Reply = { choice: 'done', doneOn: 'by-its-date', words: 'All seen' };
const NOT_YET: Reply = { choice: 'not-done', expected: day('2015-08-31'), words: 'Two left' };
const ON_TRACK: Reply = { choice: 'not-done', expected: null, words: null };
const LATER: Reply = { choice: 'revision', day: day('2015-09-30'), words: 'Late start' };
const HELP: Reply = { choice: 'help', words: 'A second assessor' };
const NOT_MINE: Reply = { choice: 'not-mine', words: 'Ask Estates' };

/** Lee's replies in one place on 1 July 2015, each at the minute of the day that is given. */
function inOnePlace(given: ActionGiven = {}) {
  let now: Action = action({ leads: [lee, jo], ...given });
  const history: Entry[] = [];
  const put = ({ after, entry }: { after: Action; entry: Entry }) => {
    now = after;
    history.push(entry);
    return entry;
  };
  return {
    now: () => now,
    history,
    put,
    say(reply: Reply, minute: number, by: Partial<AnswerBy> = {}): Entry {
      const earlier = history.findLast((entry) => entry.by.id === lee.id) ?? null;
      const at = `2015-07-01T${`${9 + Math.floor(minute / 60)}`.padStart(2, '0')}:${`${minute % 60}`.padStart(2, '0')}:00Z`;
      const who = { ...recordedBy({ by: lee, key: `lee-${minute}`, at, today: day('2015-07-01') }), insteadOf: null };
      return put(replied(now, reply, { ...who, correcting: earlier !== null, earlier, history: [...history], ...by }));
    },
  };
}

describe('within an hour a reply stands in place of the one before', () => {
  test.each<[string, Reply, Reply]>([
    ['done, then a later day', DONE, LATER],
    ['done, then help', DONE, HELP],
    ['not yet, then not theirs', NOT_YET, NOT_MINE],
    ['a later day, then done', LATER, DONE],
    ['a later day, then another one', LATER, { ...LATER, day: day('2015-10-31') }],
    ['help, then not theirs', HELP, NOT_MINE],
    ['not theirs, then not yet', NOT_MINE, NOT_YET],
  ])('%s: it stands as if nothing had been said before', (_, first, second) => {
    const [twice, once] = [inOnePlace({ status: 'not-started' }), inOnePlace({ status: 'not-started' })];
    twice.say(first, 0);
    twice.say(second, 59);
    once.say(second, 59);
    expect({ ...twice.now(), version: 0 }).toEqual({ ...once.now(), version: 0 });
    expect(twice.history).toHaveLength(2);
  });

  test('however often: three corrections leave nothing of what they put right', () => {
    const { say, now } = inOnePlace({ status: 'partly-done' });
    for (const [minute, reply] of [NOT_YET, DONE, NOT_YET, HELP].entries()) say(reply, minute);
    expect(now()).toMatchObject({ status: 'partly-done', doneOn: null, expected: null, progress: [] });
    expect(waitingRequests(now())).toMatchObject([{ kind: 'help' }]);
  });

  test('the entry names the one that it puts right, and tells what goes', () => {
    const { say } = inOnePlace();
    say(LATER, 0);
    expect(say(NOT_YET, 30)).toMatchObject({
      kind: 'corrected',
      changes: [
        { field: 'expected', from: null, to: '2015-08-31' },
        { field: 'date asked for', from: '2015-09-30', to: null },
        { field: 'corrects', from: null, to: 'lee-0' },
      ],
    });
  });

  test('what somebody decided meanwhile stays', () => {
    const { say, put, now } = inOnePlace();
    say(LATER, 0);
    put(revisionDecided(now(), day('2015-09-30'), { decided: 'agreed' }, recordedBy({ key: 'agreed' })));
    say(NOT_YET, 30);
    expect(now().revisions).toMatchObject([{ by: day('2015-09-30'), agreed: { by: 'Mary Manager' } }]);
  });

  test('what another lead said since stays', () => {
    const { say, now } = inOnePlace();
    say(NOT_YET, 0);
    const other = { by: jo, insteadOf: null, correcting: false, earlier: null };
    say({ ...NOT_YET, expected: day('2015-10-31') }, 1, other);
    say(HELP, 2);
    expect(now().expected).toEqual(day('2015-10-31'));
  });
});

describe('after an hour a reply is one of its own', () => {
  test('what was asked for an hour ago still waits', () => {
    const { say, now } = inOnePlace();
    say(LATER, 0);
    expect(say(NOT_YET, 61)).toMatchObject({ kind: 'answered', words: 'Two left' });
    expect(waitingRevision(now())?.by).toEqual(day('2015-09-30'));
    expect(now().expected).toEqual(day('2015-08-31'));
  });

  test('a "done" of theirs gives way to it, whatever it is', () => {
    const { say, now } = inOnePlace();
    say(DONE, 0);
    expect(say(HELP, 61)).toMatchObject({ kind: 'help-asked', changes: [{ field: 'status', from: 'done' }, {}, {}] });
    expect(now()).toMatchObject({ status: 'in-progress', doneOn: null, recordedOn: null });
  });

  test('a "done" that was checked does not', () => {
    const { say } = inOnePlace({
      check: { phrase: 'Seen', result: 'done', by: 'audit', on: null, person: null },
    });
    say(DONE, 0);
    expect(() => say(HELP, 61)).toThrow(expect.objectContaining({ code: 'action-closed' }));
    expect(() => say(HELP, 5)).toThrow(expect.objectContaining({ code: 'action-closed' }));
  });
});

describe('somebody who asked for help or said that it is not theirs', () => {
  const inOther = { correcting: false, earlier: null };

  test.each<[string, ActionGiven, Reply, number]>([
    ['done', {}, DONE, 0],
    ['on track', { by: '2015-12-31' }, ON_TRACK, 0],
    ['on track, though it is late', { by: '2015-06-30' }, ON_TRACK, 1],
    ['expected after its date', { by: '2015-07-31' }, NOT_YET, 1],
    ['a later day', {}, LATER, 1],
  ])('and then says %s of it', (_, given, reply, waits) => {
    const { say, now } = inOnePlace(given);
    say(HELP, 0);
    say(reply, 1, inOther);
    expect(now().requests).toHaveLength(waits);
  });

  test('keeps what another lead asked for', () => {
    const { say, now } = inOnePlace({ by: '2015-12-31' });
    say(HELP, 0);
    say(ON_TRACK, 1, { ...inOther, by: jo });
    expect(now().requests).toMatchObject([{ by: lee }]);
  });

  test('puts it in better words: one of a kind waits', () => {
    const { say, now } = inOnePlace();
    say(HELP, 0);
    say({ ...HELP, words: 'Two assessors' }, 90);
    expect(now().requests).toMatchObject([{ words: 'Two assessors' }]);
  });
});
