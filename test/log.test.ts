import { GraphError } from '@microsoft/microsoft-graph-client';
import { Refusal } from '../src/core/refusal.ts';
import { errorFacts } from '../src/error-facts.ts';
import { createLog } from '../src/log.ts';

const PRIVATE = ['Lee Lead', 'lee.lead@example.gov.uk', 'the child', 'eyJhbGciOi', 'a-secret'];

/** What is written for an error, and whatever else is noted with it. */
function written(error: unknown): string {
  const lines: string[] = [];
  createLog('debug', { write: (line) => void lines.push(line) }).error({ err: error }, 'something failed');
  return lines.join('');
}

function graphError(): GraphError {
  const error = new GraphError(404, "Resource 'lee.lead@example.gov.uk' does not exist");
  error.code = 'Request_ResourceNotFound';
  error.requestId = '9c1e2d6b-5a4f-4e21-8c2f-5e0a1b7d4f7a';
  error.body = JSON.stringify({ message: 'Lee Lead said: the child' });
  error.headers = new Headers({ authorization: 'Bearer eyJhbGciOi', 'x-told': 'a-secret' });
  return error;
}

function withWords<E extends Error>(error: E): E {
  return Object.assign(error, {
    request: { headers: { authorization: 'Bearer eyJhbGciOi' }, body: 'the child' },
    response: 'Lee Lead',
    input: 'lee.lead@example.gov.uk',
    code: 'a code that says the child in so many words',
  });
}

test.each([
  ['a failed call to Graph', () => graphError()],
  ['a refusal with that failure behind it', () => new Refusal('busy', { status: 404 }, { cause: graphError() })],
  ['what a library hangs on its errors', () => withWords(new Error('Lee Lead <lee.lead@example.gov.uk>'))],
  ['a message that quotes what it could not read', () => jsonError('Lee Lead: the child')],
  ['a message of several lines', () => new Error('a-secret\n    the child\nLee Lead')],
  ['a text that was thrown', () => 'Lee Lead: the child'],
  ['an object that was thrown', () => ({ name: 'Lee Lead', token: 'eyJhbGciOi' })],
  ['causes that go round in circles', () => circular()],
])('%s leaves no name, word, address or token in the log', (_what, make) => {
  const line = written(make());
  expect(line).toContain('something failed');
  for (const text of PRIVATE) expect(line).not.toContain(text);
});

test('what is needed to find the trouble is kept: kind, code, status, Microsoft’s own id, and where', () => {
  expect(errorFacts(new Refusal('busy', {}, { cause: graphError() }))).toEqual({
    type: 'Refusal',
    code: 'busy',
    cause: {
      type: 'Error',
      code: 'Request_ResourceNotFound',
      status: 404,
      requestId: '9c1e2d6b-5a4f-4e21-8c2f-5e0a1b7d4f7a',
      at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    },
  });
});

function jsonError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function circular(): Error {
  const error = new Error('Lee Lead');
  error.cause = error;
  return error;
}
