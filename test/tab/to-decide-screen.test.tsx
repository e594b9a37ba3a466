/** @jest-environment jsdom */
import './support/browser.ts';
// A browser fetches it when it is wanted; here nobody waits for that.
import '../../tab/to-decide/to-decide-screen.tsx';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { ActionReply } from '../../src/wire/action-view.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { actionReply, line, revision } from './support/action-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { fill } from './support/fill.ts';
import { row, TODAY } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { skipToContent } from './support/skip-to-content.ts';
import { THEMES } from './support/themes.ts';
import { item, toDecideReply } from './support/to-decide-replies.ts';

expect.extend(toHaveNoViolations);

const PATH = '/api/to-decide';
const ACTION = '/api/actions/plan%3Aa1.1';
const of = (id: string, ref: string, text: string) => ({
  ...row({ key: `plan:${id}`, id, ref, text }),
  planTitle: 'Improvement Plan',
  areaHeading: 'Priority Area 1',
  doneOn: null,
});
const HELP = item({
  kind: 'help',
  key: 'help|plan:a1.2',
  action: of('a1.2', '1.2', 'Hold a monthly board'),
  words: 'A second assessor',
  day: null,
  commands: ['answer-help'],
  others: ['Nell Next', 'Cora Dean'],
});
const NOT_MINE = item({
  kind: 'not-mine',
  key: 'not-mine|plan:a1.3',
  action: of('a1.3', '1.3', 'Repair the lift'),
  words: 'Ask Estates',
  day: null,
  commands: ['settle-not-mine'],
  cameUp: 'undecided',
});
const SILENT = item({
  kind: 'unanswered',
  key: 'unanswered|plan:a1.4',
  action: of('a1.4', '1.4', 'Train the reviewers'),
  by: null,
  words: null,
  day: null,
  silent: [{ name: 'Sam Okafor', asks: 4, since: '2026-10-05' }],
  commands: ['answer', 'resume-asking'],
});
const CHECK = item({
  kind: 'check',
  key: 'check|plan:a1.5',
  action: { ...of('a1.5', '1.5', 'Publish the protocol'), status: 'done', rag: 'done', doneOn: '2026-11-10' },
  words: 'It is on the website.',
  day: null,
  commands: ['confirm', 'reopen'],
});
const ALL = [item(), HELP, NOT_MINE, SILENT, CHECK];

function apiWith(items: ToDecideItem[], fields: Parameters<typeof toDecideReply>[1] = {}): FakeApi {
  const api = new FakeApi();
  api.publish(PATH, toDecideReply(items, fields));
  api.publish(`${PATH}/count`, { mayDecide: true, isUnansweredKnown: true, waiting: items.length });
  api.publish('/api/coordinated', { plans: [] });
  api.publish(ACTION, revised());
  return api;
}

function revised(fields: Partial<ActionReply> = {}): ActionReply {
  return actionReply({
    may: ['agree-revision', 'refuse-revision'],
    ...fields,
    action: { revisions: [revision()] },
  });
}

/** The API records that the date is agreed, and from then on nothing waits. */
function agreeing(api: FakeApi): void {
  api.take(`${ACTION}/agree-revision`, () => {
    api.publish(PATH, toDecideReply([]));
    return { status: 200, body: revised({ may: [] }) };
  });
}

const list = (name: RegExp) => screen.findByRole('region', { name });
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('what waits', () => {
  test('stands by what is asked, each with its number, in the lead’s words', async () => {
    showTab('/tab/to-decide', { api: apiWith(ALL) });
    await list(/^Revised dates/);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Revised dates asked for (1)',
      'Help asked for (1)',
      'Said to be somebody else’s (1)',
      'Nobody answers any more (1)',
      'Said to be done, to be checked (1)',
    ]);
    expect(screen.getByText('5 waiting')).toBeVisible();
    expect(screen.getByText('Sam Okafor asks for 31 December 2026.')).toBeVisible();
    expect(screen.getByText('The supplier is late.')).toBeVisible();
    expect(screen.getByText('Sam Okafor asks for help.')).toBeVisible();
    expect(screen.getByText('Sam Okafor has not answered 4 requests since 5 October.')).toBeVisible();
    expect(screen.getByText('Sam Okafor says that it is done, on 10 November 2026.')).toBeVisible();
  });

  test('does not call the date of old due after a check found it not done', async () => {
    const undated = { ...HELP.action, by: null, firstBy: '2026-06-30', rag: 'no-date', daysOverdue: 0 } as const;
    showTab('/tab/to-decide', { api: apiWith([{ ...HELP, kind: 'reopened', action: undated }]) });
    const standing = within(await list(/^Found not done/)).getByText(/No agreed date/);
    expect(standing).toHaveTextContent(/^No agreed date ?first promised 30 June$/);
  });

  test('says since when, why it came here, and who else may decide', async () => {
    showTab('/tab/to-decide', { api: apiWith([HELP, NOT_MINE]) });
    const help = within(await list(/^Help/));
    expect(
      help.getByText('Waiting for 12 working days, since 2 November. Nell Next and Cora Dean may decide, too.'),
    ).toBeVisible();
    expect(
      screen.getByText(/It came to you, too, because nobody decided for ten working days\. Nobody else/),
    ).toBeVisible();
  });

  test('tells how often a date was put off before', async () => {
    const before = [
      revision({ by: '2026-09-30', waits: false, agreed: { by: 'Mary Manager', on: '2026-06-01' } }),
      revision({ by: '2026-10-31', waits: false, refused: { by: 'Nell Next', on: '2026-07-01', reason: 'No' } }),
    ];
    showTab('/tab/to-decide', { api: apiWith([item({ revisions: before })]) });
    const group = within(await list(/^Revised dates/));
    expect(group.getByText('30 September: agreed by Mary Manager')).toBeVisible();
    expect(group.getByText('31 October: refused by Nell Next')).toBeVisible();
  });

  test('is nothing: said as good news, and otherwise to who can decide nothing', async () => {
    const { unmount } = showTab('/tab/to-decide', { api: apiWith([]) });
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    unmount();
    showTab('/tab/to-decide', { api: apiWith([], { mayDecide: false }) });
    expect(await screen.findByText('Nothing is yours to decide')).toBeVisible();
  });

  test('is shown without who does not answer while nobody can tell, and says so', async () => {
    showTab('/tab/to-decide', { api: apiWith([item()], { isUnansweredKnown: false }) });
    expect(await screen.findByText(/Who does not answer any more cannot be told/)).toBeVisible();
  });

  test('opens the action that a link names beside it', async () => {
    showTab('/tab/to-decide?action=plan%3Aa1.1', { api: apiWith(ALL) });
    expect(await screen.findByRole('heading', { level: 2, name: /^1\.1 Publish/ })).toBeVisible();
  });
});

describe('deciding', () => {
  test('agrees in place, says what was recorded where the focus is, and lets it go once nobody is at it', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const api = apiWith([item()]);
    agreeing(api);
    showTab('/tab/to-decide', { api });
    await user.click(await screen.findByRole('button', { name: 'Agree to the revised date: Action 1.1' }));
    await user.click(await screen.findByRole('button', { name: 'Agree' }));
    const said = await screen.findByText('✔ Recorded: the revised date is agreed.');
    expect(said).toHaveFocus();
    expect(screen.getByRole('status', { name: /^Changes to what waits/ })).toHaveTextContent(
      'Action 1.1: Recorded: the revised date is agreed.',
    );
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    await pass(20_000);
    expect(said).toHaveFocus();
    act(() => said.blur());
    await pass(10_000);
    expect(screen.queryByText('✔ Recorded: the revised date is agreed.')).toBeNull();
    expect(api.seen.find(({ path }) => path.endsWith('/agree-revision'))?.body).toMatchObject({ by: '2026-12-31' });
    jest.useRealTimers();
  });

  test('keeps one form open at a time, and what was typed in each', async () => {
    const user = userEvent.setup();
    const api = apiWith([item(), HELP]);
    api.publish(
      '/api/actions/plan%3Aa1.2',
      actionReply({
        may: ['answer-help'],
        action: {
          ...HELP.action,
          requests: [
            { kind: 'help', of: 'sam', by: 'Sam Okafor', on: '2026-11-02', words: 'A second assessor', decider: null },
          ],
        },
      }),
    );
    showTab('/tab/to-decide', { api });
    await user.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
    fill(await screen.findByRole('textbox', { name: /Reason/ }), 'Not again');
    await user.click(screen.getByRole('button', { name: /^Answer the request for help/ }));
    expect(await screen.findByRole('textbox', { name: /What will be done/ })).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /Reason/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Refuse the revised date/ }));
    expect(await screen.findByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
  });

  test('keeps apart what is typed about two leads who ask the same about one action', async () => {
    const user = userEvent.setup();
    const [sam, lee] = ['Sam Okafor', 'Lee Lead'].map((by) =>
      item({ ...HELP, key: `help|plan:a1.1|${by}`, by, of: by, action: item().action, words: `For ${by}.` }),
    );
    const api = apiWith([sam, lee].filter((one) => one !== undefined));
    const request = (of: string) =>
      ({ kind: 'help', of, by: of, on: '2026-11-02', words: `For ${of}.`, decider: null }) as const;
    const asked = (...of: string[]) =>
      actionReply({ may: ['answer-help'], action: { requests: of.map((one) => request(one)) } });
    api.publish(ACTION, asked('Sam Okafor', 'Lee Lead'));
    api.take(`${ACTION}/answer-help`, () => {
      api.publish(PATH, toDecideReply([sam].filter((one) => one !== undefined)));
      return { status: 200, body: asked('Sam Okafor') };
    });
    showTab('/tab/to-decide', { api });
    const buttons = await screen.findAllByRole('button', { name: /^Answer the request for help/ });
    const open = (at: number) => user.click(buttons[at] ?? document.body);
    await open(0);
    fill(await screen.findByRole('textbox', { name: /What will be done/ }), 'One more from May.');
    await open(1);
    const other = await screen.findByRole('textbox', { name: /What will be done/ });
    expect(other).toHaveValue('');
    fill(other, 'I ring them.');
    await user.click(screen.getByRole('button', { name: 'Send this' }));
    expect(await screen.findByText('✔ Recorded: what will be done.')).toHaveFocus();
    expect(api.seen.filter(({ body }) => body !== undefined).map(({ body }) => body)).toEqual([
      { id: expect.any(String), of: 'Lee Lead', words: 'I ring them.' },
    ]);
    await open(0);
    expect(await screen.findByRole('textbox', { name: /What will be done/ })).toHaveValue('One more from May.');
  });

  test('gives the focus back to the button of a form that is cancelled', async () => {
    const user = userEvent.setup();
    showTab('/tab/to-decide', { api: apiWith([item()]) });
    const button = await screen.findByRole('button', { name: /^Agree to the revised date/ });
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  test('keeps what was typed when it cannot be recorded', async () => {
    const user = userEvent.setup();
    const api = apiWith([item()]);
    api.take(`${ACTION}/refuse-revision`, () => ({
      status: 409,
      body: { code: 'action-changed', message: 'Look at it again.' },
    }));
    showTab('/tab/to-decide', { api });
    await user.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
    fill(await screen.findByRole('textbox', { name: /Reason/ }), 'Not again');
    await user.click(screen.getByRole('button', { name: 'Refuse' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Look at it again.');
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
  });

  test('says whom it had asked and when, and leaves what still waits to be decided', async () => {
    const user = userEvent.setup();
    const reopened = item({ kind: 'reopened', key: 'reopened|plan:a1.1', of: null, day: null, commands: ['ask-now'] });
    const api = apiWith([reopened]);
    const asking = { lead: 'Sam Okafor', to: { id: 'id-sam', name: 'Sam Okafor', isDeputy: false }, isStopped: false };
    api.publish(`${ACTION}/ask-now`, { ...asking, on: '2026-11-19', isAtOnce: false, asked: null });
    api.publish(ACTION, revised({ may: ['ask-now', 'take-over'] }));
    const facts = [
      { field: 'is asked', from: null, to: 'Sam Okafor' },
      { field: 'asked on', from: null, to: '2026-11-19' },
    ];
    api.take(`${ACTION}/ask-now`, () => {
      api.publish(PATH, toDecideReply([{ ...reopened, waited: 13 }]));
      return { status: 200, body: actionReply({ history: [line({ kind: 'asked-now', changes: facts })] }) };
    });
    showTab('/tab/to-decide', { api });
    await user.click(await screen.findByRole('button', { name: 'Ask the lead now: Action 1.1' }));
    await user.click(await screen.findByRole('button', { name: 'Ask Sam Okafor on 19 November' }));
    expect(await screen.findByText('✔ Sam Okafor is asked in Teams on 19 November 2026 at 08:00.')).toHaveFocus();
    expect(await screen.findByRole('button', { name: 'Ask the lead now: Action 1.1' })).toBeVisible();
  });

  test('has who does not answer asked again', async () => {
    const user = userEvent.setup();
    const api = apiWith([SILENT]);
    const path = '/api/actions/plan%3Aa1.4';
    const reply = actionReply({ may: ['answer', 'resume-asking'], action: SILENT.action });
    api.publish(path, reply);
    api.take(`${path}/resume-asking`, () => ({ status: 200, body: reply }));
    showTab('/tab/to-decide', { api });
    await user.click(await screen.findByRole('button', { name: 'Ask them again: Action 1.4' }));
    await user.click(await screen.findByRole('button', { name: 'Ask again' }));
    expect(await screen.findByText('✔ Recorded: they are asked again.')).toBeVisible();
  });
});

describe('what somebody else decides meanwhile', () => {
  const agreed = line({ by: 'Nell Next', kind: 'revision-agreed', at: `${TODAY}T10:00:00Z` });

  test('is told where it stood, and by whom', async () => {
    const api = apiWith([item(), HELP]);
    api.openLines();
    showTab('/tab/to-decide', { api });
    await list(/^Revised dates/);
    api.publish(ACTION, actionReply({ history: [agreed] }));
    api.publish(PATH, toDecideReply([HELP]));
    await waitFor(() => expect(api.lines).toHaveLength(1));
    act(() => api.tellOfChange('2'));
    expect(await screen.findByText('Decided meanwhile')).toBeVisible();
    expect(screen.getByText('Nell Next')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Agree to the revised date/ })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Revised dates asked for (0)' })).toBeVisible();
  });

  test('never takes away a form in which somebody types: it says that it can no longer be done', async () => {
    const user = userEvent.setup();
    const api = apiWith([item()]);
    api.openLines();
    showTab('/tab/to-decide', { api });
    await user.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
    fill(await screen.findByRole('textbox', { name: /Reason/ }), 'Not again');
    api.publish(ACTION, actionReply({ may: [], history: [agreed] }));
    api.publish(PATH, toDecideReply([]));
    await waitFor(() => expect(api.lines).toHaveLength(1));
    act(() => api.tellOfChange('2'));
    expect(await screen.findByText(/this can no longer be done/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
  });
});

test('what was half typed and folded away is shown once somebody else has decided, until it is discarded', async () => {
  const user = userEvent.setup();
  const api = apiWith([item()]);
  api.openLines();
  showTab('/tab/to-decide', { api });
  const refuse = await screen.findByRole('button', { name: /^Refuse the revised date/ });
  await user.click(refuse);
  fill(await screen.findByRole('textbox', { name: /Reason/ }), 'Not again');
  await user.click(refuse);
  expect(screen.queryByRole('textbox', { name: /Reason/ })).toBeNull();
  api.publish(ACTION, actionReply({ history: [line({ by: 'Nell Next', kind: 'revision-agreed' })] }));
  api.publish(PATH, toDecideReply([]));
  await waitFor(() => expect(api.lines).toHaveLength(1));
  act(() => api.tellOfChange('2'));
  expect(await screen.findByText(/this can no longer be done/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
  expect(screen.queryByRole('button', { name: 'Refuse' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Discard what you typed' }));
  expect(screen.getByText('Decided meanwhile')).toBeVisible();
  expect(document.body).not.toHaveFocus();
});

test('what unfolds by itself leaves the focus with whoever types elsewhere', async () => {
  const user = userEvent.setup();
  const api = apiWith([item(), HELP]);
  api.openLines();
  api.publish('/api/actions/plan%3Aa1.2', actionReply({ may: ['answer-help'], action: { key: 'plan:a1.2' } }));
  showTab('/tab/to-decide', { api });
  await user.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
  fill(await screen.findByRole('textbox', { name: /Reason/ }), 'Not again');
  await user.click(screen.getByRole('button', { name: /^Answer the request for help/ }));
  const answer = await screen.findByRole('textbox');
  expect(answer).toHaveFocus();
  api.publish(ACTION, actionReply({ history: [line({ by: 'Nell Next', kind: 'revision-agreed' })] }));
  api.publish(PATH, toDecideReply([HELP]));
  await waitFor(() => expect(api.lines).toHaveLength(1));
  act(() => api.tellOfChange('2'));
  expect(await screen.findByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
  expect(answer).toHaveFocus();
});

test('what was half typed is shown after a reload, though somebody else decided while the window was away', async () => {
  const user = userEvent.setup();
  const [api, host] = [apiWith([item()]), new FakeHost({ account: 'mona@harrowmere.example' })];
  const before = showTab('/tab/to-decide', { api, host });
  await user.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
  fill(await screen.findByRole('textbox', { name: /Reason/ }), 'Not again');
  before.unmount();
  api.publish(ACTION, actionReply({ history: [line({ by: 'Nell Next', kind: 'revision-agreed' })] }));
  api.publish(PATH, toDecideReply([]));
  showTab('/tab/to-decide', { api, host });
  expect(await screen.findByText('What you had typed about action 1.1')).toBeVisible();
  expect(await screen.findByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
  expect(document.body).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Discard what you typed' }));
  expect(screen.queryByText('What you had typed about action 1.1')).toBeNull();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(sessionStorage).toHaveLength(0);
});

describe('for coordinators', () => {
  function coordinators(): FakeApi {
    const vacancies = [{ plan: 'plan', planTitle: 'Improvement Plan', areas: ['Priority Area 2'], nextLevel: true }];
    const api = apiWith([], { vacancies });
    api.publish('/api/coordinated', { plans: [{ id: 'plan', title: 'Improvement Plan', state: 'live' }] });
    api.publish('/api/delivery', {
      ...{ on: TODAY, stopped: null, cap: 500, overCap: null, next: null, sending: null, notTold: [], aside: [] },
      ...{ digests: null, digestsNotSent: [] },
      notReached: [
        {
          ask: 'ann:2026-11-16',
          name: 'Ann Lee',
          day: '2026-11-16',
          why: 'no-mail',
          chatSaid: 'blocked',
          cameBack: null,
        },
      ],
      leads: [{ plan: 'plan', planTitle: 'Improvement Plan', name: 'Matron', why: 'no-person', actions: 2 }],
    });
    api.publish('/api/put-back', { on: TODAY, asAt: '2026-11-18T10:00:00Z', items: [] });
    return api;
  }

  test('vacant posts, and whom no request reached, stand beside it with the way to mend them', async () => {
    showTab('/tab/to-decide', { api: coordinators() });
    expect(await screen.findByText('No manager: Priority Area 2.')).toBeVisible();
    expect(screen.getByText('Nobody decides above the managers.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Name somebody' })).toHaveAttribute('href', '/tab/plans/plan/people');
    expect(await screen.findByRole('button', { name: 'Try again: Ann Lee' })).toBeVisible();
    expect(screen.getByText('Matron')).toBeVisible();
  });

  test('nobody else is asked for what is sent', async () => {
    const api = apiWith([item()]);
    showTab('/tab/to-decide', { api });
    await list(/^Revised dates/);
    await waitFor(() => expect(api.seen.map(({ path }) => path)).toContain('/api/coordinated'));
    expect(api.seen.map(({ path }) => path)).not.toContain('/api/delivery');
  });
});

describe('the way there', () => {
  test('says how much waits', async () => {
    showTab('/tab/to-decide', { api: apiWith(ALL) });
    expect(await screen.findByRole('link', { name: 'To decide, 5 waiting' })).toHaveTextContent('To decide5');
  });

  test('is not offered to who can decide nothing', async () => {
    const api = apiWith([]);
    api.publish(`${PATH}/count`, { mayDecide: false, isUnansweredKnown: true, waiting: 0 });
    api.publish('/api/my-actions', { on: TODAY, asAt: '2026-11-18T10:00:00Z', actions: [] });
    showTab('/tab/my-actions', { api });
    await screen.findByRole('heading', { level: 1, name: 'My actions' });
    await waitFor(() => expect(api.seen.map(({ path }) => path)).toContain(`${PATH}/count`));
    expect(screen.queryByRole('link', { name: /^To decide/ })).toBeNull();
  });
});

test('decides by the keyboard alone', async () => {
  const user = userEvent.setup();
  const api = apiWith([item()]);
  agreeing(api);
  showTab('/tab/to-decide', { api });
  await screen.findByRole('button', { name: /^Agree to the revised date/ });
  await skipToContent(user);
  await user.tab();
  expect(screen.getByRole('button', { name: /^1\.1 Publish/ })).toHaveFocus();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: 'Agree' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('✔ Recorded: the revised date is agreed.')).toHaveFocus();
});

describe.each(THEMES)('in the theme %s', (theme) => {
  test('has no fault that a machine finds, with a form open', async () => {
    const user = userEvent.setup();
    const { container } = showTab('/tab/to-decide', { api: apiWith(ALL), host: new FakeHost({ theme }) });
    await user.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
    await screen.findByRole('textbox', { name: /Reason/ });
    expect(await axe(container)).toHaveNoViolations();
  });
});
