/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { actionReply, line, putBackReply } from './support/action-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const other = { key: 'plan:a2.1', ref: '2.1', text: 'Recruit a principal social worker' };
const putBack = {
  ...line({
    by: 'Kit Marsh',
    door: 'list',
    kind: 'put-back',
    changes: [
      { field: 'Status', from: 'done', to: 'in-progress' },
      { field: 'put back because', from: null, to: 'not-permitted' },
    ],
  }),
  planTitle: 'Improvement Plan',
  action: other,
};

function apiWith(...items: Parameters<typeof putBackReply>[0]): FakeApi {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([row()])])]));
  api.publish('/api/put-back', putBackReply(items));
  return api;
}

test('tells a coordinator who changed what by hand and that it was put back, and opens the action', async () => {
  const user = userEvent.setup();
  const api = apiWith(putBack, { ...putBack, at: '2026-11-09T09:00:00Z', action: null });
  api.publish('/api/actions/plan%3Aa2.1', actionReply({ action: other }));
  const { container } = showTab('/tab/', { api });
  await user.click(await screen.findByText('Put back in the list: 2, the last one 8 days ago'));
  const items = within(await screen.findByRole('list', { name: 'What was put back' }));
  expect(items.getByText('Kit Marsh', { selector: 'li:first-child strong' })).toBeVisible();
  expect(items.getAllByText('status was changed to done, and is in progress again')).toHaveLength(2);
  expect(items.getByText('a row of the plan itself')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(items.getByRole('button', { name: '2.1 Recruit a principal social worker' }));
  expect(await screen.findByRole('heading', { level: 2, name: /Recruit a principal/ })).toHaveFocus();
});

test('is not there for who has nothing to see in it', async () => {
  const api = apiWith();
  showTab('/tab/', { api });
  await screen.findByRole('table');
  await waitFor(() => expect(api.seen.map(({ path }) => path)).toContain('/api/put-back'));
  expect(screen.queryByText(/Put back in the list/)).toBeNull();
});

test('never disturbs the list when it cannot be had', async () => {
  const api = apiWith();
  api.publish('/api/put-back', { nonsense: true });
  showTab('/tab/', { api });
  expect(await screen.findByRole('table')).toBeVisible();
  await waitFor(() => expect(api.seen.map(({ path }) => path)).toContain('/api/put-back'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/copy from/)).toBeNull();
});
