/** @jest-environment jsdom */
import '../support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { DifferencesReply, VersionReply } from '../../../src/wire/plan-versions.ts';
import type { FakeApi } from '../support/fake-api.ts';
import { FakeHost, showTab } from '../support/show.tsx';
import { THEMES } from '../support/themes.ts';
import { apiWith, drop, read, reply, showPreview, WORD } from './showing.ts';

expect.extend(toHaveNoViolations);

type Moved = DifferencesReply['differences'][number];

const CARE = { id: 'care-plan', title: 'Care Plan', state: 'live', likeness: 'title' } as const;
const HOMES = { id: 'homes', title: 'Homes Plan', state: 'draft', likeness: null } as const;
const due: Moved = {
  id: 'a1.1|due',
  kind: 'due',
  area: 'Leadership',
  action: 'care-plan:a1.1',
  printed: 'a1.1',
  ref: '1.1',
  text: 'Publish the scheme',
  from: '2015-06-30',
  to: '2015-09-30',
  held: null,
  answered: null,
  doubt: null,
};
const leads: Moved = { ...due, id: 'a1.1|leads', kind: 'leads', from: 'Tom Ward', to: 'Jo', doubt: 'lead-unmatched' };
const held: Moved = {
  ...due,
  id: 'a1.2|status',
  kind: 'status',
  ref: '1.2',
  text: 'Hold a board',
  from: 'done',
  to: 'in-progress',
  held: 'answered-since',
  answered: { by: 'Tom Ward', at: '2015-07-01' },
};
const gone: Moved = { ...due, id: 'a3.1|gone', kind: 'gone', ref: '3.1', text: 'Visit homes', to: null };
const added = (id: string, area: string): Moved => ({
  ...due,
  id: `new|${id}`,
  kind: 'added',
  area,
  action: null,
  ref: null,
  text: `Do ${id}`,
  from: null,
});
const ALL = [due, leads, held, gone];
const DIFFERENCES = '/api/plans/care-plan/differences';
const VERSIONS = '/api/plans/care-plan/versions';

function apiThatFinds(differences: readonly Moved[] = ALL, unchanged = 4): FakeApi {
  const api = apiWith(reply({ plans: [HOMES, CARE] }));
  api.take(DIFFERENCES, () => ({ status: 200, body: { plan: 'care-plan', differences, unchanged } }));
  return api;
}

/** From now on taking over ends so. @returns what was sent, last first */
function takesOver(api: FakeApi, came: VersionReply): unknown[] {
  const sent: unknown[] = [];
  api.take(VERSIONS, (body) => {
    sent.unshift(body);
    return { status: 200, body: came };
  });
  return sent;
}

async function laidBeside(api: FakeApi): Promise<UserEvent> {
  const user = await showPreview(api);
  await user.click(screen.getByRole('button', { name: 'See what moved' }));
  await screen.findByRole('button', { name: 'Back to the preview' });
  return user;
}

const group = (name: string) => within(screen.getByRole('group', { name }));

beforeEach(() => sessionStorage.clear());

describe('what a document is', () => {
  test('is offered as a newer version where it has the title of a plan, with the plan named', async () => {
    await showPreview(apiThatFinds());
    expect(screen.getByText('It looks like a newer version of “Care Plan”.')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'A newer version of a plan that is here' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Of which plan' })).toHaveDisplayValue('Care Plan (live)');
  });

  test('is asked where only its actions are alike: nothing goes in before somebody says', async () => {
    const api = apiWith(reply({ plans: [{ ...CARE, likeness: 'actions' }] }));
    const user = await showPreview(api);
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Bring it in as a draft' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Say first what this document is');
    expect(api.seen.filter(({ path }) => path === '/api/plans')).toEqual([]);
  });
});

describe('what moved', () => {
  test('stands by kind, each with what it was and is, ticked; the heading has the focus and the numbers are heard', async () => {
    await laidBeside(apiThatFinds());
    expect(screen.getByRole('heading', { level: 2, name: 'What moved since “Care Plan”' })).toHaveFocus();
    const numbers = /^4 differences; 4 actions as before\. 1 goes against what somebody said since/;
    expect(await screen.findByText(numbers, { selector: '[role=status]' })).toBeInTheDocument();
    const slipped = group('Dates that slipped or moved (1)').getByRole('checkbox', { name: '1.1 Publish the scheme' });
    expect(slipped).toBeChecked();
    expect(slipped).toHaveAccessibleDescription('in the record: 30 June 2015 in the document: 30 September 2015');
    expect(group('Leads that changed (1)').getByText(/not every lead stands for a person yet/)).toBeVisible();
  });

  test('against what somebody said since is not ticked, and says who and when; it can be ticked all the same', async () => {
    const user = await laidBeside(apiThatFinds());
    const status = group('Status that changed (1)');
    expect(status.getByText('◆ Tom Ward said otherwise on 1 July 2015, and that stands.')).toBeVisible();
    expect(status.getByRole('checkbox')).not.toBeChecked();
    expect(screen.getByRole('button', { name: 'Take over 3 changes' })).toBeVisible();
    await user.click(status.getByRole('checkbox'));
    expect(screen.getByRole('button', { name: 'Take over 4 changes' })).toBeVisible();
  });

  test('by being gone is closed only where that is said as well', async () => {
    const api = apiThatFinds();
    const sent = takesOver(api, { taken: [gone.id], same: [] });
    const user = await laidBeside(api);
    const close = screen.getByRole('checkbox', { name: 'Close it as superseded' });
    expect(close).not.toBeChecked();
    await user.click(close);
    await user.click(screen.getByRole('button', { name: /^Take over/ }));
    await screen.findByRole('heading', { level: 2, name: 'It is in the record' });
    expect(await read(sent[0])).toMatchObject({ as: 'newer', close: [gone.id] });
  });

  test('is nothing when nothing did, and then there is nothing to press', async () => {
    await laidBeside(apiThatFinds([], 7));
    expect(screen.getByText(/^Nothing moved\./, { selector: '.preview-summary' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Take over|Tick/ })).toBeNull();
  });

  test('of a whole kind is ticked and left at once', async () => {
    const user = await laidBeside(apiThatFinds([added('a1.3', 'Leadership'), added('a2.2', 'Workforce')]));
    const rows = group('Rows that are new (2)');
    expect(rows.getAllByRole('heading').map((one) => one.textContent)).toEqual(['Leadership', 'Workforce']);
    await user.click(rows.getByRole('checkbox', { name: 'All of these' }));
    expect(screen.getByRole('button', { name: 'Tick what is to be taken over' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(rows.getByRole('checkbox', { name: 'All of these' }));
    expect(screen.getByRole('button', { name: 'Take over 2 changes' })).toBeVisible();
  });

  test('that cannot be found out says why and is looked for again', async () => {
    const api = apiThatFinds();
    api.take(DIFFERENCES, () => ({ status: 422, body: { code: 'document-without-actions', message: 'No actions.' } }));
    const user = await laidBeside(api);
    expect(await screen.findByRole('alert')).toHaveTextContent('No actions.');
    api.take(DIFFERENCES, () => ({ status: 200, body: { plan: 'care-plan', differences: [due], unchanged: 0 } }));
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByRole('button', { name: 'Take over 1 change' })).toBeVisible();
  });
});

describe('taking over', () => {
  test('sends what is ticked, says what is in the record and what was left, and leads to the new leads', async () => {
    const api = apiThatFinds();
    const sent = takesOver(api, { taken: [leads.id, gone.id], same: [] });
    const user = await laidBeside(api);
    await user.click(screen.getByRole('button', { name: 'Take over 3 changes' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'It is in the record' })).toHaveFocus();
    expect(
      screen.getByText(/^2 changes are in the record of “Care Plan”.* 1 change that you ticked was left/),
    ).toBeVisible();
    expect(screen.getByText(/^New leads stand for nobody yet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Who leads what in the plan' })).toHaveAttribute(
      'href',
      '/tab/plans/care-plan/people',
    );
    expect(await read(sent[0])).toMatchObject({ as: 'newer', take: [due.id, leads.id, gone.id], close: [] });
    await user.click(screen.getByRole('button', { name: 'Bring in another one' }));
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeVisible();
    expect({ ...sessionStorage }).toEqual({});
  });

  test('that breaks off says so, looks what is left, and goes on with that', async () => {
    const api = apiThatFinds();
    api.take(VERSIONS, () => ({ status: 503, body: { code: 'busy', message: 'Busy.' } }));
    const user = await laidBeside(api);
    api.take(DIFFERENCES, () => ({ status: 200, body: { plan: 'care-plan', differences: [gone], unchanged: 5 } }));
    await user.click(screen.getByRole('button', { name: 'Take over 3 changes' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('What was written by then is in the record.');
    expect(await screen.findByRole('button', { name: 'Take over 1 change' })).toBeVisible();
    takesOver(api, { taken: [gone.id], same: [] });
    await user.click(screen.getByRole('button', { name: 'Take over 1 change' }));
    expect(await screen.findByText(/^1 change is in the record/)).toBeVisible();
  });

  test('can wait: what was chosen outlasts a reload and the way back to the preview', async () => {
    const user = userEvent.setup();
    const { unmount } = showTab('/tab/bring-in', { api: apiThatFinds() });
    await screen.findByRole('button', { name: 'Choose a file' });
    await drop(WORD);
    await user.click(await screen.findByRole('button', { name: 'See what moved' }));
    await user.click(await screen.findByRole('checkbox', { name: '3.1 Visit homes' }));
    await user.click(screen.getByRole('button', { name: 'Back to the preview' }));
    expect(screen.getByRole('heading', { level: 2, name: 'Care Plan' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'See what moved' }));
    await screen.findByRole('button', { name: 'Take over 2 changes' });
    window.dispatchEvent(new Event('pagehide'));
    unmount();
    showTab('/tab/bring-in', { api: apiThatFinds() });
    expect(await screen.findByText(/This is where you left it/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Take over 2 changes' })).toBeVisible();
  });
});

describe('taking another plan in', () => {
  const named = (key: string, text: string, planTitle: string, source: string | null = null) => ({
    key,
    ref: null,
    text,
    planTitle,
    source,
  });
  const same: VersionReply['same'] = ['1', '2'].map((n) => ({
    action: named(`care-plan:a9.${n}`, `Publish ${n} soon`, 'Care Plan', 'Audit'),
    other: named(`homes:a1.${n}`, `Publish ${n}`, 'Homes Plan'),
  }));

  async function takenIn(api: FakeApi): Promise<UserEvent> {
    takesOver(api, { taken: ['new|a1.1', 'new|a2.1'], same });
    const user = await showPreview(api);
    await user.click(screen.getByRole('radio', { name: /^Another plan to take into one/ }));
    await user.click(screen.getByRole('button', { name: 'See what moved' }));
    const coming = /^2 areas with 2 actions come in behind those of the plan\.$/;
    expect(await screen.findByText(coming, { selector: '.preview-summary' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take over 2 changes' }));
    await screen.findByRole('heading', { level: 2, name: 'It is in the record' });
    return user;
  }
  const finds = () => apiThatFinds([added('a1.1', 'Risk Area 1'), added('a2.1', 'Risk Area 2')], 0);

  test('shows the areas that come in, then offers pairs side by side and links only what is ticked', async () => {
    const api = finds();
    api.take('/api/same-actions', () => ({ status: 200, body: { linked: 1 } }));
    const user = await takenIn(api);
    const pairs = group('May be the same action (2)');
    expect(pairs.getByText('Publish 1 soon')).toBeVisible();
    const [first] = pairs.getAllByRole('checkbox', { name: 'Link them: asked about once' });
    expect(first).toHaveAccessibleDescription(
      /Care Plan, taken in from “Audit”.*Publish 1 soon.*Homes Plan.*Publish 1$/,
    );
    expect(first).not.toBeChecked();
    await user.click(pairs.getByRole('checkbox', { name: 'All of these' }));
    expect(pairs.getByRole('button', { name: 'Link 2 pairs' })).toBeVisible();
    await user.click(pairs.getByRole('checkbox', { name: 'All of these' }));
    await user.click(first as HTMLElement);
    await user.click(pairs.getByRole('button', { name: 'Link 1 pair' }));
    expect(await screen.findByText('1 pair linked.')).toHaveAttribute('role', 'status');
    expect(screen.getByRole('group', { name: 'May be the same action (1)' })).toBeVisible();
    expect(api.seen.findLast(({ path }) => path === '/api/same-actions')?.body).toEqual({
      pairs: [{ action: 'care-plan:a9.1', other: 'homes:a1.1' }],
    });
  });

  test('keeps the pairs through a reload, and when linking fails', async () => {
    const api = finds();
    api.take('/api/same-actions', () => ({ status: 409, body: { code: 'action-changed', message: 'Changed.' } }));
    const user = await takenIn(api);
    await user.click(screen.getByRole('checkbox', { name: 'All of these' }));
    await user.click(screen.getByRole('button', { name: 'Link 2 pairs' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Changed.');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(JSON.stringify({ ...sessionStorage })).toContain('Publish 2 soon'));
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test('has no accessibility fault, with what moved and with pairs', async () => {
    const api = apiThatFinds([...ALL, added('a1.3', 'Leadership')]);
    const pair = (key: string) => ({ key, ref: '1', text: 'Publish', planTitle: 'Care Plan', source: null });
    takesOver(api, { taken: [due.id], same: [{ action: pair('a'), other: pair('b') }] });
    const user = userEvent.setup();
    const { container } = showTab('/tab/bring-in', { api, host: new FakeHost({ theme }) });
    await screen.findByRole('button', { name: 'Choose a file' });
    await drop(WORD);
    await user.click(await screen.findByRole('button', { name: 'See what moved' }));
    const takeOver = await screen.findByRole('button', { name: 'Take over 4 changes' });
    expect(await axe(container)).toHaveNoViolations();
    await user.click(takeOver);
    await screen.findByRole('heading', { level: 2, name: 'It is in the record' });
    expect(await axe(container)).toHaveNoViolations();
  });
});
