/** @jest-environment jsdom */
import '../support/browser.ts';
import { screen, within } from '@testing-library/react';
import { allActionsReply, listed, listedArea, listedPlan } from '../support/all-actions-replies.ts';
import { FakeApi } from '../support/fake-api.ts';
import { showTab } from '../support/show.tsx';

const PATH = '/api/actions';

function apiWith(...plans: Parameters<typeof allActionsReply>[0]): FakeApi {
  const api = new FakeApi();
  api.publish(PATH, allActionsReply(plans));
  return api;
}

const scheme = listed();
const board = listed({ key: 'plan:a1.2', id: 'a1.2', ref: '1.2', text: 'Hold a monthly board', leads: ['Chair'] });

test('lists every action under its area, with its lead, due day, RAG and last words', async () => {
  showTab('/tab/actions', { api: apiWith(listedPlan([listedArea([scheme, board])])) });
  const table = await screen.findByRole('table', { name: 'Actions' });
  expect(screen.getByRole('heading', { level: 2, name: 'Priority Area 1: Leadership' })).toBeVisible();
  expect(within(table).getByRole('rowheader', { name: '1.1 Publish the scheme of delegation' })).toBeVisible();
  expect(screen.getByText('2 actions', { selector: '[role=status]' })).toBeVisible();
});
