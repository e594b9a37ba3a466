/** @jest-environment jsdom */
import './support/browser.ts';
import { app } from '@microsoft/teams-js';
import { findHost, type Host } from '../../tab/shared/host.ts';
import { FakeTeams } from './support/fake-teams.ts';

afterEach(() => {
  app._uninitialize();
  Reflect.deleteProperty(window, 'opener');
});

async function connected(teams: FakeTeams, extraOrigins: readonly string[] = []): Promise<Host> {
  teams.open();
  const host = await findHost(extraOrigins);
  if (host === undefined) throw new Error('no host was found');
  return host;
}

test('takes theme and token from Teams', async () => {
  const host = await connected(new FakeTeams({ theme: 'dark' }));
  expect(host.theme()).toBe('dark');
  expect(host.surface).toBe('page');
  await expect(host.signInToken(false)).resolves.toBe('a-token');
});

test('follows the theme until nobody watches any more', async () => {
  const teams = new FakeTeams();
  const host = await connected(teams);
  const seen: string[] = [];
  const end = host.watchTheme(() => seen.push(host.theme()));
  teams.send({ func: 'themeChange', args: ['contrast'] });
  await settled();
  end();
  teams.send({ func: 'themeChange', args: ['dark'] });
  await settled();
  expect(seen).toEqual(['contrast']);
  expect(host.theme()).toBe('dark');
});

test('shows a theme that it does not know as the default one', async () => {
  expect((await connected(new FakeTeams({ theme: 'glass' }))).theme()).toBe('default');
});

test('makes Save work at once and hands over the tab when it is pressed', async () => {
  const teams = new FakeTeams({ frameContext: 'settings' });
  const host = await connected(teams);
  expect(host.surface).toBe('adding-tab');
  host.offerTab({ entityId: 'overdue', name: 'Overdue', url: 'https://plans.example.org/tab/' });
  expect(teams.calls).toContainEqual(expect.objectContaining({ func: 'settings.setValidityState', args: [true] }));
  teams.send({ func: 'settings.save', args: [{}] });
  await settled();
  expect(teams.calls.slice(-2)).toEqual([
    expect.objectContaining({
      func: 'settings.setSettings',
      args: [
        {
          entityId: 'overdue',
          suggestedDisplayName: 'Overdue',
          contentUrl: 'https://plans.example.org/tab/',
          websiteUrl: 'https://plans.example.org/tab/',
        },
      ],
    }),
    expect.objectContaining({ func: 'settings.save.success' }),
  ]);
});

test('talks to another origin only when that is named', async () => {
  const stranger = 'http://localhost:4100';
  await expect(connected(new FakeTeams({ origin: stranger }), [stranger])).resolves.toBeDefined();
});

test('does not answer to a frame of an unknown origin', async () => {
  new FakeTeams({ origin: 'http://localhost:4100' }).open();
  jest.useFakeTimers();
  const host = findHost([]);
  await jest.advanceTimersByTimeAsync(15_000);
  await expect(host).resolves.toBeUndefined();
});

test('gives up after a quarter of a minute on a frame that never answers', async () => {
  new FakeTeams({ isSilent: true }).open();
  jest.useFakeTimers();
  const found = jest.fn();
  void findHost([]).then(found);
  await jest.advanceTimersByTimeAsync(14_900);
  expect(found).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(200);
  expect(found).toHaveBeenCalledWith(undefined);
});

test('finds no host in a plain browser window', async () => {
  await expect(findHost([])).resolves.toBeUndefined();
});

/** The library checks where each message comes from before it passes it on, a few promises later. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
