import { renderManifest } from '../../../appPackage/render-manifest.ts';
import { installedApp } from '../../../infra/local/installed-app.ts';
import { asha, botId, tenantId, tom } from './support/people.ts';
import { type Stage, setStage } from './support/stage.ts';

// platform.md B9: what Teams asks a message extension, and what it makes of the answers.

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.strike());

const person = ({ id }: { id: string }) => {
  const found = stage.chat.find(id);
  if (!found) throw new Error(`nobody here has the id ${id}`);
  return found;
};
const result = (more: object = {}) => ({
  composeExtension: {
    type: 'result',
    attachments: [{ contentType: 'x', content: {}, preview: { content: { title: 'One' } } }],
    ...more,
  },
});
const query = () => stage.chat.extension.query(person(asha), 'findAction', { name: 'initialRun', value: 'true' });
const openForm = () => stage.chat.extension.openForm(person(asha), { commandId: 'note', context: 'compose' });

test('a search comes out of a group chat that the bot is not in, signed, with what its first opening sends', async () => {
  stage.answer.body = result();
  await query();
  expect(stage.heard).toMatchObject([
    {
      claims: { aud: botId, serviceurl: stage.serviceUrl },
      activity: {
        type: 'invoke',
        name: 'composeExtension/query',
        conversation: { conversationType: 'groupChat', isGroup: true, tenantId },
        from: { aadObjectId: asha.id },
        value: {
          commandId: 'findAction',
          parameters: [{ name: 'initialRun', value: 'true' }],
          queryOptions: { skip: 0, count: 25 },
        },
      },
    },
  ]);
});

test('a result without a preview is none', async () => {
  stage.answer.body = result({ attachments: [{ contentType: 'x', content: {} }] });
  await expect(query()).resolves.toEqual({ trouble: 'not-understood' });
});

test('a bot that fails is asked once about a search, and three times about a form', async () => {
  stage.answer.status = 500;
  await expect(query()).resolves.toEqual({ trouble: 'nothing-came' });
  expect(stage.heard).toHaveLength(1);
  await expect(openForm()).resolves.toEqual({ trouble: 'nothing-came' });
  expect(stage.heard).toHaveLength(4);
  const ids = stage.heard.slice(1).map(({ activity }) => activity.id);
  expect(new Set(ids).size).toBe(1);
});

test('what a link unfolds to is kept for everybody, unless the bot asks that it is not', async () => {
  const link = (of: { id: string }, url: string) => stage.chat.extension.queryLink(person(of), url);
  stage.answer.body = result();
  await link(asha, 'https://plans.example/kept');
  await link(tom, 'https://plans.example/kept');
  expect(stage.heard).toHaveLength(1);
  const action = { title: 'default', type: 'setCachePolicy', value: '{"type":"no-cache"}' };
  stage.answer.body = result({ suggestedActions: { actions: [action] } });
  await link(asha, 'https://plans.example/fresh');
  await link(tom, 'https://plans.example/fresh');
  expect(stage.heard).toHaveLength(3);
});

test('a command on a message hands the message over as markup, with a link to it', async () => {
  stage.answer.body = { task: { type: 'message', value: 'Done' } };
  const message = stage.chat.group.add({ from: 'Tom', text: 'Trained <all> & booked' });
  const command = { commandId: 'noteProgress', context: 'message', message } as const;
  await expect(stage.chat.extension.sendForm(person(asha), command, { words: 'x' })).resolves.toEqual({
    reply: { task: { type: 'message', value: 'Done' } },
  });
  expect(stage.heard[0]?.activity).toMatchObject({
    name: 'composeExtension/submitAction',
    value: {
      commandContext: 'message',
      data: { words: 'x' },
      messagePayload: {
        id: message.id,
        linkToMessage: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/message\//),
        body: { contentType: 'html', content: '<p>Trained &lt;all&gt; &amp; booked</p>' },
      },
    },
  });
});

test('the app that is played as installed offers what its manifest does', () => {
  const manifest = renderManifest({
    publicUrl: 'https://plans.example',
    clientId: botId,
    teamsAppId: botId,
    version: '1.0.0',
  });
  const { find, actions } = installedApp.extension;
  const offered = [{ id: find.id, title: find.title }, ...actions.map(({ id, title }) => ({ id, title }))];
  expect(manifest.composeExtensions[0]?.commands.map(({ id, title }) => ({ id, title }))).toEqual(offered);
});
