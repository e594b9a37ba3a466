import { readStatus } from '../../../src/core/plan/status-phrase.ts';

describe('words of the field', () => {
  test.each([
    ['Complete', 'done'],
    ['COMPLETED', 'done'],
    ['Closed', 'done'],
    ['Met', 'done'],
    ['Delivered', 'done'],
    ['Embedded', 'done'],
    ['Signed off', 'done'],
    ['Completed and closed', 'done'],
    ['100% complete', 'done'],
    ['✓ Completed', 'done'],
    ['Fully implemented in February.', 'done'],
    ['On track', 'in-progress'],
    ['On target', 'in-progress'],
    ['Underway', 'in-progress'],
    ['Behind schedule', 'in-progress'],
    ['At risk', 'in-progress'],
    ['Overdue', 'in-progress'],
    ['Slipped', 'in-progress'],
    ['Not met', 'in-progress'],
    ['Substantially implemented', 'partly-done'],
    ['Not yet started', 'not-started'],
    ['Not due', 'unknown'],
    ['Not yet due', 'unknown'],
    ['Deferred', 'unknown'],
    ['On hold', 'unknown'],
    ['Superseded by action 4', 'superseded'],
    ['No longer applicable', 'superseded'],
    ['Merged with 3.2', 'superseded'],
    ['Cancelled', 'superseded'],
    ['Withdrawn', 'superseded'],
    ['Rejected', 'not-accepted'],
    ['Management has accepted the risk', 'risk-accepted'],
    ['BAU', 'business-as-usual'],
    ['Completed and moved to BAU', 'business-as-usual'],
  ])('"%s" is %s', (cell, status) => {
    expect(readStatus(cell)?.status).toBe(status);
  });

  test.each([
    'Agreed',
    'Accepted',
    'Almost completed',
    'Implemented annually',
    'Met with the provider',
    'Met: the whole team on Monday',
    'Completed – but not embedded',
    'Implemented – further work is needed',
    'Target: Completed forms for all',
  ])('"%s" says nothing of the whole', (cell) => {
    expect(readStatus(cell)).toBeNull();
  });
});

describe('a dash ends the word as a stop does', () => {
  test.each([
    ['Implemented – the code was changed on 4 March.', 'done'],
    ['COMPLETE - on sale since 12 June', 'done'],
    ['Not started: no money', 'not-started'],
  ])('%j', (cell, status) => {
    expect(readStatus(cell)?.status).toBe(status);
  });
});

describe('of several words', () => {
  test.each([
    ['Outstanding\nUpdate June 2016: ACHIEVED', 'done'],
    ['Outstanding\nUpdate: Completed', 'done'],
    ['Completed\n12/6/15 – Outstanding', 'in-progress'],
    ['Feb 2014: On track. Mar 2014: Completed.', 'done'],
    ['RHT update – Implemented', 'done'],
    ['Position June 2015: In progress', 'in-progress'],
  ])('the newest counts in %j', (cell, status) => {
    expect(readStatus(cell)).toMatchObject({ status, isTorn: false });
  });

  test('those that disagree on one day are never the best of them', () => {
    expect(readStatus('Implemented\nLetters sent.\nPartially implemented\nTalks go on.\nImplemented')).toMatchObject({
      status: 'partly-done',
      phrase: 'Implemented; Partially implemented',
      isTorn: true,
    });
  });

  test('a part that is told of in a sentence is in progress', () => {
    expect(readStatus('(i) Agreed with the owner\n(ii) Completed')?.words).toMatchObject([
      { mark: 'i', status: 'in-progress' },
      { mark: 'ii', status: 'done' },
    ]);
  });
});
