import { drawAsk, type SentAsk } from '../../../src/core/asking/draw-ask.ts';
import { receipt } from '../../builders/ask.ts';
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
const ask: SentAsk = { key: 'lee:2015-07-01', person: lee, items: [item] };

test('a card shows the action as it is now, with why and how often it was asked about', () => {
  const now = plan({
    title: 'Care plan',
    actions: [{ ref: '1.1', text: 'Train staff', by: '2015-05-31', revisions: [revision('2015-06-30')] }],
  });
  expect(drawAsk(ask, [now], day('2015-07-02'))).toEqual({
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
  expect(drawAsk(ask, [plan({ actions: [] })], day('2015-07-01')).items).toEqual([]);
  expect(drawAsk(ask, [], day('2015-07-01')).items).toEqual([]);
});

describe('an action that its person leads no more', () => {
  const others = plan({
    actions: [
      { leads: [person('Jo Joint')], lastAnswer: { on: day('2015-07-01'), by: person('Jo Joint'), words: 'Mine now' } },
    ],
  });
  const said = receipt({ words: 'Half' });

  test('is no question to them any more', () => {
    expect(drawAsk(ask, [others], day('2015-07-02')).items).toEqual([]);
  });

  test('keeps the receipt of what they said, and tells nothing of what others say since', () => {
    const answered = { ...ask, items: [{ ...item, receipt: said }] };
    expect(drawAsk(answered, [others], day('2015-07-02')).items).toMatchObject([{ receipt: said, lastSaid: null }]);
  });
});

test('a plan whose id begins like another plan’s is not taken for it', () => {
  const other = plan({ id: 'plan-2', actions: [{ text: 'Of the other plan' }] });
  const right = plan({ actions: [{ text: 'Of this plan' }] });
  expect(drawAsk(ask, [other, right], day('2015-07-01')).items[0]?.text).toBe('Of this plan');
});

test('nothing is called overdue on the card of a plan that opens', () => {
  const opening = plan({ state: 'opening', actions: [{ by: '2015-05-31' }] });
  expect(drawAsk(ask, [opening], day('2015-07-01')).items[0]?.daysOverdue).toBe(0);
});
