import type { PrintedAction } from '../../../src/core/plan/printed.ts';
import { doubtsOf, onlyActionOf, type RowWords, readingOf } from './printed-rows.ts';

const ROOF = {
  ref: '1',
  action: 'Mend the roof.',
  lead: 'Head of Property',
  due: 'June 2015',
  progress: 'Quotes are in.',
};
const DOOR = { ref: '2', action: 'Paint the door.', lead: 'Tom Garrity', due: 'May 2015' };

const textsOf = (...rows: readonly RowWords[]): readonly string[] => readingOf(...rows).actions.map(({ text }) => text);

describe('a row goes on with the one above', () => {
  test.each([
    [
      'its action is cut in a sentence',
      { ...ROOF, action: 'Mend the roof before' },
      { action: 'the winter.' },
      { text: 'Mend the roof before the winter.' },
    ],
    ['its action is a sentence more', ROOF, { action: 'Then paint it.' }, { text: 'Mend the roof.\nThen paint it.' }],
    [
      'only its progress goes on',
      ROOF,
      { progress: 'Work begins in May.' },
      { progress: [{ text: 'Quotes are in.\nWork begins in May.' }] },
    ],
    ['only its measure goes on', { ...ROOF, measure: 'No' }, { measure: 'buckets' }, { measure: 'No buckets' }],
    [
      'only who and when go on',
      { ...ROOF, lead: 'Head of Property,', due: 'End of June' },
      { lead: 'Tom Garrity', due: '2016' },
      { leads: ['Head of Property', 'Tom Garrity'], due: { phrase: 'End of June 2016' } },
    ],
    [
      'its ref is printed again on the next page',
      ROOF,
      { ref: '1', progress: 'Work begins in May.' },
      { ref: '1', progress: [{ text: 'Quotes are in.\nWork begins in May.' }] },
    ],
    [
      'its action is a merged cell',
      ROOF,
      { action: 'Mend the roof.', actionContinued: true, progress: 'Work begins in May.' },
      { text: 'Mend the roof.', progress: [{ text: 'Quotes are in.\nWork begins in May.' }] },
    ],
    [
      'its ref stands on the second physical row',
      { ...ROOF, ref: '' },
      { ref: '1', progress: 'Work begins in May.' },
      { ref: '1', text: 'Mend the roof.' },
    ],
    [
      'its ref stands alone on the second physical row',
      { ...ROOF, ref: '' },
      { ref: '1' },
      { ref: '1', text: 'Mend the roof.' },
    ],
    [
      'a page cut action and lead, and the ref stands on the lower half',
      { action: 'Open the hall on', lead: 'Branch Managers and' },
      { ref: '1', action: 'Saturdays.', lead: 'Tom Garrity' },
      { ref: '1', text: 'Open the hall on Saturdays.', leads: ['Branch Managers', 'Tom Garrity'] },
    ],
    [
      'a page cut action and lead, and the ref stands on the upper half',
      { ref: '1', action: 'Make better use of the', leadAndDue: 'Branch Managers,' },
      { action: 'hall on Saturdays', leadAndDue: 'Tom Garrity' },
      { ref: '1', text: 'Make better use of the hall on Saturdays', leads: ['Branch Managers', 'Tom Garrity'] },
    ],
    [
      'the upper half has the lead, the lower one the day, and what is told goes on',
      { action: 'Mend the roof.', lead: 'Head of Property', progress: 'The position as of', hasRefs: false },
      { action: 'Then paint it.', due: 'June 2015', progress: 'May was good.', hasRefs: false },
      {
        leads: ['Head of Property'],
        due: { phrase: 'June 2015' },
        progress: [{ text: 'The position as of May was good.' }],
      },
    ],
  ])('when %s', (_, above, below, expected) => {
    expect(onlyActionOf(above, below)).toMatchObject(expected);
    expect(doubtsOf(readingOf(above, below))).toContain('row 3 a1.1 row-joined');
  });

  test('when it is the end of an action, beside the top of the next one’s merged ref', () => {
    const end = { ref: '2', progress: 'May.' };
    const next = { ...DOOR, refContinued: true, progress: 'Paint is bought.' };
    const reading = readingOf({ ...ROOF, progress: 'Work begins in' }, end, next);
    expect(reading.actions).toMatchObject([
      { ref: '1', progress: [{ text: 'Work begins in May.' }] },
      { ref: '2', progress: [{ text: 'Paint is bought.' }] },
    ]);
    expect(doubtsOf(reading)).toContain('row 3 a1.1 row-joined');
  });

  test('and a ref that stood alone belongs to the action below', () => {
    const { actions } = readingOf(ROOF, { ref: '1.3' }, { progress: 'Work begins in May.' }, { ...DOOR, ref: '' });
    expect(actions).toMatchObject([
      { ref: '1', progress: [{ text: 'Quotes are in.\nWork begins in May.' }] },
      { ref: '1.3', text: 'Paint the door.' },
    ]);
  });
});

describe('a row is an action of its own', () => {
  test.each<[string, RowWords, RowWords]>([
    ['it has a lead', ROOF, { action: 'Oil the hinges.', lead: 'Tom Garrity' }],
    ['it has a date', ROOF, { action: 'Oil the hinges.', due: 'May 2015' }],
    ['it has a ref', ROOF, { ref: '2', action: 'Oil the hinges.' }],
    ['its lead is a merged cell', ROOF, { action: 'Oil the hinges.', lead: 'Head of Property' }],
    [
      'it and the one above have a status word each',
      { ...ROOF, progress: 'Completed' },
      { action: 'Oil the hinges.', progress: 'Outstanding' },
    ],
    ['it has a lead, and the one above lacks a ref', { ...ROOF, ref: '' }, { ...DOOR, action: 'Oil the hinges.' }],
    [
      'each has a lead, and the one above lacks a stop',
      { ...ROOF, action: 'Mend the roof.', due: '' },
      { action: 'Oil the hinges.', lead: 'all staff' },
    ],
    ['nobody has a lead yet', { action: 'Mend the roof.' }, { action: 'Oil the hinges.' }],
  ])('when %s', (_, above, below) => {
    expect(textsOf(above, below)).toEqual(['Mend the roof.', 'Oil the hinges.']);
  });

  test.each<[string, RowWords]>([
    ['a comma behind its lead', { action: 'Mend the roof', lead: 'Ann Lee,' }],
    ['a preposition at its end', { action: 'Mend what rain comes in', lead: 'Ann Lee' }],
    ['no stop, and the next begins in lower case', { action: 'mend the roof', lead: 'Ann Lee' }],
  ])('when the one above has %s, and a lead', (_, above) => {
    const below = {
      action: above.action === 'mend the roof' ? 'oil the hinges' : 'Oil the hinges',
      lead: 'Tom Garrity',
    };
    const { actions } = readingOf({ ...above, hasRefs: false }, { ...below, hasRefs: false });
    expect(actions).toHaveLength(2);
  });

  test('under one ref with others, and has that ref', () => {
    const { actions, problems } = readingOf(ROOF, { ...DOOR, ref: '1', refContinued: true });
    expect(actions.map(({ ref, text }) => [ref, text])).toEqual([
      ['1', 'Mend the roof.'],
      ['1', 'Paint the door.'],
    ]);
    expect(problems).toEqual([]);
  });

  test('and has the ref at the head of its action, where each action has one and no column does', () => {
    const rows = [
      { ...ROOF, action: 'A1 Mend the roof.' },
      { ...DOOR, action: 'A2. Paint the door.' },
    ];
    const { actions } = readingOf(...rows.map((row) => ({ ...row, ref: '', hasRefs: false })));
    expect(actions.map(({ ref, text }) => [ref, text])).toEqual([
      ['A1', 'Mend the roof.'],
      ['A2', 'Paint the door.'],
    ]);
  });

  test('with a doubt, when it has a lead and a date of its own under a merged action', () => {
    const shared = { action: 'Mend the roof.', actionContinued: true, lead: 'Tom Garrity', due: 'May 2016' };
    const reading = readingOf(ROOF, shared);
    expect(reading.actions).toMatchObject([{ leads: ['Head of Property'] }, { leads: ['Tom Garrity'] }]);
    expect(doubtsOf(reading)).toContain('row 3 a1.2 action-shared');
  });

  test('whatever the refs count', () => {
    const refs = ['1', '2', '3', '2', '3', '5', ''];
    const { actions } = readingOf(...refs.map((ref, index) => ({ ...DOOR, ref, action: `Paint door ${index}.` })));
    expect(actions.map(({ ref }) => ref ?? '')).toEqual(refs);
  });
});

describe('a row that promises nothing is listed, and makes no action', () => {
  test.each<[string, readonly RowWords[], string]>([
    ['a sub-heading', [ROOF, { action: 'Inside' }, DOOR], 'row 3 - row-unread'],
    ['a remark', [ROOF, { action: 'Note: both wait for the slates.' }, DOOR], 'row 3 - row-unread'],
    ['a sub-heading in the column of refs', [ROOF, { ref: 'Inside the house' }, DOOR], 'row 3 - row-unread'],
    ['a ref alone between rows with refs', [ROOF, { ref: '1.5' }, DOOR], 'row 3 - row-unread'],
    ['a ref alone at the end', [ROOF, DOOR, { ref: '3' }], 'row 4 - row-unread'],
    ['a row that was read twice', [ROOF, { ...ROOF, action: 'Mend  the roof.' }, DOOR], 'row 3 a1.1 row-repeated'],
    [
      'a lead and a date with a ref of their own',
      [ROOF, DOOR, { ...DOOR, ref: '7', action: '' }],
      'row 4 - row-unread',
    ],
  ])('%s', (_, rows, doubt) => {
    expect(textsOf(...rows)).toEqual(['Mend the roof.', 'Paint the door.']);
    expect(doubtsOf(readingOf(...rows))).toContain(doubt);
  });
});

describe('a row without an action has the words of its finding, with a doubt', () => {
  const FINDING = { ref: '3', finding: 'Nobody looks at the gutters.' };
  test.each<[string, RowWords, Partial<PrintedAction>]>([
    ['it is not accepted', { response: 'Not accepted. Gutters differ.' }, { status: 'not-accepted' }],
    ['its status says so', { status: [{ header: 'Status', text: 'Not accepted' }] }, { status: 'not-accepted' }],
    ['it is agreed', { response: 'Agreed' }, { status: 'unknown' }],
    ['somebody leads it', { lead: 'Tom Garrity' }, { leads: ['Tom Garrity'] }],
    ['it has a day', { due: 'June 2015' }, { leads: [] }],
  ])('where %s', (_, words, expected) => {
    const reading = readingOf(ROOF, { ...FINDING, ...words });
    expect(reading.actions[1]).toMatchObject({
      ref: '3',
      text: FINDING.finding,
      finding: FINDING.finding,
      ...expected,
    });
    expect(doubtsOf(reading)).toContain('row 3 a1.2 action-blank');
  });

  test.each<[string, readonly RowWords[]]>([
    ['it says nothing else', [{ ...FINDING, ref: '' }]],
    ['it names nobody and no day', [{ ...FINDING, lead: 'N/A', due: 'N/A' }]],
    [
      'its finding is that of the row above',
      [
        { ...DOOR, ...FINDING },
        { ...FINDING, ref: '4', lead: 'Ann Lee' },
      ],
    ],
  ])('but not where %s', (_, rows) => {
    expect(doubtsOf(readingOf(ROOF, ...rows)).filter((doubt) => doubt.endsWith('action-blank'))).toEqual([]);
  });
});
