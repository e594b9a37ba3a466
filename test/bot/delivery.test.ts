import { callFailure } from '../../bot/delivery.ts';

test('a service error is worth another try later, though not at once', () => {
  expect(() => callFailure({ statusCode: 500, code: 'ServiceError' })).toThrow('unreachable');
});

test.each([412, 429, 502, 503, 504])('%i is thrown as busy', (statusCode) => {
  expect(() => callFailure({ statusCode })).toThrow('busy');
});

test('a connection that is refused is thrown as unreachable', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED'), { name: 'RestError', code: 'ECONNREFUSED' });
  expect(() => callFailure(error)).toThrow('unreachable');
});

test('no token from the sign-in service is thrown as unreachable', () => {
  const error = Object.assign(new Error('no'), { errorCode: 'endpoints_resolution_error' });
  expect(() => callFailure(error)).toThrow('unreachable');
});

test('a bug stays a bug', () => {
  const bug = new TypeError('x is undefined');
  expect(() => callFailure(bug)).toThrow(bug);
});

test.each(['{not json', 'plain words', '{"other":1}'])(
  'a message of a refusal that hides no code (%s) changes nothing',
  (message) => {
    expect(callFailure({ statusCode: 403, body: { message } })).toBe('not-allowed');
  },
);
