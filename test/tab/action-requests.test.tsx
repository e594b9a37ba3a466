/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { type ActionReply, COMMAND_BODIES } from '../../src/wire/action-view.ts';
import { actionReply } from './support/action-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { fill } from './support/fill.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const PATH = '/api/actions/plan%3Aa1.1';
type Request = ActionReply['action']['requests'][number];
const help: Request = {
  kind: 'help',
  of: 'id-sam',
  by: 'Sam Okafor',
  on: '2026-11-02',
  words: 'A second assessor.',
  decider: 'Pat Lowe',
};
const notMine: Request = { ...help, kind: 'not-mine', words: 'Ask Estates.', decider: null };

async function opened(action: Partial<ActionReply['action']>, may: ActionReply['may'] = []): Promise<FakeApi> {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([row()])])]));
  const reply = actionReply({ may, action });
  api.publish(PATH, reply);
  for (const command of may) api.take(`${PATH}/${command}`, () => ({ status: 200, body: reply }));
  showTab('/tab/', { api, host: new FakeHost({ linkedTo: 'plan:a1.1' }) });
  await screen.findByRole('heading', { level: 2, name: /^1\.1/ });
  return api;
}

function sent(api: FakeApi, command: 'answer-help' | 'settle-not-mine') {
  const requests = api.seen.filter(({ path }) => path === `${PATH}/${command}`);
  return requests.map(({ body }) => COMMAND_BODIES[command].parse(body));
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
const write = (label: RegExp, words: string) => fill(screen.getByRole('textbox', { name: label }), words);
const form = () => screen.getByRole('form');

test('shows what waits for a decision: who asked, since when and in which words', async () => {
  await opened({ requests: [help, { ...notMine, of: 'id-ann', by: 'Ann Bell' }] });
  const part = screen.getByRole('heading', { name: 'Waits for a decision' }).parentElement ?? document.body;
  const lines = within(part).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    '◆ Sam Okafor needs helpsince 2 NovemberA second assessor.Waits for Pat Lowe',
    '◆ Ann Bell says that somebody else has itsince 2 NovemberAsk Estates.Waits for a decision of a board, panel or committee',
  ]);
});

test('shows who says that it is done, who closes it and how many answered', async () => {
  const word = { by: 'Lee Long', at: '2026-11-10T10:00:00Z', doneOn: '2026-11-05', words: 'All seen.' };
  await opened({ doneWords: [word], closer: 'Ann Bell', answeredOf: { answered: 4, of: 12 } });
  expect(screen.getByText(/Lee Long says that it is done, on 5 November\. Ann Bell closes it\./)).toBeVisible();
  expect(screen.getByText('Ann Bell closes it; 4 of 12 answered in the last 30 days.')).toBeVisible();
});

test('what will be done about help is sent with whose request it was', async () => {
  const api = await opened({ requests: [help] }, ['answer-help']);
  await press('Answer the request for help');
  expect(form()).toHaveTextContent('Sam Okafor needs help: “A second assessor.”');
  expect(await axe(form())).toHaveNoViolations();
  write(/^What will be done \(required\)/, 'One more from May.');
  await press('Send this');
  expect(sent(api, 'answer-help')).toEqual([expect.objectContaining({ of: 'id-sam', words: 'One more from May.' })]);
});

test('of several requests one is chosen', async () => {
  const other = { ...help, of: 'id-ann', by: 'Ann Bell', words: 'A van.' };
  const api = await opened({ requests: [help, other] }, ['answer-help']);
  await press('Answer the request for help');
  write(/^What will be done/, 'There is one.');
  await press('Send this');
  expect(sent(api, 'answer-help')).toEqual([]);
  await choose('Ann Bell: “A van.”');
  await press('Send this');
  expect(sent(api, 'answer-help')).toEqual([expect.objectContaining({ of: 'id-ann' })]);
});

describe('who has it', () => {
  test('somebody else, by their address', async () => {
    const api = await opened({ requests: [notMine] }, ['settle-not-mine']);
    await press('Decide who has it');
    expect(form()).toHaveTextContent('Sam Okafor says that somebody else has it: “Ask Estates.”');
    await choose('Somebody else has it');
    expect(await axe(form())).toHaveNoViolations();
    write(/^Their e-mail address \(required\)/, 'zoe.newcome@harrowmere.example');
    await press('Decide');
    expect(sent(api, 'settle-not-mine')).toEqual([
      expect.objectContaining({ of: 'id-sam', decided: 'goes', to: 'zoe.newcome@harrowmere.example', words: null }),
    ]);
  });

  test('it stays, with the reason', async () => {
    const api = await opened({ requests: [notMine] }, ['settle-not-mine']);
    await press('Decide who has it');
    await choose('It stays with Sam Okafor');
    write(/^Why it stays \(required\)/, 'Estates only own the building.');
    await press('Decide');
    expect(sent(api, 'settle-not-mine')).toEqual([
      expect.objectContaining({ of: 'id-sam', decided: 'stays', reason: 'Estates only own the building.' }),
    ]);
  });
});
