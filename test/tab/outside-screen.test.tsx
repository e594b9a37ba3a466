/** @jest-environment jsdom */
import './support/browser.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from './support/fake-api.ts';
import { showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

test('tells a plain browser window to open the tab in Teams, with a link that a keyboard reaches', async () => {
  const user = userEvent.setup();
  const api = new FakeApi();
  const { container } = showTab('/tab/', { api, host: undefined });
  expect(screen.getByRole('heading', { name: 'Open Followthrough in Microsoft Teams' })).toBeVisible();
  await user.tab();
  expect(screen.getByRole('link', { name: 'Open Microsoft Teams' })).toHaveFocus();
  expect(api.seen).toEqual([]);
  expect(await axe(container)).toHaveNoViolations();
});
