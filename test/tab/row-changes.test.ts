import { rowChanges, rowsWithGone } from '../../tab/overdue/row-changes.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';

const one = row();
const two = row({ key: 'plan:a1.2', ref: '1.2' });
const three = row({ key: 'plan:a1.3', ref: '1.3' });

function replyWith(...rows: Parameters<typeof area>[0]) {
  return overdueReply([plan([area(rows)])]);
}

test('another day on the same count is no change', () => {
  const tomorrow = { ...replyWith({ ...one, daysOverdue: one.daysOverdue + 1 }), on: '2026-11-19' };
  expect(rowChanges(replyWith(one), tomorrow)).toEqual([]);
});

test('tells new, answered, changed and gone rows apart', () => {
  const answered = { ...two, lastAnswer: { on: '2026-11-18', by: 'Sam Okafor', words: null } };
  const moved = { ...three, by: '2026-11-01' };
  const fresh = row({ key: 'plan:a1.4', ref: '1.4' });
  const changes = rowChanges(replyWith(one, two, three), replyWith(answered, moved, fresh));
  expect(changes.map(({ change, row: { ref } }) => [ref, change])).toEqual([
    ['1.2', 'answered'],
    ['1.3', 'changed'],
    ['1.4', 'new'],
    ['1.1', 'gone'],
  ]);
});

test('a plan that comes or goes as a whole marks nothing', () => {
  const both = overdueReply([plan([area([one])]), plan([area([row({ key: 'b:a1.1' })])], { id: 'b' })]);
  expect(rowChanges(replyWith(one), both)).toEqual([]);
  expect(rowChanges(both, replyWith(one))).toEqual([]);
});

test('rows that have gone stand at their old places until the mark ends', () => {
  const changes = rowChanges(replyWith(one, two, three), replyWith(two));
  expect(rowsWithGone([two], changes).map(({ ref }) => ref)).toEqual(['1.1', '1.2', '1.3']);
});
