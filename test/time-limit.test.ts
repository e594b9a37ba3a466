import { timeLimit } from '../src/time-limit.ts';

test('gives what came in time', async () => {
  expect(await timeLimit(60_000)(Promise.resolve('in'))).toBe('in');
});

test('tells what failed in time', async () => {
  await expect(timeLimit(60_000)(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test('does not wait for ever: then nobody knows what came of it, and the work goes on', async () => {
  let finish: (how: string) => void = () => undefined;
  const work = new Promise<string>((resolve) => {
    finish = resolve;
  });
  await expect(timeLimit(0)(work)).rejects.toMatchObject({ code: 'outcome-unknown' });
  finish('after all');
  expect(await work).toBe('after all');
});

test('what fails after its time disturbs nobody', async () => {
  let fail: (error: Error) => void = () => undefined;
  const work = new Promise<string>((_, reject) => {
    fail = reject;
  });
  await expect(timeLimit(0)(work)).rejects.toMatchObject({ code: 'outcome-unknown' });
  fail(new Error('too late'));
  await expect(work).rejects.toThrow('too late');
});
