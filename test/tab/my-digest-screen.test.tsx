/** @jest-environment jsdom */
import './support/browser.ts';
// A browser fetches it when it is wanted; here nobody waits for that.
import '../../tab/my-digest/my-digest-screen.tsx';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { whatInWords } from '../../src/texts/my-digest.ts';
import { MyDigestBody, type MyDigestReply } from '../../src/wire/my-digest.ts';
import { FakeApi } from './support/fake-api.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const PATH = '/api/my-digest';
type Own = NonNullable<MyDigestReply['own']>;
const MONDAY = { day: '2026-11-23', hour: 8, today: '2026-11-18' };
const LONDON = { ...MONDAY, timeZone: 'Europe/London', at: '2026-11-23T08:00:00Z' };
const MADRID = { ...MONDAY, timeZone: 'Europe/Madrid', at: '2026-11-23T07:00:00Z' };
const OWN: Own = {
  timeZone: null,
  rhythm: 'weekly',
  whenQuiet: 'short',
  next: LONDON,
  last: '2026-11-16',
  goesTo: null,
  why: [
    {
      plan: 'Improvement Plan',
      manages: ['Priority Area 1', 'Priority Area 2'],
      standsInFor: [{ name: 'Max Manager', areas: ['Priority Area 5'] }],
      posts: [],
    },
    { plan: 'Audit Plan', manages: [], standsInFor: [], posts: ['coordinator', 'next-level'] },
  ],
};
const reply = (own: Partial<Own> = {}): MyDigestReply => ({
  on: '2026-11-18',
  timeZone: 'Europe/London',
  own: { ...OWN, ...own },
});

/** The page over a service that takes whatever is chosen. */
function shown(first: MyDigestReply = reply(), theme: (typeof THEMES)[number] = 'default') {
  const api = new FakeApi();
  let now = first;
  api.publish(PATH, now);
  api.take(PATH, (body) => {
    const {
      rhythm = OWN.rhythm,
      whenQuiet = OWN.whenQuiet,
      timeZone = OWN.timeZone,
    } = {
      ...now.own,
      ...MyDigestBody.parse(body),
    };
    const comes = timeZone === null ? LONDON : MADRID;
    now = reply({ ...now.own, rhythm, whenQuiet, timeZone, next: rhythm === 'never' ? null : comes });
    api.publish(PATH, now);
    return { status: 200, body: now };
  });
  const { container } = showTab('/tab/my-digest', { api, host: new FakeHost({ theme }) });
  const said = () => api.seen.filter(({ path, body }) => path === PATH && body !== undefined).map(({ body }) => body);
  return { api, container, said };
}

test.each(THEMES)('says when the next one comes and why, in %s', async (theme) => {
  const { container } = shown(reply(), theme);
  expect(await screen.findByText('Your next digest comes on Monday 23 November at 08:00.')).toBeVisible();
  expect(screen.getByText('The last one was that of 16 November 2026.')).toBeVisible();
  expect(
    screen.getByText(
      /^A mail with what is late in your areas, .* in the area for .* in the plan that you coordinate and what waits for you\.$/,
    ),
  ).toBeVisible();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([
      'Improvement Plan: you manage Priority Area 1 and Priority Area 2; you stand in for Max Manager, who manages Priority Area 5.',
      'Audit Plan: you coordinate it; you decide as its next level when something waits for you.',
    ]),
  );
  expect(screen.getByRole('radio', { name: 'Every week' })).toBeChecked();
  expect(screen.getByRole('link', { name: 'My digest' })).toHaveAttribute('href', '/tab/my-digest');
  expect(screen.getByRole('link', { name: 'See what waits for you now' })).toHaveAttribute('href', '/tab/to-decide');
  expect(await axe(container)).toHaveNoViolations();
});

test('a director reads that it sums up areas of plans, and of no areas of their own', () => {
  const directs = { manages: [], standsInFor: [], posts: ['director'] } as const;
  expect(whatInWords([directs])).toBe('A mail with a summary by area of the plan that you direct.');
  expect(whatInWords([directs, directs])).toBe('A mail with a summary by area of the plans that you direct.');
});

/** The device says that it is in a time zone. */
function onDeviceIn(timeZone: string) {
  const real = new Intl.DateTimeFormat('en-GB').resolvedOptions();
  jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...real, timeZone });
}
afterEach(() => jest.restoreAllMocks());

test('on a device in another time zone it is said when it comes there, and it can come by that clock and back', async () => {
  onDeviceIn('Europe/Madrid');
  const { container, said } = shown(reply(), 'contrast');
  expect(
    await screen.findByText('This device is in Madrid time. Your digest comes at 08:00 London time, 09:00 here.'),
  ).toBeVisible();
  expect(screen.getByText('Your next digest comes on Monday 23 November at 08:00, London time.')).toBeVisible();
  screen.getByRole('button', { name: 'Send it by Madrid time' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Your digest comes by Madrid time, as you chose.')).toBeVisible();
  expect(screen.getByText('Your next digest comes on Monday 23 November at 08:00, Madrid time.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Go back to London time' })).toHaveFocus();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: 'Send it by Madrid time' })).toHaveFocus();
  expect(said()).toEqual([{ timeZone: 'Europe/Madrid' }, { timeZone: null }]);
});

test.each<[string, Partial<Own>, string, readonly string[]]>([
  [
    'America/New_York',
    { timeZone: 'Europe/Madrid', next: MADRID },
    'Your digest comes by Madrid time, as you chose.',
    ['Send it by New York time', 'Go back to London time'],
  ],
  [
    'Europe/London',
    { timeZone: 'Europe/Madrid', next: MADRID },
    'Your digest comes by Madrid time, as you chose.',
    ['Go back to London time'],
  ],
  [
    'Europe/Madrid',
    { timeZone: 'Europe/Madrid' },
    'The one after that comes by Madrid time, as you chose.',
    ['Go back to London time'],
  ],
  [
    'Europe/Madrid',
    { next: MADRID },
    'The one after that comes by London time, as you chose.',
    ['Send it by Madrid time'],
  ],
  // A zone that this browser is too old to know.
  [
    'Europe/London',
    { timeZone: 'Europe/Newtown', next: { ...MADRID, timeZone: 'Europe/Newtown' } },
    'Your digest comes by Newtown time, as you chose.',
    ['Go back to London time'],
  ],
  [
    'Pacific/Honolulu',
    {},
    'This device is in Honolulu time. Your digest comes at 08:00 London time, 22:00 the day before here.',
    ['Send it by Honolulu time'],
  ],
])('on a device in %s: %#', async (device, own, words, ways) => {
  onDeviceIn(device);
  shown(reply(own));
  expect(await screen.findByText(words)).toBeVisible();
  const buttons = screen.getAllByRole('button', { name: / time$/ });
  expect(buttons.map(({ textContent }) => textContent)).toEqual(ways);
});

test('whoever goes back to the plans’ clock stays on the button, which offers the other one again', async () => {
  onDeviceIn('Europe/London');
  const { said } = shown(reply({ timeZone: 'Europe/Madrid', next: MADRID }));
  await userEvent.click(await screen.findByRole('button', { name: 'Go back to London time' }));
  expect(await screen.findByText('Your digest comes by London time again.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send it by Madrid time' })).toHaveFocus();
  expect(said()).toEqual([{ timeZone: null }]);
});

test.each(['Europe/Belfast', 'Europe/Guernsey', 'Europe/Isle_of_Man', 'Etc/GMT+3', 'UTC'])(
  'nothing is said of clocks on a device in %s',
  async (device) => {
    onDeviceIn(device);
    shown();
    expect(await screen.findByText('Your next digest comes on Monday 23 November at 08:00.')).toBeVisible();
    expect(screen.queryByRole('button', { name: / time$/ })).toBeNull();
  },
);

test('what is chosen is saved at once, and said', async () => {
  const { said } = shown();
  await userEvent.click(await screen.findByRole('radio', { name: 'Every second week' }));
  await userEvent.click(screen.getByRole('radio', { name: 'No mail' }));
  expect(await screen.findByText('✔ Saved')).toHaveAttribute('role', 'status');
  expect(screen.getByRole('radio', { name: 'Every second week' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'No mail' })).toBeChecked();
  expect(said()).toEqual([{ rhythm: 'fortnightly' }, { whenQuiet: 'none' }]);
});

test('by keyboard alone the mails are stopped, and come again; whoever pressed stays where they were', async () => {
  const { said } = shown();
  (await screen.findByRole('button', { name: 'Stop these mails' })).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('You stopped these mails. None comes until you say so.')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Never' })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Get these mails again, every week' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: 'Stop these mails' })).toHaveFocus();
  expect(said()).toEqual([{ rhythm: 'never' }, { rhythm: 'weekly' }]);
});

test('what could not be saved is said, and stands as it was', async () => {
  const { api } = shown();
  const monthly = await screen.findByRole('radio', { name: /^Once a month/ });
  api.take(PATH, () => ({ status: 503, body: { code: 'busy', message: 'Try again.' } }));
  await userEvent.click(monthly);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Every week' })).toBeChecked();
});

test.each([
  [{ next: null, goesTo: 'Una Frost' }, 'While you are away, Una Frost has it in your place.'],
  [{ next: null }, 'Nothing is yours to read at present, so no digest comes.'],
  [{ next: { ...LONDON, day: '2026-11-18', hour: 14 } }, 'Your next digest comes today at 14:00.'],
])('says it where %j', async (own, words) => {
  shown(reply(own));
  expect(await screen.findByText(words)).toBeVisible();
});

test('whoever gets none is told who does', async () => {
  shown({ on: '2026-11-18', timeZone: 'Europe/London', own: null });
  expect(await screen.findByText('No digest comes to you')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});
