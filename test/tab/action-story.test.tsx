/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { actionReply, line, revision } from './support/action-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const ADDRESS = '/tab/actions/plan%3Aa1.1';
const HEADING = { level: 2, name: /^1\.1/ } as const;
const other = row({ key: 'plan:a1.2', ref: '1.2', text: 'Buy the system', by: '2026-12-31', rag: 'on-track' });
const link = 'https://files.example/minutes.docx';
const part = { mark: 'a', text: 'Draft it', leads: ['Team leader'], duePhrase: 'May 2026', by: '2026-05-31' };

/** The page of the first action, with this story. */
async function shown(fields: Parameters<typeof actionReply>[0], theme: 'default' | 'dark' | 'contrast' = 'default') {
  const api = new FakeApi();
  api.publish('/api/actions/plan%3Aa1.1', actionReply(fields));
  const tab = showTab(ADDRESS, { api, host: new FakeHost({ theme }) });
  await screen.findByRole('heading', HEADING);
  return tab;
}

function section(name: string): HTMLElement {
  const found = screen.getByRole('heading', { level: 3, name }).closest('section');
  if (found === null) throw new Error(`No section ${name}`);
  return found;
}

describe('why it stands as it does', () => {
  const waiting = [revision({ by: '2026-12-31' })];
  const late = [{ ...part, status: 'in-progress' as const, isLate: true }];
  test.each<[string, Partial<ActionReply['action']>, string]>([
    ['overdue', {}, '18 days past 31 October'],
    [
      'will be missed',
      { rag: 'will-be-missed', daysOverdue: 0, expected: '2026-12-05' },
      'expected by 5 December, after',
    ],
    ['at risk by a date asked for', { rag: 'at-risk', revisions: waiting }, 'a later day was asked for, 31 December'],
    ['at risk by a part', { rag: 'at-risk', parts: late }, 'part a was due on 31 May'],
    ['no date', { rag: 'no-date', by: null, duePhrase: 'Ongoing' }, 'the plan says “Ongoing”'],
    ['closed', { rag: 'closed', status: 'superseded' }, 'superseded'],
  ])('%s', async (_name, action, because) => {
    await shown({ action });
    expect(screen.getByText(because, { exact: false, selector: '.because' })).toBeVisible();
  });
});

describe('the whole story', () => {
  test('names who has a part, until when, and that it is late', async () => {
    await shown({ action: { parts: [{ ...part, status: 'in-progress', isLate: true }] } });
    expect(section('Parts')).toHaveTextContent('a Draft it in progressLead: Team leaderDue: 31 May▲ late');
  });

  test('shows evidence with its link, which opens beside the tab and learns nothing of it', async () => {
    const changes = [{ field: 'link', from: null, to: link }];
    await shown({ history: [line({ kind: 'evidence-added', words: 'Minutes of June', changes })] });
    const way = within(section('Evidence')).getByRole('link', { name: /files\.example\/minutes\.docx/ });
    expect(way).toHaveAttribute('href', link);
    expect(way).toHaveAttribute('target', '_blank');
    expect(way).toHaveAttribute('rel', 'noopener noreferrer');
    expect(section('Evidence')).toHaveTextContent('Minutes of June');
  });

  test('finds evidence in the link of a message that was kept as an update', async () => {
    await shown({ history: [line({ words: `Half done.\n\nFrom this message: ${link}` })] });
    expect(within(section('Evidence')).getByRole('link')).toHaveAttribute('href', link);
  });

  test('leads to related actions, and says how they hang together', async () => {
    await shown({ related: [{ kind: 'waits-on', way: 'to', planTitle: 'Improvement Plan', action: other }] });
    expect(section('Related actions')).toHaveTextContent('This waits for it · ● On track due 31 December 2026');
    await userEvent.click(screen.getByRole('button', { name: '1.2 Buy the system' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Followthrough cannot be reached');
  });

  test('says who let requests pass where it is told, and nothing where it is not', async () => {
    const tab = await shown({ silent: [{ person: 'Sam Okafor', lapsed: 2, since: '2026-11-02' }] });
    expect(section('Update requests without an answer')).toHaveTextContent(
      'Sam Okafor let 2 requests pass since 2 November.',
    );
    tab.unmount();
    await shown({ silent: null });
    expect(screen.queryByText(/without an answer/)).toBeNull();
  });

  test('tells of the area: its context and its standards', async () => {
    await shown({ action: { areaContext: 'Inspectors found gaps.', standards: ['NMS 1.3', 'NMS 2'] } });
    expect(section('What the plan says')).toHaveTextContent(
      'About this areaInspectors found gaps.StandardsNMS 1.3; NMS 2',
    );
  });

  test('folds a long history to its newest lines, and shows all of it when wanted', async () => {
    const history = Array.from({ length: 20 }, (_none, index) => line({ words: `Update ${index + 1}` }));
    await shown({ history });
    expect(screen.getByText('Update 20')).toBeVisible();
    expect(screen.queryByText('Update 1')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 20 lines' }));
    expect(screen.getByText('Update 1')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show fewer' })).toHaveFocus();
  });
});

describe('the link', () => {
  test('is copied', async () => {
    const user = userEvent.setup();
    await shown({});
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('✔ The link is copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('https://teams.example/l/entity/plan%3Aa1.1');
  });

  test('stands there to be selected where a host lets nothing be copied', async () => {
    const user = userEvent.setup();
    await shown({});
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Not allowed', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    const field = await screen.findByRole('textbox', { name: 'Link to this action' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('https://teams.example/l/entity/plan%3Aa1.1');
  });
});

test.each(THEMES)('has no accessibility fault in the %s theme', async (theme) => {
  const { container } = await shown(
    {
      may: ['ask-help', 'say-not-mine', 'add-evidence'],
      related: [{ kind: 'waits-on', way: 'to', planTitle: 'Improvement Plan', action: other }],
      silent: [{ person: 'Sam Okafor', lapsed: 2, since: '2026-11-02' }],
      action: {
        parts: [{ ...part, status: 'in-progress', isLate: true }],
        revisions: [revision()],
        reopened: { on: '2026-11-16', by: 'Ari Penn' },
      },
      history: [line({ words: `From this message: ${link}` })],
    },
    theme,
  );
  expect(await axe(container)).toHaveNoViolations();
});
