/** @jest-environment jsdom */
import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { type ActionReply, COMMAND_BODIES, COMMANDS, type Command } from '../../src/wire/action-view.ts';
import type { AskNowReply } from '../../src/wire/ask-now.ts';
import { actionReply, line, revision } from './support/action-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { fill } from './support/fill.ts';
import { area, overdueReply, plan, row } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';

expect.extend(toHaveNoViolations);

const PATH = '/api/actions/plan%3Aa1.1';
const ASKED = actionReply({
  may: [...COMMANDS],
  reopenAs: ['management', 'audit'],
  action: { revisions: [revision()], rag: 'at-risk' },
});
const REFUSED = { status: 409, body: { code: 'revision-waiting', message: 'A revised date waits already.' } };

/** The API with this story open; commands are answered with `after`. */
async function opened(reply: ActionReply, after: ActionReply = reply): Promise<FakeApi> {
  const api = new FakeApi();
  api.publish('/api/overdue', overdueReply([plan([area([row()])])]));
  api.publish(PATH, reply);
  for (const command of COMMANDS) {
    api.take(`${PATH}/${command}`, () => {
      api.publish(PATH, after);
      return { status: 200, body: after };
    });
  }
  showTab('/tab/', { api, host: new FakeHost({ linkedTo: 'plan:a1.1' }) });
  await screen.findByRole('heading', { level: 2, name: /^1\.1/ });
  return api;
}

/** Every body that was sent as a command, held to the shape that the API takes. */
function sent(api: FakeApi, command: Command) {
  const requests = api.seen.filter(({ path }) => path === `${PATH}/${command}`);
  return requests.map(({ body }) => COMMAND_BODIES[command].parse(body));
}

function press(name: string | RegExp): Promise<void> {
  return userEvent.click(screen.getByRole('button', { name }));
}

/** A date field takes a day at once, as its calendar gives it. */
function give(label: RegExp, day: string): void {
  fill(screen.getByLabelText(label), day);
}

async function write(label: RegExp, words: string): Promise<void> {
  await userEvent.click(screen.getByRole('textbox', { name: label }));
  await userEvent.paste(words);
}

/** Whether the browser would ask somebody who leaves the page now. */
function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

describe('which buttons there are', () => {
  test('only those that the reader may use', async () => {
    await opened(actionReply({ may: ['answer', 'confirm'] }));
    const names = screen.getAllByRole('button', { expanded: false }).map((button) => button.textContent);
    expect(names).toEqual(['Say how it stands', 'Confirm that it is done']);
  });

  test('none for a reader, nor a heading over nothing', async () => {
    await opened(actionReply());
    expect(screen.queryByRole('heading', { name: 'What you can do' })).toBeNull();
  });

  test('one form at a time', async () => {
    await opened(ASKED);
    await press('Say how it stands');
    await press('Ask for a revised date');
    expect(screen.getAllByRole('form').map((form) => form.getAttribute('aria-label'))).toEqual([
      'Ask for a revised date',
    ]);
  });
});

describe('what each form sends', () => {
  test('done by its date', async () => {
    const api = await opened(ASKED);
    await press('Say how it stands');
    await userEvent.click(screen.getByRole('radio', { name: 'Done by its date, 31 October' }));
    await press('Record this');
    expect(sent(api, 'answer')).toEqual([
      expect.objectContaining({ choice: 'done', doneOn: 'by-its-date', words: null }),
    ]);
  });

  test('done on another day, in words', async () => {
    const api = await opened(ASKED);
    await press('Say how it stands');
    await userEvent.click(screen.getByRole('radio', { name: 'Done on another day' }));
    give(/^Done on \(required\)/, '2026-11-05');
    await write(/^In your words/, 'The board agreed it.');
    await press('Record this');
    expect(sent(api, 'answer')).toEqual([
      expect.objectContaining({ doneOn: '2026-11-05', words: 'The board agreed it.' }),
    ]);
  });

  test('no day that is not waiting any more stands in a decision from the start', async () => {
    await opened(actionReply({ may: ['record-decision'], action: { revisions: [revision({ waits: false })] } }));
    await press('Record a body’s decision');
    expect(screen.getByLabelText(/^The revised date \(required\)/)).toHaveValue('');
  });

  test('not done yet, with the day by which it is expected', async () => {
    const api = await opened(ASKED);
    await press('Say how it stands');
    await userEvent.click(screen.getByRole('radio', { name: 'Not done yet' }));
    give(/^Expected by/, '2026-12-05');
    await press('Record this');
    expect(sent(api, 'answer')).toEqual([
      expect.objectContaining({ choice: 'not-done', expected: '2026-12-05', words: null }),
    ]);
  });

  test('does not offer “by its date” before that date', async () => {
    await opened(actionReply({ may: ['answer'], action: { by: '2026-12-31' } }));
    await press('Say how it stands');
    expect(screen.queryByRole('radio', { name: /by its date/ })).toBeNull();
  });

  test('a later day and why', async () => {
    const api = await opened(ASKED);
    await press('Ask for a revised date');
    give(/^New date/, '2027-01-31');
    await write(/^Reason/, 'The supplier is late.');
    await press('Ask for it');
    expect(sent(api, 'ask-revision')).toEqual([
      expect.objectContaining({ by: '2027-01-31', reason: 'The supplier is late.' }),
    ]);
  });

  test('agreement to the day on the screen, after saying who asks for it and why', async () => {
    const api = await opened(ASKED);
    await press('Agree to the revised date');
    expect(screen.getByRole('form')).toHaveTextContent('Sam Okafor asks for 31 December 2026: “The supplier is late.”');
    await press('Agree');
    expect(sent(api, 'agree-revision')).toEqual([expect.objectContaining({ by: '2026-12-31' })]);
  });

  test('a refusal with its reason', async () => {
    const api = await opened(ASKED);
    await press('Refuse the revised date');
    await write(/^Reason/, 'It cannot wait.');
    await press('Refuse');
    expect(sent(api, 'refuse-revision')).toEqual([
      expect.objectContaining({ by: '2026-12-31', reason: 'It cannot wait.' }),
    ]);
  });

  test('what a body decided, where and when', async () => {
    const api = await opened(ASKED);
    await press('Record a body’s decision');
    await userEvent.click(screen.getByRole('radio', { name: 'The revised date is agreed' }));
    await write(/^Board, panel/, 'Improvement Board');
    give(/^Day of the meeting/, '2026-11-17');
    await write(/^Minute/, 'Minute 12');
    await press('Record the decision');
    expect(sent(api, 'record-decision')).toEqual([
      expect.objectContaining({
        by: '2026-12-31',
        decided: 'agreed',
        body: 'Improvement Board',
        on: '2026-11-17',
        minute: 'Minute 12',
      }),
    ]);
  });

  test.each([
    ['confirm', 'Confirm that it is done', 'Confirm'],
    ['verify', 'Verify that it is done', 'Verify'],
  ] as const)('what was looked at, to %s', async (command, name, submit) => {
    const api = await opened(ASKED);
    await press(name);
    await write(/^What was looked at/, 'The minutes of May.');
    await press(submit);
    expect(sent(api, command)).toEqual([expect.objectContaining({ looked: 'The minutes of May.' })]);
  });

  test('as what somebody reopens it, where they may do so as either', async () => {
    const api = await opened(ASKED);
    await press('Reopen');
    await userEvent.click(screen.getByRole('radio', { name: 'For audit' }));
    await write(/^What was looked at and found/, 'There are no minutes.');
    await press('Reopen it');
    expect(sent(api, 'reopen')).toEqual([expect.objectContaining({ as: 'audit', looked: 'There are no minutes.' })]);
  });

  test('does not ask as what, where there is only one', async () => {
    const api = await opened({ ...ASKED, reopenAs: ['management'] });
    await press('Reopen');
    expect(screen.queryByRole('radio')).toBeNull();
    await write(/^What was looked at and found/, 'There are no minutes.');
    await press('Reopen it');
    expect(sent(api, 'reopen')).toEqual([expect.objectContaining({ as: 'management' })]);
  });
});

describe('sending', () => {
  const after = actionReply({ history: [line({ words: 'Nearly there.', door: 'tab' })] });

  test('says what was recorded, marks the new line and keeps the focus near, by keyboard alone', async () => {
    const user = userEvent.setup();
    await opened(actionReply({ may: ['answer'] }), after);
    await user.tab();
    expect(screen.getByRole('button', { name: 'Say how it stands' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('radio', { name: 'Done by its date, 31 October' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await user.tab();
    await user.tab();
    await user.keyboard('Nearly there.');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('✔ Recorded: how it stands.')).toBeVisible();
    expect(screen.getByRole('status', { name: 'What was recorded' })).toHaveTextContent('Recorded: how it stands.');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByText('Nearly there.').closest('li')).toHaveTextContent(/^New/);
    expect(screen.getByRole('heading', { name: 'What you can do' })).toHaveFocus();
  });

  test('says what is missing, in words, and goes to the first such field', async () => {
    const api = await opened(ASKED);
    await press('Ask for a revised date');
    await press('Ask for it');
    const day = screen.getByLabelText(/^New date/);
    expect(day).toHaveFocus();
    expect(day).toHaveAccessibleDescription('Please give a day.');
    expect(screen.getByRole('textbox', { name: /^Reason \(required\)/ })).toHaveAccessibleDescription(
      /Please fill this in.*no child and no carer/,
    );
    give(/^New date/, '2026-01-31');
    expect(day).toHaveAccessibleDescription('The day has to be 18 November 2026 or later. 31 January 2026');
    expect(sent(api, 'ask-revision')).toEqual([]);
  });

  test('keeps everything that was typed after a refusal, with its one sentence', async () => {
    const api = await opened(ASKED);
    api.take(`${PATH}/ask-revision`, () => REFUSED);
    await press('Ask for a revised date');
    give(/^New date/, '2027-01-31');
    await write(/^Reason/, 'The supplier is late.');
    await press('Ask for it');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^A revised date waits already.$/);
    expect(screen.getByLabelText(/^New date/)).toHaveValue('2027-01-31');
    expect(screen.getByRole('textbox', { name: /^Reason/ })).toHaveValue('The supplier is late.');
  });

  test('keeps its id when the same is sent again after a lost reply, and takes another for other words', async () => {
    const api = await opened(ASKED);
    api.take(`${PATH}/confirm`, () => ({ status: 502, body: '<html>no gateway</html>' }));
    await press('Confirm that it is done');
    await write(/^What was looked at/, 'The minutes');
    await press('Confirm');
    expect(await screen.findByRole('alert')).toHaveTextContent('What you typed is still here: try again.');
    await press('Confirm');
    await waitFor(() => expect(sent(api, 'confirm')).toHaveLength(2));
    await screen.findByRole('alert');
    await write(/^What was looked at/, ' of May');
    await press('Confirm');
    await waitFor(() => expect(sent(api, 'confirm')).toHaveLength(3));
    const ids = sent(api, 'confirm').map(({ id }) => id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('cannot be pressed twice', async () => {
    const api = await opened(ASKED);
    await press('Agree to the revised date');
    api.break('no-answer');
    await press('Agree');
    const busy = screen.getByRole('button', { name: 'Recording…' });
    expect(busy).toHaveAttribute('aria-disabled', 'true');
    api.break(null);
    await userEvent.click(busy);
    expect(sent(api, 'agree-revision')).toEqual([]);
  });

  test('cancels, and gives the focus back to the button', async () => {
    await opened(ASKED);
    await press('Confirm that it is done');
    await write(/^What was looked at/, 'The minutes');
    await press('Cancel');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByRole('button', { name: 'Confirm that it is done' })).toHaveFocus();
    await press('Confirm that it is done');
    expect(screen.getByRole('textbox', { name: /^What was looked at/ })).toHaveValue('');
  });
});

describe('what is typed', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  test('stays when the action is closed and opened again', async () => {
    jest.useRealTimers();
    await opened(ASKED);
    await press('Confirm that it is done');
    await write(/^What was looked at/, 'The minutes');
    await userEvent.keyboard('{Escape}');
    await press(/^1\.1/);
    expect(await screen.findByRole('textbox', { name: /^What was looked at/ })).toHaveValue('The minutes');
  });

  test('is not lost by leaving the page without being asked, until it is sent or cancelled', async () => {
    jest.useRealTimers();
    await opened(ASKED);
    expect(asksBeforeLeaving()).toBe(false);
    await press('Confirm that it is done');
    expect(asksBeforeLeaving()).toBe(false);
    await write(/^What was looked at/, 'The minutes');
    expect(asksBeforeLeaving()).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(asksBeforeLeaving()).toBe(true);
    await press(/^1\.1/);
    await screen.findByRole('form');
    await press('Cancel');
    expect(asksBeforeLeaving()).toBe(false);
    await press('Confirm that it is done');
    await write(/^What was looked at/, 'The minutes');
    await press('Confirm');
    await screen.findByText(/^✔ Recorded/);
    expect(asksBeforeLeaving()).toBe(false);
  });

  test('stays when the day that it is about is decided by somebody else, with a note of what happened', async () => {
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const api = await opened(ASKED);
    await user.click(screen.getByRole('button', { name: 'Refuse the revised date' }));
    await user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'It cannot wait.');
    const decided = line({ by: 'Pat Lowe', kind: 'revision-agreed', at: '2026-11-18T10:00:00Z', door: 'tab' });
    api.publish(PATH, actionReply({ history: [decided], action: { by: '2026-12-31', revisions: [] } }));
    await act(() => jest.advanceTimersByTimeAsync(70_000));
    const form = within(screen.getByRole('form', { name: 'Refuse the revised date' }));
    expect(form.getByRole('textbox', { name: /^Reason/ })).toHaveValue('It cannot wait.');
    const note = form.getByRole('status', { name: 'Changes to this action' });
    expect(note).toHaveTextContent('Pat Lowe agreed to a revised date');
    expect(note).toHaveTextContent('this can no longer be done');
  });
});

/** As the lead is asked at once. */
const ASKING: AskNowReply = {
  lead: 'Sam Okafor',
  to: { id: 'id-of-sam', name: 'Sam Okafor', isDeputy: false },
  on: '2026-11-18',
  isAtOnce: true,
  asked: null,
  isStopped: false,
};

test.each(COMMANDS)('the form to %s has no accessibility fault, empty or refused', async (command) => {
  const api = await opened(ASKED);
  api.take(`${PATH}/${command}`, () => REFUSED);
  api.publish(`${PATH}/ask-now`, ASKING);
  const button = screen.getAllByRole('button', { expanded: false })[COMMANDS.indexOf(command)];
  await userEvent.click(button ?? document.body);
  const form = await screen.findByRole('form');
  await userEvent.click(within(form).getAllByRole('button')[0] ?? document.body);
  expect(await axe(screen.getByRole('complementary'))).toHaveNoViolations();
});
