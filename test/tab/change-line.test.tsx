/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen } from '@testing-library/react';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { showTab } from './support/show.tsx';

const PATH = '/api/overdue';
const POLL_MS = 2_000;
const SAFETY_POLL_MS = 60_000;
/** After this the library tries again. */
const AGAIN_MS = 3_000;
const SILENT_MS = 40_000;

const first = row({ key: 'plan:a1.1', ref: '1.1', text: 'Publish the scheme of delegation' });
const second = row({ key: 'plan:a1.2', ref: '1.2', text: 'Hold a monthly board' });

beforeEach(() => {
  jest.useFakeTimers();
});

/** Lets time go by, and what follows from it happen. */
async function pass(ms: number): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(ms));
}

/** A page that has loaded, and that was told the state of things over its line. */
async function pageWithLine(): Promise<FakeApi> {
  const api = new FakeApi();
  api.publish(PATH, overdueReply([plan([area([first, second])])]));
  api.openLines();
  showTab('/tab/', { api });
  await pass(0);
  api.tellOfChange('v1');
  await pass(0);
  return api;
}

const asked = (api: FakeApi) => api.seen.filter(({ path }) => path === PATH).length;

test('shows a change as soon as it is told of one, and does not ask in between', async () => {
  const api = await pageWithLine();
  const before = asked(api);
  await pass(15 * POLL_MS);
  expect(asked(api)).toBe(before);
  api.publish(PATH, overdueReply([plan([area([second])])]));
  api.tellOfChange('v2');
  await pass(0);
  expect(screen.getByRole('status', { name: 'Changes' })).toHaveTextContent('Action 1.1: No longer overdue.');
  expect(asked(api)).toBe(before + 1);
});

test('asks once a minute all the same', async () => {
  const api = await pageWithLine();
  const before = asked(api);
  for (let beat = 0; beat < 4; beat += 1) {
    await pass(SAFETY_POLL_MS / 4);
    api.lines.at(-1)?.line.send(': still here\n\n');
  }
  await pass(0);
  expect(asked(api)).toBe(before + 1);
});

test('asks every two seconds while there is no line', async () => {
  const api = new FakeApi();
  api.publish(PATH, overdueReply([plan([area([first])])]));
  showTab('/tab/', { api });
  await pass(0);
  await pass(3 * POLL_MS);
  expect(asked(api)).toBe(4);
});

test('a line that opened and lets nothing through counts for none', async () => {
  const api = new FakeApi();
  api.publish(PATH, overdueReply([plan([area([first])])]));
  api.openLines();
  showTab('/tab/', { api });
  await pass(0);
  await pass(3 * POLL_MS);
  expect(api.lines).toHaveLength(1);
  expect(asked(api)).toBe(4);
});

test('opens a line that ended again, from where it ended', async () => {
  const api = await pageWithLine();
  api.lines[0]?.line.end();
  await pass(AGAIN_MS);
  expect(api.lines.map(({ lastEventId }) => lastEventId)).toEqual([null, 'v1']);
});

test('asks every two seconds from the moment that the line is lost, until it is back', async () => {
  const api = await pageWithLine();
  api.break('no-network');
  api.lines[0]?.line.end();
  await pass(AGAIN_MS);
  api.break(null);
  const before = asked(api);
  await pass(2 * POLL_MS);
  expect(asked(api)).toBeGreaterThan(before);
  api.lines.at(-1)?.line.send(': nothing new\n\n');
  await pass(0);
  const back = asked(api);
  await pass(5 * POLL_MS);
  expect(asked(api)).toBe(back);
});

test('gives up a line over which no sign of life comes', async () => {
  const api = await pageWithLine();
  await pass(SILENT_MS / 2);
  api.lines[0]?.line.send(': still here\n\n');
  await pass(SILENT_MS - 1);
  expect(api.lines).toHaveLength(1);
  await pass(1 + AGAIN_MS);
  expect(api.lines).toHaveLength(2);
});

test('opens its line with another token when the first one is refused', async () => {
  const api = new FakeApi();
  api.openLines();
  api.accept((token) => token.endsWith('.2'));
  showTab('/tab/', { api });
  await pass(0);
  expect(api.lines).toHaveLength(1);
});

test('tries for no line where there is nothing that this person may see', async () => {
  const api = new FakeApi();
  api.openLines();
  api.break({ status: 403, body: { code: 'not-allowed', message: 'There is no plan that you may read.' } });
  showTab('/tab/', { api });
  await pass(0);
  api.break(null);
  await pass(5 * AGAIN_MS);
  expect(api.lines).toEqual([]);
});

test('asks once a minute where there is nothing that this person may see, and shows it once there is', async () => {
  const api = new FakeApi();
  api.publish(PATH, overdueReply([plan([area([first])])]));
  api.openLines();
  api.break({ status: 403, body: { code: 'not-allowed', message: 'There is no plan that you may read.' } });
  showTab('/tab/', { api });
  await pass(0);
  await pass(10 * POLL_MS);
  expect(asked(api)).toBe(1);
  await pass(SAFETY_POLL_MS);
  expect(asked(api)).toBe(2);
  api.break(null);
  await pass(SAFETY_POLL_MS);
  expect(screen.getByText('Publish the scheme of delegation')).toBeVisible();
});

test('asks once a minute while its line is refused, and opens it once this person has a part', async () => {
  const api = new FakeApi();
  api.publish(PATH, overdueReply([plan([])]));
  api.openLines();
  api.break({ status: 403, body: { code: 'not-allowed', message: 'There is no plan that you may read.' } });
  showTab('/tab/', { api });
  await pass(0);
  api.break(null);
  await pass(SAFETY_POLL_MS - POLL_MS);
  expect(asked(api)).toBe(1);
  await pass(POLL_MS);
  expect(api.lines).toHaveLength(1);
});

test('closes its line with the page', async () => {
  const api = new FakeApi();
  api.openLines();
  const { unmount } = showTab('/tab/', { api });
  await pass(0);
  unmount();
  await pass(2 * SILENT_MS);
  expect(api.lines).toHaveLength(1);
});
