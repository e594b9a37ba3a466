import { Refusal } from '../../src/core/refusal.ts';
import { sendingNotices } from '../../src/jobs/sending-notices.ts';

/** Turns of the job over a copy whose version the test sets. */
function stage() {
  const noted: string[] = [];
  const note = (_facts: object, message: string) => void noted.push(message);
  const looked: boolean[] = [];
  let version = '1';
  let failure: Refusal | undefined;
  const turn = sendingNotices({
    plans: { version: () => version },
    sendNotices: async ({ escalating }) => {
      looked.push(escalating);
      if (failure) throw failure;
      return 1;
    },
    log: { info: note, warn: note, error: note },
  });
  return {
    ...{ looked, noted },
    turns: async (count: number) => {
      for (let nth = 0; nth < count; nth++) await turn();
    },
    change: () => {
      version += '+';
    },
    fail: (refusal?: Refusal) => {
      failure = refusal;
    },
  };
}

test('looks at once after a change, and not again while nothing changes for five minutes', async () => {
  const { turns, change, looked, noted } = stage();
  await turns(3);
  expect(looked).toEqual([true]);
  change();
  await turns(2);
  expect(looked).toEqual([true, false]);
  await turns(56);
  expect(looked).toEqual([true, false, false]);
  expect(noted).toEqual(['notices', 'notices', 'notices']);
});

test('looks for who does not answer every half hour', async () => {
  const { turns, looked } = stage();
  await turns(361);
  expect(looked.map((escalating, index) => (escalating ? index : -1)).filter((index) => index >= 0)).toEqual([0, 6]);
});

test('a turn that failed is noted once and tried again the next time', async () => {
  const { turns, fail, looked, noted } = stage();
  fail(new Refusal('unreachable'));
  await turns(2);
  fail();
  await turns(2);
  expect(looked).toEqual([true, true, true]);
  expect(noted).toEqual(['a turn of a job failed', 'notices']);
});
