/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const first = row();
const second = row({ key: 'plan:a1.2', id: 'a1.2', ref: '1.2', text: 'Hold a monthly board' });
const third = row({ key: 'plan:a2.1', id: 'a2.1', ref: '2.1', text: 'Train the front door' });

function showTwoAreas(host = new FakeHost()) {
  const api = new FakeApi();
  const areas = [area([first, second]), area([third], { id: 'a2', number: '2', title: 'Early help' })];
  api.publish('/api/overdue', overdueReply([plan(areas)]));
  return showTab('/tab/', { api, host });
}

const link = (name: string) => screen.getByRole('button', { name });

afterEach(() => localStorage.clear());

test('j and k go from action to action over all areas, and stay at the ends', async () => {
  const user = userEvent.setup();
  showTwoAreas();
  await screen.findAllByRole('table');
  await user.keyboard('jjj');
  expect(link('2.1 Train the front door')).toHaveFocus();
  await user.keyboard('j');
  expect(link('2.1 Train the front door')).toHaveFocus();
  await user.keyboard('kk');
  expect(link('1.1 Publish the scheme of delegation')).toHaveFocus();
  await user.keyboard('k');
  expect(link('1.1 Publish the scheme of delegation')).toHaveFocus();
});

test('the arrow keys do so too once an action has the focus, and only then', async () => {
  const user = userEvent.setup();
  showTwoAreas();
  await screen.findAllByRole('table');
  await user.keyboard('{ArrowDown}');
  expect(document.body).toHaveFocus();
  await user.keyboard('j{ArrowDown}');
  expect(link('1.2 Hold a monthly board')).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(link('1.1 Publish the scheme of delegation')).toHaveFocus();
});

test('Enter opens the action that has the focus and Escape closes it, with the focus where it was', async () => {
  const user = userEvent.setup();
  showTwoAreas();
  await screen.findAllByRole('table');
  await user.keyboard('jj{Enter}');
  expect(link('1.2 Hold a monthly board')).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{Escape}');
  expect(link('1.2 Hold a monthly board')).toHaveFocus();
  expect(link('1.2 Hold a monthly board')).toHaveAttribute('aria-expanded', 'false');
});

test('a letter that is typed into a field is no shortcut', async () => {
  const user = userEvent.setup();
  showTwoAreas();
  await screen.findAllByRole('table');
  const day = screen.getByLabelText('As at');
  await user.click(day);
  await user.keyboard('j?');
  expect(day).toHaveFocus();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('letters and signs can be turned off, the arrow keys stay', async () => {
  const user = userEvent.setup();
  showTwoAreas();
  await screen.findAllByRole('table');
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await user.click(within(dialog).getByRole('switch'));
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await user.keyboard('j?');
  expect(screen.queryByRole('dialog')).toBeNull();
  // Once the dialog has closed, the page behind it is there again.
  expect(await screen.findByRole('button', { name: '1.1 Publish the scheme of delegation' })).not.toHaveFocus();
  link('1.1 Publish the scheme of delegation').focus();
  await user.keyboard('{ArrowDown}');
  expect(link('1.2 Hold a monthly board')).toHaveFocus();
});

test.each(THEMES)('the list of keys has no fault in the %s theme', async (theme) => {
  const user = userEvent.setup();
  showTwoAreas(new FakeHost({ theme }));
  await screen.findAllByRole('table');
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(dialog).getByRole('row', { name: 'j or ↓ Go to the next action' })).toBeVisible();
  expect(await axe(dialog)).toHaveNoViolations();
});
