import type { AnswerRequest } from '../../src/cases/answering/answer-ask.ts';
import { fakeConversations } from '../fakes/conversations.ts';
import { anItem, aReceipt, aView } from './cards/views.ts';
import { ROBIN, refusing, startTeams, TENANT, type Teams, type TeamsChanges } from './teams.ts';

let teams: Teams;
afterEach(() => teams.close());

async function start(changes: TeamsChanges = {}): Promise<void> {
  teams = await startTeams(changes);
}

const first = anItem({ action: 'plan:a1.1', ref: '1.1' });
const second = anItem({ action: 'plan:a1.2', ref: '1.2' });
const done = { tap: 'done 0 :2015-07-20 :a1.1' };

function execute(data: object): unknown {
  const value = { action: { type: 'Action.Execute', verb: 'done', data }, trigger: 'manual' };
  return teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1' });
}

/** Every string of what was drawn, one after the other. */
function words(drawn: unknown): string {
  return JSON.stringify(drawn);
}

// What each button records is tried with the real cases, in answering.test.ts.
describe('a tapped button', () => {
  let asked: AnswerRequest[];
  beforeEach(async () => {
    asked = [];
    const view = aView([{ ...first, receipt: aReceipt() }, second]);
    await start({
      cases: {
        viewAsk: async () => aView([first, second]),
        answerAsk: async (request) => {
          asked.push(request);
          return { view, notice: null };
        },
      },
    });
  });

  test('gives the receipt in the reply and in the stored card', async () => {
    const reply = await teams.post(execute(done));
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(reply.text).toContain('Recorded: done on 30 June 2015');
    const [update] = await teams.reached(1);
    expect(update).toMatchObject({ method: 'PUT', path: '/teams/v3/conversations/a:robin/activities/card-1' });
    expect(words(update?.body.attachments[0]?.content)).toContain('Recorded: done on 30 June 2015');
    expect(asked).toMatchObject([
      { by: ROBIN, action: first.action, door: 'chat', card: { conversation: 'a:robin', activity: 'card-1' } },
    ]);
  });

  test('is answered for who Teams says taps, whatever the card claims', async () => {
    await teams.post(execute({ ...done, by: { id: 'somebody-else' }, person: 'x', aadObjectId: 'y' }));
    await teams.reached(1);
    expect(asked).toMatchObject([{ by: ROBIN, ask: `${ROBIN.id}:2015-07-20` }]);
  });

  test('of somebody whom Teams does not name records nothing', async () => {
    const reply = await teams.post({ ...Object(execute(done)), from: { id: '29:robin', name: 'Robin' } });
    expect(reply.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(reply.text).toContain('could not tell who you are');
    expect(asked).toEqual([]);
  });

  test('that nobody can read is answered with a sentence', async () => {
    for (const data of [{}, { tap: 'x' }, { tap: 'delete 0 :2015-07-20 :a1.1' }, null, 'text']) {
      const value = { action: { data } };
      const reply = await teams.post(teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value }));
      expect(reply.body).toMatchObject({ value: 'Sentence for request-invalid.' });
    }
    const bare = await teams.post(teams.activity({ type: 'invoke', name: 'adaptiveCard/action' }));
    expect(bare.body).toMatchObject({ value: 'Sentence for request-invalid.' });
  });

  test('whose card Teams does not let change leaves the answer as it is', async () => {
    teams.answers.push({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'gone' } } });
    const reply = await teams.post(execute(done));
    expect(reply.text).toContain('Recorded: done on 30 June 2015');
    await teams.reached(1);
    expect((await teams.post(teams.activity({ text: 'help' }))).status).toBe(200);
  });
});

test('a refused answer says why on the card; without a card it is one sentence', async () => {
  await start({ cases: { answerAsk: refusing('action-closed'), viewAsk: async () => aView([first]) } });
  const reply = await teams.post(execute({ ...done, 'words:plan:a1.1': 'kept' }));
  await teams.reached(1);
  expect(reply.text).toContain('▲ Sentence for action-closed.');
  expect(reply.text).toContain('"value":"kept"');
  await teams.close();
  await start({ cases: { viewAsk: refusing('not-your-action') } });
  const without = await teams.post(execute(done));
  expect(without.body).toMatchObject({ value: 'Sentence for not-your-action.' });
});

test('what of “the rest are on track” could not be recorded is counted on the card', async () => {
  const restOnTrack = async () => ({ view: aView([first, second]), recorded: 3, kept: 0, open: 2 });
  await start({ cases: { restOnTrack } });
  const reply = await teams.post(execute({ rest: ':2015-07-20' }));
  await teams.reached(1);
  expect(reply.text).toContain('2 of them could not be recorded, and still ask below.');
});

describe('writing to the bot', () => {
  const ways: [string, string][] = [
    ['my actions', 'One action needs an answer'],
    ['My Actions!', 'One action needs an answer'],
    ['<at>Followthrough</at> my  actions please', 'One action needs an answer'],
    ['What do I owe?', 'One action needs an answer'],
    ['overdue', 'Nothing is overdue'],
    ['What’s overdue?', 'Nothing is overdue'],
    ['HELP', 'What I do'],
    ['hello', 'What I do'],
    ['', 'What I do'],
    ['delete everything', 'I could not tell how it stands from what you wrote'],
  ];
  test.each(ways)('“%s” is answered with “%s”', async (text, answer) => {
    await start({ cases: { myActions: async () => aView([first]), viewOverdue: async () => [] } });
    await teams.post(teams.activity({ text }));
    expect(teams.calls).toHaveLength(1);
    expect(words(teams.calls[0]?.body)).toContain(answer);
  });

  test('a button of the help card is the same as writing, and its card stays', async () => {
    await start({ cases: { myActions: async () => aView([first]) } });
    await teams.post(teams.activity({ value: { command: 'my actions' }, replyToId: 'help-card' }));
    expect(teams.calls).toMatchObject([{ method: 'POST' }]);
    expect(words(teams.calls[0]?.body)).toContain('One action needs an answer');
  });

  test('where others read along, the bot shows nothing of anybody', async () => {
    await start({ cases: { myActions: async () => aView([first]) } });
    await teams.post(
      teams.activity({
        text: 'my actions',
        conversation: {
          id: '19:team',
          conversationType: 'channel',
          isGroup: true,
          tenantId: TENANT,
        },
      }),
    );
    expect(teams.calls[0]?.body.text).toContain('your own chat');
  });

  test.each([
    ['channel', 'installationUpdate'],
    ['groupChat', 'installationUpdate'],
    ['channel', 'conversationUpdate'],
    ['groupChat', 'conversationUpdate'],
  ])('added to a %s (%s) the bot says nothing, and takes it for nobody’s own chat', async (conversationType, type) => {
    const conversations = fakeConversations();
    await start({ conversations });
    const conversation = { id: '19:group', conversationType, isGroup: true, tenantId: TENANT };
    const membersAdded = [{ id: `28:${teams.clientId}` }];
    const change = type === 'installationUpdate' ? { action: 'add' } : { membersAdded };
    await teams.post(teams.activity({ type, conversation, recipient: membersAdded[0], ...change }));
    expect(teams.calls).toEqual([]);
    expect(await conversations.find(ROBIN.id)).toBeUndefined();
  });

  test('a case that breaks is one sentence, never its stack, and the process lives', async () => {
    await start({
      cases: {
        myActions: async () => {
          throw new TypeError('secret inside');
        },
      },
    });
    const reply = await teams.post(teams.activity({ text: 'my actions' }));
    expect(reply).toMatchObject({ status: 200, text: '' });
    expect(words(teams.calls)).toContain('Something went wrong on my side');
    expect(words(teams.calls)).toContain('cannot tell whether it was recorded');
    expect(words(teams.calls)).not.toContain('secret inside');
    expect(teams.logged).toEqual(['a turn failed']);
    await teams.post(teams.activity({ text: 'help' }));
    expect(teams.calls).toHaveLength(2);
  });

  test('an answer that cannot be sent is logged, and the process lives', async () => {
    await start();
    teams.answers.push({ status: 403, body: { error: { code: 'ConversationBlockedByUser', message: 'no' } } });
    expect((await teams.post(teams.activity({ text: 'help' }))).status).toBe(200);
    expect(teams.logged).toEqual(['a turn failed']);
    await teams.post(teams.activity({ text: 'help' }));
    expect(teams.calls).toHaveLength(2);
  });
});

describe('being installed', () => {
  const installed = () => [
    teams.activity({ type: 'conversationUpdate', membersAdded: [{ id: `28:${teams.clientId}` }] }),
    teams.activity({ type: 'installationUpdate', action: 'Add' }),
  ];

  test('both events at once make one welcome, and the chat is known from then on', async () => {
    const conversations = fakeConversations();
    await start({ conversations });
    await Promise.all(installed().map((activity) => teams.post(activity)));
    expect(teams.calls).toHaveLength(1);
    expect(words(teams.calls[0]?.body)).toContain('Hello, I am Followthrough');
    await Promise.all(installed().map((activity) => teams.post(activity)));
    expect(teams.calls).toHaveLength(1);
    expect(await conversations.find(ROBIN.id)).toMatchObject({ id: 'a:robin', personMri: '29:robin', welcomed: true });
  });

  test('a message makes the chat known too', async () => {
    const conversations = fakeConversations();
    await start({ conversations });
    await teams.post(teams.activity({ text: 'help' }));
    expect(await conversations.find(ROBIN.id)).toMatchObject({ id: 'a:robin', serviceUrl: teams.connectorUrl });
  });

  test('after it was taken away the chat is forgotten', async () => {
    const conversations = fakeConversations();
    await start({ conversations });
    await teams.post(teams.activity({ text: 'help' }));
    await teams.post(teams.activity({ type: 'installationUpdate', action: 'remove' }));
    expect(await conversations.find(ROBIN.id)).toBeUndefined();
  });
});
