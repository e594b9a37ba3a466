import { doubtsOf, onlyActionOf, type RowWords, readingOf } from './printed-rows.ts';

const partsOf = (row: RowWords): readonly string[] =>
  onlyActionOf(row).parts.map(({ mark, text, leads, due, status }) =>
    [mark, text, leads.join('+'), due?.by?.toString() ?? '', status].join('|'),
  );

describe('an action has the parts that its marks make', () => {
  test.each([
    [
      'letters',
      'The depot should:\na) mend the roof; and\nb) paint the door.',
      ['a|mend the roof; and', 'b|paint the door.'],
    ],
    ['roman numbers', '(i) mend the roof\n(ii) paint the door', ['i|mend the roof', 'ii|paint the door']],
    ['numbers', '1. Mend the roof\n2. Paint the door', ['1|Mend the roof', '2|Paint the door']],
    [
      'bullets',
      'The depot:\n• mends the roof\nbefore winter\n• paints the door',
      ['•|mends the roof\nbefore winter', '•|paints the door'],
    ],
    [
      'letters in one line',
      'The depot should a) mend the roof; b) paint the door',
      ['a|mend the roof;', 'b|paint the door'],
    ],
    ['none', 'Mend the roof.\nPaint the door.', []],
  ])('%s', (_, action, expected) => {
    expect(partsOf({ ref: '1', action }).map((part) => part.split('|').slice(0, 2).join('|'))).toEqual(expected);
  });
});

describe('each part has what stands beside it', () => {
  const action = '• Mend the roof\n• Oil the hinges\n• Paint the door';

  test('its lead, where as many lines name one', () => {
    const row = { ref: '1', action, lead: 'PH\nPH / JBu\nDepot Managers', due: 'June 2015' };
    expect(partsOf(row)).toEqual([
      '•|Mend the roof|PH||unknown',
      '•|Oil the hinges|PH+JBu||unknown',
      '•|Paint the door|Depot Managers||unknown',
    ]);
    expect(onlyActionOf(row).leads).toEqual(['PH', 'JBu', 'Depot Managers']);
  });

  test('its lead, where the action is lines without marks', () => {
    const lines = 'Mend the roof.\nOil the hinges.\nPaint the door.';
    expect(partsOf({ ref: '1', action: lines, lead: 'PH\nJBu\nPH' })).toEqual([
      '1|Mend the roof.|PH||unknown',
      '2|Oil the hinges.|JBu||unknown',
      '3|Paint the door.|PH||unknown',
    ]);
  });

  test('no lead, with a doubt, where one is named twice and the lines do not match', () => {
    const reading = readingOf({ ref: '1', action, lead: 'PH\nJBu\nPH\nJBu' });
    expect(reading.actions[0]?.parts.map(({ leads }) => leads.length)).toEqual([0, 0, 0]);
    expect(reading.actions[0]?.leads).toEqual(['PH', 'JBu']);
    expect(doubtsOf(reading)).toContain('row 2 a1.1 leads-beside-parts');
  });

  test('no lead where the lines are one name that was wrapped', () => {
    const row = { ref: '1', action: '• Mend the roof\n• Paint the door', lead: 'Head of Property,\nDepot and Stores' };
    expect(onlyActionOf(row).parts.flatMap(({ leads }) => leads)).toEqual([]);
  });

  test('its lead and its date by the same marks, whatever their order', () => {
    const row = {
      ref: '1',
      action: 'a) Mend the roof\nb) Paint the door',
      lead: 'b) Tom Garrity\na) Depot Managers',
      due: 'a) May 2015\nb) July 2015',
    };
    expect(partsOf(row)).toEqual([
      'a|Mend the roof|Depot Managers|2015-05-31|unknown',
      'b|Paint the door|Tom Garrity|2015-07-31|unknown',
    ]);
    expect(onlyActionOf(row)).toMatchObject({ leads: ['Depot Managers', 'Tom Garrity'], due: { phrase: row.due } });
  });

  test('its date, which is still doubted for being one of several', () => {
    const row = { ref: '1', action, lead: 'Tom Garrity', due: 'May 2015\nCompleted\nJuly 2015' };
    expect(partsOf(row)).toEqual([
      '•|Mend the roof||2015-05-31|unknown',
      '•|Oil the hinges|||done',
      '•|Paint the door||2015-07-31|unknown',
    ]);
    expect(doubtsOf(readingOf(row))).toContain('row 2 a1.1 due-several-dates');
    expect(onlyActionOf(row).due.by?.toString()).toBe('2015-07-31');
  });

  test('its status, and the action stands as its parts do', () => {
    const marked = { ref: '1', action: 'a) mend the roof\nb) paint the door', lead: 'Tom Garrity' };
    const told = onlyActionOf({ ...marked, progress: 'a) Implemented; and\nb) Partly implemented.' });
    expect(told).toMatchObject({ status: 'partly-done', parts: [{ status: 'done' }, { status: 'partly-done' }] });
  });

  test('its status out of an auditor’s cell, which claims nothing', () => {
    const action = onlyActionOf({
      ref: '1',
      action: 'Look after the depot.',
      response: 'a) Mend the roof\nb) Paint the door',
      check: 'a) Implemented; and\nb) Not implemented.',
      progress: 'The slates have arrived.',
    });
    expect(action).toMatchObject({
      status: 'in-progress',
      check: { result: 'partly-done' },
      parts: [
        { mark: 'a', text: 'Mend the roof', status: 'done' },
        { mark: 'b', text: 'Paint the door', status: 'not-started' },
      ],
    });
  });
});
