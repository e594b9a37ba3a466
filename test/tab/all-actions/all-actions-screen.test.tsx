/** @jest-environment jsdom */
import '../support/browser.ts';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { allActionsReply, listed, listedArea, listedPlan } from '../support/all-actions-replies.ts';
import { FakeApi } from '../support/fake-api.ts';
import { FakeHost, showTab } from '../support/show.tsx';
import { THEMES } from '../support/themes.ts';

expect.extend(toHaveNoViolations);

const PATH = '/api/actions';

function apiWith(...plans: Parameters<typeof allActionsReply>[0]): FakeApi {
  const api = new FakeApi();
  api.publish(PATH, allActionsReply(plans));
  return api;
}

const scheme = listed({ priority: 'high', residualRisk: 'medium' });
const board = listed({
  key: 'plan:a1.2',
  id: 'a1.2',
  ref: '1.2',
  text: 'Hold a monthly board',
  leads: ['Chair'],
  rag: 'on-track',
  daysOverdue: 0,
  by: '2026-12-31',
  firstBy: '2026-12-31',
  lastAnswer: { on: '2026-11-15', by: 'Sam Okafor', words: 'Dates are set.' },
  daysSilent: 3,
});
const hub = listed({ key: 'plan:a2.1', id: 'a2.1', ref: '2.1', text: 'Open the hub', leads: [], isUnled: true });
const EARLY_HELP = { id: 'a2', number: '2', title: 'Early help', service: 'Hubs' };
const onePlan = () => listedPlan([listedArea([scheme, board]), listedArea([hub], EARLY_HELP)]);

/** The refs of the rows, in the order shown. */
function refs(): (string | undefined)[] {
  return screen.getAllByRole('rowheader').flatMap((header) => {
    const link = within(header).queryByRole('button', { name: /^\d\.\d/ });
    return link ? [link.textContent?.slice(0, 3)] : [];
  });
}

/** What the live region says of how many actions are shown. */
function shown(): string | null | undefined {
  return screen.getAllByRole('status').find((status) => status.className === 'shown-of')?.textContent;
}

async function open(address: string, api = apiWith(onePlan())) {
  const user = userEvent.setup();
  const tab = showTab(address, { api });
  await screen.findByText(/^\d.* actions?$/, { selector: '.shown-of' });
  return { user, ...tab };
}

describe('the list', () => {
  test('shows every action under its area, with its lead, due day, RAG, grades and last words', async () => {
    await open('/tab/actions');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Priority Area 1: Leadership',
      'Priority Area 2: Early help',
    ]);
    const row = screen.getByRole('row', { name: /Publish the scheme of delegation/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('Head of Service'),
      expect.stringContaining('31 October'),
      expect.stringContaining('▲ Overdue18 days'),
      expect.stringContaining('HighResidual risk: medium'),
      expect.stringContaining('No update yet'),
    ]);
    expect(shown()).toBe('3 actions');
  });

  test('has no column for grades where no plan grades anything, and no boxes for whoever may change nothing', async () => {
    await open('/tab/actions', apiWith(listedPlan([listedArea([board])])));
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent?.trim())).toEqual([
      expect.stringContaining('Action'),
      'Lead',
      'Due',
      'RAG',
      'Last update',
    ]);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('draws of 5,000 actions only what is in sight, counted for a screen reader', async () => {
    const height = jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60);
    const many = Array.from({ length: 5_000 }, (_, at) => listed({ key: `plan:${at}`, id: `${at}`, ref: `${at}` }));
    await open('/tab/actions', apiWith(listedPlan([listedArea(many)])));
    expect(shown()).toBe('5,000 actions');
    const rows = screen.getAllByRole('row');
    expect(rows.length).toBeLessThan(100);
    expect(screen.getByRole('table', { name: 'Actions' })).toHaveAttribute('aria-rowcount', '5002');
    expect(rows[1]).toHaveAttribute('aria-rowindex', '2');
    height.mockRestore();
  });

  test('draws a list whole that is no longer than a few pages, so that the browser finds its words', async () => {
    const some = Array.from({ length: 60 }, (_, at) => listed({ key: `plan:${at}`, id: `${at}`, ref: `${at}` }));
    await open('/tab/actions', apiWith(listedPlan([listedArea(some)])));
    expect(screen.getAllByRole('rowheader')).toHaveLength(61);
    expect(screen.getByRole('table', { name: 'Actions' })).not.toHaveAttribute('aria-rowcount');
  });

  test('prints all rows of a long list', async () => {
    const many = Array.from({ length: 150 }, (_, at) => listed({ key: `plan:${at}`, id: `${at}`, ref: `${at}` }));
    await open('/tab/actions', apiWith(listedPlan([listedArea(many)])));
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('rowheader')).toHaveLength(151);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(screen.queryAllByRole('rowheader').length).toBeLessThan(151);
  });

  test('says so where there is no action', async () => {
    showTab('/tab/actions', { api: apiWith(listedPlan([])) });
    expect(await screen.findByText('There is no action here yet')).toBeVisible();
  });
});

describe('choosing', () => {
  test('what stands in the address is shown: a link opens the same view', async () => {
    await open('/tab/actions?rag=overdue&lead=Head+of+Service');
    expect(refs()).toEqual(['1.1']);
    expect(shown()).toBe('1 of 3 actions');
    const chips = screen.getByLabelText('Filtered by');
    expect(
      within(chips)
        .getAllByRole('button')
        .map((chip) => chip.textContent),
    ).toEqual(['Lead: Head of Service', 'RAG: Overdue']);
  });

  test('finds by words while they are typed, without case, and says how many', async () => {
    const { user } = await open('/tab/actions');
    await user.type(screen.getByRole('searchbox', { name: 'Search actions' }), 'DATES set');
    expect(refs()).toEqual(['1.2']);
    expect(shown()).toBe('1 of 3 actions');
    await user.type(screen.getByRole('searchbox'), ' nowhere');
    expect(screen.getByText('No action fits')).toBeVisible();
  });

  test('takes one filter away by its chip, and all of them at once', async () => {
    const { user } = await open('/tab/actions?rag=overdue&lead=Head+of+Service&find=scheme');
    await user.click(screen.getByRole('button', { name: 'Take away Lead: Head of Service' }));
    await user.click(screen.getByRole('button', { name: 'Take away Words: scheme' }));
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(refs()).toEqual(['1.1', '2.1']);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(refs()).toEqual(['1.1', '1.2', '2.1']);
    expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
  });

  test('chooses several leads by keyboard alone', async () => {
    const { user } = await open('/tab/actions');
    screen.getByRole('button', { name: 'Filters' }).focus();
    await user.keyboard('{Enter}');
    const lead = screen.getByRole('combobox', { name: 'Lead' });
    lead.focus();
    await user.keyboard('cha{ArrowDown}{Enter}{Escape}');
    expect(refs()).toEqual(['1.2']);
    expect(lead).toHaveValue('Chair');
    expect(screen.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  });

  test('filters by days, silence, lack of a lead, and what is open', async () => {
    const { user } = await open('/tab/actions');
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.type(screen.getByLabelText('Due from'), '2026-12-01');
    expect(refs()).toEqual(['1.2']);
    await user.clear(screen.getByLabelText('Due from'));
    await user.type(screen.getByRole('spinbutton', { name: 'No update for at least (days)' }), '28');
    expect(refs()).toEqual(['1.1', '2.1']);
    await user.click(screen.getByRole('checkbox', { name: 'Only where no lead is a known person' }));
    expect(refs()).toEqual(['2.1']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Open or closed' }), 'Closed');
    expect(screen.getByText('No action fits')).toBeVisible();
  });

  test('offers no choice where there is none: of one plan, of no standards', async () => {
    const { user } = await open('/tab/actions');
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    expect(screen.getByRole('combobox', { name: 'Lead' })).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Plan' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Standard' })).toBeNull();
  });

  test('several plans stand under each other, and one of them can be chosen', async () => {
    const audit = listedPlan([listedArea([listed({ key: 'audit:a1.1', ref: '9.9' })])], {
      id: 'audit',
      title: 'Audit',
    });
    const { user } = await open('/tab/actions', apiWith(onePlan(), audit));
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.click(screen.getByRole('combobox', { name: 'Plan' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Audit (1)' }));
    expect(refs()).toEqual(['9.9']);
  });
});

describe('order', () => {
  test('a head puts the rows in its order, pressed again the other way round', async () => {
    const { user } = await open('/tab/actions?group=none');
    await user.click(screen.getByRole('button', { name: 'Due' }));
    expect(refs()).toEqual(['1.1', '2.1', '1.2']);
    expect(screen.getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Due' }));
    expect(refs()).toEqual(['1.2', '1.1', '2.1']);
    expect(screen.getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'descending');
  });

  test('rows can be gathered under their leads', async () => {
    const { user } = await open('/tab/actions');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'Lead');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Chair',
      'Head of Service',
      'No lead named',
    ]);
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test('has no accessibility fault, filters and all', async () => {
    const user = userEvent.setup();
    const { container } = showTab('/tab/actions?rag=overdue', {
      api: apiWith(onePlan()),
      host: new FakeHost({ theme }),
    });
    await user.click(await screen.findByRole('button', { name: 'Filters (1)' }));
    expect(await axe(container)).toHaveNoViolations();
  });
});
