import { asha, botId, tenantId } from './support/people.ts';
import { type Stage, setStage, words } from './support/stage.ts';

let stage: Stage;
let chatId: string;
let path: string;
beforeEach(async () => {
  stage = await setStage();
  ({ id: chatId, path } = await stage.begin(asha.id));
  await stage.chat.openWindow(asha.id);
});
afterEach(() => stage.strike());

const say = (text: string) => stage.window.post({ ...words(text), conversation: { id: chatId } });
const send = async (text: string): Promise<string> =>
  (await stage.call('POST', `${path}/activities`, words(text))).body.id;
const press = (replyToId: string | undefined, value: object = { action: { verb: 'done' } }) =>
  stage.window.post({ type: 'invoke', name: 'adaptiveCard/action', conversation: { id: chatId }, replyToId, value });
const lastHeard = () => stage.heard.at(-1)?.activity;

describe('what the bot hears', () => {
  test('is what Teams would send, signed for this bot and this service URL', async () => {
    await say('my <actions> & more');
    await expect(stage.untilHeard(1)).resolves.toMatchObject({
      claims: { iss: 'https://api.botframework.com', aud: botId, serviceurl: stage.serviceUrl },
      activity: {
        type: 'message',
        text: 'my <actions> & more',
        channelId: 'msteams',
        serviceUrl: stage.serviceUrl,
        from: { id: expect.stringMatching(/^29:1/), aadObjectId: asha.id, name: 'Asha Rao' },
        recipient: { id: `28:${botId}`, name: 'Followthrough' },
        conversation: { id: chatId, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        attachments: [{ contentType: 'text/html', content: '<p>my &lt;actions&gt; &amp; more</p>' }],
      },
    });
  });

  test('names the card by the id that the bot knows, not by that of the window', async () => {
    await stage.window.loadPage(chatId);
    const cardId = await send('a card');
    await stage.window.shows('a card');
    const windowId = stage.window.idOf('a card');
    expect(windowId).not.toBe(cardId);

    await press(windowId);
    expect(lastHeard()).toMatchObject({ type: 'invoke', name: 'adaptiveCard/action', replyToId: cardId });

    const heardBefore = stage.heard.length;
    const value = { verb: 'on-track' };
    await stage.window.post({ type: 'message', value, replyToId: windowId, conversation: { id: chatId } });
    await stage.untilHeard(heardBefore + 1);
    expect(lastHeard()).toMatchObject({ type: 'message', value, replyToId: cardId });
    expect(lastHeard()).not.toHaveProperty('text');
  });

  test('of being installed comes once, however often the page loads, and both events of it', async () => {
    await stage.window.loadPage(chatId);
    await stage.untilHeard(2);
    await stage.window.loadPage(chatId);
    await say('hello');
    await stage.untilHeard(3);
    expect(stage.heard.map(({ activity }) => activity.type)).toEqual([
      'conversationUpdate',
      'installationUpdate',
      'message',
    ]);
    expect(stage.heard[0]?.activity.membersAdded).toEqual([{ id: `28:${botId}` }]);
    expect(stage.heard[1]?.activity.action).toBe('add');
  });

  test('of being installed comes again when it failed the first time', async () => {
    stage.answer.status = 500;
    await stage.chat.install(asha.id);
    expect(stage.heard).toHaveLength(1);
    stage.answer.status = 200;
    await Promise.all([stage.chat.install(asha.id), stage.chat.install(asha.id)]);
    expect(stage.heard).toHaveLength(3);
    await stage.chat.install(asha.id);
    expect(stage.heard).toHaveLength(3);
  });

  test('leaves out what happens in the window but not in this chat', async () => {
    await stage.window.post({ ...words('hello group'), conversation: { id: '19:group@thread.v2' } });
    await stage.window.post({ type: 'conversationUpdate', conversation: { id: chatId }, membersAdded: [{ id: 'x' }] });
    await say('hello');
    await stage.untilHeard(1);
    expect(lastHeard()).toMatchObject({ text: 'hello' });
  });
});

describe('a button that runs on the bot', () => {
  const card = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } };

  test('is answered with the card that the bot gave', async () => {
    stage.answer.body = card;
    expect(await (await press('window-1')).json()).toEqual(card);
  });

  test.each([
    ['fails', 500, card],
    ['does not know it', 501, undefined],
    ['answers with something else', 200, { hello: 'there' }],
    [
      'wants a sign-in, which the window cannot show',
      200,
      { ...card, type: 'application/vnd.microsoft.activity.loginRequest' },
    ],
  ])('tells the person that it went wrong when the bot %s', async (_what, status, body) => {
    Object.assign(stage.answer, { status, body });
    const reply = await press('window-1');
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
  });

  test('tells the person so when the bot is down, and works again when it is back', async () => {
    stage.stopBot();
    expect(await (await press('window-1')).json()).toMatchObject({ type: 'application/vnd.microsoft.error' });
    expect((await press('window-1')).status).toBe(200);
  });
});

describe('the window', () => {
  test('shows when it opens what was sent before, in order and in its last state', async () => {
    const first = await send('one');
    await send('two');
    const third = await send('three');
    await stage.call('PUT', `${path}/activities/${first}`, words('one, changed'));
    await stage.call('DELETE', `${path}/activities/${third}`);
    await stage.window.loadPage(chatId);
    await stage.window.shows('one, changed', 'two');
  });

  test('follows: what is sent, changed and taken back while it is open', async () => {
    await stage.window.loadPage(chatId);
    const first = await send('one');
    const second = await send('two');
    await stage.window.shows('one', 'two');
    await stage.call('PUT', `${path}/activities/${first}`, words('one, changed'));
    await stage.call('DELETE', `${path}/activities/${second}`);
    await stage.window.shows('one, changed', 'This message has been deleted.');
  });

  test('shows everything once after its page was left, something was sent, and it was opened again', async () => {
    await stage.window.loadPage(chatId);
    await send('one');
    await stage.window.shows('one');
    stage.window.closePage();
    await send('while away');
    await stage.window.loadPage(chatId);
    await stage.window.shows('one', 'while away');
    await send('after');
    await stage.window.shows('one', 'while away', 'after');
  });

  test('does not show it all again for a made-up installation while its page is open', async () => {
    await stage.window.loadPage(chatId);
    await send('one');
    await stage.window.shows('one');
    await stage.window.post({ type: 'installationUpdate', action: 'add', conversation: { id: chatId } });
    await send('two');
    await stage.window.shows('one', 'two');
  });

  test('that does not take one message still gets the next, and the trouble is told', async () => {
    await stage.window.loadPage(chatId);
    stage.window.refuse('odd');
    await send('odd');
    await send('even');
    await stage.window.shows('even');
    expect(stage.warnings).toEqual([expect.stringContaining('Asha Rao')]);
    expect(stage.chat.conversation(asha.id)?.messages).toHaveLength(2);
  });

  test.each([
    ['failed', 'Followthrough failed (HTTP 500). Nothing came back from it.'],
    ['is not running', 'Followthrough is not running. Nothing came back from it.'],
  ])('says so when somebody writes and the bot %s, and does not keep that as a message', async (what, line) => {
    await stage.window.loadPage(chatId);
    if (what === 'failed') stage.answer.status = 500;
    else stage.stopBot();
    await say('hello');
    await stage.window.shows(line);
    expect(stage.chat.conversation(asha.id)?.messages).toEqual([]);
  });
});

test('somebody who does not know the key of a window is not let in', async () => {
  const body = JSON.stringify({ ...words('in your name'), conversation: { id: chatId } });
  const headers = { 'content-type': 'application/json' };
  const refused = await fetch(`${stage.gatewayUrl}guessed/messages`, { method: 'POST', headers, body });
  expect(refused.status).toBe(404);
  expect(stage.heard).toEqual([]);
});

test('a window for nobody is a mistake of the caller', async () => {
  await expect(stage.chat.openWindow('nobody')).rejects.toThrow('nobody');
});
