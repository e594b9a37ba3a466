/** @jest-environment jsdom */
import '../tab/support/browser.ts';
import { screen, waitFor } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeApi } from '../tab/support/fake-api.ts';
import { area, overdueReply, plan, row } from '../tab/support/replies.ts';
import { NOBODY, showTab } from '../tab/support/show.tsx';

expect.extend(toHaveNoViolations);

test('the team’s list speaks Welsh, says that nobody has reviewed it, and offers English', async () => {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([row({ daysOverdue: 2 })])])]));
  const { container } = showTab('/tab/', { api });
  expect(await screen.findByRole('heading', { level: 1, name: 'Camau gweithredu hwyr' })).toBeVisible();
  expect(await screen.findByRole('table')).toHaveTextContent('2 ddiwrnod');
  expect(screen.getByText('Nid yw’r cyfieithiad Cymraeg hwn wedi cael ei adolygu eto.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'English' })).toHaveAttribute('lang', 'en');
  expect(await axe(container)).toHaveNoViolations();
});

test('what is asked of the API is asked in Welsh', async () => {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([]));
  showTab('/tab/', { api });
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(api.seen.length).toBeGreaterThan(0));
  expect(new Set(api.seen.map(({ language }) => language))).toEqual(new Set(['cy']));
});

test('whoever is not signed in is told so in Welsh', () => {
  showTab('/tab/', { api: new FakeApi(), visitor: NOBODY });
  expect(screen.getByRole('link', { name: 'Datganiad hygyrchedd' })).toHaveAttribute('href', '/tab/accessibility');
});
