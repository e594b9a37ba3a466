/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { skipToContent } from './support/skip-to-content.ts';

function api(): FakeApi {
  const fake = new FakeApi();
  fake.publish('/api/overdue', overdueReply([plan([area([row()])])]));
  fake.publish('/api/my-actions', { on: '2015-07-01', asAt: '2015-07-01T08:00:00Z', actions: [] });
  return fake;
}

test('leads from screen to screen without loading the page anew, and says where one is', async () => {
  const user = userEvent.setup();
  showTab('/tab/', { api: api() });
  const screens = screen.getByRole('navigation', { name: 'Screens' });
  expect(within(screens).getByRole('link', { name: 'Overdue' })).toHaveAttribute('aria-current', 'page');
  await user.click(within(screens).getByRole('link', { name: 'My actions' }));
  // The heading stands there while the screen is on its way, and again when it has come.
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'My actions' })).toBeVisible());
  expect(within(screens).getByRole('link', { name: 'My actions' })).toHaveAttribute('aria-current', 'page');
  expect(within(screens).getByRole('link', { name: 'Overdue' })).not.toHaveAttribute('aria-current');
});

test('is passed by with one key', async () => {
  const user = userEvent.setup();
  showTab('/tab/', { api: api() });
  await screen.findByRole('table');
  await skipToContent(user);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('offers the plans to those alone who run some', async () => {
  const fake = api();
  const view = showTab('/tab/', { api: fake });
  await screen.findByRole('table');
  expect(screen.queryByRole('link', { name: 'Plans' })).toBeNull();
  view.unmount();
  const plans = [{ id: 'p', title: 'Improvement Plan', state: 'live' }];
  fake.publish('/api/coordinated', { plans });
  showTab('/tab/', { api: fake });
  expect(await screen.findByRole('link', { name: 'Plans' })).toHaveAttribute('href', '/tab/plans');
});

test('is not where a tab is added, nor in the narrow panel of a meeting', async () => {
  showTab('/tab/configure', { api: api(), host: new FakeHost({ surface: 'adding-tab' }) });
  expect(screen.queryByRole('navigation')).toBeNull();
});
