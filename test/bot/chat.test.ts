import { Refusal } from '../../src/core/refusal.ts';
import type { Notice } from '../../src/ports/chat.ts';
import type { Conversation } from '../../src/ports/conversations.ts';
import { fakeConversations } from '../fakes/conversations.ts';
import type { FakeInstallation } from '../fakes/installer.ts';
import { type FakePace, fakePace } from '../fakes/pace.ts';
import { anItem, aReceipt, aView } from './cards/views.ts';
import { ROBIN, startTeams, TENANT, type Teams } from './teams.ts';

let teams: Teams;
let pace: FakePace;
const ask = aView([anItem()]);
const conversations = fakeConversations();
const posting = async () => undefined;

beforeEach(async () => {
  pace = fakePace();
  teams = await startTeams({ conversations, pace });
});
afterEach(async () => {
  await conversations.forget(ROBIN.id);
  await teams.close();
});

async function knownChat(serviceUrl = teams.connectorUrl): Promise<void> {
  const known: Conversation = {
    id: 'a:known',
    serviceUrl,
    tenantId: TENANT,
    botId: `28:${teams.clientId}`,
    personMri: '29:robin',
    welcomed: true,
  };
  await conversations.save(ROBIN.id, known);
}

const refusal = (status: number, code: string) => ({ status, body: { error: { code, message: 'no' } } });

test('the card goes alone into the known chat, and the id of the message comes back', async () => {
  await knownChat();
  expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({
    outcome: 'delivered',
    conversation: 'a:known',
    activity: 'id-1',
  });
  const [sent] = teams.calls;
  expect(sent?.path).toContain('/v3/conversations/a:known/activities');
  expect(sent?.body.summary).toBe('One action needs an answer. Is it already done?');
  expect(sent?.body.text).toBeUndefined();
  expect(sent?.body.attachments).toHaveLength(1);
});

test.each([
  ['has moved', 'https://localhost:4999/connector/'],
  ['is none of ours', 'https://smba.trafficmanager.net.example/teams/'],
])('a chat that was kept with a service that %s gets its card from the bot’s own', async (_what, serviceUrl) => {
  await knownChat(serviceUrl);
  expect(await teams.bot.chat.sendAsk(ask, posting)).toMatchObject({ outcome: 'delivered', conversation: 'a:known' });
  expect(teams.calls.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/teams\/v3\/conversations\/a:known\/activities/),
  ]);
});

test('a chat that nobody opened is made by tenant and person, and kept', async () => {
  teams.answers.push({ status: 201, body: { id: 'a:new' } });
  expect(await teams.bot.chat.sendAsk(ask, posting)).toMatchObject({ outcome: 'delivered', conversation: 'a:new' });
  expect(teams.calls[0]).toMatchObject({
    method: 'POST',
    path: '/teams/v3/conversations',
    body: { isGroup: false, tenantId: TENANT, members: [{ id: ROBIN.id }], channelData: { tenant: { id: TENANT } } },
  });
  expect(await conversations.find(ROBIN.id)).toMatchObject({
    id: 'a:new',
    serviceUrl: teams.connectorUrl,
    welcomed: true,
  });
});

test('in a chat that nobody opened the bot introduces itself before it asks', async () => {
  teams.answers.push({ status: 201, body: { id: 'a:new' } });
  await teams.bot.chat.sendAsk(ask, posting);
  const [introduced, asked] = teams.calls.slice(1).map(({ body }) => JSON.stringify(body));
  expect(introduced).toContain('Hello, I am Followthrough');
  expect(asked).toContain('Is it already done?');
});

test('a chat that is gone is made anew, once', async () => {
  await knownChat();
  teams.answers.push(refusal(404, 'ConversationNotFound'), { status: 201, body: { id: 'a:new' } });
  expect(await teams.bot.chat.sendAsk(ask, posting)).toMatchObject({ outcome: 'delivered', conversation: 'a:new' });
  await knownChat();
  teams.answers.push(
    refusal(404, 'ConversationNotFound'),
    { status: 201, body: { id: 'a:newer' } },
    refusal(404, 'ConversationNotFound'),
  );
  expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({ outcome: 'refused', why: 'not-installed' });
});

test.each([
  [403, 'ConversationBlockedByUser', 'blocked'],
  [403, 'BotDisabledByAdmin', 'bot-disabled'],
  [403, 'NotEnoughPermissions', 'not-allowed'],
  [400, 'Bad Argument', 'not-allowed'],
  [413, 'MessageSizeTooBig', 'too-big'],
])('%i %s means %s, after one call', async (status, code, why) => {
  await knownChat();
  teams.answers.push(refusal(status, code));
  expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({ outcome: 'refused', why });
  expect(teams.calls).toHaveLength(1);
});

test('a bot that is not registered is for an administrator to mend: nobody is written to otherwise', async () => {
  await knownChat();
  teams.answers.push(refusal(401, 'BotNotRegistered'));
  await expect(teams.bot.chat.sendAsk(ask, posting)).rejects.toMatchObject({ code: 'denied' });
});

test('a person who blocked the bot is known by the reason inside the string, and the chat is dropped', async () => {
  await knownChat();
  const message = JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is blocked' });
  teams.answers.push({ status: 403, body: { errorCode: 209, message } });
  expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({ outcome: 'refused', why: 'blocked' });
  expect(await conversations.find(ROBIN.id)).toBeUndefined();
});

test.each([
  [400, 'Bad Argument', 'unknown-person'],
  [404, 'NotFound', 'not-installed'],
  [403, 'BotNotInConversationRoster', 'not-installed'],
])('making the chat answered with %i %s means %s where the app cannot be installed', async (status, code, why) => {
  teams.answers.push(refusal(status, code));
  expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({ outcome: 'refused', why });
});

describe('who has not got the app', () => {
  const NOT_IN = refusal(403, 'BotNotInConversationRoster');
  const installedFor = async (installed: FakeInstallation) => {
    await teams.close();
    teams = await startTeams({ conversations, installed: { [ROBIN.id]: installed } });
    teams.answers.push(NOT_IN);
  };

  test('gets it, is greeted and asked', async () => {
    await installedFor({ chat: null });
    teams.answers.push({ status: 201, body: { id: 'a:new' } });
    expect(await teams.bot.chat.sendAsk(ask, posting)).toMatchObject({ outcome: 'delivered', conversation: 'a:new' });
    expect(teams.calls.map(({ path }) => path.includes('a:new'))).toEqual([false, false, true, true]);
    expect(await conversations.find(ROBIN.id)).toMatchObject({ id: 'a:new', welcomed: true });
  });

  test('is asked in the chat that Graph knows where Teams opens none by person', async () => {
    await installedFor({ chat: 'a:graph' });
    teams.answers.push(NOT_IN);
    expect(await teams.bot.chat.sendAsk(ask, posting)).toMatchObject({ conversation: 'a:graph' });
  });

  test('is not greeted twice when the bot heard of the installation meanwhile', async () => {
    await installedFor({ chat: null });
    teams.answers.push({ status: 201, body: { id: 'a:known' } });
    const hearing = teams.bot.chat.sendAsk(ask, posting);
    await teams.reached(1);
    await knownChat();
    expect(await hearing).toMatchObject({ outcome: 'delivered', conversation: 'a:known' });
    expect(teams.calls).toHaveLength(3);
  });

  test.each(['guest', 'unknown-person'] as const)('is refused as %s where they can have none', async (why) => {
    await installedFor(why);
    expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({ outcome: 'refused', why });
  });
});

test.each([500, 502, 504])('after %i the card is not sent again: nobody knows whether it arrived', async (status) => {
  await knownChat();
  teams.answers.push({ status });
  expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({ outcome: 'unknown' });
  expect(teams.calls).toHaveLength(1);
});

test('when Teams answers nothing clearly any more everybody waits, before all questions go by e-mail', async () => {
  await knownChat();
  for (let times = 1; times <= 5; times++) {
    expect(pace.pauses).toEqual([]);
    teams.answers.push({ status: 502 });
    await teams.bot.chat.sendAsk(ask, posting);
  }
  expect(pace.pauses).toEqual([60_000]);
});

test('a connection that breaks while the card is on its way leaves it unknown, after one call', async () => {
  await knownChat();
  teams.answers.push('broken');
  expect(await teams.bot.chat.sendAsk(ask, posting)).toEqual({ outcome: 'unknown' });
  expect(teams.calls).toHaveLength(1);
});

test('what Teams did not take is sent again after what it asks for, and everybody waits', async () => {
  await knownChat();
  teams.answers.push({ ...refusal(429, 'Throttled'), headers: { 'retry-after': '7' } });
  expect(await teams.bot.chat.sendAsk(ask, posting)).toMatchObject({ outcome: 'delivered' });
  expect(pace.pauses).toEqual([7_000]);
  expect(pace.turns).toEqual(['a:known', 'a:known']);
});

test('what Teams keeps refusing for the moment is left for later', async () => {
  await knownChat();
  const throttled = { ...refusal(429, 'Throttled'), headers: { 'retry-after': '0' } };
  teams.answers.push(throttled, throttled, throttled, throttled);
  await expect(teams.bot.chat.sendAsk(ask, posting)).rejects.toMatchObject({ code: 'busy' });
  expect(teams.calls).toHaveLength(4);
});

test('a card that must not go now is not handed over', async () => {
  await knownChat();
  const stopped = async () => Promise.reject(new Refusal('sending-stopped'));
  await expect(teams.bot.chat.sendAsk(ask, stopped)).rejects.toMatchObject({ code: 'sending-stopped' });
  expect(teams.calls).toEqual([]);
});

describe('telling that a kept answer could not be written', () => {
  const said = aReceipt({ words: 'All **three** signed.\nOn Tuesday.', state: 'kept' });
  const notice: Notice = {
    kind: 'answer-refused',
    planTitle: 'Care plan',
    ref: '3.2',
    text: 'Agree one front door <at>All</at>',
    said,
    why: 'action-closed',
  };

  test('gives everything back that was said, as plain text in their own chat', async () => {
    await knownChat();
    expect(await teams.bot.chat.tell(ROBIN, notice)).toMatchObject({ outcome: 'delivered', conversation: 'a:known' });
    const [sent] = teams.calls;
    expect(sent?.body).toMatchObject({ textFormat: 'plain' });
    const text = String(sent?.body.text);
    for (const part of [
      '3.2 Agree one front door',
      '(Care plan)',
      'is not in the plan',
      'Sentence for action-closed.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('You had answered: done on 30 June 2015.');
    expect(text).toContain('You had written: “All **three** signed.\nOn Tuesday.”');
    expect(text).not.toContain('<at>');
  });

  test('where nobody can be reached says so', async () => {
    await knownChat();
    teams.answers.push(refusal(403, 'BotNotInConversationRoster'), refusal(403, 'BotNotInConversationRoster'));
    expect(await teams.bot.chat.tell(ROBIN, notice)).toEqual({ outcome: 'refused', why: 'not-installed' });
  });
});

describe('drawing a card anew', () => {
  test('changes the message that it is in', async () => {
    await knownChat();
    const sent = { conversation: 'a:known', activity: 'card-7' };
    expect(await teams.bot.chat.redrawAsk(ask, sent)).toEqual({ outcome: 'delivered', ...sent });
    expect(teams.calls).toMatchObject([{ method: 'PUT', path: '/teams/v3/conversations/a:known/activities/card-7' }]);
  });

  test('in a chat that is another one by now is not tried', async () => {
    await knownChat();
    const sent = { conversation: 'a:old', activity: 'card-7' };
    expect(await teams.bot.chat.redrawAsk(ask, sent)).toEqual({ outcome: 'refused', why: 'not-installed' });
    expect(teams.calls).toEqual([]);
  });
});
