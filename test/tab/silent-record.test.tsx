/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, waitFor } from '@testing-library/react';
import { FakeApi } from './support/fake-api.ts';
import { myActionsReply, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

test('while SharePoint does not answer the copy is shown with its age', async () => {
  const api = new FakeApi();
  api.publish('/api/my-actions', myActionsReply([row()]));
  api.silenceRecord(new Date(Date.now() - 5 * 60_000).toISOString());
  showTab('/tab/my-actions', { api });
  expect(await screen.findByText('SharePoint does not answer at the moment.')).toBeVisible();
  expect(screen.getByText(/^You are reading a copy from 5 minutes ago/)).toBeVisible();
  expect(screen.getByText('Publish the scheme of delegation')).toBeVisible();

  api.silenceRecord(null);
  await waitFor(() => expect(screen.queryByText(/You are reading a copy/)).toBeNull(), { timeout: 4_000 });
});
