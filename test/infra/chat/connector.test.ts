import { asha, botId } from './support/people.ts';
import { newChat, type Stage, setStage, words } from './support/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.strike());

const stranger = '99999999-9999-4999-8999-999999999999';

describe('beginning a chat (platform.md B4)', () => {
  test('gives one opaque id for a person, the same each time, by either of their ids', async () => {
    const first = await stage.call('POST', 'conversations', newChat(asha.id));
    expect(first.status).toBe(201);
    expect(first.body.id).toMatch(/^a:1[\w-]{60,}$/);
    const { body: members } = await stage.call('GET', `conversations/${encodeURIComponent(first.body.id)}/members`);
    const again = await stage.call('POST', 'conversations', newChat(members[0].id));
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
  });

  test.each([
    ['a stranger', newChat(stranger), 403, 'BotNotInConversationRoster'],
    ['a mail address, which Teams does not take', newChat(asha.mail), 403, 'BotNotInConversationRoster'],
    ['another tenant', newChat(asha.id, { tenantId: stranger }), 403, 'NotEnoughPermissions'],
    ['two tenants', newChat(asha.id, { channelData: { tenant: { id: stranger } } }), 403, 'NotEnoughPermissions'],
    ['no tenant', newChat(asha.id, { tenantId: undefined, channelData: {} }), 400, 'Bad Argument'],
    ['a group', newChat(asha.id, { isGroup: true }), 400, 'Bad Argument'],
    ['nobody', newChat(asha.id, { members: [] }), 400, 'Bad Argument'],
    ['another bot', newChat(asha.id, { bot: { id: `28:${stranger}` } }), 403, 'BotNotInConversationRoster'],
  ])('refuses %s', async (_whom, body, status, code) => {
    expect(await stage.call('POST', 'conversations', body)).toMatchObject({ status, body: { error: { code } } });
  });

  test('takes the bot by its plain app id too', async () => {
    expect(await stage.call('POST', 'conversations', newChat(asha.id, { bot: { id: botId } }))).toMatchObject({
      status: 201,
    });
  });
});

describe('the token of the bot', () => {
  test.each([
    ['missing', ''],
    ['garbage', 'Bearer nonsense'],
  ])('is asked for: %s is 401 and nothing happens', async (_what, authorization) => {
    const refused = await stage.call('POST', 'conversations', newChat(asha.id), { authorization });
    expect(refused).toMatchObject({ status: 401, body: { error: { code: 'Unauthorized' } } });
    expect(stage.chat.conversation(asha.id)).toBeUndefined();
  });
});

describe('messages (platform.md B4, B5)', () => {
  test('are kept, each under an id of its own, though no window is open', async () => {
    const { path } = await stage.begin(asha.id);
    const first = await stage.call('POST', `${path}/activities`, words('one'));
    const second = await stage.call('POST', `${path}/activities`, words('two'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(stage.chat.conversation(asha.id)?.messages).toMatchObject([
      { id: first.body.id, activity: words('one') },
      { id: second.body.id, activity: words('two') },
    ]);
    expect(first.body.id).not.toBe(second.body.id);
  });

  test('may reply to an activity id that nobody ever gave out', async () => {
    const { path } = await stage.begin(asha.id);
    expect(await stage.call('POST', `${path}/activities/invented`, words('a reply'))).toMatchObject({ status: 201 });
  });

  test('with words and a card are split, and no id comes back', async () => {
    const { path } = await stage.begin(asha.id);
    const both = { type: 'message', text: 'words', attachments: [{ contentType: 'x' }] };
    expect(await stage.call('POST', `${path}/activities`, both)).toMatchObject({ status: 202, body: {} });
    expect(stage.chat.conversation(asha.id)?.messages.map(({ activity }) => activity)).toEqual([
      words('words'),
      { type: 'message', attachments: [{ contentType: 'x' }] },
    ]);
  });

  test('are changed in place', async () => {
    const { path } = await stage.begin(asha.id);
    const { body } = await stage.call('POST', `${path}/activities`, words('before'));
    const changed = await stage.call('PUT', `${path}/activities/${body.id}`, words('after'));
    expect(changed).toMatchObject({ status: 200, body: { id: body.id } });
    expect(stage.chat.conversation(asha.id)?.messages).toMatchObject([{ id: body.id, activity: words('after') }]);
  });

  test('are taken back with 200, the only code besides 202 that the SDK knows; after that they are gone', async () => {
    const { path } = await stage.begin(asha.id);
    const { body } = await stage.call('POST', `${path}/activities`, words('too early'));
    expect(await stage.call('DELETE', `${path}/activities/${body.id}`)).toMatchObject({ status: 200 });
    for (const method of ['DELETE', 'PUT']) {
      expect(await stage.call(method, `${path}/activities/${body.id}`, words('again'))).toMatchObject({
        status: 404,
        body: { error: { code: 'ActivityNotFoundInConversation' } },
      });
    }
  });

  test.each([
    ['POST', 'activities'],
    ['PUT', 'activities/1'],
    ['DELETE', 'activities/1'],
    ['GET', 'members'],
    ['GET', 'pagedmembers'],
    ['GET', 'members/x'],
  ])('%s %s in a chat that the bot is not in is 404', async (method, what) => {
    const body = method === 'GET' ? undefined : words('hello');
    expect(await stage.call(method, `conversations/a%3A1unknown/${what}`, body)).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    });
  });

  test.each([
    ['without a type', { text: 'x' }, 400, 'Bad Argument'],
    ['with nothing to show', { type: 'message', text: ' ' }, 400, 'BadSyntax'],
  ])('%s are refused', async (_what, body, status, code) => {
    const { path } = await stage.begin(asha.id);
    expect(await stage.call('POST', `${path}/activities`, body)).toMatchObject({ status, body: { error: { code } } });
  });

  test('that are no JSON are refused in the words of the bot API', async () => {
    const authorization = `Bearer ${await stage.tokenOfBot()}`;
    const headers = { 'content-type': 'application/json', authorization };
    const refused = await fetch(`${stage.serviceUrl}v3/conversations`, { method: 'POST', headers, body: '{' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { code: 'Bad Argument' } });
  });

  test('are measured in UTF-16: 80 KB is two bytes a character, whatever the character', async () => {
    const { path } = await stage.begin(asha.id);
    const card = (length: number) => ({ type: 'message', attachments: [{ content: 'é'.repeat(length) }] });
    const around = JSON.stringify({ attachments: card(0).attachments }).length;
    const most = 40 * 1024 - around;
    expect(await stage.call('POST', `${path}/activities`, card(most))).toMatchObject({ status: 201 });
    expect(await stage.call('POST', `${path}/activities`, card(most + 1))).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
  });

  test('of other kinds are taken and not kept', async () => {
    const { path } = await stage.begin(asha.id);
    expect(await stage.call('POST', `${path}/activities`, { type: 'typing' })).toMatchObject({ status: 202 });
    expect(stage.chat.conversation(asha.id)?.messages).toEqual([]);
  });
});

describe('members', () => {
  test('are the person alone, with the ids, names and addresses that Teams gives', async () => {
    const { path } = await stage.begin(asha.id);
    const member = {
      id: expect.stringMatching(/^29:1[\w-]{60,}$/),
      aadObjectId: asha.id,
      name: 'Asha Rao',
      email: asha.mail,
      userPrincipalName: asha.upn,
    };
    const { body } = await stage.call('GET', `${path}/members`);
    expect(body).toMatchObject([member]);
    expect(await stage.call('GET', `${path}/pagedmembers?pageSize=50`)).toMatchObject({ body: { members: [member] } });
    const one = await stage.call('GET', `${path}/members/${encodeURIComponent(body[0].id)}`);
    expect(one).toMatchObject({ status: 200, body: member });
    expect(await stage.call('GET', `${path}/members/${stranger}`)).toMatchObject({ status: 404 });
  });
});

describe('faults', () => {
  test('a person who blocked the bot is refused with a reason that is JSON inside a string', async () => {
    const { path } = await stage.begin(asha.id);
    stage.chat.faults.blockedBy.add(asha.id);
    for (const [method, where, body] of [
      ['POST', 'conversations', newChat(asha.id)],
      ['POST', `${path}/activities`, words('hello')],
      ['PUT', `${path}/activities/1`, words('hello')],
      ['DELETE', `${path}/activities/1`, undefined],
    ] as const) {
      const refused = await stage.call(method, where, body);
      expect(refused).toMatchObject({ status: 403, body: { errorCode: 209 } });
      expect(JSON.parse(refused.body.message)).toMatchObject({ subCode: 'MessageWritesBlocked' });
    }
    stage.chat.faults.blockedBy.clear();
    expect(await stage.call('POST', `${path}/activities`, words('hello'))).toMatchObject({ status: 201 });
  });

  test('throttling answers so many calls with 429 and Retry-After, and then lets them through', async () => {
    const { path } = await stage.begin(asha.id);
    stage.chat.faults.throttle = { calls: 2, retryAfterSeconds: 7 };
    for (let call = 0; call < 2; call += 1) {
      const refused = await stage.call('POST', `${path}/activities`, words('hello'));
      expect(refused).toMatchObject({ status: 429, body: { error: { code: 'Throttled' } } });
      expect(refused.headers.get('retry-after')).toBe('7');
    }
    expect(await stage.call('POST', `${path}/activities`, words('hello'))).toMatchObject({ status: 201 });
    expect(stage.chat.conversation(asha.id)?.messages).toHaveLength(1);
  });
});

test('a restart loses nothing: id, messages in their last state, and new ids that are new', async () => {
  const { id, path } = await stage.begin(asha.id);
  const { body: sent } = await stage.call('POST', `${path}/activities`, words('before'));
  await stage.call('PUT', `${path}/activities/${sent.id}`, words('after'));
  await stage.strike({ keep: true });
  stage = await setStage(stage.folder);
  expect(stage.chat.conversation(asha.id)?.messages).toMatchObject([{ id: sent.id, activity: words('after') }]);
  const more = await stage.call('POST', `${path}/activities`, words('more'));
  expect(more.status).toBe(201);
  expect(more.body.id).not.toBe(sent.id);
  expect((await stage.begin(asha.id)).id).toBe(id);
});
