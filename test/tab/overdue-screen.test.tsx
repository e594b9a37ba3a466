/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { skipToContent } from './support/skip-to-content.ts';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const PATH = '/api/overdue';
/** The next request has gone out and come back. */
const POLL_MS = 2_100;

const first = row();
const second = row({ key: 'plan:a1.2', id: 'a1.2', ref: '1.2', text: 'Hold a monthly board', daysOverdue: 3 });

function apiWith(...plans: Parameters<typeof overdueReply>[0]): FakeApi {
  const api = new FakeApi();
  api.publish(PATH, overdueReply(plans));
  return api;
}

/** What the list itself asked for. */
function listRequests(api: FakeApi) {
  return api.seen.filter(({ path }) => path === PATH);
}

/** Time passes, and what it sets off is drawn. */
function pass(ms: number): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(ms));
}

describe('the four sights', () => {
  test('says that it is loading before anything has come', async () => {
    const api = new FakeApi();
    api.break('no-answer');
    showTab('/tab/', { api });
    expect(await screen.findByRole('status', { name: 'Loading what is overdue…' })).toBeVisible();
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  });

  test('lists what is overdue by area, each action with its lead, days, due day and last words', async () => {
    const answered = row({
      firstBy: '2026-03-31',
      lastAnswer: { on: '2026-11-15', by: 'Sam Okafor', words: 'Draft is with legal.' },
    });
    showTab('/tab/', { api: apiWith(plan([area([answered])])) });
    const table = await screen.findByRole('table', { name: 'Priority Area 1: Leadership' });
    const cells = within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(within(table).getByRole('rowheader')).toHaveTextContent('1.1 Publish the scheme of delegation');
    expect(cells).toEqual([
      expect.stringContaining('Head of Service'),
      expect.stringContaining('31 Octoberfirst promised 31 March'),
      expect.stringContaining('18 days ▲ Overdue'),
      expect.stringContaining('Draft is with legal.Sam Okafor, 3 days ago'),
    ]);
    expect(screen.getByTitle('15 November 2026')).toHaveTextContent('3 days ago');
  });

  test('keeps the plan order of areas and shows those with nothing overdue as one line', async () => {
    const quiet = area([], { id: 'a2', number: '2', title: 'Early help', open: 5 });
    const last = area([second], { id: 'a3', number: '3', title: 'Workforce' });
    showTab('/tab/', { api: apiWith(plan([area([first]), quiet, last])) });
    await screen.findAllByRole('table');
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Priority Area 1: Leadership',
      'Priority Area 2: Early help',
      'Priority Area 3: Workforce',
    ]);
    expect(screen.getByText('nothing overdue, 5 open')).toBeVisible();
    expect(screen.getAllByRole('table')).toHaveLength(2);
  });

  test('tells the whole picture of each plan in words', async () => {
    const counts = { open: 42, overdue: 13, lateByFirstPromise: 15 };
    showTab('/tab/', { api: apiWith(plan([area([first])], counts)) });
    await screen.findByRole('table');
    const strip = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(strip.slice(0, 3)).toEqual(['13 overdue', '15 late by first promise', '42 open']);
  });

  test('says that nothing is overdue, and still shows the plan', async () => {
    showTab('/tab/', { api: apiWith(plan([area([])])) });
    expect(await screen.findByText('Nothing is overdue')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Priority Area 1: Leadership' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('does not say that nothing is overdue where there is no plan', async () => {
    showTab('/tab/', { api: apiWith() });
    expect(await screen.findByText('There is no plan here yet')).toBeVisible();
    expect(screen.queryByText('Nothing is overdue')).toBeNull();
  });

  test('says what to do when nothing could be loaded, and heals by itself', async () => {
    jest.useFakeTimers();
    const api = apiWith(plan([area([first])]));
    api.break({ status: 503, body: { code: 'busy', message: 'Busy.' } });
    showTab('/tab/', { api });
    await pass(3 * POLL_MS);
    expect(screen.getByRole('alert')).toHaveTextContent('Followthrough cannot be reached');
    expect(screen.queryByText('Nothing is overdue')).toBeNull();
    api.break(null);
    await pass(2 * POLL_MS);
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('keeps an old copy readable and says how old it is', async () => {
    jest.useFakeTimers();
    const api = apiWith(plan([area([first])]));
    showTab('/tab/', { api });
    await pass(0);
    api.break('no-network');
    await pass(4 * 60_000);
    expect(screen.getByText(/^You are reading a copy from [34] minutes ago/)).toBeVisible();
    expect(screen.getByRole('rowheader', { name: /Publish the scheme/ })).toBeVisible();
    api.break(null);
    await pass(2 * POLL_MS);
    expect(screen.queryByText(/You are reading a copy/)).toBeNull();
  });

  test('takes a request that is never answered for a failure', async () => {
    jest.useFakeTimers();
    const api = apiWith(plan([area([first])]));
    showTab('/tab/', { api });
    await pass(0);
    api.break('no-answer');
    await pass(30_000);
    expect(screen.getByText(/You are reading a copy/)).toBeVisible();
  });

  test('passes over a single request that was lost', async () => {
    jest.useFakeTimers();
    const api = apiWith(plan([area([first])]));
    showTab('/tab/', { api });
    await pass(0);
    api.break('no-network');
    await pass(POLL_MS);
    api.break(null);
    await pass(POLL_MS);
    expect(screen.queryByText(/You are reading a copy/)).toBeNull();
    expect(screen.getByRole('table')).toBeVisible();
  });

  test.each([403, 404])(
    'shows only the sentence of a refusal with %d, even after something was seen',
    async (status) => {
      jest.useFakeTimers();
      const api = apiWith(plan([area([first])]));
      showTab('/tab/', { api });
      await pass(0);
      api.break({ status, body: { code: 'not-allowed', message: 'You are not a reader of any plan.' } });
      await pass(POLL_MS);
      expect(screen.getByRole('alert')).toHaveTextContent('You are not a reader of any plan.');
      expect(screen.queryByRole('table')).toBeNull();
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    },
  );

  test('takes a reply that it does not understand for a fault, not for an empty list', async () => {
    const api = new FakeApi();
    api.publish(PATH, { on: '18 November', plans: [] });
    showTab('/tab/', { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('Close this tab and open it again');
  });
});

describe('changing by itself', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  test('asks every two seconds by ETag and draws nothing while nothing has changed', async () => {
    const api = apiWith(plan([area([first])]));
    showTab('/tab/', { api });
    await pass(0);
    const before = screen.getByRole('table');
    await pass(3 * POLL_MS);
    expect(listRequests(api).map(({ status }) => status)).toEqual([200, 304, 304, 304]);
    expect(listRequests(api)[1]?.ifNoneMatch).toMatch(/^".+"$/);
    expect(screen.getByRole('table')).toBe(before);
  });

  test('stops asking while the page is hidden', async () => {
    const api = apiWith(plan([area([first])]));
    showTab('/tab/', { api });
    await pass(0);
    const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await pass(5 * POLL_MS);
    expect(listRequests(api)).toHaveLength(1);
    visibility.mockReturnValue('visible');
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await pass(0);
    expect(listRequests(api)).toHaveLength(2);
    visibility.mockRestore();
  });

  test('takes an answered action away, after saying so and marking it for a moment', async () => {
    const api = apiWith(plan([area([first, second])]));
    showTab('/tab/', { api });
    await pass(0);
    api.publish(PATH, overdueReply([plan([area([second])])]));
    await pass(POLL_MS);
    expect(screen.getByRole('status', { name: 'Changes' })).toHaveTextContent('Action 1.1: No longer overdue.');
    expect(screen.getAllByRole('rowheader')[0]).toHaveTextContent('No longer overdue');
    await pass(10_000);
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
      expect.stringContaining('Hold a monthly board'),
    ]);
    expect(screen.getByRole('status', { name: 'Changes' })).toBeEmptyDOMElement();
  });

  test('marks a row that has a new update', async () => {
    const api = apiWith(plan([area([first])]));
    showTab('/tab/', { api });
    await pass(0);
    const answered = { ...first, lastAnswer: { on: '2026-11-18', by: 'Sam Okafor', words: 'Nearly there.' } };
    api.publish(PATH, overdueReply([plan([area([answered])])]));
    await pass(POLL_MS);
    expect(screen.getByRole('rowheader')).toHaveTextContent('New update');
    expect(screen.getByText('Nearly there.')).toBeVisible();
  });

  test('counts the changes instead of reading out a long list', async () => {
    const many = ['1', '2', '3', '4'].map((n) => row({ key: `plan:${n}`, ref: n }));
    const api = apiWith(plan([area(many)]));
    showTab('/tab/', { api });
    await pass(0);
    api.publish(PATH, overdueReply([plan([area([])])]));
    await pass(POLL_MS);
    expect(screen.getByRole('status', { name: 'Changes' })).toHaveTextContent('4 actions have changed.');
  });

  test('keeps the focus where it is when other rows change, and hands it to the area when its own row goes', async () => {
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const api = apiWith(plan([area([first, second])]));
    showTab('/tab/', { api });
    await pass(0);
    await user.keyboard('j');
    const link = screen.getByRole('button', { name: '1.1 Publish the scheme of delegation' });
    expect(link).toHaveFocus();
    api.publish(PATH, overdueReply([plan([area([first])])]));
    await pass(POLL_MS + 10_000);
    expect(link).toHaveFocus();
    api.publish(PATH, overdueReply([plan([area([])])]));
    await pass(POLL_MS + 10_000);
    expect(screen.getByRole('heading', { name: 'Priority Area 1: Leadership' })).toHaveFocus();
  });
});

describe('signing in', () => {
  test('renews a refused token once and loses nothing', async () => {
    const api = apiWith(plan([area([first])]));
    api.accept((token) => token.endsWith('.2'));
    showTab('/tab/', { api });
    expect(await screen.findByRole('table')).toBeVisible();
    expect(listRequests(api).map(({ status }) => status)).toEqual([401, 200]);
  });

  test('says that signing in failed when every token is refused', async () => {
    const api = apiWith(plan([area([first])]));
    api.accept(() => false);
    showTab('/tab/', { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('You could not be signed in');
    expect(listRequests(api)).toHaveLength(2);
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  const long = row({
    lastAnswer: { on: '2026-11', by: null, words: `${'A long update. '.repeat(40)}the last word` },
  });

  test('has no accessibility fault', async () => {
    const api = apiWith(plan([area([long, second]), area([], { id: 'a2', number: '2' })]));
    const { container } = showTab('/tab/', { api, host: new FakeHost({ theme }) });
    await screen.findByRole('table');
    expect(await axe(container)).toHaveNoViolations();
  });

  test('opens and closes a long text by keyboard alone', async () => {
    const user = userEvent.setup();
    showTab('/tab/', { api: apiWith(plan([area([long])])), host: new FakeHost({ theme }) });
    await screen.findByRole('table');
    expect(screen.getByRole('cell', { name: /A long update/ })).not.toHaveAccessibleName(/the last word/);
    await user.keyboard('j');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Show less', expanded: true })).toHaveFocus();
    expect(screen.getByRole('cell', { name: /A long update/ })).toHaveAccessibleName(/the last word/);
    await user.keyboard(' ');
    expect(screen.getByRole('button', { name: 'Show all of it', expanded: false })).toHaveFocus();
  });
});

test('follows a change of theme at once', async () => {
  const host = new FakeHost();
  showTab('/tab/', { api: apiWith(plan([area([first])])), host });
  const page = (await screen.findByRole('main')).closest('.page');
  expect(page).toHaveAttribute('data-theme', 'default');
  act(() => host.changeTheme('contrast'));
  expect(page).toHaveAttribute('data-theme', 'contrast');
});

test('tries again by keyboard after a failure', async () => {
  const user = userEvent.setup();
  const api = new FakeApi();
  api.publish(PATH, {});
  showTab('/tab/', { api });
  await screen.findByRole('alert');
  api.publish(PATH, overdueReply([plan([area([first])])]));
  await skipToContent(user);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});
