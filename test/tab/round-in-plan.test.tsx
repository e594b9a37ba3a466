/** @jest-environment jsdom */
import './support/browser.ts';
import { screen } from '@testing-library/react';
import type { RoundsReply } from '../../src/wire/asking.ts';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row, TODAY } from './support/replies.ts';
import { showTab } from './support/show.tsx';

const LIVE = plan([area([row()])]);
const ROUND: RoundsReply['rounds'][number] = {
  plan: LIVE.id,
  meeting: { name: 'Improvement Board', on: '2026-12-01' },
  closes: '2026-11-20',
  answered: 31,
  of: 40,
  mayAskWho: false,
};

function show(rounds: RoundsReply['rounds']) {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([LIVE]));
  api.publish('/api/rounds', { on: TODAY, rounds });
  showTab('/tab/', { api });
}

test('the shared screen shows how far the running round is, and never who has not answered', async () => {
  show([ROUND]);
  expect(
    await screen.findByText(
      /^Update for the Improvement Board on 1 December: 31 of 40 leads answered, closes on 20 Nov/,
    ),
  ).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Who has not answered' })).toBeNull();
});

test('who may know it finds the way to who has not answered', async () => {
  show([{ ...ROUND, mayAskWho: true, closes: TODAY }]);
  expect(await screen.findByText(/closes today/)).toBeVisible();
  const way = screen.getByRole('link', { name: 'Who has not answered' });
  expect(way).toHaveAttribute('href', `/tab/plans/${LIVE.id}/asking`);
});

test('without a running round there is no line', async () => {
  show([{ ...ROUND, plan: 'another' }]);
  await screen.findByRole('heading', { name: LIVE.title });
  expect(screen.queryByText(/leads answered/)).toBeNull();
});
