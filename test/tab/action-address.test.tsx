/** @jest-environment jsdom */
import './support/browser.ts';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useBrowserLocation, useSearch } from 'wouter/use-browser-location';
import { App } from '../../tab/app.tsx';
import { actionReply } from './support/action-replies.ts';
import { answersReply, itemOf } from './support/answer-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { fill } from './support/fill.ts';
import { area, myActionsReply, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';

const action = row();
const NAME = '1.1 Publish the scheme of delegation';
const HEADING = { level: 2, name: NAME } as const;

function api(): FakeApi {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([action])])]));
  api.publish('/api/my-actions', myActionsReply([action]));
  api.publish('/api/my-answers', answersReply([itemOf(action)]));
  api.publish('/api/actions/plan%3Aa1.1', actionReply({ may: ['answer', 'ask-help'] }));
  return api;
}

/** The tab in this window, with its own address and its own Back. */
function showInWindow(address: string, host = new FakeHost()) {
  window.history.replaceState(null, '', address);
  const around = {
    location: { origin: window.location.origin, reload: () => undefined },
    place: { hook: useBrowserLocation, searchHook: useSearch },
    changeLanguage: () => undefined,
    fetch: api().fetch,
    now: () => Date.now(),
  };
  return render(<App visitor={{ host }} around={around} />);
}

async function back(): Promise<void> {
  await act(async () => {
    const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    window.history.back();
    await gone;
  });
}

function goTo(name: string): Promise<void> {
  return userEvent.click(within(screen.getByRole('navigation')).getByRole('link', { name }));
}

describe('the open action', () => {
  test('stands in the address, and Back closes it', async () => {
    showInWindow('/tab/');
    await userEvent.click(await screen.findByRole('button', { name: NAME }));
    await screen.findByRole('heading', HEADING);
    expect(new URLSearchParams(window.location.search).get('action')).toBe('plan:a1.1');
    await back();
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(window.location.search).toBe('');
  });

  test('is open again after a reload, beside whatever else the address says', async () => {
    showInWindow('/tab/?names=posts&action=plan%3Aa1.1');
    await screen.findByRole('heading', HEADING);
    await userEvent.keyboard('{Escape}');
    expect(window.location.search).toBe('?names=posts');
  });

  test('that a host linked to is not opened again on the next screen, once it is closed', async () => {
    showInWindow('/tab/', new FakeHost({ linkedTo: 'plan:a1.1' }));
    await screen.findByRole('heading', HEADING);
    await userEvent.keyboard('{Escape}');
    await goTo('My actions');
    await screen.findByRole('heading', { level: 1, name: 'My actions' });
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  test('is a page of its own where its own address leads to', async () => {
    showTab('/tab/actions/plan%3Aa1.1', { api: api() });
    expect(await screen.findByRole('heading', HEADING)).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent('Improvement Plan · Priority Area 1');
  });

  test('that is not there, or not for the reader, is one clear sentence', async () => {
    const none = api();
    none.break({ status: 404, body: { code: 'action-unknown', message: 'There is no such action, or not for you.' } });
    showTab('/tab/actions/plan%3Aa9.9', { api: none });
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no such action, or not for you.');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });
});

describe('half-typed words', () => {
  test('in a form of an action are there again after another screen', async () => {
    showTab('/tab/?action=plan%3Aa1.1', { api: api() });
    await userEvent.click(await screen.findByRole('button', { name: 'Need help' }));
    fill(screen.getByRole('textbox', { name: /^What help you need/ }), 'A second assess');
    await goTo('My actions');
    await userEvent.click(await screen.findByRole('button', { name: NAME }));
    expect(await screen.findByRole('textbox', { name: /^What help you need/ })).toHaveValue('A second assess');
  });

  test('in an answer are there again after another screen', async () => {
    showTab('/tab/my-actions', { api: api() });
    await userEvent.click(await screen.findByRole('button', { name: 'Need help' }));
    fill(screen.getByRole('textbox', { name: /^What help you need/ }), 'A second assess');
    await goTo('Overdue');
    await goTo('My actions');
    expect(await screen.findByRole('textbox', { name: /^What help you need/ })).toHaveValue('A second assess');
  });
});
