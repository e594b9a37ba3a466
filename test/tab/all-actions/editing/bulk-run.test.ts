import { AT_ONCE, type BulkItem, runBulk } from '../../../../tab/all-actions/editing/bulk/bulk-run.ts';
import type { Sent } from '../../../../tab/shared/editing/sent.ts';

const items = (count: number): readonly BulkItem[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `${index}`,
    ref: null,
    id: `${index}`,
    yours: 'Low',
    command: { kind: 'undo', entry: `${index}` },
  }));
const DONE: Sent = { kind: 'done', entry: null };
const BUSY: Sent = { kind: 'failed', sentence: 'Busy.', isPassing: true };
const REFUSED: Sent = { kind: 'failed', sentence: 'You may not.', isPassing: false };

test('sends everything once, and never more than a few at a time', async () => {
  let underWay = 0;
  let most = 0;
  const answered: string[] = [];
  const end = await runBulk(items(20), {
    isStopped: () => false,
    async send() {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      return DONE;
    },
    answered: ({ key }) => void answered.push(key),
  });
  expect(end).toBe('over');
  expect(answered.toSorted()).toEqual(
    items(20)
      .map(({ key }) => key)
      .toSorted(),
  );
  expect(most).toBe(AT_ONCE);
});

test('stops on demand: what is under way is waited for, the rest is not begun', async () => {
  const answered: string[] = [];
  const end = await runBulk(items(20), {
    isStopped: () => answered.length >= 2,
    send: async () => DONE,
    answered: ({ key }) => void answered.push(key),
  });
  expect(end).toBe('stopped');
  expect(answered.length).toBeLessThan(2 + AT_ONCE);
});

test('stops by itself when the service cannot take any more, and what it did not take stays to be sent', async () => {
  let calls = 0;
  const answered: string[] = [];
  const end = await runBulk(items(20), {
    isStopped: () => false,
    send: async () => (++calls > 4 ? BUSY : DONE),
    answered: ({ key }) => void answered.push(key),
  });
  expect(end).toBe('faulted');
  expect(answered).toHaveLength(4);
  expect(calls).toBeLessThan(4 + 3 + AT_ONCE);
});

test('goes on past what is refused for its own sake', async () => {
  const answers: Sent[] = [];
  const end = await runBulk(items(9), {
    isStopped: () => false,
    send: async () => REFUSED,
    answered: (_item, sent) => void answers.push(sent),
  });
  expect(end).toBe('over');
  expect(answers).toEqual(items(9).map(() => REFUSED));
});
