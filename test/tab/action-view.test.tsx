/** @jest-environment jsdom */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { actionReply, line, revision } from './support/action-replies.ts';
import { showNarrow, showWide } from './support/browser.ts';
import { FakeApi } from './support/fake-api.ts';
import { area, myActionsReply, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { skipToContent } from './support/skip-to-content.ts';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const PATH = '/api/actions/plan%3Aa1.1';
const first = row();
const second = row({ key: 'plan:a1.2', id: 'a1.2', ref: '1.2', text: 'Hold a monthly board', daysOverdue: 3 });
const link = { name: '1.1 Publish the scheme of delegation' };

/** A list of two actions, the first of which has this story. */
function apiWith(reply = actionReply()): FakeApi {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([first, second])])]));
  api.publish('/api/my-actions', myActionsReply([first, second]));
  api.publish(PATH, reply);
  return api;
}

/** The story of the first action, opened by a click on its row. */
async function opened(reply = actionReply()): Promise<HTMLElement> {
  showTab('/tab/', { api: apiWith(reply) });
  await userEvent.click(await screen.findByRole('button', link));
  await screen.findByRole('heading', { level: 2, name: link.name });
  return screen.getByRole('complementary', { name: link.name });
}

/** The text of the section below a heading. */
function section(name: string | RegExp): string {
  return screen.getByRole('heading', { level: 3, name }).closest('section')?.textContent ?? '';
}

describe('opening and closing', () => {
  test.each(['/tab/', '/tab/my-actions'])('opens by keyboard from %s and gives the focus back', async (address) => {
    const user = userEvent.setup();
    showTab(address, { api: apiWith() });
    const button = await screen.findByRole('button', link);
    await skipToContent(user);
    for (let steps = 0; steps < 12 && document.activeElement !== button; steps++) await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 2, name: link.name })).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  test('gives the focus back when it is closed by its button', async () => {
    const panel = await opened();
    await userEvent.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(screen.getByRole('button', link)).toHaveFocus();
  });

  test('gives the focus to the screen when the row has gone meanwhile', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const api = apiWith();
    showTab('/tab/', { api });
    await act(() => jest.advanceTimersByTimeAsync(0));
    await user.click(screen.getByRole('button', link));
    await act(() => jest.advanceTimersByTimeAsync(0));
    api.publish('/api/overdue', overdueReply([plan([area([second])])]));
    await act(() => jest.advanceTimersByTimeAsync(70_000));
    expect(screen.queryByRole('button', link)).toBeNull();
    expect(screen.getByRole('complementary')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('leaves the list usable beside it: another row takes its place', async () => {
    await opened();
    await userEvent.click(screen.getByRole('button', { name: '1.2 Hold a monthly board' }));
    expect(screen.getByRole('button', link)).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getAllByRole('complementary')).toHaveLength(1);
  });

  test('lies over the list on a phone, and closes by Escape', async () => {
    showNarrow();
    const user = userEvent.setup();
    showTab('/tab/', { api: apiWith() });
    const button = await screen.findByRole('button', link);
    await user.click(button);
    expect(await screen.findByRole('dialog', { name: link.name })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button).toHaveFocus();
  });

  test.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its button', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['a wider window', async () => act(showWide)],
  ])('leaves the whole page to everybody once %s has ended its lying over the list', async (_by, end) => {
    showNarrow();
    showTab('/tab/', { api: apiWith() });
    await userEvent.click(await screen.findByRole('button', link));
    await screen.findByRole('dialog', { name: link.name });
    // Who hears the page hears only what lies over it.
    await waitFor(() => expect(screen.queryByRole('button', link)).toBeNull());
    await end();
    expect(await screen.findByRole('button', link)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('is open from the start when a link points to it, even where the list does not have it', async () => {
    const api = apiWith();
    api.publish('/api/overdue', overdueReply([plan([area([second])])]));
    showTab('/tab/', { api, host: new FakeHost({ linkedTo: first.key }) });
    expect(await screen.findByRole('heading', { level: 2, name: link.name })).toBeVisible();
  });
});

describe('what it tells', () => {
  test('where the action is, how it stands, who has it, and when it is due and was', async () => {
    const panel = await opened(actionReply({ action: { firstBy: '2026-03-31', duePhrase: 'By end of October' } }));
    expect(panel).toHaveTextContent('Improvement Plan · Priority Area 1');
    expect(panel).toHaveTextContent('▲ Overdue18 days');
    expect(panel).toHaveTextContent('LeadHead of Service');
    expect(panel).toHaveTextContent('Due31 Octoberfirst promised 31 Marchin the plan: By end of October');
  });

  test('the claim and the check apart', async () => {
    await opened(
      actionReply({
        action: {
          status: 'done',
          doneOn: '2026-10-30',
          recordedOn: '2026-11-10',
          check: {
            by: 'management',
            person: 'Pat Lowe',
            result: 'done',
            phrase: 'Read the minutes.',
            on: '2026-11-12',
          },
        },
        history: [line({ changes: [{ field: 'status', from: 'in-progress', to: 'done' }] })],
      }),
    );
    expect(section('What was said')).toContain('Claimed done by Sam Okafor, on 30 October; recorded on 10 November.');
    expect(section('What a check found')).toContain(
      'Confirmed by management: Pat Lowe, 12 November 2026Read the minutes.',
    );
  });

  test('does not forget, once a check has failed, who had said that it was done', async () => {
    const history = [line({ changes: [{ field: 'status', from: 'in-progress', to: 'done' }] })];
    await opened(actionReply({ action: { reopened: { on: '2026-11-16', by: 'Ari Penn' } }, history }));
    expect(section('What was said')).toContain('In progress. Sam Okafor had said that it was done.');
  });

  test('that a failed check reopened it, and that no date is agreed', async () => {
    const panel = await opened(
      actionReply({
        action: {
          by: null,
          daysOverdue: 0,
          rag: 'no-date',
          reopened: { on: '2026-11-16', by: 'Ari Penn' },
          check: { by: 'audit', person: 'Ari Penn', result: 'in-progress', phrase: 'No minutes.', on: '2026-11-16' },
        },
      }),
    );
    expect(panel).toHaveTextContent('Reopened on 16 November by Ari Penn: no agreed date.');
    expect(panel).toHaveTextContent('DueNo agreed datefirst promised 31 October');
    expect(section('What a check found')).toContain('Checked by audit, Ari Penn, 16 November 2026: in progress');
  });

  test('every revised date: who asked and why, who agreed or refused and why, and which one waits', async () => {
    await opened(
      actionReply({
        action: {
          revisions: [
            revision({ by: '2026-06-30', agreed: { by: 'the document', on: null }, asked: null, reason: null }),
            revision({ by: '2026-08-31', refused: { by: 'Pat Lowe', on: '2026-06-02', reason: 'Too late.' } }),
            revision({ decider: 'Morgan Ellery' }),
          ],
        },
      }),
    );
    const heading = screen.getByRole('heading', { name: 'Dates and their reasons' });
    const dates = within(heading.closest('section') ?? document.body);
    expect(dates.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '31 October 2026 ○ First promisedin the plan: 31 October 2026',
      '30 June 2026 ✔ Agreed by the document',
      '31 August 2026 – Refused by Pat Lowe on 2 JuneToo late.Asked for by Sam Okafor on 2 NovemberThe supplier is late.',
      '31 December 2026 ◆ Waits for Morgan ElleryAsked for by Sam Okafor on 2 NovemberThe supplier is late.',
    ]);
  });

  test('that nobody decided on a date that was asked for and no longer waits, be it asked for today', async () => {
    await opened(
      actionReply({
        action: {
          revisions: [revision({ asked: { by: 'Sam Okafor', on: '2026-11-16' }, waits: false })],
          reopened: { on: '2026-11-16', by: 'Ari Penn' },
        },
      }),
    );
    expect(section('Dates and their reasons')).toContain('31 December 2026 ○ Never decided');
    expect(section('Dates and their reasons')).not.toContain('Waits');
  });

  test('what the auditor found, and the parts with their status', async () => {
    await opened(
      actionReply({
        action: {
          finding: 'There is no scheme.',
          measure: 'It is on the website.',
          parts: [{ mark: 'a', text: 'Draft it', status: 'done', leads: [], duePhrase: null, by: null, isLate: false }],
        },
      }),
    );
    expect(section('What the plan says')).toContain(
      'FindingThere is no scheme.Measure of successIt is on the website.',
    );
    expect(section('Parts')).toContain('a Draft it done');
  });

  test('the whole history, newest first, with doors, hands and changes in words', async () => {
    await opened(
      actionReply({
        history: [
          line({ onBehalf: true, words: 'Nearly.', changes: [{ field: 'expected', from: null, to: '2026-12-01' }] }),
          line({
            at: '2026-11-11T23:30:00Z',
            door: 'list',
            kind: 'put-back',
            changes: [
              { field: 'Status', from: 'done', to: 'in-progress' },
              { field: 'put back because', from: null, to: 'not-permitted' },
            ],
          }),
        ],
      }),
    );
    const history = within(screen.getByRole('heading', { name: /^History/ }).closest('section') ?? document.body);
    const texts = history.getAllByRole('listitem').map((item) => item.textContent);
    expect(texts[0]).toContain(
      'Sam Okafor changed it in the list by hand, and that was put back11 November, in the list',
    );
    expect(texts).toContain('status was changed to done, and is in progress again');
    expect(texts).toContain('put back because they may not change this');
    expect(texts.at(-2)).toContain('Sam Okafor said how it stands, for the lead10 November, in chat');
    expect(texts.at(-2)).toContain('Nearly.');
    expect(texts.at(-1)).toBe('expected by 1 December');
    expect(screen.getByTitle('11 November 2026 at 23:30')).toHaveTextContent('11 November');
  });

  test('changes by itself, and marks what is new', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const api = apiWith(actionReply({ history: [line()] }));
    showTab('/tab/', { api });
    await act(() => jest.advanceTimersByTimeAsync(0));
    await user.click(screen.getByRole('button', link));
    await act(() => jest.advanceTimersByTimeAsync(0));
    api.publish(PATH, actionReply({ history: [line(), line({ by: 'Pat Lowe', kind: 'checked' })] }));
    await act(() => jest.advanceTimersByTimeAsync(70_000));
    expect(screen.getByText('Pat Lowe').closest('li')).toHaveTextContent(/^NewPat Lowe checked it/);
    expect(screen.getAllByText('New')).toHaveLength(1);
  });

  test('the API’s sentence when it may not be seen any more', async () => {
    const api = apiWith();
    showTab('/tab/', { api });
    const button = await screen.findByRole('button', link);
    api.break({ status: 404, body: { code: 'action-unknown', message: 'This action is no longer in the plan.' } });
    await userEvent.click(button);
    const panel = await screen.findByRole('complementary', { name: 'Action' });
    expect(await within(panel).findByRole('alert')).toHaveTextContent('This action is no longer in the plan.');
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(['wide', 'narrow'])('has no accessibility fault on a %s screen', async (width) => {
    if (width === 'narrow') showNarrow();
    const api = apiWith(
      actionReply({
        may: ['answer', 'ask-revision', 'confirm'],
        action: { finding: 'Found.', revisions: [revision()], reopened: { on: '2026-11-16', by: 'Ari Penn' } },
        history: [line({ words: 'Nearly.' })],
      }),
    );
    const { baseElement } = showTab('/tab/', { api, host: new FakeHost({ theme, linkedTo: first.key }) });
    await screen.findByRole('heading', { level: 2, name: link.name });
    // Fluent's focus guards take part in no reading order: they are empty and hand the focus on at once.
    expect(await axe(baseElement)).toHaveNoViolations();
  });
});
