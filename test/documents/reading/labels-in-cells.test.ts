import { doubtsOf, onlyActionOf, readingOf } from './printed-rows.ts';

const dayOf = (day: { toString(): string } | null | undefined): string | null => day?.toString() ?? null;

describe('a label in the cell of an action', () => {
  test.each([
    ['(High priority)', 'Mend the roof.\n(High priority)', { text: 'Mend the roof.', priority: 'high' }],
    ['Low priority', 'Mend the roof.\nLow priority', { text: 'Mend the roof.', priority: 'low' }],
    ['(Priority: Medium)', 'Mend the roof. (Priority: Medium)', { text: 'Mend the roof.', priority: 'medium' }],
    ['Agreed action', 'Agreed action:\nMend the roof.', { text: 'Mend the roof.' }],
    ['Action 7', 'Action 7\nMend the roof.', { text: 'Mend the roof.', other: [{ header: 'Action', text: '7' }] }],
    [
      'Management response',
      'Mend the roof.\nManagement response:\nQuotes are in.',
      { text: 'Mend the roof.', response: 'Quotes are in.' },
    ],
    ['Responsible Officer(s)', 'Mend the roof.\nResponsible Officer(s):\nTom Garrity', { leads: ['Tom Garrity'] }],
    ['Owner', 'Mend the roof.\nOwner: Tom Garrity', { text: 'Mend the roof.', leads: ['Tom Garrity'] }],
    ['Deadline', 'Mend the roof.\nDeadline: June 2015', { text: 'Mend the roof.', due: { phrase: 'June 2015' } }],
    ['Timescale', 'Mend the roof.\nTimescale – \nTarget: June 2015', { due: { phrase: 'June 2015' } }],
    [
      'Target',
      'Mend the roof.\nTarget: no buckets',
      { text: 'Mend the roof.\nTarget: no buckets', due: { phrase: null } },
    ],
    ['Evidence', 'Mend the roof.\nEvidence: no buckets', { text: 'Mend the roof.', measure: 'no buckets' }],
    [
      'several labels in one line',
      'Mend the roof. Management response: Agreed. Responsible officer: Tom Garrity Implementation date: June 2015',
      { text: 'Mend the roof.', response: 'Agreed.', leads: ['Tom Garrity'], due: { phrase: 'June 2015' } },
    ],
    ['a label alone', 'Management response: Agreed.', { text: 'Management response: Agreed.' }],
    [
      'a word that is no label',
      'Review who leads: the owner decides when.',
      { text: 'Review who leads: the owner decides when.' },
    ],
  ])('%s', (_, action, expected) => {
    expect(onlyActionOf({ ref: '1', action })).toMatchObject(expected);
  });

  test('with nothing behind it is questioned', () => {
    const reading = readingOf({
      ref: '1',
      action: 'Mend the roof.\nResponsible officer\nImplementation date\n1/02/2014',
    });
    expect(reading.actions).toMatchObject([{ text: 'Mend the roof.', leads: [], due: { phrase: '1/02/2014' } }]);
    expect(doubtsOf(reading)).toContain('row 2 a1.1 label-empty');
  });

  test('with an update where a name should be keeps the update', () => {
    const typed = 'A weekly report of all leaks is being sent to the depot.';
    const reading = readingOf({ ref: '1', action: `Mend the roof.\nResponsible officer\n${typed}` });
    expect(reading.actions).toMatchObject([{ leads: [], status: 'in-progress', progress: [{ text: typed }] }]);
    expect(doubtsOf(reading)).toContain('row 2 a1.1 label-odd');
  });

  test('says how it stands where a status word ends the names', () => {
    const action = 'Mend the roof.\nResponsible Officer:\nHead of Property\nImplemented.';
    expect(onlyActionOf({ ref: '1', action })).toMatchObject({ leads: ['Head of Property'], status: 'done' });
  });
});

describe('a label in an auditor’s cell', () => {
  test('gives the check, the revised response, the officer and the revised date', () => {
    const check = [
      'Not implemented.',
      'Revised management response:',
      'Agreed. The roof will be looked at first.',
      'Responsible Officers:',
      'Head of Property and Depot Manager',
      'Implementation Date:',
      'March 2014',
    ].join('\n');
    const action = onlyActionOf({ ref: '1', action: 'Mend the roof.', check, followUp: 'It still leaks.' });
    expect(action).toMatchObject({
      check: { phrase: 'Not implemented.', result: 'not-started' },
      followUp: 'It still leaks.\nRevised management response:\nAgreed. The roof will be looked at first.',
      leads: ['Head of Property', 'Depot Manager'],
    });
    expect(action.revisions.map(({ by, agreed }) => [dayOf(by), agreed?.by])).toEqual([['2014-03-31', 'the document']]);
  });

  test('gives the date that stands in the revised response itself', () => {
    const label = 'Revised management response and implementation deadline:';
    const action = onlyActionOf({
      ref: '1',
      action: 'Mend the roof.',
      due: 'May 2013',
      check: `Partly implemented.\n\n${label}\nSlates are expected to be in place by January 2014.`,
    });
    expect(action).toMatchObject({ check: { result: 'partly-done' }, due: { phrase: 'May 2013' } });
    expect(action.followUp).toBe(`${label}\nSlates are expected to be in place by January 2014.`);
    expect(action.revisions.map(({ by }) => dayOf(by))).toEqual(['2014-01-31']);
  });

  test('gives the only date there is, even one that names no day', () => {
    const check = 'Not implemented.\nImplementation date:\nImmediate effect';
    expect(onlyActionOf({ ref: '1', action: 'Mend the roof.', check }).due.phrase).toBe('Immediate effect');
  });
});

test('labels in a cell for who and when part them', () => {
  const leadAndDue = 'Responsible officers:\nHead of Property\nDepot Manager\nImplementation date:\n1 May 2013';
  const action = onlyActionOf({ ref: '1', action: 'Mend the roof.', leadAndDue });
  expect(action.leads).toEqual(['Head of Property', 'Depot Manager']);
  expect(dayOf(action.due.by)).toBe('2013-05-01');
});
