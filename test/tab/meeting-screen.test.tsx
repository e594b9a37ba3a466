/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { MeetingReply } from '../../src/wire/meeting.ts';
import { FakeApi } from './support/fake-api.ts';
import { item, meetingReply, record } from './support/meeting-replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const ADDRESS = '/tab/plans/plan/meeting';
const PATH = '/api/plans/plan/meeting';
const first = item({ key: 'plan:a1.1', ref: '1.1', text: 'Publish the scheme of delegation' });
const second = item({ key: 'plan:a1.2', ref: '1.2', text: 'Train every manager' });
const both = { items: [first, second] };

/** An API whose commands are kept, and answered with whatever the meeting is then. */
function api(reply: MeetingReply = meetingReply(both)) {
  const fake = new FakeApi();
  const sent: { command: string; body: unknown }[] = [];
  fake.publish(PATH, reply);
  fake.openLines();
  const answer = (command: string, then: () => MeetingReply) =>
    fake.take(`${PATH}/${command}`, (body) => {
      sent.push({ command, body });
      const next = then();
      fake.publish(PATH, next);
      return { status: 200, body: next };
    });
  for (const command of ['open', 'note', 'take-back', 'decide', 'add', 'show', 'close', 'send']) {
    answer(command, () => reply);
  }
  const becomes = (next: MeetingReply) => {
    fake.publish(PATH, next);
    fake.tellOfChange(`${Math.random()}`);
  };
  return { fake, sent, answer, becomes };
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name });

describe('before it is open', () => {
  const none = meetingReply({ ...both, meeting: null, may: ['open'] });

  test('its coordinator opens it in the name of the body that the round names', async () => {
    const user = userEvent.setup();
    const { fake, sent, answer } = api(none);
    answer('open', () => meetingReply(both));
    showTab(ADDRESS, { api: fake });
    expect(await screen.findByText('2 items: 2 overdue.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open a meeting' }));
    const form = screen.getByRole('form', { name: 'Open a meeting' });
    expect(within(form).getByRole('textbox', { name: /^Who meets/ })).toHaveValue('Improvement Board');
    await user.click(within(form).getByRole('button', { name: 'Open the meeting' }));
    expect(await heading('1.1 Publish the scheme of delegation')).toBeVisible();
    expect(sent).toMatchObject([{ command: 'open', body: { body: 'Improvement Board', on: none.on } }]);
  });

  test('everybody else waits for it here', async () => {
    const { fake, becomes } = api({ ...none, may: [] });
    showTab(ADDRESS, { api: fake });
    expect(await screen.findByText(/The plan’s coordinator opens the meeting/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open a meeting' })).toBeNull();
    becomes(meetingReply({ ...both, may: [] }));
    expect(await heading('1.1 Publish the scheme of delegation')).toBeVisible();
  });
});

describe('going through the agenda', () => {
  test('whoever runs it goes on, and shows the room where they are', async () => {
    const user = userEvent.setup();
    const { fake, sent } = api();
    showTab(ADDRESS, { api: fake });
    await heading('1.1 Publish the scheme of delegation');
    expect(screen.getByText('Item 1 of 2')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await heading('1.2 Train every manager')).toBeVisible();
    expect(sent).toMatchObject([{ command: 'show', body: { meeting: 'm1', action: 'plan:a1.2' } }]);
    await user.keyboard('k');
    expect(await heading('1.1 Publish the scheme of delegation')).toBeVisible();
  });

  test('the panels of the others go along', async () => {
    const { fake, becomes } = api(meetingReply({ ...both, may: [] }));
    showTab(ADDRESS, { api: fake });
    await heading('1.1 Publish the scheme of delegation');
    becomes(meetingReply({ ...both, may: [], meeting: record({ shown: 'plan:a1.2' }) }));
    expect(await heading('1.2 Train every manager')).toBeVisible();
  });

  test('whoever looks at another item is left there, and offered the way back', async () => {
    const user = userEvent.setup();
    const shown = (key: string) => meetingReply({ ...both, may: [], meeting: record({ shown: key }) });
    const { fake } = api(shown('plan:a1.1'));
    showTab(ADDRESS, { api: fake });
    await heading('1.1 Publish the scheme of delegation');
    await user.click(screen.getByRole('button', { name: '1.2 Train every manager' }));
    expect(await heading('1.2 Train every manager')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to what the room looks at' }));
    expect(await heading('1.1 Publish the scheme of delegation')).toBeVisible();
  });

  test('half-typed words stay in front while the room goes on, and are there after going on oneself', async () => {
    const user = userEvent.setup();
    const noting = (key: string | null) => meetingReply({ ...both, may: ['note'], meeting: record({ shown: key }) });
    const { fake, becomes } = api(noting('plan:a1.1'));
    showTab(ADDRESS, { api: fake });
    await heading('1.1 Publish the scheme of delegation');
    await user.click(screen.getByRole('button', { name: 'Note on this action' }));
    await user.type(screen.getByRole('textbox', { name: /^What was said/ }), 'Draft is with');
    becomes(noting('plan:a1.2'));
    expect(await screen.findByRole('button', { name: 'Go to what the room looks at' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^What was said/ })).toHaveValue('Draft is with');
    await user.click(screen.getByRole('button', { name: 'Go to what the room looks at' }));
    await heading('1.2 Train every manager');
    await user.click(screen.getByRole('button', { name: /^1.1 Publish/ }));
    expect(await screen.findByRole('textbox', { name: /^What was said/ })).toHaveValue('Draft is with');
  });
});

describe('what is recorded', () => {
  test('a note is recorded once, shown with its writer and can be taken back', async () => {
    const user = userEvent.setup();
    const { fake, sent, answer } = api();
    const note = { id: 'n1', at: '2026-11-18T10:05:00Z', by: 'Cora Dean', words: 'Draft is ready.', mayTakeBack: true };
    answer('note', () => meetingReply({ items: [{ ...first, notes: [note] }, second] }));
    showTab(ADDRESS, { api: fake });
    await user.click(await screen.findByRole('button', { name: 'Note on this action' }));
    const form = screen.getByRole('form', { name: 'Note on this action' });
    await user.type(within(form).getByRole('textbox'), 'Draft is ready.');
    await user.click(within(form).getByRole('button', { name: 'Record' }));
    expect(await screen.findByText('Draft is ready.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    expect(sent).toMatchObject([
      { command: 'note', body: { meeting: 'm1', action: 'plan:a1.1', words: 'Draft is ready.' } },
      { command: 'take-back', body: { meeting: 'm1', note: 'n1' } },
    ]);
  });

  test('a refusal is told, and what was typed stays', async () => {
    const user = userEvent.setup();
    const { fake } = api();
    fake.take(`${PATH}/note`, () => ({ status: 409, body: { code: 'meeting-closed', message: 'Open the next one.' } }));
    showTab(ADDRESS, { api: fake });
    await user.click(await screen.findByRole('button', { name: 'Note on this action' }));
    await user.type(screen.getByRole('textbox'), 'Draft is ready.');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Open the next one.');
    expect(screen.getByRole('textbox')).toHaveValue('Draft is ready.');
  });

  test('a revised date is recorded as the body decided it', async () => {
    const user = userEvent.setup();
    const waiting = { by: '2027-01-31', asker: 'Lee Lead', reason: 'the supplier is late', movedBefore: 2 };
    const { fake, sent } = api(meetingReply({ items: [{ ...first, waiting }] }));
    showTab(ADDRESS, { api: fake });
    expect(
      await screen.findByText('Asked for: 31 January 2027 (the supplier is late), by Lee Lead; moved 2 times before.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'A revised date, as the body decided it' }));
    const form = screen.getByRole('form', { name: 'A revised date, as the body decided it' });
    await user.click(within(form).getByRole('radio', { name: 'The day is not agreed' }));
    await user.type(within(form).getByRole('textbox', { name: /^Why/ }), 'It was moved twice.');
    await user.click(within(form).getByRole('button', { name: 'Record' }));
    expect(sent).toMatchObject([
      {
        command: 'decide',
        body: { action: 'plan:a1.1', decided: 'refused', by: '2027-01-31', reason: 'It was moved twice.' },
      },
    ]);
  });
});

describe('when it is over', () => {
  const over = meetingReply({
    ...both,
    may: ['open', 'send'],
    meeting: record({ closed: { at: '2026-11-18T11:00:00Z', by: 'Cora Dean' } }),
  });

  test('closing is asked about once more', async () => {
    const user = userEvent.setup();
    const { fake, sent, answer } = api();
    answer('close', () => over);
    showTab(ADDRESS, { api: fake });
    await user.click(await screen.findByRole('button', { name: 'Close the meeting' }));
    expect(sent).toEqual([]);
    await user.click(
      within(screen.getByRole('group', { name: 'Close the meeting?' })).getByRole('button', {
        name: 'Close the meeting',
      }),
    );
    expect(await heading('The meeting is closed')).toHaveFocus();
  });

  test('its notes go to the conversation beside which the page is open', async () => {
    const user = userEvent.setup();
    const { fake, sent, answer } = api(over);
    answer('send', () => ({
      ...over,
      meeting: record({
        closed: over.meeting?.closed ?? null,
        sent: [{ at: '2026-11-18T11:05:00Z', by: 'Cora Dean', to: 'chat' }],
      }),
    }));
    showTab(ADDRESS, { api: fake, host: new FakeHost({ conversation: { kind: 'chat', id: '19:meeting' } }) });
    await user.click(await screen.findByRole('button', { name: 'Send the notes to this conversation' }));
    expect(await screen.findByText(/to the chat, Cora Dean/)).toBeVisible();
    expect(sent).toMatchObject([{ body: { meeting: 'm1', to: { kind: 'chat', id: '19:meeting' }, names: 'people' } }]);
  });

  test('where there is no conversation the page says where to find one', async () => {
    showTab(ADDRESS, { api: api(over).fake });
    expect(await screen.findByText(/Open this page from the meeting’s chat/)).toBeVisible();
  });
});

test('a screen for guests asks for posts instead of names, and says so in its address', async () => {
  const user = userEvent.setup();
  const { fake } = api();
  fake.publish(
    `${PATH}?names=posts`,
    meetingReply({ items: [{ ...first, leads: ['Head of Service'] }], names: 'posts' }),
  );
  showTab(ADDRESS, { api: fake });
  await user.click(await screen.findByRole('switch', { name: 'Posts instead of names' }));
  expect(await screen.findByRole('switch', { name: 'Posts instead of names' })).toBeChecked();
  expect(fake.seen.map(({ path }) => path)).toContain(`${PATH}?names=posts`);
});

test('the panel of a call is the meeting of the plan that its tab was added for', async () => {
  showTab('/tab/?plan=plan', { api: api().fake, host: new FakeHost({ surface: 'meeting-panel' }) });
  expect(await heading('1.1 Publish the scheme of delegation')).toBeVisible();
  expect(screen.queryByRole('navigation', { name: 'Screens' })).toBeNull();
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test('has nothing that a checker of accessibility finds', async () => {
    const { container } = showTab(ADDRESS, { api: api().fake, host: new FakeHost({ theme }) });
    await heading('1.1 Publish the scheme of delegation');
    expect(await axe(container)).toHaveNoViolations();
  });
});
