import { leadAnswers } from '../../../src/core/asking/heard-from.ts';
import { IN_PLACE_OF } from '../../../src/core/plan/answered-of.ts';
import { doneWordFacts } from '../../../src/core/plan/done-words.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import { entry } from '../../builders/entry.ts';
import { day, person, plan, revision } from '../../builders/plan.ts';
import { askedOn } from './asked-on.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const dee = person('Dee Deputy');
const late = { by: '2015-05-31' };
const MONDAY = '2015-06-22';
const askOf = (to: typeof lee, iso: string, ids: readonly string[] = ['a1.1']) => ({
  person: to.id,
  day: day(iso),
  items: ids.map((id) => ({ action: `plan:${id}`, reason: 'overdue' as const })),
  arrived: true,
});

describe('several leads of one action', () => {
  const both = { ...late, leads: [lee, jo] };

  test('are each asked, and each one’s own answer counts for themselves', () => {
    const byJo = { ...both, lastAnswer: { on: day('2015-06-17'), by: jo, words: null } };
    expect(askedOn(plan({ actions: [byJo] }), { on: MONDAY })).toMatchObject({
      asked: ['Lee Lead a1.1 overdue'],
      held: ['Jo Joint a1.1 answered-lately'],
    });
  });

  test('an answer that another lead’s covers up is found in the history', () => {
    const byJo = { ...both, lastAnswer: { on: day('2015-06-18'), by: jo, words: null } };
    const plans = plan({ actions: [byJo] });
    const history = [
      entry({ action: 'plan:a1.1', by: lee, kind: 'answered', at: '2015-06-16T23:30:00Z' }),
      entry({ action: 'plan:a1.1', by: jo, kind: 'answered', at: '2015-06-18T09:00:00Z' }),
    ];
    const answers = leadAnswers([plans], { history: () => history, dayOf: () => day('2015-06-17'), availability: [] });
    expect(askedOn(plans, { on: MONDAY, answers }).held).toEqual([
      'Lee Lead a1.1 answered-lately',
      'Jo Joint a1.1 answered-lately',
    ]);
  });

  test('one who said that it is done waits for whoever closes it, until a check finds that it is not', () => {
    const byJo = { ...both, lastAnswer: { on: day('2015-06-01'), by: jo, words: null } };
    const facts = doneWordFacts(null, lee);
    const said = [entry({ by: jo, kind: 'answered', at: '2015-06-01T09:00:00Z', changes: facts })];
    const asked = (history: readonly Entry[]) => {
      const plans = plan({ actions: [byJo] });
      const from = { history: () => history, dayOf: () => day('2015-06-01'), availability: [] };
      return askedOn(plans, { on: MONDAY, answers: leadAnswers([plans], from) });
    };
    expect(asked(said)).toMatchObject({
      asked: ['Lee Lead a1.1 overdue'],
      held: ['Jo Joint a1.1 waiting-on-decision'],
    });
    expect(asked([...said, entry({ kind: 'reopened' })]).held).toEqual([]);
  });

  test('what a deputy said in the place of one is found as theirs', () => {
    const byJo = { ...both, lastAnswer: { on: day('2015-06-18'), by: jo, words: null } };
    const changes = [{ field: IN_PLACE_OF, from: null, to: lee.name }];
    const history = [entry({ by: dee, onBehalf: true, changes }), entry({ by: jo })];
    const from = { history: () => history, dayOf: () => day('2015-06-17'), availability: [] };
    const plans = plan({ actions: [byJo] });
    expect(leadAnswers([plans], from)).toMatchObject([{ person: lee.id }, { person: jo.id }]);
  });

  test('what a manager says in their place is said for all of them', () => {
    const byManager = { ...both, lastAnswer: { on: day('2015-06-17'), by: person('Mary Manager'), words: null } };
    expect(askedOn(plan({ actions: [byManager] }), { on: MONDAY }).asked).toEqual([]);
  });

  test('one who asked for a later day answered by it, even when it was refused since', () => {
    const asked = { ...revision('2015-12-31', { agreed: false }), asked: { by: lee, on: day('2015-06-16') } };
    const refused = { ...asked, refused: { by: 'Mary Manager', on: day('2015-06-19'), reason: 'Too late' } };
    expect(askedOn(plan({ actions: [{ ...both, revisions: [refused] }] }), { on: MONDAY })).toMatchObject({
      asked: ['Jo Joint a1.1 overdue'],
      held: ['Lee Lead a1.1 answered-lately'],
    });
  });
});

describe('somebody not to be asked until a day', () => {
  const plans = plan({ actions: [late] });

  test('is held, and asked again from that day', () => {
    const away = (iso: string) => ({ on: MONDAY, availability: [{ person: lee.id, notUntil: day(iso) }] });
    expect(askedOn(plans, away('2015-06-23')).held).toEqual(['Lee Lead a1.1 not-until']);
    expect(askedOn(plans, away('2015-06-22')).asked).toEqual(['Lee Lead a1.1 overdue']);
  });

  test('by the plan is held in that plan alone, until the day or until further notice', () => {
    const held = (until: string | null) => ({
      on: MONDAY,
      availability: [{ person: lee.id, heldBy: [{ plan: 'plan', until: until === null ? null : day(until) }] }],
    });
    expect(askedOn(plans, held(null)).held).toEqual(['Lee Lead a1.1 not-until']);
    expect(askedOn(plans, held('2015-06-23')).held).toEqual(['Lee Lead a1.1 not-until']);
    expect(askedOn(plans, held('2015-06-22')).asked).toEqual(['Lee Lead a1.1 overdue']);
    const other = plan({ id: 'other', actions: [{ by: '2015-04-30' }] });
    expect(askedOn([plans, other], held(null)).asked).toEqual(['Lee Lead a1.1 overdue']);
  });
});

describe('a deputy', () => {
  const away = (deputy: { person: typeof dee; agreed: boolean }) => ({
    person: lee.id,
    notUntil: day('2015-07-31'),
    deputy,
  });
  const agreed = away({ person: dee, agreed: true });

  test('who agreed is asked instead, on one card with what is their own', () => {
    const plans = plan({ actions: [late, { by: '2015-04-30', leads: [dee] }] });
    expect(askedOn(plans, { on: MONDAY, availability: [agreed] })).toEqual({
      asked: ['Dee Deputy a1.2 overdue', 'Dee Deputy a1.1 overdue for Lee Lead'],
      held: [],
      cards: 1,
    });
  });

  test('who did not agree is not asked, nor one who is not to be asked either', () => {
    const plans = plan({ actions: [late] });
    const refuses = { availability: [away({ person: dee, agreed: false })] };
    expect(askedOn(plans, { on: MONDAY, ...refuses }).held).toEqual(['Lee Lead a1.1 not-until']);
    const bothAway = { availability: [agreed, { person: dee.id, notUntil: day('2015-07-01') }] };
    expect(askedOn(plans, { on: MONDAY, ...bothAway }).held).toEqual(['Lee Lead a1.1 not-until']);
  });

  test('who leads the action too is asked about it once, for themselves', () => {
    const plans = plan({ actions: [{ ...late, leads: [lee, dee] }] });
    expect(askedOn(plans, { on: MONDAY, availability: [agreed] })).toMatchObject({
      asked: ['Dee Deputy a1.1 overdue'],
      held: ['Lee Lead a1.1 not-until'],
    });
  });

  test('of two leads of one action is asked about it once', () => {
    const plans = plan({ actions: [{ ...late, leads: [lee, jo] }] });
    const availability = [agreed, { ...agreed, person: jo.id }];
    expect(askedOn(plans, { on: MONDAY, availability })).toMatchObject({
      asked: ['Dee Deputy a1.1 overdue for Lee Lead'],
      held: ['Jo Joint a1.1 not-until'],
    });
  });

  test('answers for whom they stand, and for no other lead', () => {
    const byDeputy = { ...late, leads: [lee, jo], lastAnswer: { on: day('2015-06-18'), by: dee, words: null } };
    expect(askedOn(plan({ actions: [byDeputy] }), { on: MONDAY, availability: [agreed] })).toMatchObject({
      asked: ['Jo Joint a1.1 overdue'],
      held: ['Lee Lead a1.1 answered-lately'],
    });
  });

  test('is asked on the days on which they work, not on those of the lead', () => {
    const plans = plan({ actions: [late] });
    const availability = [
      { ...agreed, worksOn: [1] },
      { person: dee.id, worksOn: [3] },
    ];
    expect(askedOn(plans, { on: MONDAY, availability }).held).toEqual(['Lee Lead a1.1 not-a-working-day']);
    expect(askedOn(plans, { on: '2015-06-24', availability }).asked).toEqual(['Dee Deputy a1.1 overdue for Lee Lead']);
  });
});

describe('who works on some days of the week', () => {
  const wednesdays = { availability: [{ person: lee.id, worksOn: [3, 4] }] };

  test('gets the weekly card on the first of them', () => {
    const plans = plan({ actions: [late] });
    expect(askedOn(plans, { on: MONDAY, ...wednesdays }).held).toEqual(['Lee Lead a1.1 not-a-working-day']);
    expect(askedOn(plans, { on: '2015-06-24', ...wednesdays }).asked).toEqual(['Lee Lead a1.1 overdue']);
    expect(askedOn(plans, { on: '2015-06-25', ...wednesdays }).held).toEqual(['Lee Lead a1.1 not-this-week']);
  });

  test('is asked about a date that passed on their first working day after it', () => {
    const plans = plan({ actions: [{ by: '2015-06-25' }, { by: '2015-06-30' }] });
    expect(askedOn(plans, { on: '2015-06-26', ...wednesdays }).asked).toEqual([]);
    expect(askedOn(plans, { on: '2015-07-01', ...wednesdays }).asked).toEqual([
      'Lee Lead a1.1 date-passed',
      'Lee Lead a1.2 date-passed',
    ]);
    expect(askedOn(plans, { on: '2015-07-02', ...wednesdays }).asked).toEqual([]);
  });

  test('has the month’s review on the month’s first card of theirs', () => {
    const plans = plan({ actions: [{ by: null }] });
    expect(askedOn(plans, { on: '2015-07-01', ...wednesdays }).asked).toEqual(['Lee Lead a1.1 review']);
    expect(askedOn(plans, { on: '2015-07-08', ...wednesdays }).asked).toEqual([]);
  });

  test('and on none at all is never asked', () => {
    const never = { availability: [{ person: lee.id, worksOn: [] }] };
    expect(askedOn(plan({ actions: [late] }), { on: MONDAY, ...never }).held).toEqual([
      'Lee Lead a1.1 not-a-working-day',
    ]);
  });
});

describe('a request that nobody decided yet', () => {
  const ask = (kind: 'help' | 'not-mine') => ({ kind, by: lee, on: day('2015-06-01'), words: 'Please' });

  test.each(['help', 'not-mine'] as const)('(%s) holds the action for who made it, and for nobody else', (kind) => {
    const plans = plan({ actions: [{ ...late, leads: [lee, jo], requests: [ask(kind)] }] });
    expect(askedOn(plans, { on: MONDAY })).toMatchObject({
      asked: ['Jo Joint a1.1 overdue'],
      held: ['Lee Lead a1.1 waiting-on-decision'],
    });
  });

  test('holds it on the day after its date too', () => {
    const plans = plan({ actions: [{ by: '2015-06-30', requests: [ask('help')] }] });
    expect(askedOn(plans, { on: '2015-07-01' }).held).toEqual(['Lee Lead a1.1 waiting-on-decision']);
  });
});

describe('four asks in a row that lapsed', () => {
  const mondays = ['2015-05-18', '2015-05-26', '2015-06-01', '2015-06-08'];
  const four = mondays.map((iso) => askOf(lee, iso));

  test('end the chasing: somebody else is to decide', () => {
    expect(askedOn(plan({ actions: [{ by: '2015-05-15' }] }), { on: MONDAY, past: four })).toMatchObject({
      asked: [],
      held: ['Lee Lead a1.1 waiting-on-decision'],
    });
    expect(askedOn(plan({ actions: [{ by: '2015-05-15' }] }), { on: MONDAY, past: four.slice(1) }).asked).toEqual([
      'Lee Lead a1.1 overdue (4)',
    ]);
  });

  test('count for each lead by themselves', () => {
    const plans = plan({ actions: [{ by: '2015-05-15', leads: [lee, jo] }] });
    expect(askedOn(plans, { on: MONDAY, past: four }).asked).toEqual(['Jo Joint a1.1 overdue']);
  });

  test('begin anew once somebody agreed to a later day', () => {
    const agreed = { ...revision('2015-06-19'), agreed: { by: 'Mary Manager', on: day('2015-06-09') } };
    const plans = plan({ actions: [{ by: '2015-05-15', revisions: [agreed] }] });
    expect(askedOn(plans, { on: MONDAY, past: four }).asked).toEqual(['Lee Lead a1.1 date-passed (5)']);
  });

  test('about an action whose date is far away, for review only, end nothing', () => {
    const reviews = four.map((ask) => ({
      ...ask,
      items: ask.items.map((item) => ({ ...item, reason: 'review' as const })),
    }));
    expect(askedOn(plan({ actions: [{ by: '2015-06-12' }] }), { on: MONDAY, past: reviews }).asked).toEqual([
      'Lee Lead a1.1 overdue (5)',
    ]);
    expect(askedOn(plan({ actions: [{ by: '2015-12-31' }] }), { on: '2015-07-06', past: four }).asked).toEqual([
      'Lee Lead a1.1 review (5)',
    ]);
  });
});
