/** @jest-environment jsdom */
import './support/browser.ts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { FakeApi } from './support/fake-api.ts';
import { area, overdueReply, picture, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const other = plan([area([row({ key: 'two:a1.1', ref: '9', text: 'Check the payments' })])], {
  id: 'two',
  title: 'Audit of Payments',
});
const inJune = row({ text: 'Recruit three managers', daysOverdue: 4, by: '2026-06-26', firstBy: '2026-06-26' });

function apiWith(...plans: OverdueReply['plans']): FakeApi {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply(plans));
  api.publish('/api/overdue?on=2026-06-30', {
    ...overdueReply(plans.map((one) => ({ ...one, areas: [area([inJune])] }))),
    on: '2026-06-30',
  });
  return api;
}

const banner = /^↶ You are looking at 30 June 2026/;
const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('tells the whole picture in words, both ways of being late first', async () => {
  const shown = plan([area([row()])], {
    open: 42,
    overdue: 13,
    lateByFirstPromise: 15,
    meetings: [{ name: 'Board', on: '2026-11-04' }],
    picture: picture({
      atRisk: 3,
      willBeMissed: 2,
      noUpdate: { count: 6, days: 28 },
      done: { count: 4, since: '2026-11-05', meeting: 'Board' },
    }),
  });
  showTab('/tab/', { api: apiWith(shown) });
  const strip = await screen.findByRole('list', { name: 'The whole picture' });
  expect(
    within(strip)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '13 overdue',
    '15 late by first promise',
    '42 open',
    '2 will be missed',
    '3 at risk',
    '6 no update for 28 days',
    '4 done since the meeting on 4 November',
  ]);
});

test('says in words what the charts show, before and without them', async () => {
  const moved = [
    { on: '2026-10-06', overdue: 9, meeting: 'Board' },
    { on: '2026-11-04', overdue: 12, meeting: 'Board' },
    { on: '2026-11-18', overdue: 8, meeting: null },
  ];
  showTab('/tab/', { api: apiWith(plan([area([row()])], { picture: picture({ moved }) })) });
  await screen.findByText('How the 5 open actions stand');
  const [standing, line] = screen.getAllByRole('figure');
  expect(standing).toHaveTextContent('1 ▲ Overdue4 ● On track');
  expect(line).toHaveTextContent('4 fewer overdue than on 4 November.');
  expect(line).toHaveTextContent('9 on 6 October (Board)');
});

test('marks an action of which nothing was heard for long', async () => {
  showTab('/tab/', { api: apiWith(plan([area([row({ noUpdateSince: '2026-03-03' })])])) });
  expect(await screen.findByText('No update since 3 March')).toBeVisible();
});

test('counts an area both ways, also where nothing is overdue by today’s date', async () => {
  const quiet = area([], { id: 'a2', number: '2', open: 5, lateByFirstPromise: 2 });
  showTab('/tab/', { api: apiWith(plan([area([row()], { lateByFirstPromise: 3 }), quiet])) });
  expect(await screen.findByText(/^1 overdue of 5 open, 3 late by first promise/)).toBeVisible();
  expect(screen.getByText('0 overdue of 5 open, 2 late by first promise')).toBeVisible();
});

test('shows the one plan that the address names, and all of them when that is chosen', async () => {
  const user = userEvent.setup();
  showTab('/tab/?plan=two', { api: apiWith(plan([area([row()])]), other) });
  await screen.findByRole('table');
  expect(titles()).toEqual(['Audit of Payments']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Plan' }), 'All plans');
  expect(titles()).toEqual(['Improvement Plan', 'Audit of Payments']);
});

test('says so where the plan that the address names is not there, and leads to the others', async () => {
  const user = userEvent.setup();
  showTab('/tab/?plan=gone', { api: apiWith(plan([area([row()])])) });
  expect(await screen.findByText('This plan has nothing to show here')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all plans' }));
  expect(screen.getByRole('table')).toBeVisible();
});

test('shows a past day as one that is chosen, says so unmistakably, and leads back to today', async () => {
  const user = userEvent.setup();
  showTab('/tab/', { api: apiWith(plan([area([row()])])) });
  await screen.findByRole('table');
  expect(screen.queryByText(banner)).toBeNull();
  fireEvent.change(screen.getByLabelText('As at'), { target: { value: '2026-06-30' } });
  expect(await screen.findByRole('button', { name: /Recruit three managers/ })).toBeVisible();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringMatching(banner),
  );
  expect(screen.getByText('on 30 June 2026')).toBeVisible();
  expect(screen.getByRole('status', { name: 'Changes' })).toBeEmptyDOMElement();
  await user.click(screen.getByRole('button', { name: 'Back to today' }));
  expect(await screen.findByRole('button', { name: /Publish the scheme/ })).toBeVisible();
  expect(screen.getByLabelText('As at')).toHaveValue('2026-11-18');
});

test('asks for no day outside the plan’s time, and says which may be chosen', async () => {
  const api = apiWith(plan([area([row()])]));
  showTab('/tab/', { api });
  await screen.findByRole('table');
  const day = screen.getByLabelText('As at');
  fireEvent.change(day, { target: { value: '0202-06-30' } });
  fireEvent.blur(day);
  expect(screen.getByText('Choose a day from 4 May 2026 to 18 November 2026.')).toBeVisible();
  expect(api.seen.filter(({ path }) => path.includes('on='))).toEqual([]);
});

test('shows posts instead of names when that is switched on', async () => {
  const user = userEvent.setup();
  const api = apiWith(plan([area([row({ leads: ['Sam Okafor'] })])]));
  api.publish('/api/overdue?names=posts', overdueReply([plan([area([row({ leads: ['Head of Service'] })])])]));
  showTab('/tab/', { api });
  await screen.findByText('Sam Okafor');
  await user.click(screen.getByRole('switch', { name: 'Posts instead of names' }));
  expect(await screen.findByText('Head of Service')).toBeVisible();
  expect(screen.queryByText('Sam Okafor')).toBeNull();
});

test('asks anew for a day that could not be had, with the way back to today beside it', async () => {
  const user = userEvent.setup();
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([row()])])]));
  showTab('/tab/', { api });
  await screen.findByRole('table');
  fireEvent.change(screen.getByLabelText('As at'), { target: { value: '2026-07-01' } });
  expect(await screen.findByRole('alert')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back to today' }));
  expect(await screen.findByRole('table')).toBeVisible();
});

test.each(THEMES)('a past day has no fault in the %s theme', async (theme) => {
  const api = apiWith(plan([area([row()])]), other);
  const { container } = showTab('/tab/?on=2026-06-30', { api, host: new FakeHost({ theme }) });
  await screen.findAllByRole('table');
  await act(async () => undefined);
  expect(await axe(container)).toHaveNoViolations();
});
