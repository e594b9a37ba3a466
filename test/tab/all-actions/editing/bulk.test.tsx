/** @jest-environment jsdom */
import '../../support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import '../../../../tab/all-actions/all-actions-screen.tsx';
import type { HostTheme } from '../../../../tab/shared/host.ts';
import { allActionsReply, listed, listedArea, listedPlan } from '../../support/all-actions-replies.ts';
import { editedReply, editingReply } from '../../support/editing-replies.ts';
import { type CommandRule, FakeApi } from '../../support/fake-api.ts';
import { fill } from '../../support/fill.ts';
import { FakeHost, showTab } from '../../support/show.tsx';
import { THEMES } from '../../support/themes.ts';

expect.extend(toHaveNoViolations);

const MANY = 6;
const path = (place: number, way: string) => `/api/actions/plan%3Aa1.${place}/${way}`;
const IN: CommandRule = () => ({ status: 200, body: editedReply() });
const refused =
  (status: number, code: string): CommandRule =>
  () => ({ status, body: { code, message: `No: ${code}.` } });

/** Six actions of one's own plan and one of an area where one may do nothing but change leads. */
function show(theme: HostTheme = 'default'): FakeApi {
  const api = new FakeApi();
  const action = (place: number, area: string) =>
    listed({ key: `plan:${area}.${place}`, id: `${area}.${place}`, ref: `${area}.${place}`, priority: 'low' });
  const own = Array.from({ length: MANY }, (_, index) => action(index + 1, 'a1'));
  const areas = [
    listedArea(own, { may: ['change-leads', 'edit', 'edit-follow-up', 'record-decision'] }),
    listedArea([action(1, 'a2')], { id: 'a2', number: '2', may: ['change-leads'] }),
  ];
  api.publish('/api/actions', allActionsReply([listedPlan(areas)]));
  for (let place = 1; place <= MANY; place += 1) {
    api.publish(path(place, 'editing'), editingReply());
    api.take(path(place, 'edit'), IN);
  }
  showTab('/tab/actions', { api, host: new FakeHost({ theme }) });
  return api;
}

const sent = (api: FakeApi) => api.seen.flatMap(({ path: at, body }) => (body === undefined ? [] : [{ at, body }]));
const bar = async () => within(await screen.findByRole('region', { name: 'Selected actions' }));

async function choose(change: string): Promise<void> {
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select every action shown' }));
  await userEvent.click((await bar()).getByRole('button', { name: 'Change them' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: change }));
}

async function setPriority(): Promise<void> {
  await choose('Set the priority…');
  await userEvent.click(await screen.findByRole('radio', { name: 'High' }));
  await userEvent.click(screen.getByRole('button', { name: 'Set it' }));
}

test('changes every selected action that one may change, one by one, and says how many', async () => {
  const api = show();
  await choose('Set the priority…');
  expect(screen.getByText('You may do this to 6 of the 7 selected; the others stay as they are.')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'High' }));
  await userEvent.click(screen.getByRole('button', { name: 'Set it' }));
  await waitFor(async () => expect((await bar()).getByRole('status')).toHaveTextContent('Changed 6 actions.'));
  expect(
    sent(api)
      .map(({ at }) => at)
      .toSorted(),
  ).toEqual(Array.from({ length: MANY }, (_, index) => path(index + 1, 'edit')));
  expect(new Set(sent(api).map(({ body }) => JSON.stringify(body))).size).toBe(MANY);
  expect(sent(api)[0]?.body).toMatchObject({ edit: { field: 'priority', from: 'low', to: 'high' } });
});

test('hands them over to somebody from the directory, who is shown before anything is done', async () => {
  const api = show();
  api.take('/api/actions/plan%3Aa2.1/edit', IN);
  api.publish('/api/editing/people?find=Bo', {
    people: [{ id: 'bo', name: 'Bo Day', mail: null, post: null }],
    groups: [],
  });
  await choose('Hand over to…');
  await userEvent.click(screen.getByRole('button', { name: 'Hand them over' }));
  expect(await screen.findByText('Choose somebody from the list.')).toBeVisible();
  await userEvent.type(screen.getByRole('combobox', { name: 'Who leads them from now on?' }), 'Bo');
  await userEvent.click(await screen.findByRole('option', { name: 'Bo Day' }));
  expect(screen.getByText('Bo Day')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Hand them over' }));
  await waitFor(async () => expect((await bar()).getByRole('status')).toHaveTextContent('Changed 7 actions.'));
  expect(sent(api)[0]?.body).toMatchObject({ edit: { field: 'hand-over', from: ['Head of Service'], to: 'bo' } });
});

test('tells which did not go through and why, and a 403 in the middle holds up no other', async () => {
  const api = show();
  api.take(path(2, 'edit'), refused(403, 'not-permitted'));
  await setPriority();
  const after = await bar();
  expect(await after.findByText('No: not-permitted.', { exact: false })).toBeVisible();
  expect(after.getByRole('status')).toHaveTextContent('Changed 5 actions. 1 did not go through.');
  const [first] = sent(api).filter(({ at }) => at === path(2, 'edit'));
  api.take(path(2, 'edit'), IN);
  await userEvent.click(after.getByRole('button', { name: 'Try those again' }));
  await waitFor(async () => expect((await bar()).getByRole('status')).toHaveTextContent('Changed 6 actions.'));
  expect(sent(api).at(-1)).toEqual(first);
});

test('stops by itself while the service is down, and goes on later with the same submits', async () => {
  const api = show();
  for (let place = 1; place <= MANY; place += 1) api.take(path(place, 'edit'), refused(503, 'busy'));
  await setPriority();
  const after = await bar();
  await waitFor(() => expect(after.getByRole('status')).toHaveTextContent('It stopped by itself'));
  const before = sent(api);
  for (let place = 1; place <= MANY; place += 1) api.take(path(place, 'edit'), IN);
  await userEvent.click(after.getByRole('button', { name: 'Go on' }));
  await waitFor(async () => expect((await bar()).getByRole('status')).toHaveTextContent('Changed 6 actions.'));
  expect(sent(api)).toEqual(expect.arrayContaining(before));
  const bodies = new Set(sent(api).map((one) => JSON.stringify(one)));
  expect(bodies.size).toBe(MANY);
});

test('undoes all of it, one by one', async () => {
  const api = show();
  for (let place = 1; place <= MANY; place += 1) {
    api.take(path(place, 'edit'), () => ({ status: 200, body: editedReply({ entry: `entry ${place}` }) }));
    api.take(path(place, 'undo'), IN);
  }
  await setPriority();
  await userEvent.click(await (await bar()).findByRole('button', { name: 'Undo all of it' }));
  await waitFor(async () =>
    expect((await bar()).getByRole('status')).toHaveTextContent('Undid the change of 6 actions.'),
  );
  const undone = sent(api).filter(({ at }) => at.endsWith('/undo'));
  expect(undone).toHaveLength(MANY);
  for (const { at, body } of undone) expect(body).toMatchObject({ entry: `entry ${/a1\.(\d)/.exec(at)?.[1]}` });
});

test('what somebody else changed meanwhile is left alone, looked at, or replaced once that is said', async () => {
  const api = show();
  const theirs = editingReply({ values: { ...editingReply().values, priority: 'medium' } });
  for (const place of [1, 2, 3]) {
    api.take(path(place, 'edit'), refused(409, 'edited-meanwhile'));
    api.publish(path(place, 'editing'), theirs);
  }
  await setPriority();
  const after = await bar();
  await waitFor(() => expect(after.getByRole('status')).toHaveTextContent('3 did not go through.'));
  await userEvent.click(after.getByRole('button', { name: 'Look and choose: Action a1.1' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Somebody else changed this' }));
  expect(await dialog.findByText('Medium')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Keep theirs' }));
  await waitFor(async () => expect((await bar()).getByRole('status')).toHaveTextContent('2 did not go through.'));
  for (const place of [2, 3]) api.take(path(place, 'edit'), IN);
  await userEvent.click((await bar()).getByRole('button', { name: 'Put mine in all 2' }));
  await waitFor(async () => expect((await bar()).getByRole('status')).toHaveTextContent('Changed 5 actions.'));
  expect(sent(api).at(-1)?.body).toMatchObject({ edit: { field: 'priority', from: 'medium', to: 'high' } });
});

test('a body’s decision is recorded for each, and says that it cannot be undone', async () => {
  const api = show();
  for (let place = 1; place <= MANY; place += 1)
    api.take(path(place, 'record-decision'), refused(422, 'revision-not-later'));
  await choose('Record a body’s decision…');
  expect(screen.getByText(/goes into the record and cannot be undone/)).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'The revised date is agreed' }));
  fill(screen.getByLabelText(/^The revised date \(/), '2027-03-31');
  fill(screen.getByRole('textbox', { name: /Board/ }), 'Improvement Board');
  fill(screen.getByLabelText(/Day of the meeting/), '2026-11-17');
  fill(screen.getByRole('textbox', { name: /Minute/ }), 'Minute 12');
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
  await waitFor(async () => expect((await bar()).getByRole('status')).toHaveTextContent('6 did not go through.'));
  expect((await bar()).queryByRole('button', { name: 'Undo all of it' })).toBeNull();
  expect(sent(api)[0]?.body).toEqual({
    id: expect.any(String),
    decided: 'agreed',
    by: '2027-03-31',
    body: 'Improvement Board',
    on: '2026-11-17',
    minute: 'Minute 12',
  });
});

test('a measure is written only where nothing stands yet', async () => {
  const api = show();
  await choose('Write the measure…');
  fill(screen.getByRole('textbox', { name: /In your words/ }), 'Ten files a month');
  await userEvent.click(screen.getByRole('button', { name: 'Write it' }));
  await waitFor(() => expect(sent(api)).toHaveLength(MANY));
  for (const { body } of sent(api))
    expect(body).toMatchObject({ edit: { field: 'measure', from: null, to: 'Ten files a month' } });
});

test.each(THEMES)('has no axe violations with its form and its outcome, %s', async (theme) => {
  const api = show(theme);
  api.take(path(2, 'edit'), refused(403, 'not-permitted'));
  const region = () => screen.findByRole('region', { name: 'Selected actions' });
  await choose('Set the priority…');
  expect(await axe(await region())).toHaveNoViolations();
  await userEvent.click(screen.getByRole('radio', { name: 'High' }));
  await userEvent.click(screen.getByRole('button', { name: 'Set it' }));
  await (await bar()).findByText('No: not-permitted.', { exact: false });
  expect(await axe(await region())).toHaveNoViolations();
});
