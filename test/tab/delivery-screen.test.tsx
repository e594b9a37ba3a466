/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { DeliveryReply } from '../../src/wire/delivery.ts';
import { FakeApi } from './support/fake-api.ts';
import { fill } from './support/fill.ts';
import { TODAY } from './support/replies.ts';
import { showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const PATH = '/api/delivery';

// jsdom lays nothing out, so it has no such text; the library that draws cards writes it.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  configurable: true,
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
});

/** Cards go out on Monday; of the last ones one could not be delivered. */
const DELIVERY: DeliveryReply = {
  on: TODAY,
  stopped: null,
  cap: 500,
  overCap: null,
  next: { on: '2026-11-23', cards: 214, actions: 530, unreachable: 3 },
  sending: {
    day: '2026-11-16',
    counts: { waiting: 0, sending: 0, unknown: 0, delivered: 210, mailed: 3, refused: 1 },
  },
  notReached: [
    { ask: 'ann:2026-11-16', name: 'Ann Lee', day: '2026-11-16', why: 'no-mail', chatSaid: 'blocked', cameBack: null },
  ],
  notTold: [
    {
      notice: 'n1',
      kind: 'decision',
      name: 'Bea Roy',
      day: '2026-11-17',
      why: 'mail-refused',
      chatSaid: 'guest',
      cameBack: null,
    },
  ],
  digests: { day: '2026-11-16', sent: 180, onTheirWay: 0, refused: 1 },
  digestsNotSent: [
    {
      digest: 'd1',
      name: 'Max Orr',
      day: '2026-11-16',
      why: 'mailbox-full',
      cameBack: { address: 'max@council.example', status: '5.2.2' },
    },
  ],
  leads: [{ plan: 'care', planTitle: 'Care plan', name: 'Matron', why: 'no-person', actions: 2 }],
  aside: [{ id: 'a1', kind: 'digest', why: 'unreachable', at: '2026-11-16T09:00:00Z' }],
};
const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Two actions need an answer', wrap: true }],
};
const STOPPED = { by: 'Cora Dean', at: `${TODAY}T09:00:00Z` };

function show(reply: Partial<DeliveryReply> = {}) {
  const api = new FakeApi();
  const now = { ...DELIVERY, ...reply };
  api.publish(PATH, now);
  api.publish(`${PATH}/sample`, { card: CARD });
  for (const below of ['test', 'stop', 'resume', 'cap', 'over-cap', 'again', 'notices/again', 'aside/again']) {
    api.take(`${PATH}/${below}`, () => ({ status: 200, body: { ...now, stopped: below === 'stop' ? STOPPED : null } }));
  }
  return { api, ...showTab('/tab/delivery', { api }) };
}

const sent = (api: FakeApi) =>
  api.seen.flatMap(({ path, body }) => (body === undefined ? [] : [[path.slice(PATH.length + 1), body]]));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

test('the preview says how many cards go when, to whom, and how many cannot be reached', async () => {
  show();
  expect(await screen.findByText('Monday 23 November: 214 cards to 214 people; 3 cannot be reached')).toBeVisible();
});

test('where more are asked next than go without a yes, it is not said that cards go by themselves', async () => {
  show({ cap: 1 });
  expect(await screen.findByText(/^That is more than go without a yes/)).toBeVisible();
  expect(screen.getByText('At most 1 person is asked on a day without a yes.')).toBeVisible();
  expect(screen.queryByText(/^Cards go out by themselves/)).toBeNull();
});

test('the card is drawn as it will look, and nothing in it can be pressed', async () => {
  show();
  await press('Show a card');
  const card = await screen.findByRole('img', { name: 'The card as it will look' });
  await waitFor(() => expect(card).toHaveTextContent('Two actions need an answer'));
  expect(card).toHaveAttribute('inert');
  await press('Hide the card');
  expect(screen.queryByRole('img', { name: 'The card as it will look' })).toBeNull();
});

test('a test is sent to oneself and said to be on its way', async () => {
  const { api } = show();
  await press('Send me a test');
  expect(await screen.findByText(/^A test is on its way to your own chat/)).toBeVisible();
  expect(sent(api)).toEqual([['test', {}]]);
});

test('the stop button stops all cards, tells who did it, and going on is one tap', async () => {
  const { api } = show();
  await press('Stop all cards');
  expect(await screen.findByText('Cora Dean stopped all cards today. What waits stays waiting.')).toBeVisible();
  await press('Go on');
  expect(await screen.findByRole('button', { name: 'Stop all cards' })).toBeVisible();
  expect(sent(api)).toEqual([
    ['stop', {}],
    ['resume', {}],
  ]);
});

test('what waits over the cap goes with a yes, and the cap is changed beside it', async () => {
  const { api } = show({ overCap: { day: TODAY, asks: 640, allowed: null } });
  expect(await screen.findByText(/would ask 640 people, and 500 go without a yes\.$/)).toBeVisible();
  await press('Send all the same');
  await press('Change the number');
  const field = screen.getByRole('textbox', { name: 'Most people to ask without a yes' });
  fill(field, 'many');
  await userEvent.type(field, '{Enter}');
  expect(await screen.findByText('Give a whole number from 1 to 99999.')).toBeVisible();
  fill(field, '700');
  await userEvent.type(field, '{Enter}');
  await waitFor(() =>
    expect(sent(api)).toEqual([
      ['over-cap', { day: TODAY }],
      ['cap', { cap: 700 }],
    ]),
  );
});

test('the last cards are counted by what became of them', async () => {
  show();
  const part = await screen.findByRole('region', { name: 'Sent last: Monday 16 November' });
  const counts = within(part).getAllByRole('listitem');
  expect(counts.map(({ textContent }) => textContent)).toEqual([
    '210 delivered in Teams',
    '3 sent by e-mail',
    '0 being sent',
    '0 waiting',
    '0 not known yet',
    '1 could not be asked',
  ]);
});

test('who could not be asked is listed with why and what to do, and tried again one by one', async () => {
  const { api } = show();
  const list = await screen.findByRole('list', { name: 'Could not be asked' });
  expect(list).toHaveTextContent('Ann Lee has no e-mail address (Monday 16 November)');
  expect(list).toHaveTextContent('In Teams: has blocked the app in Teams.');
  await press('Try again: Ann Lee');
  const untold = screen.getByRole('list', { name: 'Could not be told' });
  expect(untold).toHaveTextContent('Was not told that a decision waits for them.');
  await press('Try again: Bea Roy');
  const digests = screen.getByRole('region', { name: 'Digests' });
  expect(digests).toHaveTextContent('Monday 16 November: 180 sent, 1 could not be sent.');
  expect(digests).toHaveTextContent('Max Orr has a mailbox that is full');
  expect(digests).toHaveTextContent('The e-mail came back from max@council.example with code 5.2.2.');
  await press('Try again: Max Orr');
  await press('Send it again');
  expect(sent(api)).toEqual([
    ['again', { ask: 'ann:2026-11-16' }],
    ['notices/again', { notice: 'n1' }],
    ['digests/again', { digest: 'd1' }],
    ['aside/again', { id: 'a1' }],
  ]);
  const before = screen.getByRole('list', { name: 'Known before anything is sent' });
  expect(before).toHaveTextContent('Matron stands for nobody yet (Care plan, 2 actions)');
  expect(within(before).getByRole('link')).toHaveAttribute('href', '/tab/plans/care/people');
});

test('while cards go out the counts are asked for again by themselves', async () => {
  jest.useFakeTimers();
  const { api } = show({ sending: { day: TODAY, counts: { ...noCounts, waiting: 40, delivered: 1 } } });
  await screen.findByText('40');
  api.publish(PATH, { ...DELIVERY, sending: { day: TODAY, counts: { ...noCounts, delivered: 41 } } });
  await act(() => jest.advanceTimersByTimeAsync(3_500));
  expect(await screen.findByText('41')).toBeVisible();
});

test('a refusal is told, and the screen stays as it was', async () => {
  const { api } = show();
  const message = 'Sending is stopped. Go on first.';
  api.take(`${PATH}/test`, () => ({ status: 422, body: { code: 'sending-stopped', message } }));
  await press('Send me a test');
  expect(await screen.findByRole('alert')).toHaveTextContent(message);
  expect(screen.getByRole('button', { name: 'Stop all cards' })).toBeVisible();
});

test('whoever coordinates nothing reads why there is nothing', async () => {
  const api = new FakeApi();
  api.break({ status: 403, body: { code: 'not-allowed', message: 'You have no part in any plan here.' } });
  showTab('/tab/delivery', { api });
  expect(await screen.findByRole('alert')).toHaveTextContent('You have no part in any plan here.');
});

test('where nothing was sent and nothing goes out, the screen says so', async () => {
  show({
    ...{ next: null, sending: null, notReached: [], notTold: [], leads: [], aside: [] },
    ...{ digests: null, digestsNotSent: [] },
  });
  expect(await screen.findByText('Nobody is asked in the next 30 days.')).toBeVisible();
  expect(screen.getByText('No card was sent in the last three weeks.')).toBeVisible();
  expect(screen.getByText('Nobody, as far as is known.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send me a test' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Could not be told' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Digests' })).toBeNull();
});

const noCounts = { waiting: 0, sending: 0, unknown: 0, delivered: 0, mailed: 0, refused: 0 };

test('the screen has no fault that a checker finds', async () => {
  const overCap = { day: TODAY, asks: 640, allowed: null };
  const { container } = show({ overCap, stopped: STOPPED });
  await press('Show a card');
  const card = await screen.findByRole('img', { name: 'The card as it will look' });
  await waitFor(() => expect(card).toHaveTextContent('Two actions'));
  expect(await axe(container)).toHaveNoViolations();
});
