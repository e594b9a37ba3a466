/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { answersReply, itemOf } from './support/answer-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { myActionsReply, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { skipToContent } from './support/skip-to-content.ts';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const ADDRESS = '/tab/my-actions';
const PATH = '/api/my-actions';

const late = row();
const onTrack = row({
  key: 'plan:a1.2',
  ref: '1.2',
  text: 'Hold a monthly board',
  by: '2026-11-30',
  firstBy: '2026-11-30',
  daysOverdue: 0,
  rag: 'on-track',
});
const ongoing = row({
  key: 'plan:a1.3',
  ref: null,
  by: null,
  firstBy: null,
  duePhrase: 'Ongoing',
  daysOverdue: 0,
  rag: 'no-date',
});

function apiWith(...rows: Parameters<typeof myActionsReply>[0]): FakeApi {
  const api = new FakeApi();
  api.publish(PATH, myActionsReply(rows));
  api.publish('/api/my-answers', answersReply(rows.map(itemOf)));
  return api;
}

test('lists my open actions in the order of the reply, with how each stands', async () => {
  showTab(ADDRESS, { api: apiWith(late, onTrack, ongoing) });
  const list = await screen.findByRole('list', { name: 'Your open actions' });
  const items = within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(items).toEqual([
    expect.stringMatching(/▲ Overdue\s*18 days\s*Due 31 October/),
    expect.stringMatching(/● On track\s*Due 30 November/),
    expect.stringMatching(/○ No date\s*Due Ongoing/),
  ]);
  expect(items[0]).toContain('Improvement Plan · Priority Area 1');
});

test('says that answers are given in chat', async () => {
  showTab(ADDRESS, { api: apiWith(late) });
  expect(await screen.findByText(/asks you in its chat when an answer is needed/)).toBeVisible();
});

test('says that it is loading before anything has come', async () => {
  const api = new FakeApi();
  api.break('no-answer');
  showTab(ADDRESS, { api });
  expect(await screen.findByRole('status', { name: 'Loading your actions…' })).toBeVisible();
});

test('says that I have no open actions', async () => {
  showTab(ADDRESS, { api: apiWith() });
  expect(await screen.findByText('You have no open actions')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says that it failed rather than that I have nothing to do', async () => {
  const api = new FakeApi();
  api.publish(PATH, { actions: [] });
  showTab(ADDRESS, { api });
  expect(await screen.findByRole('alert')).toHaveTextContent('do not understand each other');
  expect(screen.queryByText('You have no open actions')).toBeNull();
});

test('keeps showing my actions when the service goes away', async () => {
  jest.useFakeTimers();
  const api = apiWith(late);
  showTab(ADDRESS, { api });
  await act(() => jest.advanceTimersByTimeAsync(0));
  api.break({ status: 503, body: { code: 'busy', message: 'Busy.' } });
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(screen.getByText(/^You are reading a copy from less than a minute ago/)).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

test('takes an action off the list once it is done', async () => {
  jest.useFakeTimers();
  const api = apiWith(late, onTrack);
  showTab(ADDRESS, { api });
  await act(() => jest.advanceTimersByTimeAsync(0));
  api.publish(PATH, myActionsReply([onTrack]));
  await act(() => jest.advanceTimersByTimeAsync(2_100));
  expect(screen.getByRole('listitem')).toHaveTextContent('Hold a monthly board');
});

const named = { key: late.key, ref: late.ref, text: late.text, planTitle: 'Improvement Plan' };
const waitingDate = {
  ...named,
  what: 'revision' as const,
  since: '2026-11-16',
  day: '2026-12-31',
  decider: 'Morgan Ellery',
  other: null,
};
const answeredHelp = {
  ...named,
  outcome: 'answered' as const,
  on: '2026-11-17',
  by: 'Morgan Ellery',
  day: null,
  words: 'From Monday.',
};

describe('what lies with others', () => {
  test('is said on the action and in a list, and the same is not asked for twice', async () => {
    const api = apiWith(late);
    api.publish(PATH, myActionsReply([late], { waiting: [waitingDate] }));
    showTab(ADDRESS, { api });
    const said = await screen.findAllByText(
      /You asked on 16 November for 31 December 2026. It waits for Morgan Ellery./,
    );
    expect(said).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 2, name: 'Waits on others' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Need help' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Need a revised date' })).toBeNull();
  });

  test('once it is decided, tells the answer and not only that something was asked for', async () => {
    const api = apiWith(late);
    api.publish(PATH, myActionsReply([late], { decided: [answeredHelp] }));
    showTab(ADDRESS, { api });
    const list = await screen.findByRole('list', { name: 'Your open actions' });
    expect(list).toHaveTextContent('✔ Morgan Ellery answered your request for help on 17 November. From Monday.');
    expect(screen.getByRole('heading', { level: 2, name: 'Decided lately' })).toBeVisible();
  });

  test('is told too where nothing is open any more', async () => {
    const api = apiWith();
    api.publish(PATH, myActionsReply([], { decided: [{ ...answeredHelp, outcome: 'goes' }] }));
    showTab(ADDRESS, { api });
    expect(await screen.findByText(/Morgan Ellery decided on 17 November that somebody else has it/)).toBeVisible();
    // It is theirs no more: nothing leads to what they may not see.
    expect(screen.queryByRole('button', { name: /Publish the scheme/ })).toBeNull();
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test('has no accessibility fault', async () => {
    const api = apiWith(late, onTrack, ongoing);
    const matters = { waiting: [waitingDate], decided: [answeredHelp] };
    api.publish(PATH, myActionsReply([late, onTrack, ongoing], matters));
    const { container } = showTab(ADDRESS, { api, host: new FakeHost({ theme }) });
    await screen.findByRole('list', { name: 'Your open actions' });
    expect(await axe(container)).toHaveNoViolations();
  });

  test('opens a long text by keyboard alone', async () => {
    const user = userEvent.setup();
    const long = row({ lastAnswer: { on: null, by: null, words: 'A long update. '.repeat(40) } });
    showTab(ADDRESS, { api: apiWith(long), host: new FakeHost({ theme }) });
    await screen.findByRole('list', { name: 'Your open actions' });
    await skipToContent(user);
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Show less' })).toHaveFocus();
  });
});
