import { daysToCompare } from '../../../src/core/plan/days-to-compare.ts';
import { meetingsUntil } from '../../../src/core/plan/meetings-until.ts';
import { planPicture } from '../../../src/core/plan/picture.ts';
import { USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { day, person, plan } from '../../builders/plan.ts';

const TODAY = day('2015-07-02');
const cameIn = () => day('2015-05-04');

function meeting(on: string, name = 'Board') {
  const opens = day(on).subtract({ days: 20 });
  return { id: on, meeting: { name, on: day(on) }, opens, cutOffs: [opens.add({ days: 7 })], paper: day(on) };
}

test('what the lead expects to miss is told apart from what is at risk', () => {
  const late = { phrase: null, by: day('2015-09-30'), reason: null, agreed: null, asked: null, refused: null };
  const picture = planPicture(
    plan({
      actions: [
        { by: '2015-07-31', expected: day('2015-08-31') },
        { by: '2015-07-31', revisions: [late] },
        { by: '2015-07-31' },
      ],
    }),
    TODAY,
    { cameIn, meetings: [] },
  );
  expect(picture).toMatchObject({ willBeMissed: 1, atRisk: 1 });
});

test('in a meeting what was done since the one before it is counted, and not what was told there', () => {
  const done = (recordedOn: string) => ({ status: 'done' as const, recordedOn: day(recordedOn) });
  const given = plan({
    asking: { ...USUAL_ASKING, rounds: [meeting('2015-06-04', 'June board'), meeting('2015-07-02', 'July board')] },
    actions: [done('2015-06-04'), done('2015-06-05'), done('2015-07-02'), { status: 'done' }],
  });
  const meetings = meetingsUntil(given, TODAY, []);
  const { done: counted } = planPicture(given, TODAY, { cameIn, meetings });
  expect(counted).toEqual({ count: 2, since: day('2015-06-04'), meeting: 'June board' });
});

test('a meeting that was held without a round counts as well, and one of a round once', () => {
  const given = plan({ asking: { ...USUAL_ASKING, rounds: [meeting('2015-06-04', 'June board')] } });
  const held = ['2015-06-04', '2015-06-18', '2015-07-09'].map((on) => ({ body: 'Scrutiny panel', on: day(on) }));
  expect(meetingsUntil(given, TODAY, held).map(({ name, on }) => `${on} ${name}`)).toEqual([
    '2015-06-18 Scrutiny panel',
    '2015-06-04 June board',
  ]);
});

test('without a meeting before it, four weeks are', () => {
  const given = plan({ actions: [{ status: 'done', recordedOn: day('2015-06-05') }] });
  expect(planPicture(given, TODAY, { cameIn, meetings: [] }).done).toEqual({
    count: 1,
    since: day('2015-06-04'),
    meeting: null,
  });
});

test('an open action of which nobody spoke for four weeks has no update; a new one has time', () => {
  const said = (on: string) => ({ lastAnswer: { on: day(on), by: person('Lee Lead'), words: null } });
  const given = plan({
    actions: [
      said('2015-06-04'),
      said('2015-06-05'),
      { progress: [{ on: '2015-03', by: null, text: 'Begun' }] },
      { status: 'done' },
      {},
    ],
  });
  expect(planPicture(given, TODAY, { cameIn, meetings: [] }).noUpdate).toEqual({ count: 3, days: 28 });
  expect(planPicture(given, TODAY, { cameIn: () => day('2015-06-30'), meetings: [] }).noUpdate.count).toBe(2);
});

describe('the days that are laid beside each other', () => {
  test('are the last meetings where there were several', () => {
    const rounds = ['2015-03-04', '2015-05-06', '2015-06-03', '2015-09-02'].map((on) => meeting(on));
    const days = daysToCompare(TODAY, {
      meetings: meetingsUntil(plan({ asking: { ...USUAL_ASKING, rounds } }), TODAY, []),
      from: day('2015-05-01'),
    });
    expect(days.map(({ on, meeting }) => [on.toString(), meeting])).toEqual([
      ['2015-05-06', 'Board'],
      ['2015-06-03', 'Board'],
      ['2015-07-02', null],
    ]);
  });

  test('else are twelve weeks, or as many as are known', () => {
    expect(daysToCompare(TODAY, { meetings: [], from: day('2015-01-01') })).toHaveLength(12);
    expect(daysToCompare(TODAY, { meetings: [], from: TODAY }).map(({ on }) => on.toString())).toEqual(['2015-07-02']);
  });
});
