import { type ConversationCases, conversationCases } from '../../src/cases/chat/conversation-cases.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { person, plan } from '../builders/plan.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { parsed, readOn } from './cards/parsed.ts';
import { ROBIN, refusing, startTeams, TEAMS_APP, type Teams } from './teams.ts';

const sam = person('Sam Second');

/** Robin leads 4.2; 4.3 is Sam's and late; nothing of the draft is for a conversation. */
function plansOf(roles: Partial<Plan['roles']> = {}): readonly Plan[] {
  const live = plan({
    title: 'Riverside improvement plan',
    roles,
    areas: [
      {
        title: 'Help at the right time',
        actions: [
          { ref: '4.2', text: 'Train every team', leads: [ROBIN], by: '2015-09-30' },
          { ref: '4.3', text: 'Publish the hours', leads: [sam], by: '2015-06-30' },
        ],
      },
      { title: 'Voice of the child', manager: ROBIN, actions: [{ ref: '5.1', text: 'Ask the forum', leads: [sam] }] },
    ],
  });
  const draft = plan({
    id: 'draft',
    title: 'Draft plan',
    state: 'draft',
    roles,
    actions: [{ ref: '9.9', text: 'Train' }],
  });
  return [live, draft];
}

let teams: Teams;
afterEach(() => teams.close());

async function start(roles: Partial<Plan['roles']> = {}, extension: Partial<ConversationCases> = {}) {
  const plans = fakePlanStore(...plansOf(roles));
  const ports = { plans, clock: fakeClock('2015-07-20'), people: fakePeople(), kept: fakeKeptAnswers() };
  teams = await startTeams({ extension: { ...conversationCases(ports), ...extension } });
  return plans;
}

const GROUP = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };

/** What Teams sends out of a group chat that the bot is not in. */
function invoke(name: string, value: unknown, changes: object = {}) {
  const conversation = { ...GROUP, tenantId: Object(teams.activity()).conversation.tenantId };
  return teams.post(
    teams.activity({ type: 'invoke', name: `composeExtension/${name}`, value, conversation, ...changes }),
  );
}

const query = (value: string, name = 'words') =>
  invoke('query', {
    commandId: 'findAction',
    parameters: [{ name, value }],
    queryOptions: { skip: 0, count: 25 },
  });

function resultsOf(body: unknown): { content: unknown; preview: { content: { title: string; text: string } } }[] {
  return Object(body).composeExtension.attachments;
}

const titles = (body: unknown) => resultsOf(body).map(({ preview }) => preview.content.title);

describe('finding an action from the box where one writes', () => {
  test('words and numbers find what the person may see, in a chat that the bot is not in', async () => {
    await start({ auditors: [ROBIN] });
    expect(titles((await query('train')).body)).toEqual(['4.2 Train every team']);
    expect(titles((await query('sam second')).body)).toEqual(['4.3 Publish the hours', '5.1 Ask the forum']);
    expect(titles((await query('4.3')).body)).toEqual(['4.3 Publish the hours']);
    expect(teams.calls).toEqual([]);
  });

  test('its first opening shows what is one’s own, then what is late', async () => {
    await start({ auditors: [ROBIN] });
    const reply = await query('true', 'initialRun');
    expect(titles(reply.body)).toEqual(['4.2 Train every team', '4.3 Publish the hours', '5.1 Ask the forum']);
  });

  test('a lead without any role in the plan finds their own alone', async () => {
    await start();
    expect(titles((await query('team')).body)).toEqual(['4.2 Train every team']);
    expect((await query('publish')).body).toMatchObject({
      composeExtension: { type: 'message', text: 'No action that you may see has these words.' },
    });
  });

  test('the card holds what everybody may read, and neither who leads it nor what anybody said', async () => {
    await start({ auditors: [ROBIN] });
    const [result] = resultsOf((await query('4.3')).body);
    parsed(result?.content);
    const words = readOn(result?.content);
    expect(words).toContain('Riverside improvement plan');
    expect(words).toContain('Due 30 June 2015, 20 days overdue');
    expect(words).toContain('As it stood on 20 July 2015');
    expect(JSON.stringify(result)).not.toContain(sam.name);
    expect(JSON.stringify(result)).toContain('https://teams.example/action/plan:a1.2');
    expect(result?.content).toMatchObject({ version: '1.3' });
  });

  test('nothing of a draft can be put into a conversation, by its coordinator either', async () => {
    await start({ coordinators: [ROBIN] });
    expect(titles((await query('train')).body)).toEqual(['4.2 Train every team']);
  });

  test('somebody who may see nothing is told so, and not that there is a plan', async () => {
    await start();
    const reply = await invoke(
      'query',
      { commandId: 'findAction', parameters: [{ name: 'words', value: '4.2' }] },
      { from: { id: '29:x', name: 'Una', aadObjectId: '99999999-2222-4333-8444-555555555555' } },
    );
    expect(reply.body).toEqual({
      composeExtension: {
        type: 'message',
        text: 'There is no plan here that you may see. Ask your coordinator if that surprises you.',
      },
    });
  });

  test.each([
    ['a command that the manifest does not have', { commandId: 'other', parameters: [] }],
    ['a search of another shape', { parameters: 'x' }],
  ])('%s is answered in a sentence, not with a fault', async (_what, value) => {
    await start();
    const reply = await invoke('query', value);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ composeExtension: { type: 'message' } });
  });

  test('another tenant is refused before anything is looked for', async () => {
    await start();
    const reply = await invoke('query', {}, { channelData: { tenant: { id: 'another' } } });
    expect(reply.status).toBe(403);
  });

  test('a record that cannot be asked is said in a sentence', async () => {
    await start({}, { findActions: refusing('busy') });
    expect((await query('x')).body).toEqual({ composeExtension: { type: 'message', text: 'Sentence for busy.' } });
  });

  test('an invoke that the manifest does not offer is none that the bot does', async () => {
    await start();
    expect((await invoke('setting', {})).status).toBe(501);
  });
});

describe('a pasted link', () => {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'plan:a1.2' }));
  const pasted = (url: string) => invoke('queryLink', { url });

  test.each([
    ['into Teams', `https://teams.microsoft.com/l/entity/${TEAMS_APP}/overdue?context=${context}`],
    ['of the page itself', 'https://plans.example/tab/?action=plan%3Aa1.2'],
  ])('%s unfolds to the action, and is not kept for somebody else', async (_where, url) => {
    await start({ auditors: [ROBIN] });
    const { body } = await pasted(url);
    expect(titles(body)).toEqual(['4.3 Publish the hours']);
    expect(Object(body).composeExtension.suggestedActions.actions).toEqual([
      { title: 'default', type: 'setCachePolicy', value: '{"type":"no-cache"}' },
    ]);
  });

  test.each([
    ['of an action that the person may not see', 'https://plans.example/tab/?action=plan%3Aa1.2'],
    ['of an action that does not exist', 'https://plans.example/tab/?action=plan%3Aa9.9'],
    ['of a draft', 'https://plans.example/tab/?action=draft%3Aa1.1'],
    ['of another app', `https://teams.microsoft.com/l/entity/another/overdue?context=${context}`],
    ['that is cut short', `https://teams.microsoft.com/l/entity/${TEAMS_APP}/overdue?context=%7B`],
    ['to somewhere else', 'https://elsewhere.example/tab/?action=plan%3Aa1.1'],
    ['that is no link', 'plan:a1.1'],
  ])('%s stays the link that it was', async (_what, url) => {
    await start();
    expect((await pasted(url)).body).toEqual({
      composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] },
    });
  });
});

/** A message with markup in it, as Teams hands it over. */
const MESSAGE = {
  id: '1',
  linkToMessage: 'https://teams.microsoft.com/l/message/19:group/1?context=%7B%7D',
  body: { contentType: 'html', content: '<div>All teams <b>trained</b> &amp; booked<br>Room 2 too</div>' },
};

/** The form that came back. */
function formOf(body: unknown): {
  values: Record<string, unknown>;
  data: { submit: string; link: string };
  card: unknown;
} {
  const card = Object(body).task.value.card.content;
  parsed(card);
  const values = Object.fromEntries(
    Object(card).body.map((part: { id?: string; value?: string }) => [part.id, part.value]),
  );
  const { data } = Object(card).body.at(-1).actions[0];
  return { values, data, card };
}

const sentenceOf = (body: unknown) => Object(body).task?.value;

describe('a message noted as progress', () => {
  const command = { commandId: 'noteProgress', commandContext: 'message' };
  const open = () => invoke('fetchTask', { ...command, messagePayload: MESSAGE });
  const send = (data: object) => invoke('submitAction', { ...command, data, messagePayload: MESSAGE });

  test('opens with its words, after a warning, and lists what is one’s own before one’s areas', async () => {
    await start();
    const { values, card } = formOf((await open()).body);
    expect(values.words).toBe('All teams trained & booked\nRoom 2 too');
    expect(readOn(card)).toContain('Take out every name of a child or a carer');
    expect(Object(card).body[1].choices.map(({ value }: { value: string }) => value)).toEqual([
      'plan:a1.1',
      'plan:a2.1',
    ]);
  });

  test('is recorded once, with a link to it, however often Teams sends the form', async () => {
    const plans = await start();
    const { data } = formOf((await open()).body);
    const form = { ...data, action: 'plan:a1.1', words: 'All teams trained' };
    const replies = [await send(form), await send(form), await send(form)];
    expect(replies.map(({ body }) => sentenceOf(body))).toEqual(
      Array(3).fill('Recorded as progress of “4.2 Train every team”.'),
    );
    expect(plans.written).toMatchObject([
      {
        action: 'plan:a1.1',
        by: ROBIN,
        door: 'chat',
        words: `All teams trained\n\nFrom this message: ${MESSAGE.linkToMessage}`,
      },
    ]);
  });

  test('says in place of whom it is recorded, where it is not one’s own', async () => {
    const plans = await start();
    const { data } = formOf((await open()).body);
    await send({ ...data, action: 'plan:a2.1', words: 'Forum met' });
    expect(plans.written).toMatchObject([{ action: 'plan:a2.1', onBehalf: true }]);
  });

  test.each([
    ['an action that the person may not answer for', { action: 'plan:a1.2', words: 'x' }],
    ['an action that does not exist', { action: 'plan:a7.7', words: 'x' }],
  ])('%s is refused in a sentence', async (_what, form) => {
    const plans = await start();
    const { data } = formOf((await open()).body);
    expect(sentenceOf((await send({ ...data, ...form })).body)).toMatch(/^Sentence for /);
    expect(plans.written).toEqual([]);
  });

  test('a form that lacks something comes back with what was written', async () => {
    const plans = await start();
    const { data } = formOf((await open()).body);
    const reply = await send({ ...data, words: 'Half a sentence' });
    expect(formOf(reply.body)).toMatchObject({ values: { words: 'Half a sentence' }, data });
    expect(readOn(formOf(reply.body).card)).toContain('Nothing was recorded yet');
    expect(plans.written).toEqual([]);
  });

  test('a link that leads elsewhere is not recorded as a message', async () => {
    const plans = await start();
    const { data } = formOf((await open()).body);
    await send({ ...data, link: 'https://elsewhere.example/x', action: 'plan:a1.1', words: 'Trained' });
    expect(plans.written).toMatchObject([{ words: 'Trained' }]);
  });

  test('somebody who may say nothing about anything gets a sentence', async () => {
    await start({}, { actionsToNote: () => [] });
    expect(sentenceOf((await open()).body)).toMatch(/^There is no open action here/);
  });
});

describe('a message turned into a new action', () => {
  const command = { commandId: 'newAction', commandContext: 'message' };
  const open = () => invoke('fetchTask', { ...command, messagePayload: MESSAGE });
  const send = (data: object) => invoke('submitAction', { ...command, data });
  const filled = { area: 'plan:a1', text: 'Book Room 2', lead: 'sam second', due: '2015-12-31' };

  test('is added once, behind what is there, and asked of whoever the plan knows by that name', async () => {
    const plans = await start({ coordinators: [ROBIN] });
    const { data, values } = formOf((await open()).body);
    expect(values.text).toBe('All teams trained & booked\nRoom 2 too');
    const form = { ...data, ...filled };
    const replies = [await send(form), await send(form)];
    expect(replies.map(({ body }) => sentenceOf(body))).toEqual(
      Array(2).fill('Added to Priority Area 1 of Riverside improvement plan.'),
    );
    const area = plans.plans()[0]?.areas[0];
    expect(area?.actions.map(({ id, text }) => [id, text])).toEqual([
      ['a1.1', 'Train every team'],
      ['a1.2', 'Publish the hours'],
      ['a1.3', 'Book Room 2'],
    ]);
    expect(area?.actions[2]).toMatchObject({ status: 'not-started', people: [{ people: [sam], accountable: true }] });
    expect(plans.written).toMatchObject([
      { kind: 'added', action: 'plan:a1.3', by: ROBIN, words: `From this message: ${MESSAGE.linkToMessage}` },
    ]);
  });

  test('goes on under the same id where the record took only half of it', async () => {
    const plans = await start({ coordinators: [ROBIN] });
    const { data } = formOf((await open()).body);
    plans.failAt(1);
    expect(sentenceOf((await send({ ...data, ...filled })).body)).toMatch(/^Sentence for /);
    await send({ ...data, ...filled });
    expect(plans.plans()[0]?.areas[0]?.actions.map(({ id }) => id)).toEqual(['a1.1', 'a1.2', 'a1.3']);
    expect(plans.written).toHaveLength(1);
  });

  test.each([
    ['a due day that has passed', { ...filled, due: '2015-01-01' }],
    ['an area of no plan', { ...filled, area: 'plan:a9' }],
    ['an area of a plan that somebody else coordinates', { ...filled, area: 'other:a1' }],
  ])('%s is refused in a sentence, and nothing is added', async (_what, form) => {
    const plans = await start({ coordinators: [ROBIN] });
    const { data } = formOf((await open()).body);
    expect(sentenceOf((await send({ ...data, ...form })).body)).toMatch(/^Sentence for /);
    expect(plans.written).toEqual([]);
  });

  test('a form that lacks something comes back as it was filled in', async () => {
    await start({ coordinators: [ROBIN] });
    const { data } = formOf((await open()).body);
    const reply = await send({ ...data, ...filled, due: '' });
    expect(formOf(reply.body).values).toMatchObject({ area: 'plan:a1', text: 'Book Room 2', lead: 'sam second' });
  });

  test('who coordinates nothing adds nothing', async () => {
    const plans = await start();
    expect(sentenceOf((await open()).body)).toMatch(/^Only the coordinator/);
    await send({ ...filled, submit: 'made-up', link: '' });
    expect(plans.written).toEqual([]);
  });
});
