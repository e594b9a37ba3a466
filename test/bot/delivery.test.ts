import { FailedCall } from '../../bot/connector-http.ts';
import { callFailure, treatmentOf } from '../../bot/delivery.ts';

const answered = (status: number, code?: string, retryAfterMs: number | null = null) =>
  new FailedCall({ status, body: code === undefined ? null : { error: { code } }, retryAfterMs, mayBeDone: false });

test.each([
  [400, 'Bad Argument', 'bad-argument'],
  [403, 'BotDisabledByAdmin', 'bot-disabled'],
  [403, 'BotNotInConversationRoster', 'not-installed'],
  [403, 'ConversationBlockedByUser', 'blocked'],
  [403, 'NotEnoughPermissions', 'not-allowed'],
  [403, 'SomethingNew', 'not-allowed'],
  [404, 'ConversationNotFound', 'conversation-gone'],
  [404, 'ActivityNotFoundInConversation', 'conversation-gone'],
  [413, 'MessageSizeTooBig', 'too-big'],
])('%i %s is no for good: %s', (status, code, why) => {
  expect(treatmentOf(answered(status, code))).toEqual({ next: 'give-up', why });
  expect(callFailure(answered(status, code))).toBe(why);
});

test.each([
  [412, 'PreconditionFailed', null],
  [429, 'Throttled', 7_000],
  [503, 'ServiceUnavailable', null],
])('%i %s was not carried out, and is made again', (status, code, afterMs) => {
  expect(treatmentOf(answered(status, code, afterMs))).toEqual({ next: 'again', afterMs });
  expect(() => callFailure(answered(status, code, afterMs))).toThrow('busy');
});

test.each([
  [401, 'BotNotRegistered'],
  [403, 'InvalidBotApiHost'],
])('%i %s is for an administrator, and tells nothing about the person', (status, code) => {
  expect(treatmentOf(answered(status, code))).toEqual({ next: 'administrator' });
  expect(() => callFailure(answered(status, code))).toThrow('denied');
});

test.each([500, 502, 504, 408])('after %i nobody knows whether it was carried out', (status) => {
  expect(callFailure(answered(status))).toBe('unclear');
});

test('a connection that broke on the way leaves it unclear, one that never came to be does not', () => {
  const broken = (mayBeDone: boolean) => new FailedCall({ status: null, body: null, retryAfterMs: null, mayBeDone });
  expect(callFailure(broken(true))).toBe('unclear');
  expect(() => callFailure(broken(false))).toThrow('unreachable');
});

test('the reason that is hidden as JSON in a string counts before the status', () => {
  const body = { errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'blocked' }) };
  expect(callFailure(new FailedCall({ status: 403, body, retryAfterMs: null, mayBeDone: false }))).toBe('blocked');
});

test.each(['{not json', 'plain words', '{"other":1}'])(
  'a message of a refusal that hides no code (%s) changes nothing',
  (message) => {
    const body = { message };
    expect(callFailure(new FailedCall({ status: 403, body, retryAfterMs: null, mayBeDone: false }))).toBe(
      'not-allowed',
    );
  },
);

test('no token from the sign-in service is thrown as unreachable', () => {
  const error = Object.assign(new Error('no'), { errorCode: 'endpoints_resolution_error' });
  expect(() => callFailure(error)).toThrow('unreachable');
});

test('a bug stays a bug', () => {
  const bug = new TypeError('x is undefined');
  expect(() => callFailure(bug)).toThrow(bug);
});
