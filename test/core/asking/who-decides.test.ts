import type { Receipt } from '../../../src/core/asking/ask-view.ts';
import { reopened } from '../../../src/core/asking/reopened.ts';
import { restOf } from '../../../src/core/asking/rest-of-card.ts';
import { whoDecides } from '../../../src/core/asking/who-decides.ts';
import { findAction } from '../../../src/core/plan/find-action.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import { anItem, aReceipt } from '../../bot/cards/views.ts';
import { type ActionGiven, day, person, plan } from '../../builders/plan.ts';

const lee = person('Lee Lead');
const roles = { coordinators: [person('Cora Coordinator')], nextLevel: person('Ned Next') };
const said = (outcome: Receipt['outcome'], changes: Partial<Receipt> = {}): Receipt =>
  aReceipt({ outcome, doneOn: null, words: 'Why', by: lee, ...changes });

function decider(action: ActionGiven, receipt: Receipt | null, insteadOf: Person | null = null): string | undefined {
  const place = findAction([plan({ roles, actions: [action] })], 'plan:a1.1');
  if (!place) throw new Error('an action');
  return whoDecides(place, { receipt, insteadOf })?.name;
}

const asked = { by: lee, on: day('2015-07-01') };
const waiting = { phrase: '', by: day('2015-08-31'), reason: 'Late start', asked, agreed: null, refused: null };
const refused = { ...waiting, refused: { by: 'Mary Manager', on: day('2015-07-02'), reason: 'No' } };
const request = (kind: 'help' | 'not-mine') => ({ kind, by: lee, on: day('2015-07-01'), words: 'Why' });
const mary = person('Mary Manager');

test.each<[string, ActionGiven, Receipt | null, string | undefined]>([
  ['a revised date is the manager’s to agree', { revisions: [waiting] }, said('revision'), 'Mary Manager'],
  [
    'one of the manager’s own action goes a level up',
    { revisions: [waiting], leads: [mary] },
    said('revision'),
    'Ned Next',
  ],
  ['one that was refused waits for nobody', { revisions: [refused] }, said('revision'), undefined],
  ['one that is kept names who will decide it', {}, said('revision', { state: 'kept' }), 'Mary Manager'],
  ['help is the manager’s to give', { requests: [request('help')] }, said('help'), 'Mary Manager'],
  ['whose it is, the coordinator settles', { requests: [request('not-mine')] }, said('not-mine'), 'Cora Coordinator'],
  ['what was settled waits for nobody', { requests: [request('help')] }, said('not-mine'), undefined],
  ['done is a word, not a request', {}, said('done'), undefined],
  ['a question waits for nobody', { revisions: [waiting] }, null, undefined],
])('%s', (_sentence, action, receipt, name) => {
  expect(decider(action, receipt)).toBe(name);
});

test('what a deputy asked for in the place of a lead waits as the lead’s', () => {
  const byDee = said('help', { by: person('Dee Deputy') });
  expect(decider({ requests: [request('help')] }, byDee, lee)).toBe('Mary Manager');
  expect(decider({ requests: [request('help')] }, byDee)).toBeUndefined();
});

test('whose it is, no coordinator who leads it settles', () => {
  const leads = [lee, ...roles.coordinators];
  expect(decider({ leads, requests: [request('not-mine')] }, said('not-mine'))).toBe('Mary Manager');
  expect(decider({ leads: [...leads, mary], requests: [request('not-mine')] }, said('not-mine'))).toBe('Ned Next');
});

test('an answered action asked about again keeps what was said, under a revision of its own', () => {
  const receipt = aReceipt();
  expect(reopened(anItem({ receipt, revision: 3 }))).toEqual(anItem({ before: receipt, revision: 4 }));
  expect(reopened(anItem())).toEqual(anItem());
});

test('the rest of a card is what is still asked and not past its date', () => {
  const failed = { revision: 0, said: aReceipt(), why: 'plan-not-asking', told: true } as const;
  const rest = anItem({ daysOverdue: 0, ref: 'rest' });
  const items = [
    anItem(),
    rest,
    { ...rest, receipt: aReceipt() },
    { ...rest, refused: failed },
    { ...rest, reason: 'opening' as const },
  ];
  expect(restOf(items)).toEqual([rest]);
});
