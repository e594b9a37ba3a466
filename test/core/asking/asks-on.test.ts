import type { PastAsk } from '../../../src/core/asking/ask.ts';
import { asksOn } from '../../../src/core/asking/asks-on.ts';
import { action, day, person, plan, revision } from '../../builders/plan.ts';
import { askedOn } from './asked-on.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const answeredOn = (iso: string) => ({ lastAnswer: { on: day(iso), by: lee, words: null } });
const askOn = (
  iso: string,
  ids: readonly string[] = ['a1.1'],
  reason: PastAsk['items'][number]['reason'] = 'overdue',
) => ({
  person: lee.id,
  day: day(iso),
  items: ids.map((id) => ({ action: `plan:${id}`, reason })),
  arrived: true,
});
const onItsWay = (...given: Parameters<typeof askOn>) => ({ ...askOn(...given), arrived: false });
const asked = (given: Parameters<typeof action>[0], on: string, past: readonly PastAsk[] = []) =>
  askedOn(plan({ actions: [given ?? {}] }), { on, past });

// 2015-06-22 is a Monday in the middle of its month, 2015-07-06 the first Monday of July.
describe('the weekly card', () => {
  test('asks on Monday about what is overdue and what is due within ten working days', () => {
    const plans = plan({
      actions: [{ by: '2015-05-31' }, { by: '2015-06-22' }, { by: '2015-07-06' }, { by: '2015-07-07' }, { by: null }],
    });
    expect(askedOn(plans, { on: '2015-06-22' })).toEqual({
      asked: ['Lee Lead a1.1 overdue', 'Lee Lead a1.2 due-soon', 'Lee Lead a1.3 due-soon'],
      held: ['Lee Lead a1.4 not-this-week', 'Lee Lead a1.5 not-this-week'],
      cards: 1,
    });
  });

  test('counts bank holidays among the ten working days', () => {
    // Good Friday and Easter Monday lie between.
    expect(asked({ by: '2015-04-08' }, '2015-03-23').asked).toEqual(['Lee Lead a1.1 due-soon']);
    expect(asked({ by: '2015-04-09' }, '2015-03-23').asked).toEqual([]);
  });

  test('is Tuesday’s where Monday is a bank holiday', () => {
    const easterMonday = asked({ by: '2015-03-01' }, '2015-04-06');
    expect(easterMonday).toMatchObject({ asked: [], held: ['Lee Lead a1.1 not-a-working-day'] });
    expect(asked({ by: '2015-03-01' }, '2015-04-07').asked).toEqual(['Lee Lead a1.1 overdue']);
    expect(asked({ by: '2015-03-01' }, '2015-04-08').asked).toEqual([]);
  });

  test('goes by the bank holidays of the plan’s nation', () => {
    const scottish = plan({ nation: 'scotland', actions: [{ by: '2015-03-01' }] });
    expect(askedOn(scottish, { on: '2015-04-06' }).asked).toEqual(['Lee Lead a1.1 overdue']);
    expect(askedOn({ ...scottish, nation: 'england-and-wales' }, { on: '2015-04-06' }).asked).toEqual([]);
    const worldCup = { by: '2026-05-31' };
    expect(askedOn(plan({ nation: 'scotland', actions: [worldCup] }), { on: '2026-06-15' }).held).toEqual([
      'Lee Lead a1.1 not-a-working-day',
    ]);
  });

  test('of the month’s first week asks about everything that is open', () => {
    const plans = plan({ actions: [{ by: '2015-12-31' }, { by: null }, { by: null, status: 'done' }] });
    expect(askedOn(plans, { on: '2015-07-06' }).asked).toEqual(['Lee Lead a1.1 review', 'Lee Lead a1.2 review']);
    expect(askedOn(plans, { on: '2015-07-13' }).asked).toEqual([]);
  });

  test('asks for the month’s review on the month’s first weekly day when Monday is still in the month before', () => {
    // Monday 31 August 2015 is a bank holiday in England: that week's card is of 1 September.
    expect(asked({ by: null }, '2015-09-01').asked).toEqual(['Lee Lead a1.1 review']);
    expect(asked({ by: null }, '2015-09-07').asked).toEqual([]);
  });

  test('puts the oldest trouble first and what has no date last', () => {
    const plans = plan({
      actions: [{ by: null }, { by: '2015-07-08' }, { by: '2015-06-30' }, { by: '2015-01-31' }, { by: '2015-07-06' }],
    });
    expect(askedOn(plans, { on: '2015-07-06' }).asked).toEqual([
      'Lee Lead a1.4 overdue',
      'Lee Lead a1.3 overdue',
      'Lee Lead a1.5 due-soon',
      'Lee Lead a1.2 due-soon',
      'Lee Lead a1.1 review',
    ]);
  });

  test('goes by the agreed day', () => {
    expect(asked({ by: '2015-05-31', revisions: [revision('2015-12-31')] }, '2015-06-22').asked).toEqual([]);
  });

  test('holds all plans of a person, and asks each lead of an action', () => {
    const one = plan({ id: 'one', actions: [{ by: '2015-05-31', leads: [lee, jo] }] });
    const two = plan({ id: 'two', actions: [{ by: '2015-04-30' }] });
    expect(askedOn([one, two], { on: '2015-06-22' })).toMatchObject({
      asked: ['Lee Lead a1.1 overdue', 'Lee Lead a1.1 overdue', 'Jo Joint a1.1 overdue'],
      cards: 2,
    });
  });

  test('asks a person once who stands behind two printed leads of an action', () => {
    const twice = { printed: 'L. Lead', people: [lee], accountable: false };
    const { people } = action();
    expect(asked({ by: '2015-05-31', people: [...people, twice] }, '2015-06-22')).toMatchObject({
      asked: ['Lee Lead a1.1 overdue'],
      held: [],
    });
  });
});

describe('the day after a date', () => {
  test('asks on the first working day after it, on any day of the week', () => {
    expect(asked({ by: '2015-06-30' }, '2015-07-01').asked).toEqual(['Lee Lead a1.1 date-passed']);
    expect(asked({ by: '2015-06-30' }, '2015-06-30').asked).toEqual([]);
    expect(asked({ by: '2015-06-30' }, '2015-07-02').asked).toEqual([]);
  });

  test.each(['2015-06-26', '2015-06-27', '2015-06-28'])('asks on Monday about what was due on %s', (by) => {
    expect(asked({ by }, '2015-06-29').asked).toEqual(['Lee Lead a1.1 date-passed']);
    expect(asked({ by }, '2015-06-27').asked).toEqual([]);
  });

  test('carries everything overdue of that person, and of nobody else', () => {
    const plans = plan({
      actions: [
        { by: '2015-06-30' },
        { by: '2015-02-28' },
        { by: '2015-02-28', leads: [jo] },
        { by: '2015-07-03' },
        { by: '2015-02-28', ...answeredOn('2015-06-29') },
      ],
    });
    expect(askedOn(plans, { on: '2015-07-01', past: [askOn('2015-06-15', ['a1.2'])] })).toEqual({
      asked: ['Lee Lead a1.2 overdue (2)', 'Lee Lead a1.1 date-passed'],
      held: ['Jo Joint a1.3 not-this-week', 'Lee Lead a1.4 not-this-week', 'Lee Lead a1.5 answered-lately'],
      cards: 1,
    });
  });

  test('asks about what was answered only yesterday', () => {
    expect(asked({ by: '2015-06-30', ...answeredOn('2015-06-30') }, '2015-07-01').asked).toEqual([
      'Lee Lead a1.1 date-passed',
    ]);
  });

  test('asks again after an agreed day has passed', () => {
    const revised = { by: '2015-03-31', revisions: [revision('2015-06-30')] };
    expect(asked(revised, '2015-07-01').asked).toEqual(['Lee Lead a1.1 date-passed']);
    expect(asked(revised, '2015-04-01').asked).toEqual([]);
  });
});

describe('what holds an action back, the first reason that fits', () => {
  const late = { by: '2015-05-31' };
  const waiting = { revisions: [revision('2015-12-31', { agreed: false })] };
  const lately = answeredOn('2015-06-19');
  const open = [askOn('2015-06-17')];

  test('nobody is behind the lead', () => {
    const all = { ...late, ...waiting, ...lately, leads: ['Head of Fostering', 'Post vacant'] };
    expect(asked(all, '2015-06-20', open).held).toEqual([
      'Head of Fostering a1.1 no-person',
      'Post vacant a1.1 no-person',
    ]);
    expect(asked({ ...late, leads: [] }, '2015-06-22').held).toEqual([' a1.1 no-person']);
  });

  test('one of two leads has nobody behind it: the other is asked, and the gap is told of', () => {
    expect(asked({ ...late, leads: [lee, 'Post vacant'] }, '2015-06-22')).toMatchObject({
      asked: ['Lee Lead a1.1 overdue'],
      held: ['Post vacant a1.1 no-person'],
    });
  });

  test('it is a weekend', () => {
    expect(asked({ ...late, ...waiting, ...lately }, '2015-06-20', open).held).toEqual([
      'Lee Lead a1.1 not-a-working-day',
    ]);
  });

  test('somebody else has to decide about a later day', () => {
    expect(asked({ ...late, ...waiting, ...lately }, '2015-06-22', open).held).toEqual([
      'Lee Lead a1.1 waiting-on-decision',
    ]);
    expect(asked({ by: '2015-06-30', ...waiting }, '2015-07-01').held).toEqual(['Lee Lead a1.1 waiting-on-decision']);
  });

  test('it was answered in the last five working days', () => {
    expect(asked({ ...late, ...lately }, '2015-06-22', open).held).toEqual(['Lee Lead a1.1 answered-lately']);
    expect(asked({ ...late, ...answeredOn('2015-06-16') }, '2015-06-22').held).toEqual([
      'Lee Lead a1.1 answered-lately',
    ]);
    expect(asked({ ...late, ...answeredOn('2015-06-15') }, '2015-06-22').asked).toEqual(['Lee Lead a1.1 overdue']);
  });

  test('an ask about it is younger than five working days', () => {
    expect(asked(late, '2015-06-22', open).held).toEqual(['Lee Lead a1.1 ask-open']);
    expect(asked({ by: '2015-06-30' }, '2015-07-01', [askOn('2015-06-29')]).held).toEqual(['Lee Lead a1.1 ask-open']);
  });

  test('it is not the week’s day, or the week has no question about it', () => {
    expect(asked(late, '2015-06-23').held).toEqual(['Lee Lead a1.1 not-this-week']);
    expect(asked({ by: '2015-12-31' }, '2015-06-22').held).toEqual(['Lee Lead a1.1 not-this-week']);
  });

  test('a closed action is neither asked about nor held', () => {
    expect(asked({ ...late, status: 'done' }, '2015-06-22')).toEqual({ asked: [], held: [], cards: 0 });
  });

  test.each(['draft', 'importing', 'paused', 'ended'] as const)('a plan that is %s asks and holds nothing', (state) => {
    expect(askedOn(plan({ state, actions: [late] }), { on: '2015-06-22' })).toEqual({ asked: [], held: [], cards: 0 });
  });
});

describe('asks that went before', () => {
  const late = { by: '2015-05-31' };

  test('an ask that stood five working days unanswered has lapsed, and the next card says second time', () => {
    expect(asked(late, '2015-06-22', [askOn('2015-06-15')]).asked).toEqual(['Lee Lead a1.1 overdue (2)']);
    expect(asked(late, '2015-06-29', [askOn('2015-06-15'), askOn('2015-06-22')]).asked).toEqual([
      'Lee Lead a1.1 overdue (3)',
    ]);
  });

  test('an ask still on its way holds what is on it, so that nobody gets two cards when chat was out of reach', () => {
    const due = { by: '2015-06-15' };
    expect(asked(due, '2015-06-16', [onItsWay('2015-06-15', ['a1.1'], 'due-soon')])).toMatchObject({
      asked: [],
      held: ['Lee Lead a1.1 ask-open'],
    });
  });

  test('an ask that never arrived is no time that somebody was asked, and puts no opening question', () => {
    expect(asked(late, '2015-06-22', [onItsWay('2015-06-15')]).asked).toEqual(['Lee Lead a1.1 overdue']);
    const opening = plan({ state: 'opening', actions: [late] });
    const past = [onItsWay('2015-06-15', ['a1.1'], 'opening')];
    expect(askedOn(opening, { on: '2015-06-22', past }).asked).toEqual(['Lee Lead a1.1 opening']);
  });

  test('an answer makes the next one a first time again', () => {
    const answered = { ...late, ...answeredOn('2015-06-22') };
    expect(asked(answered, '2015-06-29', [askOn('2015-06-15'), askOn('2015-06-22')]).asked).toEqual([
      'Lee Lead a1.1 overdue',
    ]);
  });

  test('an answer of the other lead counts for the other lead', () => {
    const byJo = { ...late, leads: [lee, jo], lastAnswer: { on: day('2015-06-16'), by: jo, words: null } };
    const past = [askOn('2015-06-15'), { ...askOn('2015-06-15'), person: jo.id }];
    expect(asked(byJo, '2015-06-22', past)).toMatchObject({
      asked: ['Lee Lead a1.1 overdue (2)'],
      held: ['Jo Joint a1.1 answered-lately'],
    });
  });

  test('four that nobody decided about hold it for half a year after the last; then it begins anew', () => {
    const four = ['2015-06-08', '2015-06-15', '2015-06-22', '2015-06-29'].map((iso) => askOn(iso));
    for (const on of ['2015-12-14', '2015-12-21']) {
      expect(asked(late, on, four).held).toEqual(['Lee Lead a1.1 waiting-on-decision']);
    }
    expect(asked(late, '2016-01-04', four).asked).toEqual(['Lee Lead a1.1 overdue']);
  });

  test('asks of other people and of other actions count for nothing', () => {
    const toJo = { ...askOn('2015-06-17'), person: jo.id };
    expect(asked(late, '2015-06-22', [toJo, askOn('2015-06-17', ['a1.2'])]).asked).toEqual(['Lee Lead a1.1 overdue']);
  });

  test('an ask of the same day does not hold its own repetition back', () => {
    expect(asked(late, '2015-06-22', [askOn('2015-06-22')]).asked).toEqual(['Lee Lead a1.1 overdue']);
  });
});

describe('a run that was missed', () => {
  test('has its weekly card caught up once, on the next day that ran', () => {
    const plans = plan({ actions: [{ by: '2015-05-31' }] });
    expect(askedOn(plans, { on: '2015-06-24', lastRun: '2015-06-19' }).asked).toEqual(['Lee Lead a1.1 overdue']);
    expect(askedOn(plans, { on: '2015-06-25', lastRun: '2015-06-24' }).asked).toEqual([]);
    expect(askedOn(plans, { on: '2015-06-24', lastRun: '2015-06-22' }).asked).toEqual([]);
  });

  test('has the dates caught up that passed meanwhile', () => {
    const plans = plan({ actions: [{ by: '2015-06-30' }, { by: '2015-07-01' }, { by: '2015-06-28' }] });
    expect(askedOn(plans, { on: '2015-07-03', lastRun: '2015-06-30' }).asked).toEqual([
      'Lee Lead a1.3 overdue',
      'Lee Lead a1.1 date-passed',
      'Lee Lead a1.2 date-passed',
    ]);
  });

  test('a run on a bank holiday asks nobody and loses nothing: the next working day asks', () => {
    // 30 November 2015, a Monday, is off in Scotland only; 1 January 2016 is a Friday.
    const scottish = plan({ nation: 'scotland', actions: [{ by: '2015-11-27' }] });
    expect(askedOn(scottish, { on: '2015-12-01', lastRun: '2015-11-30' }).asked).toEqual(['Lee Lead a1.1 date-passed']);
    const newYear = plan({ actions: [{ by: '2015-12-31' }] });
    expect(askedOn(newYear, { on: '2016-01-04', lastRun: '2016-01-01' }).asked).toEqual(['Lee Lead a1.1 date-passed']);
  });

  test('loses nothing either when the day after the bank holiday was missed', () => {
    const scottish = plan({ nation: 'scotland', actions: [{ by: '2015-11-27' }] });
    expect(askedOn(scottish, { on: '2015-12-02', lastRun: '2015-11-30' }).asked).toEqual(['Lee Lead a1.1 date-passed']);
  });
});

describe('a plan that opens', () => {
  const opening = plan({ state: 'opening', actions: [{ by: '2015-05-31' }, { by: null }] });

  test('asks each lead once about everything that it records for them, on any working day', () => {
    expect(askedOn(opening, { on: '2015-06-24' }).asked).toEqual(['Lee Lead a1.1 opening', 'Lee Lead a1.2 opening']);
    const past = [askOn('2015-06-24', ['a1.1', 'a1.2'], 'opening')];
    expect(askedOn(opening, { on: '2015-06-25', past }).held).toEqual([
      'Lee Lead a1.1 ask-open',
      'Lee Lead a1.2 ask-open',
    ]);
    expect(askedOn(opening, { on: '2015-07-06', past }).held).toEqual([
      'Lee Lead a1.1 not-this-week',
      'Lee Lead a1.2 not-this-week',
    ]);
  });

  test('calls nothing overdue, even beside a date that has passed in a live plan', () => {
    const past = [askOn('2015-06-01', ['a1.1', 'a1.2'], 'opening')];
    const live = plan({ id: 'live', actions: [{ by: '2015-06-30' }] });
    expect(askedOn([opening, live], { on: '2015-07-01', past }).asked).toEqual(['Lee Lead a1.1 date-passed']);
  });
});

describe('the same promise in two plans', () => {
  const linked = { links: [{ kind: 'same-as', to: 'audit:a1.1' } as const] };
  const audit = (by: string, given = {}) => plan({ id: 'audit', actions: [{ by, ...given }] });
  const care = plan({ id: 'care', actions: [{ by: '2015-06-01', ...linked }] });

  test('is asked about once, through the one that is due first', () => {
    const monday = { on: '2015-06-22' };
    expect(askedOn([care, audit('2015-05-01')], monday)).toEqual({
      asked: ['Lee Lead a1.1 overdue'],
      held: ['Lee Lead a1.1 same-as'],
      cards: 1,
    });
    const [ask] = asksOn({
      plans: [care, audit('2015-05-01')],
      on: day('2015-06-22'),
      past: [],
      availability: [],
    }).asks;
    expect(ask?.items.map((item) => item.action.key)).toEqual(['audit:a1.1']);
  });

  test('is asked about where it is open, and of whoever leads only one of them', () => {
    const monday = { on: '2015-06-22' };
    expect(askedOn([care, audit('2015-05-01', { status: 'done' })], monday).asked).toEqual(['Lee Lead a1.1 overdue']);
    expect(askedOn([care, audit('2015-05-01', { leads: [jo] })], monday)).toMatchObject({
      asked: ['Lee Lead a1.1 overdue', 'Jo Joint a1.1 overdue'],
      held: [],
    });
  });

  test('an action that a document calls the same as another one of its plan is asked about by itself', () => {
    const own = { by: '2015-06-01', links: [{ kind: 'same-as', to: 'a1.1' } as const] };
    expect(askedOn(plan({ actions: [{ by: '2015-06-01' }, own] }), { on: '2015-06-22' }).held).toEqual([]);
  });
});
