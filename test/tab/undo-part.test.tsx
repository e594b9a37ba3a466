/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { EditingReply } from '../../src/wire/action-edits.ts';
import { actionReply } from './support/action-replies.ts';
import { editedReply, editingReply } from './support/editing-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const PATH = '/api/actions/plan%3Aa1.1';
const EDIT = {
  entry: 'entry-1',
  field: 'priority',
  from: 'high',
  to: 'low',
  at: '2026-11-18T09:05:00Z',
  by: 'Bo Day',
} as const satisfies EditingReply['undoable'][number];

function show(undoable: EditingReply['undoable']): FakeApi {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([row()])])]));
  const line = {
    at: EDIT.at,
    by: EDIT.by,
    onBehalf: false,
    door: 'tab' as const,
    kind: 'edited' as const,
    words: null,
    changes: [{ field: EDIT.field, from: EDIT.from, to: EDIT.to }],
  };
  api.publish(PATH, actionReply({ history: [line] }));
  api.publish(`${PATH}/editing`, editingReply({ undoable }));
  showTab('/tab/', { api, host: new FakeHost({ linkedTo: 'plan:a1.1' }) });
  return api;
}

const offered = async () => within(await screen.findByRole('list', { name: 'What can still be undone' }));

test('an edit is taken back from the history of its action', async () => {
  const api = show([EDIT]);
  api.take(`${PATH}/undo`, () => {
    api.publish(`${PATH}/editing`, editingReply());
    return { status: 200, body: editedReply() };
  });
  const undo = (await offered()).getByRole('button', { name: 'Undo: priority changed from “high” to “low”' });
  expect(await axe(document.body)).toHaveNoViolations();
  await userEvent.click(undo);
  expect(await screen.findByText('Undone.')).toBeVisible();
  expect(api.seen.findLast(({ body }) => body !== undefined)?.body).toEqual({
    id: expect.any(String),
    entry: 'entry-1',
  });
});

test('one that was changed again since stays, and that is said', async () => {
  const api = show([EDIT]);
  api.take(`${PATH}/undo`, () => ({ status: 409, body: { code: 'edited-meanwhile', message: 'Changed.' } }));
  await userEvent.click((await offered()).getByRole('button', { name: /^Undo/ }));
  expect(await screen.findByText(/It was changed again since/)).toBeVisible();
});
