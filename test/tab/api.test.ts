/** @jest-environment jsdom */
import './support/browser.ts';
import { z } from 'zod';
import { type Api, openApi } from '../../tab/shared/api.ts';
import { RequestFailed } from '../../tab/shared/request-failed.ts';
import { keepSignInToken } from '../../tab/shared/sign-in-token.ts';
import { FakeApi } from './support/fake-api.ts';
import { FakeHost } from './support/show.tsx';

const PATH = '/api/actions/plan:a1.1/answer';
const answer = { id: '3f0c4a52-7d5e-4f0e-9d0c-6f1f0f6f9a10', words: 'Nine visits made.' };
const Taken = z.object({ isTaken: z.boolean() });

let server: FakeApi;
let api: Api;
beforeEach(() => {
  server = new FakeApi();
  api = openApi(
    server.fetch,
    keepSignInToken(new FakeHost().signInToken, () => Date.now()),
  );
});

test('sends a command and gives what the API made of it', async () => {
  server.take(PATH, (body) => ({ status: 200, body: { isTaken: body !== undefined } }));
  await expect(api.post(PATH, answer, Taken)).resolves.toEqual({ isTaken: true });
  expect(server.seen).toEqual([expect.objectContaining({ path: PATH, body: answer })]);
});

test('a command whose token was refused goes once more, the same one with another token', async () => {
  server.take(PATH, () => ({ status: 200, body: { isTaken: true } }));
  server.accept((token) => token.endsWith('.2'));
  await expect(api.post(PATH, answer, Taken)).resolves.toEqual({ isTaken: true });
  expect(server.seen.map(({ status, body }) => ({ status, body }))).toEqual([
    { status: 401, body: answer },
    { status: 200, body: answer },
  ]);
});

test('a command is not sent a third time', async () => {
  server.accept(() => false);
  await expect(api.post(PATH, answer, Taken)).rejects.toMatchObject({ trouble: { kind: 'signed-out' } });
  expect(server.seen).toHaveLength(2);
});

test.each([
  [403, { kind: 'no-rights', sentence: 'No.' }],
  [404, { kind: 'no-rights', sentence: 'No.' }],
  [409, { kind: 'refused', code: 'the-code', sentence: 'No.' }],
  [422, { kind: 'refused', code: 'the-code', sentence: 'No.' }],
  [503, { kind: 'unreachable' }],
])('a refusal with status %i says what the API says of it', async (status, trouble) => {
  server.take(PATH, () => ({ status, body: { code: 'the-code', message: 'No.' } }));
  await expect(api.post(PATH, answer, Taken)).rejects.toEqual(expect.objectContaining({ trouble }));
});

test('a page of a proxy is no refusal of ours', async () => {
  server.take(PATH, () => ({ status: 409, body: '<html>Conflict</html>' }));
  const failure = api.post(PATH, answer, Taken);
  await expect(failure).rejects.toThrow(RequestFailed);
  await expect(failure).rejects.toMatchObject({ trouble: { kind: 'unreachable' } });
});

test('a file goes as it is, and a refusal of it says why', async () => {
  const file = new Blob(['a plan']);
  server.take('/api/documents', (body) => ({ status: 200, body: { isTaken: body === file } }));
  await expect(api.upload('/api/documents', file, Taken)).resolves.toEqual({ isTaken: true });
  server.take('/api/documents', () => ({ status: 422, body: { code: 'document-unreadable', message: 'Damaged.' } }));
  await expect(api.upload('/api/documents', file, Taken)).rejects.toMatchObject({ trouble: { sentence: 'Damaged.' } });
});

test('a file is fetched whole, and one that may not be had says why', async () => {
  server.publish('/api/plans/care/document', { a: 1 });
  const file = await api.download('/api/plans/care/document');
  expect(file.size).toBe('{"a":1}'.length);
  await expect(api.download('/api/plans/other/document')).rejects.toBeInstanceOf(RequestFailed);
});
