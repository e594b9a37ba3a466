import { type DrawnFrom, drawAsk, type SentAsk } from '../../../src/core/asking/draw-ask.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { receipt } from '../../builders/ask.ts';
import { entry } from '../../builders/entry.ts';
import { day, person, plan, revision } from '../../builders/plan.ts';

const lee = person('Lee Lead');
const item = {
  action: 'plan:a1.1',
  reason: 'overdue',
  time: 2,
  meeting: null,
  insteadOf: null,
  revision: 1,
  receipt: null,
  refused: [],
} as const;
const ask: SentAsk = { key: 'lee:2015-07-01', person: lee, day: day('2015-07-01'), items: [item] };

/** A record of these plans, in which this was said. */
function record(plans: readonly Plan[], ...history: readonly Entry[]): DrawnFrom {
  return { plans: () => plans, history: () => history };
}

test('a card shows the action as it is now, with why and how often it was asked about', () => {
  const now = plan({
    title: 'Care plan',
    actions: [{ ref: '1.1', text: 'Train staff', by: '2015-05-31', revisions: [revision('2015-06-30')] }],
  });
  expect(drawAsk(ask, record([now]), day('2015-07-02'))).toEqual({
    ask: 'lee:2015-07-01',
    person: lee,
    asker: null,
    today: day('2015-07-02'),
    items: [
      {
        action: 'plan:a1.1',
        revision: 1,
        planTitle: 'Care plan',
        areaHeading: 'Priority Area 1',
        areaTitle: 'Care planning',
        wordlessArea: null,
        ref: '1.1',
        text: 'Train staff',
        by: day('2015-06-30'),
        firstBy: day('2015-05-31'),
        duePhrase: '2015-05-31',
        daysOverdue: 2,
        reason: 'overdue',
        time: 2,
        meeting: null,
        insteadOf: null,
        answeredOf: null,
        closer: null,
        doneWords: [],
        decider: null,
        lastSaid: null,
        receipt: null,
        before: null,
        refused: null,
      },
    ],
  });
});

test('an action that is in no plan any more is left out', () => {
  expect(drawAsk(ask, record([plan({ actions: [] })]), day('2015-07-01')).items).toEqual([]);
  expect(drawAsk(ask, record([]), day('2015-07-01')).items).toEqual([]);
});

describe('an action that its person leads no more', () => {
  const others = plan({
    actions: [
      { leads: [person('Jo Joint')], lastAnswer: { on: day('2015-07-01'), by: person('Jo Joint'), words: 'Mine now' } },
    ],
  });
  const said = receipt({ words: 'Half' });

  test('is no question to them any more', () => {
    expect(drawAsk(ask, record([others]), day('2015-07-02')).items).toEqual([]);
  });

  test('keeps the receipt of what they said, and tells nothing of what others say since', () => {
    const answered = { ...ask, items: [{ ...item, receipt: said }] };
    expect(drawAsk(answered, record([others]), day('2015-07-02')).items).toMatchObject([
      { receipt: said, lastSaid: null },
    ]);
  });
});

test('a plan whose id begins like another plan’s is not taken for it', () => {
  const other = plan({ id: 'plan-2', actions: [{ text: 'Of the other plan' }] });
  const right = plan({ actions: [{ text: 'Of this plan' }] });
  expect(drawAsk(ask, record([other, right]), day('2015-07-01')).items[0]?.text).toBe('Of this plan');
});

test('nothing is called overdue on the card of a plan that opens', () => {
  const opening = plan({ state: 'opening', actions: [{ by: '2015-05-31' }] });
  expect(drawAsk(ask, record([opening]), day('2015-07-01')).items[0]?.daysOverdue).toBe(0);
});

describe('what others say', () => {
  const jo = person('Jo Joint');
  const shared = plan({ actions: [{ leads: [lee, jo, person('Kay Third')] }] });
  const saysDone = [
    { field: 'says done', from: null, to: '2015-06-20' },
    { field: 'closed by', from: null, to: 'Lee Lead' },
  ];

  test('is counted since the day of the ask, each lead once', () => {
    const early = entry({ key: 'early', by: person('Kay Third'), at: '2015-06-30T16:00:00.000Z' });
    const said = [1, 2].map((n) => entry({ key: `jo-${n}`, by: jo, at: `2015-07-01T1${n}:00:00.000Z` }));
    const [drawn] = drawAsk(ask, record([shared], early, ...said), day('2015-07-02')).items;
    expect(drawn?.answeredOf).toEqual({ answered: 1, of: 3 });
  });

  test('that it is done is shown to the one who closes it', () => {
    const said = entry({ by: jo, words: 'All seen', changes: saysDone });
    const [drawn] = drawAsk(ask, record([shared], said), day('2015-07-02')).items;
    expect(drawn).toMatchObject({
      closer: null,
      doneWords: [{ by: jo, doneOn: day('2015-06-20'), words: 'All seen' }],
    });
  });

  test('is nothing to somebody who leads it no more', () => {
    const others = plan({ actions: [{ leads: [jo, person('Kay Third')] }] });
    const answered = { ...ask, items: [{ ...item, receipt: receipt() }] };
    const said = entry({ by: person('Kay Third'), changes: saysDone });
    expect(drawAsk(answered, record([others], said), day('2015-07-02')).items).toMatchObject([
      { answeredOf: null, doneWords: [] },
    ]);
  });
});

test('a deputy is asked as long as the lead whose place it is leads it, and closes for them', () => {
  const dee = { ...ask, person: person('Dee Deputy'), items: [{ ...item, insteadOf: lee }] };
  const drawn = (...leads: readonly Person[]) =>
    drawAsk(dee, record([plan({ actions: [{ leads }] })]), day('2015-07-02')).items;
  expect(drawn(lee)).toMatchObject([{ insteadOf: lee, closer: null }]);
  expect(drawn(person('Jo Joint'))).toEqual([]);
});

describe('the first card that somebody ever gets', () => {
  const board = (name: string | null) => ({ ...USUAL_ASKING, board: name });
  const cora = person('Cora Coordinator');
  const plans = [
    plan({ roles: { coordinators: [cora, person('Col Second')] }, asking: board('Improvement Board'), actions: [{}] }),
    plan({ id: 'other', asking: board('Audit Panel'), actions: [{}] }),
    plan({ id: 'third', asking: board(null), actions: [{}] }),
  ];
  const first: SentAsk = {
    ...ask,
    first: true,
    items: [item, { ...item, action: 'other:a1.1' }, { ...item, action: 'third:a1.1' }],
  };

  test('says who asks, and for which boards', () => {
    expect(drawAsk(first, record(plans), day('2015-07-01')).asker).toEqual({
      by: cora,
      boards: ['Improvement Board', 'Audit Panel'],
    });
  });

  test('names nobody where the plan has no coordinator', () => {
    expect(drawAsk(first, record(plans.slice(1)), day('2015-07-01')).asker).toBeNull();
  });

  test('is the only one that says so', () => {
    expect(drawAsk(ask, record(plans), day('2015-07-01')).asker).toBeNull();
  });
});
