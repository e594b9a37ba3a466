/** @jest-environment jsdom */
import './support/browser.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { Visitor } from '../../tab/app.tsx';
import type { HostTheme } from '../../tab/shared/host.ts';
import { FakeApi } from './support/fake-api.ts';
import { NOBODY, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const comesIn = jest.fn(() => Promise.resolve());
beforeEach(() => comesIn.mockClear());

function nobody(door: { trouble?: string; isAway?: boolean } = {}, theme: HostTheme = 'default'): Visitor {
  return {
    host: null,
    look: { theme: () => theme, watchTheme: () => () => undefined },
    door: { signIn: comesIn, trouble: null, isAway: false, ...door },
  };
}

test('says what this is, and lets a keyboard sign in or go to Teams', async () => {
  const user = userEvent.setup();
  const api = new FakeApi();
  showTab('/tab/', { api, visitor: nobody() });
  expect(screen.getByRole('heading', { name: 'Followthrough' })).toBeVisible();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Sign in' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(comesIn).toHaveBeenCalledTimes(1);
  await user.tab();
  expect(screen.getByRole('link', { name: 'open Microsoft Teams' })).toHaveFocus();
  expect(api.seen).toEqual([]);
});

test('says that nobody was signed in, with the word that an administrator can look up', () => {
  showTab('/tab/', { api: new FakeApi(), visitor: nobody({ trouble: 'access_denied' }) });
  expect(screen.getByRole('alert')).toHaveTextContent(/You were not signed in.*“access_denied”/);
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('says so when the sign-in service cannot be reached, and loads again', async () => {
  const reload = jest.fn();
  showTab('/tab/', { api: new FakeApi(), visitor: NOBODY, reload });
  expect(screen.getByRole('alert')).toHaveTextContent('The sign-in service cannot be reached just now.');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('says so where the sign-in service does not answer, and lets the person go there nevertheless', async () => {
  showTab('/tab/my-digest', { api: new FakeApi(), visitor: nobody({ isAway: true }) });
  expect(screen.getByRole('alert')).toHaveTextContent('The sign-in service cannot be reached just now.');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Sign in' }));
  expect(comesIn).toHaveBeenCalledTimes(1);
});

test.each(THEMES)('can be read by everybody in the %s theme', async (theme) => {
  const { container } = showTab('/tab/', { api: new FakeApi(), visitor: nobody({ trouble: 'a_word' }, theme) });
  expect(container.querySelector(`[data-theme=${theme}]`)).not.toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});
