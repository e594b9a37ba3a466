/** @jest-environment jsdom */
import './support/browser.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { takeSecret } from '../../tab/answer/link-secret.ts';
import { LinkedApp } from '../../tab/answer/linked-app.tsx';
import type { Fetch } from '../../tab/shared/api.ts';
import type { HostTheme } from '../../tab/shared/host.ts';
import { answersReply, item, receipt } from './support/answer-replies.ts';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

beforeEach(() => window.sessionStorage.clear());

/** The page behind a link, over an API that knows one secret. */
function opened(secret: string, theme: HostTheme = 'default') {
  const shown: string[] = [];
  let form = answersReply([item()]);
  const fetch: Fetch = async (path, init) => {
    shown.push(`${init.method ?? 'GET'} ${path} ${new Headers(init.headers).get('Authorization')}`);
    if (path === '/api/by-link/reply') form = answersReply([item({ receipt: receipt() })]);
    const isKnown = secret === 'the-secret';
    const body = isKnown ? form : { code: 'link-unknown', message: 'This link does not lead to any questions.' };
    return {
      status: isKnown ? 200 : 404,
      headers: new Headers(),
      body: null,
      blob: async () => new Blob([]),
      json: async () => body,
    };
  };
  const look = { theme: () => theme, watchTheme: () => () => undefined };
  const around = { fetch, look, loadAgain: () => undefined, changeLanguage: () => undefined };
  const { container } = render(<LinkedApp secret={secret} {...around} />);
  return { shown, container };
}

test('shows the API the secret and nothing else, and says for whom it takes its reader', async () => {
  const { shown } = opened('the-secret');
  expect(await screen.findByText(/^You answer as Lee Lead. You need not sign in/)).toBeVisible();
  expect(shown).toEqual(['GET /api/by-link Link the-secret']);
});

test('records an answer, and says that the page can be closed', async () => {
  const { shown } = opened('the-secret');
  await userEvent.click(await screen.findByRole('button', { name: 'Done' }));
  await userEvent.click(screen.getByRole('button', { name: 'Record this' }));
  expect(await screen.findByText('✔ Recorded: done on 31 October 2026')).toBeVisible();
  expect(screen.getByText(/^You can close this page/)).toBeVisible();
  expect(shown).toContain('POST /api/by-link/reply Link the-secret');
});

test('says in one sentence that a link leads nowhere', async () => {
  opened('another');
  expect(await screen.findByRole('alert')).toHaveTextContent('This link does not lead to any questions.');
  expect(screen.queryByRole('list')).toBeNull();
});

test.each(THEMES)('has no accessibility fault in the %s theme', async (theme) => {
  const { container } = opened('the-secret', theme);
  await userEvent.click(await screen.findByRole('button', { name: 'Need help' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ask for this help' }));
  expect(await axe(container)).toHaveNoViolations();
});

describe('the secret of a link', () => {
  function ownWindow() {
    const kept = new Map<string, string>();
    const shown: string[] = [];
    return {
      shown,
      at: (next: string) => ({
        location: { hash: next, pathname: '/tab/answer.html' },
        history: { replaceState: (_data: null, _unused: '', url: string) => void shown.push(url) },
        sessionStorage: {
          getItem: (name: string) => kept.get(name) ?? null,
          setItem: (name: string, value: string) => void kept.set(name, value),
        },
      }),
    };
  }

  test('leaves the address bar, and is still known after a reload', () => {
    const { at, shown } = ownWindow();
    expect(takeSecret(at('#the-secret'))).toBe('the-secret');
    expect(shown).toEqual(['/tab/answer.html']);
    expect(takeSecret(at(''))).toBe('the-secret');
  });

  test('gives way to that of another link', () => {
    const { at } = ownWindow();
    takeSecret(at('#one'));
    expect(takeSecret(at('#two'))).toBe('two');
    expect(takeSecret(at(''))).toBe('two');
  });

  test('is nothing where no link was followed', () => {
    expect(takeSecret(ownWindow().at(''))).toBe('');
  });
});
