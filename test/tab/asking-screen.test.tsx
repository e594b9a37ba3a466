/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AheadDayReply, AheadReply, AskingReply } from '../../src/wire/asking.ts';
import { FakeApi } from './support/fake-api.ts';
import { fill } from './support/fill.ts';
import { TODAY } from './support/replies.ts';
import { showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const ADDRESS = '/tab/plans/care/asking';
const PATH = '/api/plans/care/asking';
const ann = { id: 'ann', name: 'Ann Lee' };
const bea = { id: 'bea', name: 'Bea Roy' };

/** A live plan with a running round in which Ann has not answered, and Bea held. */
const ASKING: AskingReply = {
  id: 'care',
  title: 'Care plan',
  state: 'live',
  on: TODAY,
  settings: {
    weekday: 1,
    board: 'Improvement Board',
    digest: { weekday: 1, hour: 8 },
    mailWords: 'all',
    nation: 'england-and-wales',
    nextCards: '2026-11-23',
    daysOff: [
      { day: '2026-12-24', name: 'Early closing' },
      { day: '2026-05-05', name: 'Closure' },
    ],
    held: [{ person: bea, until: null }],
    people: [
      { ...ann, actions: 2 },
      { ...bea, actions: 1 },
    ],
    changes: [
      {
        at: '2026-11-17T10:00:00Z',
        by: 'Cora Dean',
        onBehalf: false,
        door: 'tab',
        kind: 'asking-changed',
        words: null,
        changes: [{ field: 'board', from: null, to: 'the Improvement Board' }],
      },
    ],
  },
  rounds: [
    {
      id: 'r2',
      meeting: { name: 'Improvement Board', on: '2026-12-01' },
      opens: '2026-11-16',
      cutOffs: ['2026-11-18', '2026-11-20'],
      paper: '2026-11-23',
      state: 'open',
      progress: { answered: 31, of: 40, waiting: [{ person: ann, actions: 2 }] },
    },
    {
      id: 'r1',
      meeting: { name: 'Improvement Board', on: '2026-10-06' },
      opens: '2026-09-21',
      cutOffs: ['2026-09-25'],
      paper: '2026-09-28',
      state: 'closed',
      progress: null,
    },
  ],
};

const AHEAD: AheadReply = {
  days: [
    { day: '2026-11-21', weekday: 6, off: 'weekend', cards: 0, actions: 0 },
    { day: '2026-11-23', weekday: 1, off: null, cards: 1, actions: 2 },
    { day: '2026-12-25', weekday: 5, off: 'bank-holiday', cards: 0, actions: 0 },
  ],
};

const MONDAY: AheadDayReply = {
  day: '2026-11-23',
  people: [
    {
      person: ann,
      actions: [
        {
          key: 'care:a1.1',
          ref: '1.1',
          text: 'Review every care plan',
          area: 'Priority Area 1',
          reason: 'overdue',
          time: 2,
          insteadOf: null,
        },
        {
          key: 'care:a1.2',
          ref: null,
          text: 'Train every carer',
          area: 'Priority Area 1',
          reason: 'due-soon',
          time: 1,
          insteadOf: 'Bea Roy',
        },
      ],
    },
  ],
};

const CHANGES = [
  '',
  '/days-off',
  '/days-off/remove',
  '/rounds',
  '/rounds/r2',
  '/rounds/r2/cancel',
  '/held',
  '/held/release',
];

function show(reply: AskingReply = ASKING, day: AheadDayReply = MONDAY) {
  const api = new FakeApi();
  api.publish(PATH, reply);
  api.publish(`${PATH}/ahead`, AHEAD);
  api.publish(`${PATH}/ahead/2026-11-23`, day);
  for (const below of CHANGES) api.take(`${PATH}${below}`, () => ({ status: 200, body: reply }));
  return { api, ...showTab(ADDRESS, { api }) };
}

const sent = (api: FakeApi) =>
  api.seen.flatMap(({ path, body }) => (body === undefined ? [] : [[path.slice(PATH.length), body]]));
const part = (name: string) => screen.findByRole('region', { name });

test('the rhythm is told in words, with the day of the next cards and in whose name they ask', async () => {
  show();
  expect(
    await screen.findByText('Every Monday, or the next working day; the next cards go on Monday 23 November.'),
  ).toBeVisible();
  expect(screen.getByText(/digest every Monday at 08:00, .* another time zone .* under My digest\.$/)).toBeVisible();
  expect(screen.getByText('Asks in the name of Improvement Board.')).toBeVisible();
});

test('the rhythm is changed in a form, by keyboard alone, and the button has the focus again', async () => {
  const { api } = show();
  const button = await screen.findByRole('button', { name: 'Change the rhythm' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  const board = await screen.findByRole('textbox', { name: /^Asks in the name of/ });
  expect(board).toHaveFocus();
  await userEvent.clear(board);
  await userEvent.keyboard('the Panel{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Change the rhythm' })).toHaveFocus());
  expect(sent(api)).toEqual([
    [
      '',
      {
        board: 'the Panel',
        weekday: 1,
        nation: 'england-and-wales',
        digest: { weekday: 1, hour: 8 },
        mailWords: 'all',
      },
    ],
  ]);
  expect(screen.getByRole('status')).toHaveTextContent('✔ Saved');
});

test('a round is opened with several cut-offs and the usual day of the paper', async () => {
  const { api } = show();
  api.publish(`${PATH}/paper-day?meeting=2027-01-12`, { paper: '2027-01-04' });
  await userEvent.click(await screen.findByRole('button', { name: 'Open a round' }));
  const form = await screen.findByRole('form', { name: 'Open a round' });
  const field = (name: RegExp) => within(form).getByLabelText(name);
  fill(field(/^Meeting/), 'Scrutiny Committee');
  fill(field(/^Day of the meeting/), '2027-01-12');
  expect(await within(form).findByText(/^Left empty: 4 January 2027, five clear days/)).toBeVisible();
  expect(field(/^Opens on/)).toHaveValue(TODAY);
  fill(field(/^Cut-off \(/), '2026-12-18');
  await userEvent.click(within(form).getByRole('button', { name: 'Add another cut-off' }));
  fill(field(/^Cut-off 2/), '2026-12-21');
  await userEvent.click(within(form).getByRole('button', { name: 'Open a round' }));
  const meeting = { name: 'Scrutiny Committee', on: '2027-01-12' };
  await waitFor(() =>
    expect(sent(api)).toEqual([
      ['/rounds', { meeting, opens: TODAY, cutOffs: ['2026-12-18', '2026-12-21'], paper: null }],
    ]),
  );
});

test('what is missing is told at its field, and nothing is sent', async () => {
  const { api } = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Open a round' }));
  const form = await screen.findByRole('form', { name: 'Open a round' });
  await userEvent.click(within(form).getByRole('button', { name: 'Open a round' }));
  expect(within(form).getAllByText('Please give a day.')).toHaveLength(2);
  expect(sent(api)).toEqual([]);
});

test('a refused round says why, and what was typed stays', async () => {
  const { api } = show();
  const message = 'The round cannot open on 1 July 2026, which has passed. Let it open today or later.';
  api.take(`${PATH}/rounds/r2`, () => ({ status: 422, body: { code: 'round-wrong', message } }));
  await userEvent.click(await screen.findByRole('button', { name: 'Change: Improvement Board' }));
  const form = await screen.findByRole('form', { name: 'Change: Improvement Board' });
  const opens = within(form).getByLabelText(/^Opens on/);
  fill(opens, '2026-07-01');
  await userEvent.click(within(form).getByRole('button', { name: 'Save the round' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(message);
  expect(opens).toHaveValue('2026-07-01');
});

test('a running round shows how far it is, who has not answered, and is cancelled after a second question', async () => {
  const { api } = show();
  const round = await screen.findByRole('article', { name: 'Improvement Board, Tuesday 1 December' });
  expect(round).toHaveTextContent('Open until Friday 20 November. Cut-offs 18 November and 20 November.');
  expect(round).toHaveTextContent('31 of 40 leads answered');
  await userEvent.click(within(round).getByText('Who has not answered: 1'));
  expect(within(round).getByRole('list', { name: 'Who has not answered' })).toHaveTextContent('Ann Lee, 2 actions');
  await userEvent.click(within(round).getByRole('button', { name: /^Cancel this round/ }));
  expect(within(round).getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await userEvent.click(within(round).getByRole('button', { name: 'Yes, cancel it' }));
  expect(sent(api)).toEqual([['/rounds/r2/cancel', {}]]);
});

test('a day to come unfolds to who is asked, and a person to what about and why', async () => {
  show();
  const ahead = await part('The next 30 days');
  await userEvent.click(await within(ahead).findByRole('button', { name: 'Monday 23 November 1 card, 2 actions' }));
  await userEvent.click(await within(ahead).findByRole('button', { name: 'Ann Lee 2 actions' }));
  expect(within(ahead).getByText('Priority Area 1 · overdue · second time')).toBeVisible();
  expect(within(ahead).getByText(/due within ten working days · in place of Bea Roy$/)).toBeVisible();
  expect(within(ahead).getByText('Friday 25 December: bank holiday')).toBeVisible();
  expect(within(ahead).getByText('Nobody is asked on the other 2 days.')).toBeVisible();
});

test('somebody is held from the day on which they would be asked, and let go again', async () => {
  const { api } = show();
  await userEvent.click(await screen.findByRole('button', { name: /^Monday 23 November/ }));
  const ahead = await part('The next 30 days');
  await userEvent.click(await within(ahead).findByRole('button', { name: 'Hold Ann Lee' }));
  const form = await screen.findByRole('form', { name: 'Hold Ann Lee' });
  fill(within(form).getByLabelText(/^Asked again on/), '2026-12-01');
  await userEvent.click(within(form).getByRole('button', { name: 'Hold Ann Lee' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ask again: Bea Roy' }));
  await waitFor(() =>
    expect(sent(api)).toEqual([
      ['/held', { person: 'ann', until: '2026-12-01' }],
      ['/held/release', { person: 'bea' }],
    ]),
  );
});

test('of a thousand people only those in sight are drawn, and one is found by name', async () => {
  const people = Array.from({ length: 1_000 }, (_none, n) => ({
    person: { id: `p${n}`, name: `Person ${n}` },
    actions: MONDAY.people[0]?.actions ?? [],
  }));
  show(ASKING, { ...MONDAY, people });
  await userEvent.click(await screen.findByRole('button', { name: /^Monday 23 November/ }));
  const box = await screen.findByRole('region', { name: 'Asked on 23 November 2026' });
  expect(box).toHaveAttribute('tabindex', '0');
  expect(within(box).queryAllByRole('listitem').length).toBeLessThan(100);
  fill(screen.getByRole('searchbox', { name: 'Find somebody in this day' }), 'person 999');
  expect(await screen.findByRole('button', { name: 'Person 999 2 actions' })).toBeVisible();
});

test('days off that have passed are folded away, and one is added and taken away', async () => {
  const { api } = show();
  const days = await part('Days off');
  expect(within(days).getByText('Days off that have passed: 1')).toBeVisible();
  await userEvent.click(within(days).getByRole('button', { name: 'Remove: Early closing' }));
  await userEvent.click(within(days).getByRole('button', { name: 'Add a day off' }));
  const form = await screen.findByRole('form', { name: 'Add a day off' });
  fill(within(form).getByLabelText(/^Day/), '2026-12-23');
  fill(within(form).getByLabelText(/^What it is called/), 'Jubilee');
  await userEvent.click(within(form).getByRole('button', { name: 'Add a day off' }));
  await waitFor(() =>
    expect(sent(api)).toEqual([
      ['/days-off/remove', { day: '2026-12-24' }],
      ['/days-off', { day: '2026-12-23', name: 'Jubilee' }],
    ]),
  );
});

test('what was changed about asking is told in words', async () => {
  show();
  await userEvent.click(await screen.findByText('What was changed about asking: 1'));
  expect(screen.getByText('asks in the name of the Improvement Board')).toBeVisible();
});

test('a manager sees the rounds and who has not answered, and nothing to change', async () => {
  show({ ...ASKING, settings: null });
  expect(await screen.findByText(/^You see who has not answered in the areas that you manage/)).toBeVisible();
  expect(screen.getByText('31 of 40 leads answered')).toBeVisible();
  expect(screen.queryByRole('button', { name: /round|Hold|Change/ })).toBeNull();
  expect(screen.queryByRole('region', { name: 'The next 30 days' })).toBeNull();
});

test('who may not see it reads why, and what cannot be had offers to try again', async () => {
  const api = new FakeApi();
  api.break({ status: 403, body: { code: 'not-permitted', message: 'You may read this but not do this.' } });
  showTab(ADDRESS, { api });
  expect(await screen.findByRole('alert')).toHaveTextContent('You may read this but not do this.');
});

test('the screen has no fault that a checker finds', async () => {
  const { container } = show();
  await userEvent.click(await screen.findByRole('button', { name: /^Monday 23 November/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ann Lee 2 actions' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open a round' }));
  await screen.findByRole('form', { name: 'Open a round' });
  expect(await axe(container)).toHaveNoViolations();
});
