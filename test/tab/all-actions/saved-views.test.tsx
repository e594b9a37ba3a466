/** @jest-environment jsdom */
import '../support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { SaveViewBody } from '../../../src/wire/saved-views.ts';
import { allActionsReply, listed, listedArea, listedPlan } from '../support/all-actions-replies.ts';
import { FakeApi } from '../support/fake-api.ts';
import { showTab } from '../support/show.tsx';

expect.extend(toHaveNoViolations);

const late = { id: '8f0f7c1e-0000-4000-8000-000000000001', name: 'Late ones', search: 'rag=overdue' };
const LINK = 'https://teams.example/actions';

/** An API that keeps views as the real one does, as far as a screen sees. */
function apiWithViews(...views: (typeof late)[]): FakeApi {
  const api = new FakeApi();
  const board = listed({ key: 'plan:a1.2', ref: '1.2', text: 'Hold a board', rag: 'on-track', daysOverdue: 0 });
  api.publish('/api/actions', allActionsReply([listedPlan([listedArea([listed(), board])])]));
  let kept = views;
  const show = () => {
    api.publish('/api/views', { views: kept });
    return { status: 200, body: { views: kept } };
  };
  show();
  for (const search of ['', 'rag=overdue']) {
    api.publish(`/api/views/link?search=${encodeURIComponent(search)}`, { link: `${LINK}?${search}` });
  }
  api.take('/api/views', (body) => {
    const view = SaveViewBody.parse(body);
    if (kept.some(({ name }) => name === view.name)) {
      return { status: 422, body: { code: 'view-name-taken', message: 'You have a view of this name already.' } };
    }
    kept = [...kept, view];
    return show();
  });
  api.take(`/api/views/${late.id}/remove`, () => {
    kept = kept.filter(({ id }) => id !== late.id);
    return show();
  });
  return api;
}

async function openViews(api: FakeApi, address = '/tab/actions') {
  const user = userEvent.setup();
  const tab = showTab(address, { api });
  await user.click(await screen.findByRole('button', { name: 'Saved views' }));
  await screen.findByRole('textbox', { name: 'Name for the view on show' });
  return { user, ...tab };
}

test('the view on show is saved under a name and opened again from the list', async () => {
  const { user } = await openViews(apiWithViews(), '/tab/actions?rag=overdue');
  await user.type(screen.getByRole('textbox', { name: 'Name for the view on show' }), 'Late ones{Enter}');
  const saved = await screen.findByRole('link', { name: 'Late ones' });
  expect(saved).toHaveAttribute('href', '/tab/actions?rag=overdue');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await user.click(screen.getByRole('button', { name: 'Saved views' }));
  await user.click(await screen.findByRole('link', { name: 'Late ones' }));
  expect(screen.queryByRole('link', { name: 'Late ones' })).toBeNull();
  expect(await screen.findByText('1 of 2 actions')).toBeVisible();
});

test('a name that is taken is refused in the service’s words, and stays typed', async () => {
  const { user } = await openViews(apiWithViews(late));
  const name = screen.getByRole('textbox', { name: 'Name for the view on show' });
  await user.type(name, 'Late ones{Enter}');
  expect(await screen.findByText('You have a view of this name already.')).toBeVisible();
  expect(name).toHaveValue('Late ones');
});

test('a view without a name is not sent', async () => {
  const api = apiWithViews();
  const { user } = await openViews(api);
  await user.click(screen.getByRole('button', { name: 'Save this view' }));
  expect(await screen.findByText('Give the view a name first.')).toBeVisible();
  expect(api.seen.filter(({ body }) => body !== undefined)).toEqual([]);
});

test('what was removed comes back by Undo', async () => {
  const { user } = await openViews(apiWithViews(late));
  await user.click(await screen.findByRole('button', { name: 'Remove the view Late ones' }));
  expect(await screen.findByText('The view Late ones is removed.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Late ones' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The view Late ones is back.')).toBeVisible();
});

test('in Teams the link to copy leads into Teams', async () => {
  const { user } = await openViews(apiWithViews(), '/tab/actions?rag=overdue');
  expect(await screen.findByRole('textbox', { name: 'Link to the view on show' })).toHaveValue(`${LINK}?rag=overdue`);
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(await screen.findByText('The link is copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(`${LINK}?rag=overdue`);
});

test('has no accessibility fault', async () => {
  await openViews(apiWithViews(late));
  const part = await screen.findByRole('list', { name: 'Your saved views' });
  expect(within(part).getByRole('link', { name: 'Late ones' })).toBeVisible();
  expect(await axe(document.body)).toHaveNoViolations();
});
