/** @jest-environment jsdom */
import { type AsyncResult, type Channel, openChannel } from '../../../infra/local/pages/browser/office/channel.ts';
import { itemOf } from '../../../infra/local/pages/browser/office/item.ts';
import { writeAs } from '../../../infra/local/pages/browser/outlook/body-form.ts';
import { composeCalls } from '../../../infra/local/pages/browser/outlook/compose-item.ts';
import { htmlText } from '../../../infra/local/pages/browser/outlook/html-text.ts';
import { OfficeFault } from '../../../infra/local/pages/browser/outlook/office-fault.ts';
import type { FromPane, ItemFacts } from '../../../infra/local/pages/browser/outlook/protocol.ts';
import { createSignIn, type SignInHost } from '../../../infra/local/pages/browser/outlook/sign-in.ts';

const helen = { displayName: 'Helen Birtwistle', emailAddress: 'helen.birtwistle@harrowmere.example' };
const mail: ItemFacts = {
  kind: 'read',
  itemId: 'AAMk',
  subject: 'RE: Action 3.1',
  from: helen,
  to: [],
  cc: [],
  at: '2026-11-23T08:00:00Z',
  internetMessageId: '<1@harrowmere.example>',
  conversationId: 'c',
};

describe('what an item offers', () => {
  const channel: Channel = {
    context: Promise.resolve(null),
    call: () => undefined,
    signIn: () => undefined,
    listen: () => undefined,
  };

  test('is only what its requirement set holds: what an older Outlook lacks is not there', () => {
    expect(itemOf(mail, channel, () => true)).toMatchObject({
      normalizedSubject: 'Action 3.1',
      body: { getAsync: expect.any(Function) },
      getAllInternetHeadersAsync: expect.any(Function),
    });
    expect(itemOf(mail, channel, () => false)).toMatchObject({
      body: { getAsync: undefined, getTypeAsync: expect.any(Function) },
      getAllInternetHeadersAsync: undefined,
    });
  });

  test('differs between reading and writing, and is null where nothing is open', () => {
    expect(itemOf(mail, channel, () => true)).not.toHaveProperty('body.setSelectedDataAsync');
    expect(itemOf({ kind: 'compose' }, channel, () => true)).toMatchObject({
      body: { setSelectedDataAsync: expect.any(Function) },
      subject: { getAsync: expect.any(Function) },
    });
    expect(itemOf(null, channel, () => true)).toBeNull();
  });
});

test('a fourth call at the same time fails, and an answer makes room for another', async () => {
  const outlook = document.body.appendChild(document.createElement('iframe')).contentWindow;
  if (!outlook) throw new Error('The frame has no window');
  const asked: FromPane[] = [];
  outlook.postMessage = (message: FromPane) => void asked.push(message);
  Object.assign(window, { parent: outlook });
  const channel = openChannel('http://outlook.example');
  const ends: AsyncResult[] = [];
  const call = () =>
    new Promise((resolve) => channel.call('body.getAsync', ['text', (end: AsyncResult) => resolve(ends.push(end))]));

  const [first] = [call(), call(), call()];
  await call();
  expect(ends).toMatchObject([{ status: 'failed', error: { code: 5100 } }]);
  expect(asked.map(({ office }) => office)).toEqual(['hello', 'call', 'call', 'call']);

  const data = { office: 'reply', id: 1, value: 'words' };
  window.dispatchEvent(new MessageEvent('message', { source: outlook, origin: 'http://elsewhere.example', data }));
  window.dispatchEvent(new MessageEvent('message', { source: outlook, origin: 'http://outlook.example', data }));
  await first;
  expect(ends.slice(1)).toMatchObject([{ status: 'succeeded', value: 'words' }]);
  void call();
  expect(asked).toHaveLength(5);
});

describe('a mail that is being written', () => {
  const open = (type: 'html' | 'text', dropsStyle = false) => {
    document.body.innerHTML = `<select id="body-type"><option value="${type}"></select><div id="body">Dear all</div>`;
    return composeCalls({ dropsStyle });
  };

  test('takes HTML at the top while nobody has written, without what could run', () => {
    const calls = open('html');
    const table = '<table style="width:100%"><tr><td>3.1</td></tr></table><script>alert(1)</script>';
    calls['body.setSelectedDataAsync']?.([table, { coercionType: 'html' }]);
    const kept = '<table style="width:100%"><tbody><tr><td>3.1</td></tr></tbody></table>';
    expect(document.querySelector('#body')?.innerHTML).toBe(`${kept}Dear all`);
  });

  test('loses the inline style of what is inserted, where Outlook does that', () => {
    open('html', true)['body.setSelectedDataAsync']?.(['<b style="color:red">x</b>', { coercionType: 'html' }]);
    expect(document.querySelector('#body b')?.hasAttribute('style')).toBe(false);
  });

  test('as plain text has the lines of what is inserted, and nothing of the markup that was there', () => {
    const calls = open('html');
    const body = document.querySelector<HTMLElement>('#body');
    if (body === null) throw new Error('Nothing can be written');
    body.innerHTML = '<p>Dear <b>all</b></p><p>thus:</p>';
    writeAs(body, 'text');
    document.querySelector('option')?.setAttribute('value', 'text');
    calls['body.setSelectedDataAsync']?.(['3.1\nOverdue\n', { coercionType: 'text' }]);
    expect(body.innerHTML).toBe('3.1\nOverdue\nDear all\nthus:');
    expect(calls['body.getAsync']?.(['text'])).toBe('3.1\r\nOverdue\r\nDear all\r\nthus:');
    writeAs(body, 'html');
    expect(body.innerHTML).toBe('3.1<br>Overdue<br>Dear all<br>thus:<br>');
  });

  test('refuses HTML when it is plain text, and more than a million characters', () => {
    const calls = open('text');
    const insert = (data: string, options: object) => () => calls['body.setSelectedDataAsync']?.([data, options]);
    expect(insert('<b>x</b>', { coercionType: 'html' })).toThrow(OfficeFault);
    expect(insert('x'.repeat(1_000_001), {})).toThrow('longer than 1,000,000');
  });
});

test('the text of a mail comes from its HTML, a line for each row and paragraph', () => {
  const markup = '<style>p{}</style><p>On <b>3.1</b>:\n done</p><table><tr><td>a</td><td>b</td></tr></table>';
  expect(htmlText(markup)).toBe('On 3.1: done\r\na b');
});

describe('nested sign-in', () => {
  const host: SignInHost = { as: helen.emailAddress, clientId: 'app', asksFirst: false };
  const ask = async (method: string, tokenParams: object, changes: Partial<SignInHost> = {}) =>
    JSON.parse(await createSignIn({ ...host, ...changes })(JSON.stringify({ method, requestId: '1', tokenParams })));
  const scope = 'openid api://localhost/app/access_as_user';

  test('gives no token to another app, nor for everyday scopes alone', async () => {
    const refused = { success: false, error: { status: 'PERSISTENT_ERROR' } };
    expect(await ask('GetToken', { clientId: 'other', scope })).toMatchObject(refused);
    expect(await ask('GetToken', { clientId: 'app', scope: 'openid profile' })).toMatchObject(refused);
  });

  test('asks for the person first, where they have not agreed', async () => {
    expect(await ask('GetToken', { clientId: 'app', scope }, { asksFirst: true })).toMatchObject({
      error: { status: 'USER_INTERACTION_REQUIRED' },
    });
  });
});
