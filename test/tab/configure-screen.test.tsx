/** @jest-environment jsdom */
import './support/browser.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from './support/fake-api.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const ADDRESS = '/tab/configure';

function api(...titles: readonly string[]): FakeApi {
  const fake = new FakeApi();
  fake.publish('/api/readable-plans', { plans: titles.map((title) => ({ id: title.toLowerCase(), title })) });
  return fake;
}

test('offers all plans and what is overdue at once, so that Save works without a choice', async () => {
  const host = new FakeHost({ surface: 'adding-tab' });
  showTab(ADDRESS, { api: api('Care'), host });
  expect(await screen.findByRole('combobox', { name: 'Which plan?' })).toHaveValue('');
  expect(host.offered.at(-1)).toEqual({ entityId: 'overdue', name: 'Overdue', url: 'https://plans.example.org/tab/' });
  expect(screen.getByRole('status')).toHaveTextContent('Press Save.');
});

test('offers one plan with the view that was chosen for it', async () => {
  const user = userEvent.setup();
  const host = new FakeHost({ surface: 'adding-tab' });
  showTab(ADDRESS, { api: api('Care', 'Homes'), host });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Which plan?' }), 'Homes');
  await user.click(screen.getByRole('radio', { name: 'All actions, to filter and group' }));
  expect(host.offered.at(-1)).toEqual({
    entityId: 'actions-homes',
    name: 'Homes: all actions',
    url: 'https://plans.example.org/tab/actions?plan=homes',
  });
});

test('a meeting needs a plan: until one is chosen there is nothing to save, and the page says why', async () => {
  const user = userEvent.setup();
  const host = new FakeHost({ surface: 'adding-tab' });
  showTab(ADDRESS, { api: api('Care'), host });
  await user.click(await screen.findByRole('radio', { name: /^The meeting/ }));
  expect(host.offered.at(-1)).toBeNull();
  expect(screen.getByRole('status')).toHaveTextContent('choose which');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which plan?' }), 'Care');
  expect(host.offered.at(-1)).toMatchObject({ url: 'https://plans.example.org/tab/plans/care/meeting' });
});

test('whoever may read no plan yet can add the tab all the same', async () => {
  const host = new FakeHost({ surface: 'adding-tab' });
  showTab(ADDRESS, { api: api(), host });
  expect(await screen.findByText(/You may read no plan yet/)).toBeVisible();
  expect(host.offered.at(-1)).toMatchObject({ entityId: 'overdue' });
});

test('says where it belongs when it was opened as an ordinary page', () => {
  const host = new FakeHost();
  showTab(ADDRESS, { api: api(), host });
  expect(screen.getByRole('heading', { name: 'This page adds a tab to a channel' })).toBeVisible();
  expect(host.offered).toEqual([]);
});

test.each(THEMES)('has no accessibility fault in the %s theme', async (theme) => {
  const { container } = showTab(ADDRESS, { api: api('Care'), host: new FakeHost({ theme, surface: 'adding-tab' }) });
  await screen.findByRole('combobox', { name: 'Which plan?' });
  expect(await axe(container)).toHaveNoViolations();
});
