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
const OWN: Own = {
  rhythm: 'weekly',
  whenQuiet: 'short',
  next: { day: '2026-11-23', hour: 8 },
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
const reply = (own: Partial<Own> = {}): MyDigestReply => ({ on: '2026-11-18', own: { ...OWN, ...own } });

/** The page over a service that takes whatever is chosen. */
function shown(first: MyDigestReply = reply(), theme: (typeof THEMES)[number] = 'default') {
  const api = new FakeApi();
  let now = first;
  api.publish(PATH, now);
  api.take(PATH, (body) => {
    const { rhythm = now.own?.rhythm ?? 'weekly', whenQuiet = now.own?.whenQuiet ?? 'short' } =
      MyDigestBody.parse(body);
    now = reply({ ...now.own, rhythm, whenQuiet, ...(rhythm === 'never' && { next: null }) });
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
    screen.getByText(/^A mail with what is late in your areas, .* that you coordinate and what waits for you\.$/),
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
  expect(whatInWords([directs])).toBe('A mail with a summary by area of the plans that you direct.');
});

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
  [{ next: { day: '2026-11-18', hour: 14 } }, 'Your next digest comes today at 14:00.'],
])('says it where %j', async (own, words) => {
  shown(reply(own));
  expect(await screen.findByText(words)).toBeVisible();
});

test('whoever gets none is told who does', async () => {
  shown({ on: '2026-11-18', own: null });
  expect(await screen.findByText('No digest comes to you')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});
