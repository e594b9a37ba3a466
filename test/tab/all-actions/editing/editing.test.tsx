/** @jest-environment jsdom */
import '../../support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import '../../../../tab/all-actions/all-actions-screen.tsx';
import type { HostTheme } from '../../../../tab/shared/host.ts';
import { allActionsReply, listed, listedArea, listedPlan } from '../../support/all-actions-replies.ts';
import { editedReply, editingReply } from '../../support/editing-replies.ts';
import { FakeApi } from '../../support/fake-api.ts';
import { fill } from '../../support/fill.ts';
import { FakeHost, showTab } from '../../support/show.tsx';
import { THEMES } from '../../support/themes.ts';

expect.extend(toHaveNoViolations);

const KEY = 'plan%3Aa1.1';
const EDIT = `/api/actions/${KEY}/edit`;
const UNDO = `/api/actions/${KEY}/undo`;
const CONFLICT = { status: 409, body: { code: 'edited-meanwhile', message: 'Somebody else changed the same thing.' } };

type Rights = Parameters<typeof listedArea>[1];
const COORDINATOR: Rights = { may: ['change-leads', 'edit', 'edit-follow-up', 'record-decision'] };

function show(rights: Rights = COORDINATOR, theme: HostTheme = 'default'): FakeApi {
  const api = new FakeApi();
  const actions = [listed({ priority: 'high' })];
  api.publish('/api/actions', allActionsReply([listedPlan([listedArea(actions, rights)])]));
  api.publish(`/api/actions/${KEY}/editing`, editingReply());
  api.take(EDIT, () => ({ status: 200, body: editedReply() }));
  showTab('/tab/actions', { api, host: new FakeHost({ theme }) });
  return api;
}

const sent = (api: FakeApi) => api.seen.flatMap(({ body }) => (body === undefined ? [] : [body]));
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const GRADES = 'Change the priority and the residual risk of action 1.1';

describe('a grade in its cell', () => {
  test('is changed by the keyboard alone: Enter opens it and saves it, and the focus is back on its button', async () => {
    const api = show();
    (await button(GRADES)).focus();
    await userEvent.keyboard('{Enter}');
    const choice = await screen.findByRole('combobox', { name: 'Priority' });
    expect(choice).toHaveFocus();
    await userEvent.selectOptions(choice, 'Low');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Changed the priority of action 1.1.')).toBeVisible();
    expect(await button(GRADES)).toHaveFocus();
    expect(sent(api)).toEqual([{ id: expect.any(String), edit: { field: 'priority', from: 'high', to: 'low' } }]);
  });

  test('stays as it is on Escape, and nothing is sent', async () => {
    const api = show();
    await userEvent.click(await button(GRADES));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Priority' }), 'Low');
    await userEvent.keyboard('{Escape}');
    expect(await button(GRADES)).toHaveFocus();
    expect(sent(api)).toEqual([]);
  });

  test('keeps what was chosen while the service is down, and sends the same again', async () => {
    const api = show();
    await userEvent.click(await button(GRADES));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Priority' }), 'Low');
    api.take(EDIT, () => ({ status: 503, body: { code: 'busy', message: 'Busy.' } }));
    await userEvent.click(await button('Save'));
    expect(await screen.findByRole('alert')).toHaveTextContent('What you typed is still here');
    expect(screen.getByRole('combobox', { name: 'Priority' })).toHaveValue('low');
    api.take(EDIT, () => ({ status: 200, body: editedReply() }));
    await userEvent.click(await button('Save'));
    expect(await screen.findByText('Changed the priority of action 1.1.')).toBeVisible();
    const [first, second] = sent(api);
    expect(second).toEqual(first);
  });
});

describe('an undo in the corner', () => {
  async function changed(): Promise<FakeApi> {
    const api = show();
    await userEvent.click(await button(GRADES));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Priority' }), 'Low');
    await userEvent.click(await button('Save'));
    return api;
  }

  test('takes the change back by its entry', async () => {
    const api = await changed();
    api.take(UNDO, () => ({ status: 200, body: editedReply({ entry: 'entry-2' }) }));
    await userEvent.click(await button('Undo'));
    expect(await screen.findByText('Undone.')).toBeVisible();
    expect(sent(api).at(-1)).toEqual({ id: expect.any(String), entry: 'entry-1' });
  });

  test('leaves what somebody changed again as it is, and says so', async () => {
    const api = await changed();
    api.take(UNDO, () => CONFLICT);
    await userEvent.click(await button('Undo'));
    expect(await screen.findByText(/It was changed again since/)).toBeVisible();
  });
});

describe('where somebody else changed the same thing meanwhile', () => {
  async function conflict(): Promise<FakeApi> {
    const api = show();
    api.take(EDIT, () => CONFLICT);
    const theirs = editingReply({
      values: { ...editingReply().values, priority: 'medium' },
      changed: [{ field: 'priority', at: '2026-11-18T09:05:00Z', by: 'Bo Day' }],
    });
    api.publish(`/api/actions/${KEY}/editing`, theirs);
    await userEvent.click(await button(GRADES));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Priority' }), 'Low');
    await userEvent.click(await button('Save'));
    return api;
  }
  const dialog = async () => within(await screen.findByRole('alertdialog', { name: 'Somebody else changed this' }));

  test('both are shown, with who wrote the other one and when', async () => {
    await conflict();
    const shown = await dialog();
    expect(await shown.findByText('Medium')).toBeVisible();
    expect(shown.getByText('Bo Day changed it today, at 09:05.')).toBeVisible();
    expect(shown.getByRole('button', { name: 'Keep theirs' })).toHaveFocus();
    expect(shown.getByText('Low')).toBeVisible();
  });

  test('one’s own is put there on top of what was shown', async () => {
    const api = await conflict();
    const shown = await dialog();
    await shown.findByText('Medium');
    api.take(EDIT, () => ({ status: 200, body: editedReply() }));
    await userEvent.click(shown.getByRole('button', { name: 'Put mine' }));
    expect(await screen.findByText('Changed the priority of action 1.1.')).toBeVisible();
    const [first, second] = sent(api);
    expect(second).toEqual({ id: expect.any(String), edit: { field: 'priority', from: 'medium', to: 'low' } });
    expect(second).not.toMatchObject({ id: (first as { id: string }).id });
  });

  test('theirs is kept without anything being sent', async () => {
    const api = await conflict();
    await userEvent.click((await dialog()).getByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(sent(api)).toHaveLength(1);
    expect(await button(GRADES)).toBeVisible();
  });

  test('going back leaves the choice as it was made', async () => {
    await conflict();
    await userEvent.click((await dialog()).getByRole('button', { name: 'Go back' }));
    expect(await screen.findByRole('combobox', { name: 'Priority' })).toHaveValue('low');
  });

  test.each(THEMES)('has no axe violations, %s', async () => {
    await conflict();
    await (await dialog()).findByText('Medium');
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

describe('who leads an action', () => {
  const open = async () => {
    await userEvent.click(await button('Change the leads of action 1.1'));
    return screen.findByRole('dialog', { name: 'Action 1.1: leads' });
  };

  test('is chosen from the directory, and what the plan prints is kept or changed beside it', async () => {
    const api = show();
    const found = { people: [{ id: 'bo', name: 'Bo Day', mail: null, post: null }], groups: [] };
    api.publish('/api/editing/people?find=Bo', found);
    await open();
    await userEvent.type(screen.getByRole('combobox', { name: 'People behind “Head of Service”' }), 'Bo');
    await userEvent.click(await screen.findByRole('option', { name: 'Bo Day' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a lead' }));
    const [, second] = screen.getAllByRole('textbox', { name: 'As printed' });
    fill(second ?? document.body, 'Team Managers');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Changed the leads of action 1.1.')).toBeVisible();
    expect(sent(api)).toEqual([
      {
        id: expect.any(String),
        edit: {
          field: 'leads',
          from: [{ printed: 'Head of Service', people: [], accountable: true }],
          to: [
            { printed: 'Head of Service', people: ['bo'], accountable: true },
            { printed: 'Team Managers', people: [], accountable: false },
          ],
        },
      },
    ]);
  });

  test('is not saved with a lead of no words, and somebody is always accountable', async () => {
    const api = show();
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Add a lead' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take Head of Service away' }));
    expect(screen.getByRole('radio', { name: /Accountable/ })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Write how the plan is to print this lead/)).toBeVisible();
    expect(sent(api)).toEqual([]);
  });

  test('shows while one types that somebody else has changed it', async () => {
    const api = show();
    const dialog = await open();
    const values = { ...editingReply().values, leads: [{ printed: 'Ann Lee', people: [], accountable: true }] };
    const changed = [{ field: 'leads' as const, at: '2026-11-18T09:05:00Z', by: 'Bo Day' }];
    api.publish(`/api/actions/${KEY}/editing`, editingReply({ values, changed }));
    expect(await within(dialog).findByText('Bo Day changed it today, at 09:05.')).toBeVisible();
    expect(within(dialog).getByText('Ann Lee')).toBeVisible();
    expect(within(dialog).getByRole('textbox', { name: 'As printed' })).toHaveValue('Head of Service');
  });

  test.each(THEMES)('has no axe violations, %s', async (theme) => {
    show(COORDINATOR, theme);
    await open();
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

test('measure and follow-up are written in one editor, each its own change', async () => {
  const api = show();
  await userEvent.click(await button('Change action 1.1'));
  fill(await screen.findByRole('textbox', { name: /Measure of success/ }), 'Ten files');
  fill(screen.getByRole('textbox', { name: /Follow-up/ }), 'Look in June');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent(api)).toHaveLength(2));
  expect(sent(api)).toMatchObject([
    { edit: { field: 'measure', from: null, to: 'Ten files' } },
    { edit: { field: 'followUp', from: null, to: 'Look in June' } },
  ]);
});

test.each([
  ['a manager, the leads of their area', { may: ['change-leads' as const] }, ['Change the leads of action 1.1']],
  ['an auditor, the follow-up', { may: ['edit-follow-up' as const] }, ['Change the follow-up of action 1.1']],
  ['whoever only reads, nothing', { may: [] }, []],
])('is offered to %s', async (_who, rights, names) => {
  show(rights);
  await screen.findByRole('table', { name: 'Actions' });
  const offered = screen.queryAllByRole('button', { name: /^Change .*1\.1/ });
  expect(offered.map((one) => one.getAttribute('aria-label'))).toEqual(names);
});
