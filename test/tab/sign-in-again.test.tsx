/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { HostTheme } from '../../tab/shared/host.ts';
import { RequestFailed } from '../../tab/shared/request-failed.ts';
import { actionReply } from './support/action-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { FakeSignIn } from './support/fake-sign-in.ts';
import { area, myActionsReply, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const ACTION = '/api/actions/plan%3Aa1.1';

function api(): FakeApi {
  const server = new FakeApi();
  server.publish('/api/overdue', overdueReply([plan([area([row()])])]));
  server.publish('/api/my-actions', myActionsReply([row()]));
  server.publish(ACTION, actionReply({ may: ['confirm'] }));
  server.take(`${ACTION}/confirm`, () => ({ status: 200, body: actionReply() }));
  return server;
}

/** What became of each command that was sent. */
const commands = (server: FakeApi) => server.seen.flatMap(({ body, status }) => (body === undefined ? [] : [status]));

/** A page of a plain browser on which Pat signed in: it gets tokens until the sign-in has ended. */
class PlainBrowser extends FakeHost {
  readonly signIn: FakeSignIn;

  constructor(fields: { theme?: HostTheme; linkedTo?: string } = {}) {
    const ownSignIn = new FakeSignIn();
    super({ ...fields, ownSignIn });
    this.signIn = ownSignIn;
    const give = this.signInToken;
    this.signInToken = () =>
      ownSignIn.isSpent() ? Promise.reject(new RequestFailed({ kind: 'sign-in-spent' })) : give();
  }
}

describe('around the screens of a plain browser', () => {
  test('is what a host would have: who is signed in, and the way out', async () => {
    const user = userEvent.setup();
    const host = new PlainBrowser();
    showTab('/tab/my-actions', { api: api(), host });
    expect(screen.getByText('Signed in as Pat Lowe.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(host.signIn.signOut).toHaveBeenCalledTimes(1);
  });

  test('is nothing where there is a host', async () => {
    showTab('/tab/', { api: api() });
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  });
});

describe('when a sign-in ends in the middle of the work', () => {
  test('what was typed stays, and can be sent after signing in again', async () => {
    const user = userEvent.setup();
    const server = api();
    const host = new PlainBrowser({ linkedTo: row().key });
    showTab('/tab/', { api: server, host });
    await user.click(await screen.findByRole('button', { name: 'Confirm that it is done' }));
    const words = screen.getByRole('textbox', { name: /^What was looked at/ });
    await user.type(words, 'The minutes of May');

    server.accept((token) => token.endsWith('.2'));
    act(() => host.signIn.end());
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    const notice = await screen.findByRole('region', { name: 'Signing in again' });
    expect(notice).toHaveTextContent('Nothing that you typed is lost: sign in again as Pat Lowe to go on.');
    await waitFor(() => expect(commands(server)).toEqual([401]));
    expect(words).toHaveValue('The minutes of May');

    await user.click(within(notice).getByRole('button', { name: 'Sign in again' }));
    expect(screen.queryByRole('region', { name: 'Signing in again' })).toBeNull();
    expect(screen.getByRole('textbox', { name: /^What was looked at/ })).toBe(words);
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(commands(server)).toEqual([401, 200]));
    expect(server.seen.find(({ body, status }) => body !== undefined && status === 200)).toMatchObject({
      body: { looked: 'The minutes of May' },
    });
  });

  test('what is on the screen stays, and is brought up to date after signing in again', async () => {
    const user = userEvent.setup();
    const server = api();
    const host = new PlainBrowser();
    showTab('/tab/', { api: server, host });
    const table = await screen.findByRole('table');
    act(() => host.signIn.end());
    server.publish('/api/overdue', overdueReply([plan([area([row({ daysOverdue: 19 })])])]));
    expect(screen.getByRole('table')).toBe(table);
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(await screen.findByText('19 days')).toBeVisible();
    expect(screen.getByRole('table')).toBe(table);
  });

  test('a window that was closed or blocked is no harm: one may try again', async () => {
    const user = userEvent.setup();
    const host = new PlainBrowser();
    showTab('/tab/', { api: api(), host });
    act(() => host.signIn.end());
    host.signIn.window = 'is closed';
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(await screen.findByText(/^You are still not signed in/)).toBeVisible();
    host.signIn.window = 'signs in';
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(screen.queryByRole('button', { name: 'Sign in again' })).toBeNull();
  });

  test.each(THEMES)('can be read by everybody in the %s theme', async (theme) => {
    const host = new PlainBrowser({ theme });
    const { container } = showTab('/tab/', { api: api(), host });
    await screen.findByRole('table');
    act(() => host.signIn.end());
    expect(await axe(container)).toHaveNoViolations();
  });
});
