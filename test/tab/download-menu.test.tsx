/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { putBackReply } from './support/action-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const LIST = plan([area([row()])]);
const EXPORTABLE = { on: '2026-11-18', asAt: '2026-11-18T09:00:00Z', plans: [LIST.id] };
const BUTTON = { name: `Download ${LIST.title}` };

function apiWith(exportable: object | null): FakeApi {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([LIST]));
  // What else the screen asks for has an answer, so that it does not ask again in the midst of a test.
  api.publish('/api/put-back', putBackReply([]));
  api.publish('/api/bring-in', { person: 'kit', sites: [] });
  if (exportable) api.publish('/api/exportable', exportable);
  return api;
}

/** What the page handed to the browser: the names of files. */
const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

test('takes a plan out as Word, Excel or CSV, under its title and the day', async () => {
  const user = userEvent.setup();
  const api = apiWith(EXPORTABLE);
  for (const to of ['docx', 'xlsx', 'csv']) api.publish(`/api/plans/${LIST.id}/document?to=${to}&names=people`, {});
  const { container } = showTab('/tab/', { api });
  for (const kind of [/^Word, as/, /^Excel/, /^CSV/]) {
    await user.click(await screen.findByRole('button', BUTTON));
    await user.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: kind }));
    await screen.findByText(/^Ready: look among your downloads/);
  }
  expect(saved).toEqual(['docx', 'xlsx', 'csv'].map((ending) => `${LIST.title}, 18 November 2026.${ending}`));
  expect(screen.getByRole('link', { name: 'Open this page in a browser' })).toHaveAttribute('target', '_blank');
  expect(await axe(container)).toHaveNoViolations();
});

test('with posts in place of names says that the texts are to be read', async () => {
  const user = userEvent.setup();
  const api = apiWith(EXPORTABLE);
  api.publish(`/api/plans/${LIST.id}/document?to=docx&names=posts`, {});
  showTab('/tab/', { api });
  (await screen.findByRole('button', BUTTON)).focus();
  await user.keyboard('{Enter}');
  (await screen.findByRole('menuitem', { name: /posts in place of names$/ })).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/read the texts before you publish them/)).toBeVisible();
});

test('says what the service says when there is no document, and never that there is one', async () => {
  const user = userEvent.setup();
  const api = apiWith(EXPORTABLE);
  showTab('/tab/', { api });
  await user.click(await screen.findByRole('button', BUTTON));
  api.break({ status: 429, body: { code: 'too-many-requests', message: 'Wait a minute.' } });
  await user.click(screen.getByRole('menuitem', { name: /^CSV/ }));
  expect(await screen.findByText('Wait a minute.')).toBeVisible();
  expect(screen.queryByText(/^Ready/)).toBeNull();
  expect(saved).toEqual([]);
});

test.each([
  ['nothing to take out', { ...EXPORTABLE, plans: [] }],
  ['no answer', null],
])('is not there for who has %s', async (_what, exportable) => {
  const api = apiWith(exportable);
  showTab('/tab/', { api });
  await screen.findByRole('table');
  await waitFor(() => expect(api.seen.some(({ path }) => path === '/api/exportable')).toBe(true));
  expect(screen.queryByRole('button', BUTTON)).toBeNull();
});
