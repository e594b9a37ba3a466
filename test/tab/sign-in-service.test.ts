import { signInAnswers } from '../../tab/shared/sign-in-service.ts';
import { FakeApi } from './support/fake-api.ts';

const PATH = '/tab/sign-in-service.json';

test.each([true, false])('a page knows before it leaves whether the sign-in service answers: %s', async (answers) => {
  const api = new FakeApi();
  api.publish(PATH, { answers });
  expect(await signInAnswers(api.fetch)).toBe(answers);
});

test('a page to which our own server tells nothing does not stay for that', async () => {
  const api = new FakeApi();
  expect(await signInAnswers(api.fetch)).toBe(true);
  api.break('no-network');
  expect(await signInAnswers(api.fetch)).toBe(true);
});
