import { splitWhoAndWhen, statusAtEnd } from '../../../src/documents/reading/cells/who-and-when.ts';

describe('who and when in one cell are told apart', () => {
  test.each([
    ['Service Managers Head of Repairs\nCompleted', 'Service Managers Head of Repairs', 'Completed'],
    [
      'Team Managers, Review Team Manager (to be appointed)\nBy August 2016',
      'Team Managers, Review Team Manager (to be appointed)',
      'By August 2016',
    ],
    ['Head of Repairs, March 2014', 'Head of Repairs', 'March 2014'],
    ['Head of Repairs (June 2015)', 'Head of Repairs', 'June 2015'],
    ['Head of Repairs - by end of March 2015', 'Head of Repairs', 'by end of March 2015'],
    ['Team Managers, Head of Repairs\nEnd of June\n2016', 'Team Managers, Head of Repairs', 'End of June 2016'],
    ['June 2015 – Head of Repairs', 'Head of Repairs', 'June 2015'],
    ['Jan 2015 (Tom Garrity)', 'Tom Garrity', 'Jan 2015'],
    ['Tom Garrity 30/6/15; Grace Oduya 31/7/15', 'Tom Garrity\nGrace Oduya', '30/6/15\n31/7/15'],
    ['Head of Repairs, ongoing', 'Head of Repairs', 'ongoing'],
    ['Ongoing – Head of Repairs', 'Head of Repairs', 'Ongoing'],
    ['Head of Repairs, Immediate effect', 'Head of Repairs', 'Immediate effect'],
    ['Head of Repairs / TBC', 'Head of Repairs', 'TBC'],
    ['Head of Repairs by 30th June', 'Head of Repairs', 'by 30th June'],
    ['Head of Repairs: quarterly', 'Head of Repairs', 'quarterly'],
    ['Head of Repairs\n31 June 2015', 'Head of Repairs', '31 June 2015'],
    ['Tom Garrity\nEvery 6 months', 'Tom Garrity', 'Every 6 months'],
    ['Quarterly Review Board', 'Quarterly Review Board', ''],
    ['Completed', '', 'Completed'],
    ['', '', ''],
  ])('%j', (cell, who, when) => {
    expect(splitWhoAndWhen(cell)).toEqual({ who, when });
  });
});

describe('a status word behind the names of a cell', () => {
  test.each([
    ['Service Managers Head of Repairs Completed', 'Service Managers Head of Repairs', 'Completed'],
    ['Tom Garrity\nService Managers Not implemented.', 'Tom Garrity\nService Managers', 'Not implemented.'],
    ['Tom Garrity\nCompleted', 'Tom Garrity', 'Completed'],
  ])('%j', (cell, who, word) => {
    expect(statusAtEnd(cell)).toEqual({ who, word });
  });

  test.each(['Tom Garrity', 'Completed', 'Head of Repairs', 'Tom Done', 'Manager of the work completed', ''])(
    'is not seen in %j',
    (cell) => {
      expect(statusAtEnd(cell)).toBeNull();
    },
  );
});
