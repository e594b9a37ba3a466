import type { PlanAsking, Round } from '../../../src/core/plan/plan-asking.ts';
import { USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { askedOn } from './asked-on.ts';

const lee = person('Lee Lead');
const late = { by: '2015-05-31' };
const faraway = { by: '2015-12-31' };
const askOn = (iso: string, ids: readonly string[], reason: 'review' | 'overdue' | 'date-passed' = 'review') => ({
  person: lee.id,
  day: day(iso),
  items: ids.map((id) => ({ action: `plan:${id}`, reason })),
  arrived: true,
});
const asking = (given: Partial<PlanAsking>): PlanAsking => ({ ...USUAL_ASKING, ...given });
const off = (...days: readonly string[]) => days.map((iso) => ({ day: day(iso), name: 'Closed' }));
const round = (opens: string, ...cutOffs: readonly string[]): Round => ({
  id: 'r1',
  meeting: { name: 'the board', on: day('2015-07-20') },
  opens: day(opens),
  cutOffs: cutOffs.map(day),
  paper: day('2015-07-10'),
});

describe('a plan’s own weekday', () => {
  const wednesday = plan({ asking: asking({ weekday: 3 }), actions: [late] });

  test('is that of its weekly card', () => {
    expect(askedOn(wednesday, { on: '2015-06-22' }).held).toEqual(['Lee Lead a1.1 not-this-week']);
    expect(askedOn(wednesday, { on: '2015-06-24' }).asked).toEqual(['Lee Lead a1.1 overdue']);
  });

  test('gives way to the next working day of the week, and a week without one has no card', () => {
    const closed = (...days: readonly string[]) =>
      plan({ asking: asking({ weekday: 3, daysOff: off(...days) }), actions: [late] });
    expect(askedOn(closed('2015-06-24'), { on: '2015-06-24' }).held).toEqual(['Lee Lead a1.1 not-a-working-day']);
    expect(askedOn(closed('2015-06-24'), { on: '2015-06-25' }).asked).toEqual(['Lee Lead a1.1 overdue']);
    const allWeek = closed('2015-06-24', '2015-06-25', '2015-06-26');
    expect(askedOn(allWeek, { on: '2015-06-29' }).asked).toEqual([]);
    expect(askedOn(allWeek, { on: '2015-07-01' }).asked).toEqual(['Lee Lead a1.1 overdue']);
  });

  test('two plans with days of their own come on one card, on the earlier of them', () => {
    const plans = [wednesday, plan({ id: 'friday', asking: asking({ weekday: 5 }), actions: [late] })];
    expect(askedOn(plans, { on: '2015-06-24' })).toMatchObject({ cards: 1, held: [] });
    expect(askedOn(plans, { on: '2015-06-26', past: [askOn('2015-06-24', ['a1.1'])] }).asked).toEqual([]);
  });

  test('two plans of different nations come on one card, on a day on which both work', () => {
    // 6 April 2015 is Easter Monday, a holiday in England and none in Scotland.
    const early = { by: '2015-03-01' };
    const both = [
      plan({ id: 'scottish', nation: 'scotland', actions: [early] }),
      plan({ id: 'english', actions: [early] }),
    ];
    expect(askedOn(both, { on: '2015-04-06' }).asked).toEqual([]);
    expect(askedOn(both, { on: '2015-04-07' })).toMatchObject({ cards: 1, held: [] });
  });
});

describe('a round', () => {
  const plans = plan({ asking: asking({ rounds: [round('2015-06-24', '2015-07-03')] }), actions: [late, faraway] });

  test('asks about everything open on the day on which it opens, and says for which meeting', () => {
    expect(askedOn(plans, { on: '2015-06-23' }).asked).toEqual([]);
    expect(askedOn(plans, { on: '2015-06-24' }).asked).toEqual([
      'Lee Lead a1.1 overdue before the board',
      'Lee Lead a1.2 review before the board',
    ]);
  });

  test('that opens on a day off asks on the next working day', () => {
    const opensOn = (iso: string) =>
      plan({ asking: asking({ rounds: [round(iso, '2015-07-03')] }), actions: [faraway] });
    expect(askedOn(opensOn('2015-06-20'), { on: '2015-06-22' }).asked).toEqual([
      'Lee Lead a1.1 review before the board',
    ]);
    const wednesdays = { availability: [{ person: lee.id, worksOn: [3] }] };
    expect(askedOn(opensOn('2015-06-18'), { on: '2015-06-24', ...wednesdays }).asked).toEqual([
      'Lee Lead a1.1 review before the board',
    ]);
  });

  test('that opens after this week’s card went asks with the next one: one card a week', () => {
    const past = [askOn('2015-06-22', ['a1.1'], 'overdue')];
    expect(askedOn(plans, { on: '2015-06-24', past }).held).toEqual([
      'Lee Lead a1.1 ask-open',
      'Lee Lead a1.2 not-this-week',
    ]);
    expect(askedOn(plans, { on: '2015-06-29', past }).asked).toEqual([
      'Lee Lead a1.1 overdue (2) before the board',
      'Lee Lead a1.2 review before the board',
    ]);
  });

  test('asks once: the weekly card after its opening leaves alone what was asked', () => {
    const past = [askOn('2015-06-24', ['a1.1', 'a1.2'])];
    expect(askedOn(plans, { on: '2015-06-29', past }).held).toEqual([
      'Lee Lead a1.1 ask-open',
      'Lee Lead a1.2 ask-open',
    ]);
  });

  test('brings the week’s card of every plan with it', () => {
    const friday = plan({ id: 'friday', asking: asking({ weekday: 5 }), actions: [late] });
    const early = plan({
      asking: asking({ weekday: 5, rounds: [round('2015-06-24', '2015-07-03')] }),
      actions: [faraway],
    });
    expect(askedOn([early, friday], { on: '2015-06-24' })).toMatchObject({ cards: 1, held: [] });
    const past = [askOn('2015-06-24', ['a1.1'])];
    expect(askedOn([early, friday], { on: '2015-06-26', past }).asked).toEqual([]);
  });

  test('names its meeting on every card until its last cut-off', () => {
    const twice = plan({
      asking: asking({ rounds: [round('2015-06-15', '2015-06-24', '2015-06-30')] }),
      actions: [late],
    });
    expect(askedOn(twice, { on: '2015-06-29' }).asked).toEqual(['Lee Lead a1.1 overdue before the board']);
    expect(askedOn(twice, { on: '2015-07-06' }).asked).toEqual(['Lee Lead a1.1 overdue']);
  });

  test('whose opening was missed is caught up once, unless it closed meanwhile', () => {
    expect(askedOn(plans, { on: '2015-06-26', lastRun: '2015-06-23' }).asked).toHaveLength(2);
    expect(askedOn(plans, { on: '2015-06-26', lastRun: '2015-06-25' }).asked).toEqual([]);
    const short = plan({ asking: asking({ rounds: [round('2015-06-24', '2015-06-25')] }), actions: [faraway] });
    expect(askedOn(short, { on: '2015-06-26', lastRun: '2015-06-23' }).asked).toEqual([]);
  });
});

describe('a plan that opens', () => {
  const opening = plan({ id: 'new', state: 'opening', actions: [{ by: '2015-05-31' }] });

  test('asks with the next card whoever had this week’s already', () => {
    const past = [askOn('2015-06-22', ['a1.1'], 'overdue')];
    expect(askedOn(opening, { on: '2015-06-24', past }).held).toEqual(['Lee Lead a1.1 not-this-week']);
    expect(askedOn(opening, { on: '2015-06-29', past }).asked).toEqual(['Lee Lead a1.1 opening']);
  });

  test('asks at once whoever had no more than a card about a date that passed', () => {
    const past = [askOn('2015-06-23', ['a1.1'], 'date-passed')];
    expect(askedOn(opening, { on: '2015-06-24', past }).asked).toEqual(['Lee Lead a1.1 opening']);
  });
});

describe('what comes round', () => {
  const due = (kind: 'recurring' | 'ongoing', phrase: string) => ({
    by: null,
    due: { phrase, kind, from: null, by: null },
  });

  test('each year in a month that is named is due by the end of that month', () => {
    const plans = plan({ actions: [due('recurring', 'June each year')] });
    expect(askedOn(plans, { on: '2015-06-22' }).asked).toEqual(['Lee Lead a1.1 due-soon']);
    expect(askedOn(plans, { on: '2015-07-13' }).asked).toEqual([]);
  });

  test('from a day that nobody knows is asked about for review only, and so is what is ongoing', () => {
    const plans = plan({ actions: [due('recurring', 'quarterly'), due('ongoing', 'Ongoing')] });
    expect(askedOn(plans, { on: '2015-06-22' }).asked).toEqual([]);
    expect(askedOn(plans, { on: '2015-07-06' }).asked).toEqual(['Lee Lead a1.1 review', 'Lee Lead a1.2 review']);
  });
});
