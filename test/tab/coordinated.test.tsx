/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import type { CoordinatedReply } from '../../src/wire/coordinated.ts';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

const LIVE = plan([area([row()])]);

function show(plans: CoordinatedReply['plans']) {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([LIVE]));
  api.publish('/api/coordinated', { plans });
  showTab('/tab/', { api });
}

test('a coordinator finds the way to the people of a plan, and the drafts that show nothing yet', async () => {
  show([
    { id: LIVE.id, title: LIVE.title, state: 'live' },
    { id: 'draft', title: 'Care leavers plan', state: 'draft' },
  ]);
  expect(await screen.findByRole('link', { name: `People of ${LIVE.title}` })).toHaveAttribute(
    'href',
    `/tab/plans/${LIVE.id}/people`,
  );
  expect(screen.getByRole('link', { name: `Asking in ${LIVE.title}` })).toHaveAttribute(
    'href',
    `/tab/plans/${LIVE.id}/asking`,
  );
  const drafts = screen.getByRole('region', { name: 'Your plans that are not live' });
  expect(within(drafts).getByRole('link', { name: 'Care leavers plan' })).toHaveAttribute(
    'href',
    '/tab/plans/draft/people',
  );
  expect(drafts).toHaveTextContent('Care leavers plan, Asking (draft)');
});

test('whoever coordinates nothing sees neither', async () => {
  show([]);
  await screen.findByRole('heading', { name: LIVE.title });
  expect(screen.queryByRole('link', { name: /People of/ })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Your plans that are not live' })).toBeNull();
});
