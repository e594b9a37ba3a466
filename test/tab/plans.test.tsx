/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { PlanReply } from '../../src/wire/plan-page.ts';
import { FakeApi } from './support/fake-api.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const SUMMARY = {
  id: 'care',
  title: 'Care plan',
  state: 'draft' as const,
  areas: 3,
  actions: 12,
  open: 9,
  overdue: 4,
  leadsWithoutPerson: 2,
  areasWithoutManager: 1,
  nextCards: null,
  meeting: { name: 'Improvement Board', on: '2015-07-21' },
};
const PLAN: PlanReply = {
  ...SUMMARY,
  on: '2015-07-02',
  asAt: '2015-07-02T08:00:00Z',
  next: ['opening', 'live', 'ended'],
  coordinators: ['Cora Dean'],
  site: 'https://council.sharepoint.example/sites/care',
  ragWords: { overdue: 'Red' },
  changes: [
    {
      at: '2015-07-01T09:00:00Z',
      by: 'Cora Dean',
      onBehalf: false,
      door: 'tab',
      kind: 'words-changed',
      words: null,
      changes: [{ field: 'overdue', from: null, to: 'Red' }],
    },
  ],
};

function api(plan: PlanReply = PLAN): FakeApi {
  const fake = new FakeApi();
  fake.publish('/api/plans', { on: plan.on, asAt: plan.asAt, plans: [SUMMARY] });
  fake.publish('/api/plans/care', plan);
  fake.publish('/api/coordinated', { plans: [{ id: 'care', title: 'Care plan', state: 'draft' }] });
  return fake;
}

test('the list tells how each plan stands and what it lacks, and leads to its page', async () => {
  const user = userEvent.setup();
  showTab('/tab/plans', { api: api() });
  const card = (await screen.findByRole('heading', { name: 'Care plan' })).closest('li') as HTMLElement;
  expect(card).toHaveTextContent('12 actions in 3 areas: 9 open, 4 overdue.');
  expect(card).toHaveTextContent('1 area has no manager yet.');
  expect(card).toHaveTextContent('2 leads stand for nobody yet.');
  await user.click(within(card).getByRole('link', { name: 'Care plan' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Care plan' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Plans' })).toHaveAttribute('aria-current', 'page');
});

test('whoever runs no plan is told so', async () => {
  const fake = api();
  fake.publish('/api/plans', { on: PLAN.on, asAt: PLAN.asAt, plans: [] });
  showTab('/tab/plans', { api: fake });
  expect(await screen.findByText('You run no plan')).toBeVisible();
});

test('the page leads to each part of running the plan', async () => {
  showTab('/tab/plans/care', { api: api() });
  await screen.findByRole('heading', { level: 1, name: 'Care plan' });
  const to = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(to('People of this plan')).toBe('/tab/plans/care/people');
  expect(to('How this plan asks')).toBe('/tab/plans/care/asking');
  expect(to('Hold a meeting')).toBe('/tab/plans/care/meeting');
  expect(to('What is being sent')).toBe('/tab/delivery');
  expect(to('Open the site')).toBe(PLAN.site);
});

test('the plan is moved on from its page, and a refusal says what is in the way', async () => {
  const user = userEvent.setup();
  const fake = api();
  fake.take('/api/plans/care/state', () => ({
    status: 422,
    body: { code: 'area-without-manager', message: 'Name a manager of Care first.' },
  }));
  showTab('/tab/plans/care', { api: fake });
  await user.click(await screen.findByRole('button', { name: 'Open the plan' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Name a manager of Care first.');
});

test('the council’s own words are set, and a refusal leaves what was typed', async () => {
  const user = userEvent.setup();
  const fake = api();
  const sent: unknown[] = [];
  fake.take('/api/plans/care/rag-words', (body) => {
    sent.push(body);
    if (sent.length === 1) return { status: 422, body: { code: 'rag-word-too-long', message: 'Give a shorter one.' } };
    const after = { ...PLAN, ragWords: { overdue: 'Red', done: 'Green' } };
    fake.publish('/api/plans/care', after);
    return { status: 200, body: after };
  });
  showTab('/tab/plans/care', { api: fake });
  await user.click(await screen.findByRole('button', { name: 'Change the words' }));
  const form = screen.getByRole('form', { name: 'Words for RAG' });
  await user.type(within(form).getByRole('textbox', { name: 'Done (optional)' }), 'Green');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Give a shorter one.');
  expect(within(form).getByRole('textbox', { name: 'Done (optional)' })).toHaveValue('Green');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Green')).toBeVisible();
  expect(sent[1]).toMatchObject({ words: { overdue: 'Red', done: 'Green' } });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(['/tab/plans', '/tab/plans/care'])(
    '%s has nothing that a checker of accessibility finds',
    async (address) => {
      const { container } = showTab(address, { api: api(), host: new FakeHost({ theme }) });
      await screen.findByText('12 actions in 3 areas: 9 open, 4 overdue.');
      expect(await axe(container)).toHaveNoViolations();
    },
  );
});
