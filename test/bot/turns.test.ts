import type { AnswerRequest } from '../../src/cases/answer-ask.ts';
import type { AskView } from '../../src/core/asking/ask-view.ts';
import { toDay } from '../../src/core/calendar/day.ts';
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
const tapped = { ask: aView([]).ask, action: first.action, revision: 0 };

function execute(data: object): unknown {
  const value = { action: { type: 'Action.Execute', verb: 'done', data }, trigger: 'manual' };
  return teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1' });
}

/** Taps a button, and waits until the stored card was changed too where the reply is a card. */
async function tap(data: object) {
  const before = teams.calls.length;
  const reply = await teams.post(execute(data));
  if (reply.text.includes('"type":"AdaptiveCard"')) await teams.reached(before + 1);
  return reply;
}

/** Every string of what was drawn, one after the other. */
function words(drawn: unknown): string {
  return JSON.stringify(drawn);
}

describe('answering with one tap', () => {
  let asked: AnswerRequest[];
  const answered: AskView = aView([{ ...first, receipt: aReceipt() }, second]);
  const answerAsk = async (request: AnswerRequest) => {
    asked.push(request);
    return { view: answered, notice: null };
  };
  beforeEach(async () => {
    asked = [];
    await start({ cases: { answerAsk } });
  });

  test('“done, by its date” gives the receipt in the reply and in the stored card', async () => {
    const reply = await tap({ ...tapped, choice: 'done' });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(reply.text).toContain('Recorded: done on 30 June 2015');
    const [update] = await teams.reached(1);
    expect(update).toMatchObject({ method: 'PUT', path: '/teams/v3/conversations/a:robin/activities/card-1' });
    expect(words(update?.body.attachments[0]?.content)).toContain('Recorded: done on 30 June 2015');
    expect(asked).toMatchObject([
      {
        ...tapped,
        by: ROBIN,
        answer: { choice: 'done', doneOn: 'by-its-date', words: null },
        card: { conversation: 'a:robin', activity: 'card-1' },
      },
    ]);
  });

  test('words and a day of the form go with it, and what stands in other forms stays there', async () => {
    const reply = await tap({
      ...tapped,
      choice: 'done-on',
      'words:plan:a1.1': '  Signed on Tuesday.\r\n ',
      'doneOn:plan:a1.1': '2015-07-14',
      'words:plan:a1.2': 'half typed',
    });
    expect(asked[0]?.answer).toMatchObject({ choice: 'done', words: 'Signed on Tuesday.' });
    expect(String(asked[0]?.answer.choice === 'done' && asked[0].answer.doneOn)).toBe('2015-07-14');
    expect(reply.text).toContain('"value":"half typed"');
    expect(reply.text).not.toContain('"value":"Signed');
  });

  test('“not yet, expected by then” carries the day', async () => {
    await tap({ ...tapped, choice: 'not-yet-by', 'expected:plan:a1.1': '2015-08-15' });
    expect(asked[0]?.answer).toEqual({ choice: 'not-done', expected: toDay('2015-08-15'), words: null });
  });

  test('a host without Action.Execute sends a message: its card changes and no second one comes', async () => {
    const value = { ...tapped, revision: '0', choice: 'not-yet' };
    const reply = await teams.post(teams.activity({ value, replyToId: 'card-1' }));
    expect(reply.status).toBe(200);
    expect(teams.calls).toMatchObject([{ method: 'PUT', path: '/teams/v3/conversations/a:robin/activities/card-1' }]);
    expect(asked[0]).toMatchObject({ revision: 0, answer: { choice: 'not-done', expected: null } });
  });

  test('who answers is who Teams says, whatever the card claims', async () => {
    await tap({ ...tapped, choice: 'done', by: { id: 'somebody-else' }, person: 'x', aadObjectId: 'y' });
    expect(asked[0]?.by).toEqual(ROBIN);
  });

  test('somebody whom Teams does not name records nothing', async () => {
    const reply = await teams.post({
      ...Object(execute({ ...tapped, choice: 'done' })),
      from: { id: '29:robin', name: 'Robin' },
    });
    expect(reply.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(reply.text).toContain('could not tell who you are');
    expect(asked).toEqual([]);
  });

  test('a day that is none is refused on the card, and what was typed stays in the form', async () => {
    await teams.close();
    await start({ cases: { answerAsk, viewAsk: async () => aView([first, second]) } });
    const reply = await tap({
      ...tapped,
      choice: 'done-on',
      'words:plan:a1.1': 'All signed.',
      'doneOn:plan:a1.1': '2015-02-31',
    });
    expect(reply.text).toContain('Choose the day on which it was done');
    expect(reply.text).toContain('"value":"All signed."');
    expect(asked).toEqual([]);
  });

  test('a card that nobody can read is answered with a sentence', async () => {
    for (const data of [{}, { ask: 'x' }, { ...tapped, choice: 'delete' }, null, 'text']) {
      const value = { action: { data } };
      const reply = await teams.post(teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value }));
      expect(reply.body).toMatchObject({ value: 'Sentence for request-invalid.' });
    }
    const bare = await teams.post(teams.activity({ type: 'invoke', name: 'adaptiveCard/action' }));
    expect(bare.body).toMatchObject({ value: 'Sentence for request-invalid.' });
  });

  test('an update that Teams refuses leaves the answer as it is', async () => {
    teams.answers.push({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'gone' } } });
    const reply = await tap({ ...tapped, choice: 'done' });
    expect(reply.text).toContain('Recorded: done on 30 June 2015');
    await teams.reached(1);
    expect((await teams.post(teams.activity({ text: 'help' }))).status).toBe(200);
  });
});

test('a refused answer says why on the card; without a card it is one sentence', async () => {
  await start({ cases: { answerAsk: refusing('action-closed'), viewAsk: async () => aView([first]) } });
  const reply = await tap({ ...tapped, choice: 'done', 'words:plan:a1.1': 'kept' });
  expect(reply.text).toContain('▲ Sentence for action-closed.');
  expect(reply.text).toContain('"value":"kept"');
  await teams.close();
  await start({ cases: { answerAsk: refusing('not-your-action'), viewAsk: refusing('not-your-action') } });
  const without = await tap({ ...tapped, choice: 'done' });
  expect(without.body).toMatchObject({ value: 'Sentence for not-your-action.' });
});

test('an answer that was given already says so, in words', async () => {
  const view = aView([{ ...first, receipt: aReceipt() }]);
  await start({ cases: { answerAsk: async () => ({ view, notice: 'already-answered' }) } });
  expect((await tap({ ...tapped, choice: 'done' })).text).toContain('nothing new was recorded');
});

test('“Correct this” opens the form with what was recorded, and writes nothing', async () => {
  const view = aView([{ ...first, revision: 1, before: aReceipt({ words: 'All signed.' }) }]);
  await start({ cases: { correctAnswer: async () => view } });
  const reply = await tap({ ...tapped, choice: 'correct' });
  expect(reply.text).toContain('"value":"All signed."');
  expect(reply.text).toContain('"value":"2015-06-30"');
  expect(reply.text).toContain('"revision":1');
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
