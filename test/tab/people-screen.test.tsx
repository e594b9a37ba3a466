/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { MatchingReply, SuggestionsReply } from '../../src/wire/matching.ts';
import { FakeApi } from './support/fake-api.ts';
import { FakeHost, showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const ADDRESS = '/tab/plans/care/people';
const PATH = '/api/plans/care/people';
const ann = { id: 'ann', name: 'Ann Lee' };
const bea = { id: 'bea', name: 'Bea Roy' };
const MATCHING: MatchingReply = {
  id: 'care',
  title: 'Care plan',
  state: 'draft',
  next: ['opening', 'live', 'ended'],
  roles: { coordinators: [bea], auditors: [], director: null, nextLevel: null, readers: null },
  areas: [{ id: 'a1', heading: 'Theme 1', title: 'Homes', printedManager: 'Director', manager: null }],
  leads: [
    { printed: 'Head of Care', heldBy: ['Ann Lee, Head of Care'], actions: 2, people: [] },
    { printed: 'CIC Managers', heldBy: [], actions: 1, people: [] },
    { printed: 'Children in Care Managers', heldBy: [], actions: 3, people: [] },
    { printed: 'Matron', heldBy: [], actions: 1, people: [ann, bea] },
  ],
  alike: [{ printed: ['CIC Managers', 'Children in Care Managers'], isSure: false }],
};
const SUGGESTIONS: SuggestionsReply = {
  leads: [{ printed: 'Head of Care', suggestions: [{ why: 'remembered', people: [ann] }] }],
  managers: [{ area: 'a1', likely: [{ person: bea, reports: 2 }] }],
};

function show(): FakeApi {
  const api = new FakeApi();
  api.publish(PATH, MATCHING);
  api.publish(`${PATH}/suggestions`, SUGGESTIONS);
  api.take(PATH, () => ({ status: 200, body: MATCHING }));
  api.take('/api/plans/care/state', () => ({ status: 200, body: { ...MATCHING, state: 'opening', next: ['live'] } }));
  showTab(ADDRESS, { api });
  return api;
}

const sent = (api: FakeApi) => api.seen.flatMap(({ body }) => (body === undefined ? [] : [body]));
const leadRows = async () => within(await screen.findByRole('list', { name: 'Leads' })).findAllByRole('listitem');
const row = (printed: string, person: string, role = 'lead', area = '') => ({ role, area, printed, person });

test('lists every printed lead, how many stand for nobody, and who else the plan names for a post', async () => {
  show();
  const rows = await leadRows();
  expect(rows.map((each) => within(each).getAllByText(/./)[0]?.textContent)).toHaveLength(4);
  expect(screen.getByText('3 of 4 leads stand for nobody yet')).toBeVisible();
  expect(rows[0]).toHaveTextContent('The plan also names Ann Lee, Head of Care.');
});

test('a suggestion is one tap, and those beyond doubt are taken all at once', async () => {
  const api = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Ann Lee (as in another plan)' }));
  expect(await screen.findByText('✔ Saved')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take every suggestion that is beyond doubt (1)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bea Roy (line manager of 2 leads)' }));
  expect(sent(api)).toEqual([
    { rows: [row('Head of Care', 'ann')] },
    { rows: [row('Head of Care', 'ann')] },
    { rows: [row('', 'bea', 'manager', 'a1')] },
  ]);
});

test('spellings that somebody joins are matched together', async () => {
  const api = show();
  api.publish('/api/directory?find=Ann', { people: [{ ...ann, mail: null, post: 'Head of Care' }], groups: [] });
  const [, first] = await leadRows();
  await userEvent.click(within(first ?? document.body).getByRole('button', { name: 'These are one lead' }));
  await userEvent.type(await screen.findByRole('combobox', { name: /CIC Managers/ }), 'Ann');
  await userEvent.click(await screen.findByRole('option', { name: /Ann Lee/ }));
  expect(sent(api)).toEqual([{ rows: [row('CIC Managers', 'ann'), row('Children in Care Managers', 'ann')] }]);
});

test('taking a person away leaves the others, and taking the last one away leaves nobody', async () => {
  const api = show();
  const rows = await leadRows();
  await userEvent.click(within(rows[3] ?? document.body).getByRole('button', { name: 'Ann Lee Remove' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Show only leads without anybody' }));
  expect(await leadRows()).toHaveLength(3);
  const roles = await screen.findByRole('list', { name: 'Roles in the plan' });
  await userEvent.click(within(roles).getByRole('button', { name: 'Bea Roy Remove' }));
  expect(sent(api)).toEqual([{ rows: [row('Matron', 'bea')] }, { rows: [row('', 'nobody', 'coordinator')] }]);
});

test('what cannot be saved says why, and nothing on the screen is lost', async () => {
  const api = show();
  api.take(PATH, () => ({ status: 422, body: { code: 'sheet-invalid', message: 'Line 2 of the sheet: no.' } }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ann Lee (as in another plan)' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Line 2 of the sheet: no.');
  expect(await leadRows()).toHaveLength(4);
});

test('the plan is opened from here, and ended only after a second question', async () => {
  const api = show();
  await userEvent.click(await screen.findByRole('button', { name: 'End it' }));
  expect(sent(api)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Leave it as it is' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Open the plan' }));
  expect(sent(api)).toEqual([{ state: 'opening' }]);
  expect(await screen.findByText(/Nothing is called overdue yet/)).toBeVisible();
});

test.each(['default', 'contrast'] as const)('the screen has no fault that a checker finds (%s)', async (theme) => {
  const api = new FakeApi();
  api.publish(PATH, MATCHING);
  api.publish(`${PATH}/suggestions`, SUGGESTIONS);
  const { container } = showTab(ADDRESS, { api, host: new FakeHost({ theme }) });
  await leadRows();
  expect(await axe(container)).toHaveNoViolations();
});

test('nobody is taken all at once where two plans remember different people', async () => {
  const api = new FakeApi();
  api.publish(PATH, MATCHING);
  const both = [ann, bea].map((one) => ({ why: 'remembered' as const, people: [one] }));
  api.publish(`${PATH}/suggestions`, { leads: [{ printed: 'Head of Care', suggestions: both }], managers: [] });
  showTab(ADDRESS, { api });
  expect(await screen.findByRole('button', { name: 'Bea Roy (as in another plan)' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /beyond doubt/ })).toBeNull();
});
