/** @jest-environment jsdom */
import './support/browser.ts';
// A browser fetches it when it is wanted; here nobody waits for that.
import '../../tab/decide/decide-screen.tsx';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { ActionReply } from '../../src/wire/action-view.ts';
import type { AskNowReply } from '../../src/wire/ask-now.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { actionReply, line, revision } from './support/action-replies.ts';
import { editedReply, editingReply } from './support/editing-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { FakeSignIn } from './support/fake-sign-in.ts';
import { row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { item, toDecideReply } from './support/to-decide-replies.ts';

expect.extend(toHaveNoViolations);

const ACTION = '/api/actions/plan%3Aa1.1';
const PAGE = '/tab/decide/plan%3Aa1.1';
const OTHER = item({
  kind: 'help',
  key: 'help|plan:a1.2',
  action: { ...item().action, ...row({ key: 'plan:a1.2', id: 'a1.2', ref: '1.2', text: 'Hold a monthly board' }) },
});
const DECIDING: Partial<ActionReply> = { may: ['agree-revision', 'refuse-revision', 'ask-now', 'take-over'] };
const ASKING: AskNowReply = {
  lead: 'Sam Okafor',
  to: { id: 'id-of-sam', name: 'Sam Okafor', isDeputy: false },
  on: '2026-11-18',
  isAtOnce: true,
  asked: null,
  isStopped: false,
};

function waiting(fields: Partial<ActionReply> = {}): ActionReply {
  return actionReply({ ...DECIDING, ...fields, action: { revisions: [revision()], leads: ['Sam Okafor'] } });
}

function apiWith(reply: ActionReply, items: ToDecideItem[]): FakeApi {
  const api = new FakeApi();
  api.publish('/api/to-decide', toDecideReply(items));
  api.publish('/api/to-decide/count', { mayDecide: true, isUnansweredKnown: true, waiting: items.length });
  api.publish('/api/coordinated', { plans: [] });
  api.publish(ACTION, reply);
  return api;
}

/** Takes a command; from then on the action reads like that, and what waits is only the other thing. */
function taking(api: FakeApi, command: string, after: ActionReply): unknown[] {
  const bodies: unknown[] = [];
  api.take(`${ACTION}/${command}`, (body) => {
    bodies.push(body);
    api.publish('/api/to-decide', toDecideReply([OTHER]));
    api.publish(ACTION, after);
    return { status: 200, body: after };
  });
  return bodies;
}

const commandsSent = (api: FakeApi) => api.seen.filter(({ body }) => body !== undefined);

test('what the mail’s button stands for is chosen, and decides nothing until the person presses', async () => {
  const api = apiWith(waiting(), [item(), OTHER]);
  const after = actionReply({ history: [line({ by: 'Mary Manager', kind: 'revision-agreed' })] });
  const bodies = taking(api, 'agree-revision', after);
  showTab(`${PAGE}?what=revised-date&choice=agree`, { api, host: new FakeHost({ theme: 'contrast' }) });
  expect(await screen.findByRole('radio', { name: 'Agree to 31 December 2026' })).toBeChecked();
  expect(screen.getByText(/^Chosen in the mail\. Nothing is decided/)).toBeVisible();
  expect(screen.getByText('Sam Okafor asks for 31 December 2026.')).toBeVisible();
  expect(screen.getAllByText('The supplier is late.')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Open the whole action' })).toHaveAttribute(
    'href',
    '/tab/actions/plan%3Aa1.1',
  );
  expect(commandsSent(api)).toEqual([]);
  expect(document.body).toHaveFocus();
  expect(await axe(screen.getByRole('main'))).toHaveNoViolations();

  await userEvent.click(screen.getByRole('button', { name: 'Agree' }));
  expect(await screen.findByText('✔ You agreed to 31 December 2026. Sam Okafor is told in Teams.')).toHaveFocus();
  expect(bodies).toEqual([{ id: expect.any(String), by: '2026-12-31' }]);
  expect(await screen.findByRole('link', { name: 'Next thing that waits for you (1 left)' })).toHaveAttribute(
    'href',
    '/tab/decide/plan%3Aa1.2?what=help&of=id-sam',
  );
  expect(await axe(screen.getByRole('main'))).toHaveNoViolations();
});

/** Two leads ask for help about one action. */
const help = (asker: string): ToDecideItem =>
  item({
    kind: 'help',
    key: `help|plan:a1.1|${asker}`,
    by: asker,
    of: asker,
    words: `${asker} is short of hands.`,
    day: null,
    commands: ['answer-help'],
  });

function helpAsked(...askers: string[]): ActionReply {
  const request = (by: string) =>
    ({ kind: 'help', of: by, by, on: '2026-11-02', words: 'Please.', decider: 'Mary Manager' }) as const;
  return actionReply({
    may: askers.length === 0 ? [] : ['answer-help'],
    action: { requests: askers.map(request) },
    history: askers.length === 2 ? [] : [line({ by: 'Nell Next', kind: 'help-answered', words: 'From Monday.' })],
  });
}

test.each([
  ['Sam Okafor', 'Lee Lead'],
  ['Lee Lead', 'Sam Okafor'],
])('where two leads ask for the same about an action, %s is answered alone, and %s is next', async (answered, left) => {
  const api = apiWith(helpAsked('Sam Okafor', 'Lee Lead'), [help('Sam Okafor'), help('Lee Lead')]);
  const bodies: unknown[] = [];
  api.take(`${ACTION}/answer-help`, (body) => {
    bodies.push(body);
    api.publish('/api/to-decide', toDecideReply([help(left)]));
    api.publish(ACTION, helpAsked(left));
    return { status: 200, body: helpAsked(left) };
  });
  showTab(`${PAGE}?what=help&of=${encodeURIComponent(answered)}`, { api });
  const user = userEvent.setup();
  expect(await screen.findByText(`${answered} asks for help.`)).toBeVisible();
  expect(screen.queryByRole('radio', { name: new RegExp(left) })).toBeNull();
  await user.click(screen.getByRole('textbox', { name: /What will be done/ }));
  await user.paste('I ring them.');
  await user.click(screen.getByRole('button', { name: 'Send this' }));
  expect(await screen.findByText(`✔ You answered the request for help. ${answered} is told in Teams.`)).toBeVisible();
  expect(bodies).toEqual([{ id: expect.any(String), of: answered, words: 'I ring them.' }]);
  await user.click(await screen.findByRole('link', { name: 'Next thing that waits for you (1 left)' }));
  expect(await screen.findByText(`${left} asks for help.`)).toBeVisible();
  expect(screen.getByRole('textbox', { name: /What will be done/ })).toHaveValue('');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('what one lead asked, answered elsewhere, gives way to nobody else’s request: it says who answered', async () => {
  const api = apiWith(helpAsked('Sam Okafor', 'Lee Lead'), [help('Sam Okafor'), help('Lee Lead')]);
  api.openLines();
  showTab(`${PAGE}?what=help&of=Sam%20Okafor`, { api });
  expect(await screen.findByText('Sam Okafor asks for help.')).toBeVisible();
  await waitFor(() => expect(api.lines).toHaveLength(1));
  api.publish(ACTION, helpAsked('Lee Lead'));
  api.publish('/api/to-decide', toDecideReply([help('Lee Lead')]));
  act(() => api.tellOfChange('2'));
  expect(await screen.findByText('This was decided already:')).toBeVisible();
  expect(screen.getByText('Nell Next').closest('p')).toHaveTextContent(/^Nell Next answered the request for help/);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('link', { name: 'Next thing that waits for you (1 left)' })).toHaveAttribute(
    'href',
    '/tab/decide/plan%3Aa1.1?what=help&of=Lee+Lead',
  );
});

test('by keyboard alone another choice is made, with a reason, and what is missing is said', async () => {
  const user = userEvent.setup();
  const api = apiWith(waiting(), [item()]);
  const bodies = taking(api, 'refuse-revision', actionReply());
  showTab(`${PAGE}?what=revised-date&choice=agree`, { api });
  const agree = await screen.findByRole('radio', { name: 'Agree to 31 December 2026' });
  agree.focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: 'Refuse, with a reason' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Refuse, with a reason' })).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Refuse' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const reason = screen.getByRole('textbox', { name: /^Reason/ });
  expect(reason).toHaveFocus();
  await user.paste('It cannot wait.');
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^✔ You refused 31 December 2026: the date stays as it was\./)).toHaveFocus();
  expect(bodies).toEqual([{ id: expect.any(String), by: '2026-12-31', reason: 'It cannot wait.' }]);
});

test('decided meanwhile by somebody else, it says who decided what and when', async () => {
  const decided = line({ by: 'Nell Next', kind: 'revision-agreed', at: '2026-11-18T09:00:00Z', door: 'chat' });
  showTab(`${PAGE}?what=revised-date&choice=refuse`, { api: apiWith(actionReply({ history: [decided] }), [OTHER]) });
  expect(await screen.findByText('This was decided already:')).toBeVisible();
  expect(screen.getByText('Nell Next').closest('p')).toHaveTextContent('Nell Next agreed to a revised date');
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByRole('link', { name: 'Next thing that waits for you (1 left)' })).toBeVisible();
});

test('half typed when somebody else decides, it can be given up, and then says who decided', async () => {
  const api = apiWith(waiting(), [item(), OTHER]);
  const user = userEvent.setup();
  api.openLines();
  showTab(`${PAGE}?what=revised-date&choice=refuse`, { api });
  await waitFor(() => expect(api.lines).toHaveLength(1));
  await user.click(await screen.findByRole('textbox', { name: /^Reason/ }));
  await user.paste('It cannot wait.');
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  api.publish(ACTION, actionReply({ history: [line({ by: 'Nell Next', kind: 'revision-agreed' })] }));
  api.publish('/api/to-decide', toDecideReply([OTHER]));
  act(() => api.tellOfChange('2'));
  expect(await screen.findByText(/this can no longer be done/)).toBeVisible();
  expect(screen.getByText('Nell Next').closest('p')).toHaveTextContent(/^Nell Next agreed to a revised date/);
  const reason = screen.getByRole('textbox', { name: /^Reason/ });
  expect(reason).toHaveFocus();
  expect(reason).toHaveValue('It cannot wait.');
  expect(reason).toHaveAttribute('readonly');
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Refuse' })).toBeNull();
  expect(await axe(screen.getByRole('main'))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Discard what you typed' }));
  expect(await screen.findByText('This was decided already:')).toBeVisible();
});

test.each([
  ['Mary Manager', 'A revised date was asked for. It waits for Mary Manager to decide.'],
  [null, 'A revised date was asked for. It waits for the manager of Priority Area 1 to decide.'],
])(
  'whose it is not is told of which action what waits for whom, and nothing of what was asked (%s)',
  async (decider, sentence) => {
    const reply = actionReply({ action: { revisions: [revision({ decider })] } });
    const host = new FakeHost({ account: 'tom@example.org' });
    showTab(`${PAGE}?what=revised-date&choice=agree`, { api: apiWith(reply, []), host });
    const main = within(await screen.findByRole('main'));
    expect(await main.findByText(sentence)).toBeVisible();
    expect(main.getByText('1.1').closest('p')).toHaveTextContent(reply.action.text);
    expect(main.queryByText(/supplier|31 December|Okafor/)).toBeNull();
    expect(main.queryByRole('button')).toBeNull();
    expect(
      main.getByText(/^You are signed in with tom@example\.org: .+ open it where you are signed in/),
    ).toBeVisible();
  },
);

test('an action that the person may not see is not there; in a plain browser they can come with another account', async () => {
  const api = apiWith(actionReply(), []);
  api.break({ status: 404, body: { code: 'action-unknown', message: 'This action is no longer in the plan.' } });
  const ownSignIn = new FakeSignIn();
  const host = new FakeHost({ theme: 'contrast', account: 'pat@example.org', ownSignIn });
  showTab(`${PAGE}?what=revised-date&choice=agree`, { api, host });
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(
    /You may not read the action that the mail names with this account, or it is in its plan no more\.$/,
  );
  expect(screen.queryByText('Sam Okafor')).toBeNull();
  expect(screen.getByText(/^You are signed in with pat@example\.org: .+ sign in with that one\.$/)).toBeVisible();
  expect(await axe(screen.getByRole('main'))).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: 'Sign in with another account' }));
  expect(ownSignIn.asAnother).toHaveBeenCalledTimes(1);
});

test('the lead is asked only after it was said who is asked and when', async () => {
  const asked = line({
    by: 'Mary Manager',
    kind: 'asked-now',
    changes: [{ field: 'is asked', from: null, to: 'Dee Deputy' }],
  });
  const api = apiWith(waiting(), [item()]);
  api.publish(`${ACTION}/ask-now`, {
    ...ASKING,
    to: { id: 'id-of-dee', name: 'Dee Deputy', isDeputy: true },
  });
  const bodies = taking(api, 'ask-now', actionReply({ history: [asked] }));
  showTab(`${PAGE}?what=revised-date&choice=ask-now`, { api });
  expect(await screen.findByText(/^Sam Okafor is not to be asked at the moment\. Dee Deputy can/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ask Dee Deputy now' }));
  expect(await screen.findByText('✔ Dee Deputy is asked in Teams now.')).toHaveFocus();
  expect(bodies).toEqual([{ id: expect.any(String), of: 'id-of-dee' }]);
});

describe('what is half typed when the page is left', () => {
  const host = (account: string) => new FakeHost({ account });
  const REFUSING = `${PAGE}?what=revised-date&choice=refuse`;

  async function halfTyped(api: FakeApi): Promise<void> {
    const { unmount } = showTab(REFUSING, { api, host: host('mary@example.org') });
    await userEvent.click(await screen.findByRole('textbox', { name: /^Reason/ }));
    await userEvent.paste('It cannot wait.');
    unmount();
  }

  beforeEach(() => window.sessionStorage.clear());

  test('is there when the same person comes back, and nothing is kept once it is decided', async () => {
    const api = apiWith(waiting(), [item()]);
    await halfTyped(api);
    taking(api, 'refuse-revision', actionReply());
    showTab(`${PAGE}?what=revised-date&choice=agree`, { api, host: host('mary@example.org') });
    expect(await screen.findByRole('textbox', { name: /^Reason/ })).toHaveValue('It cannot wait.');
    await userEvent.click(screen.getByRole('button', { name: 'Refuse' }));
    expect(await screen.findByText(/^✔ You refused/)).toHaveFocus();
    expect(window.sessionStorage).toHaveLength(0);
  });

  test('is nothing to somebody else who signs in there, and gone', async () => {
    const api = apiWith(waiting(), [item()]);
    await halfTyped(api);
    expect(window.sessionStorage).toHaveLength(1);
    showTab(REFUSING, { api, host: host('nell@example.org') });
    expect(await screen.findByRole('textbox', { name: /^Reason/ })).toHaveValue('');
    expect(window.sessionStorage).toHaveLength(0);
  });

  test('can be copied where somebody else decided until then', async () => {
    const api = apiWith(waiting(), [item({ key: 'revision|plan:a1.1|id-sam' })]);
    await halfTyped(api);
    api.publish(ACTION, actionReply({ history: [line({ by: 'Nell Next', kind: 'revision-agreed' })] }));
    api.publish('/api/to-decide', toDecideReply([]));
    showTab(`${REFUSING}&of=id-sam`, { api, host: host('mary@example.org') });
    expect(await screen.findByRole('textbox', { name: /^Reason/ })).toHaveValue('It cannot wait.');
    expect(screen.getByText(/this can no longer be done/)).toBeVisible();
  });
});

test('asked already, it says when they can be asked once more, and what can be done until then', async () => {
  const user = userEvent.setup();
  const api = apiWith(waiting(), [item()]);
  api.publish(`${ACTION}/ask-now`, { ...ASKING, asked: { on: '2026-11-18', againFrom: '2026-11-19' } });
  showTab(`${PAGE}?what=revised-date&choice=ask-now`, { api });
  expect(
    await screen.findByText(
      /^Sam Okafor is asked about this in Teams today\. They can be asked once more from 19 November:/,
    ),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take it over' }));
  expect(screen.getByRole('radio', { name: 'Take it over' })).toHaveFocus();
  expect(screen.getByText(/^You lead it from then on/)).toBeVisible();
});

test('what still waits after the lead was asked can be decided otherwise', async () => {
  const reopened = item({
    kind: 'reopened',
    key: 'reopened|plan:a1.1',
    of: null,
    day: null,
    commands: ['ask-now', 'take-over'],
  });
  const api = apiWith(waiting(), [reopened]);
  api.publish(`${ACTION}/ask-now`, ASKING);
  api.take(`${ACTION}/ask-now`, () => {
    api.publish('/api/to-decide', toDecideReply([{ ...reopened, waited: 13 }]));
    api.publish(`${ACTION}/ask-now`, { ...ASKING, asked: { on: '2026-11-18', againFrom: '2026-11-19' } });
    return { status: 200, body: waiting() };
  });
  showTab(`${PAGE}?what=reopened&choice=ask-now`, { api });
  await userEvent.click(await screen.findByRole('button', { name: 'Ask Sam Okafor now' }));
  expect(await screen.findByText(/^This still waits for you\./)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Decide something else' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(await screen.findByText(/They can be asked once more/)).toBeVisible();
});

test('taking it over says first what that comes to, and can be undone', async () => {
  const api = apiWith(waiting(), [item()]);
  const leads = (name: string) => JSON.stringify([{ printed: name, people: [], accountable: true }]);
  const edit = { entry: 'entry-1', at: '2026-11-18T10:00:00Z', by: 'Mary Manager', field: 'leads' } as const;
  const changed = { from: leads('Sam Okafor'), to: leads('Mary Manager') };
  api.publish(`${ACTION}/editing`, editingReply({ undoable: [{ ...edit, ...changed }] }));
  taking(api, 'take-over', actionReply({ action: { leads: ['Mary Manager'] } }));
  showTab(`${PAGE}?what=revised-date&choice=take-over`, { api });
  expect(await screen.findByText(/^You lead it from then on in the place of Sam Okafor, who is told\./)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take it over' }));
  expect(await screen.findByText('✔ You lead it now. Sam Okafor is told in Teams.')).toHaveFocus();
  const takenOver = line({ by: 'Mary Manager', kind: 'taken-over' });
  const takenBack = line({ kind: 'edited', changes: [{ field: 'undoes', from: null, to: 'entry-1' }] });
  api.take(`${ACTION}/undo`, () => {
    api.publish(ACTION, actionReply({ history: [takenOver, takenBack] }));
    return { status: 200, body: editedReply() };
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  expect(await screen.findByText('Undone.')).toBeVisible();
  expect(screen.queryByText(/^✔ You lead it now\./)).toBeNull();
});

test('a lead who did not answer can be asked now, long before that stands in any list of what waits', async () => {
  const api = apiWith(actionReply({ may: ['ask-now', 'take-over'] }), []);
  api.publish(`${ACTION}/ask-now`, ASKING);
  showTab(`${PAGE}?what=unanswered&choice=ask-now`, { api });
  expect(await screen.findByRole('button', { name: 'Ask Sam Okafor now' })).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Ask the lead now' })).toBeChecked();
});
