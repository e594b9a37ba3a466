/** @jest-environment jsdom */
import './support/browser.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from './support/fake-api.ts';
import { FakeHost, showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const ADDRESS = '/tab/configure';

test('says what will be added and offers it at once', () => {
  const host = new FakeHost({ surface: 'adding-tab' });
  showTab(ADDRESS, { api: new FakeApi(), host });
  expect(screen.getByRole('heading', { name: 'Add “Overdue” to this channel' })).toBeVisible();
  expect(host.offered).toEqual([{ entityId: 'overdue', name: 'Overdue', url: 'https://plans.example.org/tab/' }]);
});

test('asks the API for nothing', () => {
  const api = new FakeApi();
  showTab(ADDRESS, { api, host: new FakeHost({ surface: 'adding-tab' }) });
  expect(api.seen).toEqual([]);
});

test('says where it belongs when it was opened as an ordinary page', () => {
  const host = new FakeHost();
  showTab(ADDRESS, { api: new FakeApi(), host });
  expect(screen.getByRole('heading', { name: 'This page adds a tab to a channel' })).toBeVisible();
  expect(host.offered).toEqual([]);
});

describe.each(['default', 'dark', 'contrast'] as const)('in the %s theme', (theme) => {
  test('has no accessibility fault', async () => {
    const host = new FakeHost({ theme, surface: 'adding-tab' });
    const { container } = showTab(ADDRESS, { api: new FakeApi(), host });
    expect(await axe(container)).toHaveNoViolations();
  });

  test('holds no keyboard user back from the Save button of the dialog', async () => {
    const user = userEvent.setup();
    showTab(ADDRESS, { api: new FakeApi(), host: new FakeHost({ theme, surface: 'adding-tab' }) });
    await user.tab();
    expect(document.body).toHaveFocus();
  });
});
