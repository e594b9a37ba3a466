/** @jest-environment jsdom */
import './support/browser.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from './support/fake-api.ts';
import { FakeHost, NOBODY, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

test('can be reached from the foot of every page, by who is signed in and by who is not', async () => {
  const user = userEvent.setup();
  const signedIn = showTab('/tab/', { api: new FakeApi() });
  await user.click(screen.getByRole('link', { name: 'Accessibility statement' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Accessibility statement' })).toBeVisible();
  signedIn.unmount();

  showTab('/tab/', { api: new FakeApi(), visitor: NOBODY });
  await user.click(screen.getByRole('link', { name: 'Accessibility statement' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Enforcement procedure' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
});

test.each(THEMES)('can be read by everybody in the %s theme', async (theme) => {
  const { container } = showTab('/tab/accessibility', { api: new FakeApi(), host: new FakeHost({ theme }) });
  await screen.findByRole('heading', { level: 2, name: 'Compliance status' });
  expect(await axe(container)).toHaveNoViolations();
});

test('the other language is one key away, and named in itself', async () => {
  const user = userEvent.setup();
  const changeLanguage = jest.fn();
  showTab('/tab/', { api: new FakeApi(), visitor: NOBODY, changeLanguage });
  const other = screen.getByRole('button', { name: 'Cymraeg' });
  expect(other).toHaveAttribute('lang', 'cy');
  other.focus();
  await user.keyboard('{Enter}');
  expect(changeLanguage).toHaveBeenCalledWith('cy');
});
