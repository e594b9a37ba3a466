/** @jest-environment jsdom */
import '../support/browser.ts';
import {
  type AccountInfo,
  AuthError,
  type AuthenticationResult,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { type PaneLibrary, paneSignIn } from '../../../tab/pane/pane-sign-in.ts';
import { FakeOutlook, FakePaneSignIn, mail } from '../support/fake-outlook.ts';
import { fill } from '../support/fill.ts';
import { paneApi, showPane, showPaneTo } from '../support/show-pane.tsx';

expect.extend(toHaveNoViolations);

const SIGN_IN = { name: 'Sign in' };
const NOTE = 'Note this mail on 1.1 Publish the scheme of delegation';

describe('the pane', () => {
  test('asks nothing of the service before the person has signed in', async () => {
    const [signIn, api] = [new FakePaneSignIn(), paneApi()];
    signIn.end();
    const { container } = showPane(new FakeOutlook(mail()), api, signIn);
    expect(screen.getByText(/^Outlook signs you in/)).toBeVisible();
    expect(api.seen).toEqual([]);
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(screen.getByRole('button', SIGN_IN));
    expect(await screen.findByText('Overdue')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('says so where Outlook cannot sign in, and what to do where no window opens', async () => {
    const signIn = new FakePaneSignIn();
    signIn.end();
    signIn.window = 'is closed';
    showPane(new FakeOutlook(mail(), { signsIn: false }), paneApi(), signIn);
    expect(screen.getByText(/^This Outlook cannot sign you in/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', SIGN_IN));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You are not signed in yet\./);
    expect(screen.getByRole('link', { name: 'Open Followthrough' })).toHaveAttribute('href', '/tab/');
  });

  test('keeps what was typed when the sign-in ends, and goes on when it is renewed', async () => {
    const signIn = new FakePaneSignIn();
    showPane(new FakeOutlook(mail()), paneApi(), signIn);
    await userEvent.click(await screen.findByRole('button', { name: NOTE }));
    fill(screen.getByLabelText(/^Words of the mail/), 'They agreed.');
    act(() => signIn.end());
    expect(screen.getByText(/^You are no longer signed in\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', SIGN_IN));
    expect(screen.queryByText(/^You are no longer signed in\./)).toBeNull();
    expect(screen.getByLabelText(/^Words of the mail/)).toHaveValue('They agreed.');
  });

  test('says so while nobody can sign in, and can be loaded again', async () => {
    const loadAgain = jest.fn();
    showPaneTo({ outlook: new FakeOutlook(mail()), signIn: null }, paneApi(), loadAgain);
    expect(screen.getByRole('alert')).toHaveTextContent(/cannot be reached at the moment/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(loadAgain).toHaveBeenCalledTimes(1);
  });

  test.each([true, false])('opened in a plain browser says where it belongs (Office’s script: %s)', (hasScript) => {
    showPaneTo({ outlook: null, look: { theme: () => 'default', watchTheme: () => () => undefined }, hasScript });
    expect(screen.getByRole('heading', { name: 'This page belongs beside a mail' })).toBeVisible();
    expect(screen.queryAllByText(/^If Outlook did open it, then Microsoft’s script/)).toHaveLength(hasScript ? 0 : 1);
  });
});

const SCOPE = 'api://plans.example.org/followthrough/access_as_user';
const LEE: AccountInfo = {
  homeAccountId: 'lee.tenant',
  environment: 'login.example.org',
  tenantId: 'tenant',
  username: 'lee.lead@harrowmere.example',
  localAccountId: 'lee',
};

function result(account: AccountInfo, accessToken: string): AuthenticationResult {
  return {
    ...{ authority: '', uniqueId: '', tenantId: '', scopes: [], account, idToken: '', idTokenClaims: {} },
    ...{ accessToken, fromCache: false, expiresOn: null, tokenType: 'Bearer', correlationId: '' },
  };
}

/** Microsoft's library beside a mail: it knows nobody at first. */
class FakeLibrary implements PaneLibrary {
  refuses: Error | null = null;
  signsIn = LEE;
  readonly silent: Parameters<PaneLibrary['acquireTokenSilent']>[0][] = [];

  getAllAccounts = () => [];
  acquireTokenSilent: PaneLibrary['acquireTokenSilent'] = async (request) => {
    this.silent.push(request);
    if (this.refuses !== null) throw this.refuses;
    return result(LEE, `token-${this.silent.length}`);
  };
  acquireTokenPopup: PaneLibrary['acquireTokenPopup'] = async () => {
    this.refuses = null;
    return result(this.signsIn, 'token-of-the-window');
  };
}

describe('signing in through Outlook', () => {
  test('asks for our scope and no other, without troubling anybody', async () => {
    const library = new FakeLibrary();
    const signIn = paneSignIn(library, SCOPE);
    expect(await signIn.token(false)).toBe('token-1');
    expect(await signIn.token(true)).toBe('token-2');
    expect(library.silent).toMatchObject([
      { scopes: [SCOPE], forceRefresh: false },
      { scopes: [SCOPE], forceRefresh: true, account: LEE },
    ]);
  });

  test('needs the person once Outlook says so, and asks no more until they have signed in', async () => {
    const library = new FakeLibrary();
    const signIn = paneSignIn(library, SCOPE);
    library.refuses = new InteractionRequiredAuthError('consent_required', '');
    await expect(signIn.token(false)).rejects.toMatchObject({ trouble: { kind: 'sign-in-spent' } });
    await expect(signIn.token(false)).rejects.toMatchObject({ trouble: { kind: 'sign-in-spent' } });
    expect([signIn.needsPerson(), library.silent.length]).toEqual([true, 1]);
    await signIn.signIn();
    expect([signIn.needsPerson(), await signIn.token(false)]).toEqual([false, 'token-2']);
  });

  test('takes a network that is down for that', async () => {
    const library = new FakeLibrary();
    const signIn = paneSignIn(library, SCOPE);
    library.refuses = new AuthError('no_network_connectivity', '');
    await expect(signIn.token(false)).rejects.toMatchObject({ trouble: { kind: 'unreachable' } });
    expect(signIn.needsPerson()).toBe(false);
  });

  test('lets nobody else go on with what one person typed', async () => {
    const library = new FakeLibrary();
    const signIn = paneSignIn(library, SCOPE);
    await signIn.token(false);
    library.signsIn = { ...LEE, homeAccountId: 'pat.tenant' };
    await expect(signIn.signIn()).rejects.toMatchObject({ trouble: { kind: 'sign-in-spent' } });
  });
});
