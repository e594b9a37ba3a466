/** @jest-environment jsdom */
import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { type AnswerItem, type AnswersReply, CorrectBody, ReplyBody } from '../../src/wire/answers.ts';
import { answersReply, item, receipt } from './support/answer-replies.ts';
import { FakeApi } from './support/fake-api.ts';
import { myActionsReply, row, TODAY } from './support/replies.ts';
import { FakeHost, showTab } from './support/show.tsx';
import { THEMES } from './support/themes.ts';

expect.extend(toHaveNoViolations);

const FORM = `/api/my-answers/${encodeURIComponent(`lee:${TODAY}:own`)}`;
const SENT = `lee:${TODAY}`;
const SENT_FORM = `/api/my-answers/${encodeURIComponent(SENT)}`;

beforeEach(() => window.sessionStorage.clear());

/** My actions with this question; what is said about it ends in `after`. */
async function opened(
  question: AnswerItem = item(),
  after: Partial<AnswersReply> | null = {},
  left = [row()],
): Promise<FakeApi> {
  const api = new FakeApi();
  api.publish('/api/my-actions', myActionsReply([row()]));
  api.publish('/api/my-answers', answersReply([question]));
  api.take(`${FORM}/reply`, () => {
    if (after === null)
      return { status: 409, body: { code: 'revision-waiting', message: 'A revised date waits already.' } };
    const reply = answersReply([{ ...question, receipt: receipt() }], after);
    api.publish('/api/my-answers', reply);
    api.publish('/api/my-actions', myActionsReply(left));
    return { status: 200, body: reply };
  });
  showTab('/tab/my-actions', { api });
  await screen.findByRole('button', { name: 'Not mine' });
  return api;
}

/** Every body that was sent as a reply, held to the shape that the API takes. */
function sent(api: FakeApi, path = FORM) {
  return api.seen.filter((seen) => seen.path === `${path}/reply`).map(({ body }) => ReplyBody.parse(body));
}

/** From now on a reply to the card is recorded. */
function takeAnswer(api: FakeApi): void {
  api.take(`${SENT_FORM}/reply`, () => {
    const body = answersReply([item({ receipt: receipt() })], { ask: SENT });
    api.publish(SENT_FORM, body);
    return { status: 200, body };
  });
}

function press(name: string | RegExp): Promise<void> {
  return userEvent.click(screen.getByRole('button', { name }));
}

async function give(label: RegExp, day: string): Promise<void> {
  await userEvent.type(screen.getByLabelText(label), day);
}

async function write(label: RegExp, words: string): Promise<void> {
  await userEvent.click(screen.getByRole('textbox', { name: label }));
  await userEvent.paste(words);
}

test('the page of a card names who else of its leads says that it is done, and who closes it', async () => {
  const api = new FakeApi();
  const question = item({ closer: 'Ann Bell', doneWords: [{ by: 'Sam Okafor', doneOn: '2026-10-31' }] });
  api.publish(SENT_FORM, answersReply([question], { ask: SENT }));
  showTab('/tab/', { api, host: new FakeHost({ linkedTo: `ask:${SENT}` }) });
  await screen.findByText(/Sam Okafor says that it is done, on 31 October/);
  await screen.findByText('Ann Bell closes it');
});

describe('what is offered', () => {
  const offered = () =>
    within(screen.getByRole('group', { name: /^Your answer/ }))
      .getAllByRole('button')
      .map((button) => button.textContent);

  test('about what is late', async () => {
    await opened();
    expect(offered()).toEqual(['Done', 'Not yet', 'Need a revised date', 'Need help', 'Not mine']);
  });

  test('about what is not due yet', async () => {
    await opened(item({ daysOverdue: 0, by: '2026-12-31', reason: 'review' }));
    expect(offered()[1]).toBe('On track');
  });

  test('while the plan only opens: whether it has it right', async () => {
    await opened(item({ daysOverdue: 0, reason: 'opening' }));
    expect(offered()).toEqual(['That is right', 'Already done', 'Not mine']);
  });
});

describe('what is sent', () => {
  test('done, by its date, in two taps', async () => {
    const api = await opened();
    await press('Done');
    await press('Record this');
    expect(sent(api)).toEqual([
      { action: 'plan:a1.1', revision: 0, reply: { choice: 'done', doneOn: 'by-its-date', words: null } },
    ]);
  });

  test('done today, where its date is to come, and what difference it made', async () => {
    const api = await opened(item({ daysOverdue: 0, by: '2026-12-31' }));
    await press('Done');
    expect(screen.queryByRole('radio', { name: /by its date/ })).toBeNull();
    await write(/^What difference it made \(optional\)/, 'Visits are on time.');
    await press('Record this');
    expect(sent(api)).toMatchObject([{ reply: { doneOn: 'today', words: 'Visits are on time.' } }]);
  });

  test('done on another day', async () => {
    const api = await opened();
    await press('Done');
    await userEvent.click(screen.getByRole('radio', { name: 'Done on another day' }));
    await give(/^Done on \(required\)/, '2026-11-05');
    await press('Record this');
    expect(sent(api)).toMatchObject([{ reply: { doneOn: '2026-11-05' } }]);
  });

  test('not yet, and when it is expected', async () => {
    const api = await opened();
    await press('Not yet');
    await give(/^Expected by \(optional\)/, '2026-12-05');
    await press('Record this');
    expect(sent(api)).toMatchObject([{ reply: { choice: 'not-done', expected: '2026-12-05', words: null } }]);
  });

  test('that the plan has it right', async () => {
    const api = await opened(item({ daysOverdue: 0, reason: 'opening' }));
    await press('That is right');
    expect(screen.queryByLabelText(/^Expected by/)).toBeNull();
    await press('Record this');
    expect(sent(api)).toMatchObject([{ reply: { choice: 'not-done', expected: null, words: null } }]);
  });

  test('a realistic day and why', async () => {
    const api = await opened();
    await press('Need a revised date');
    await give(/^New date that is realistic \(required\)/, '2027-01-31');
    await write(/^Why it needs a later date \(required\)/, 'The supplier is late.');
    await press('Ask for this date');
    expect(sent(api)).toMatchObject([
      { reply: { choice: 'revision', day: '2027-01-31', words: 'The supplier is late.' } },
    ]);
  });

  test.each([
    ['Need help', /^What help you need \(required\)/, 'Ask for this help', 'help'],
    ['Not mine', /^Whose it is, as far as you know \(required\)/, 'Say that it is not mine', 'not-mine'],
  ] as const)('“%s”, in words', async (name, label, submit, choice) => {
    const api = await opened();
    await press(name);
    await write(label, 'Ask Housing.');
    await press(submit);
    expect(sent(api)).toMatchObject([{ reply: { choice, words: 'Ask Housing.' } }]);
  });
});

describe('what comes of it', () => {
  test('the receipt is announced, stands in place of the question, and keeps the focus near', async () => {
    await opened();
    await press('Done');
    await press('Record this');
    const part = screen.getByRole('group', { name: /^Your answer/ });
    expect(await within(part).findByText('✔ Recorded: done on 31 October 2026')).toBeVisible();
    expect(within(part).getByRole('status')).toHaveTextContent('Recorded');
    expect(part).toHaveFocus();
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('an action that is closed by it stays where it was, with its receipt', async () => {
    await opened(item(), {}, []);
    await press('Done');
    await press('Record this');
    expect(await screen.findByText('You have no open actions')).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('Recorded: done on 31 October 2026');
  });

  test('an answer that is kept says so', async () => {
    await opened(item({ receipt: null }));
    const api = new FakeApi();
    api.publish('/api/my-actions', myActionsReply([row()]));
    api.publish('/api/my-answers', answersReply([item({ receipt: receipt({ state: 'kept' }) })]));
    showTab('/tab/my-actions', { api });
    expect(await screen.findByText(/^… Kept, not yet written to the plan: done/)).toBeVisible();
    expect(screen.getByText(/^Nothing is lost/)).toBeVisible();
  });

  test('what was refused is said, and what was typed stays', async () => {
    await opened(item(), null);
    await press('Need a revised date');
    await give(/^New date/, '2027-01-31');
    await write(/^Why/, 'The supplier is late.');
    await press('Ask for this date');
    expect(await screen.findByRole('alert')).toHaveTextContent('A revised date waits already.');
    expect(screen.getByRole('textbox', { name: /^Why/ })).toHaveValue('The supplier is late.');
  });

  test('what others recorded first is said', async () => {
    await opened(item(), { notice: 'already-answered' });
    await press('Done');
    await press('Record this');
    expect(await screen.findByText(/^You have already answered this/)).toBeVisible();
  });

  test('who decides is said', async () => {
    const api = new FakeApi();
    api.publish('/api/my-actions', myActionsReply([row()]));
    const asked = receipt({ outcome: 'revision', doneOn: null, expected: '2027-01-31', words: 'Late supplier.' });
    api.publish('/api/my-answers', answersReply([item({ receipt: asked, decider: 'Morgan Ellery' })]));
    showTab('/tab/my-actions', { api });
    expect(await screen.findByText('✔ Recorded: 31 January 2027 asked for; Morgan Ellery decides')).toBeVisible();
    expect(screen.getByText('Late supplier.')).toBeVisible();
  });

  test('an answer that could not be written stands in its form again, with why', async () => {
    const said = receipt({ outcome: 'not-done', doneOn: null, expected: '2026-12-05', words: 'Two visits left.' });
    await opened(item({ revision: 1, refused: { said, why: 'This plan is not taking updates.' } }));
    expect(screen.getByText(/could not be written to the plan. This plan is not taking updates/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^In your words/ })).toHaveValue('Two visits left.');
    expect(screen.getByLabelText(/^Expected by/)).toHaveValue('2026-12-05');
  });
});

test('all that is not past its date is on track with one tap', async () => {
  const notDue = (ref: string) =>
    item({ action: `plan:a${ref}`, ref, daysOverdue: 0, by: '2026-12-31', reason: 'review' });
  const [soon, later] = [notDue('1.2'), notDue('1.3')];
  const api = new FakeApi();
  const rest = [soon.action, later.action];
  api.publish(SENT_FORM, answersReply([item(), soon, later], { ask: SENT, rest }));
  api.take(`${SENT_FORM}/rest-on-track`, () => {
    const onTrack = receipt({ outcome: 'not-done', doneOn: null });
    const body = answersReply([item(), ...[soon, later].map((one) => ({ ...one, receipt: onTrack }))], { ask: SENT });
    api.publish(SENT_FORM, body);
    return { status: 200, body };
  });
  showTab('/tab/', { api, host: new FakeHost({ linkedTo: `ask:${SENT}` }) });
  await userEvent.click(await screen.findByRole('button', { name: 'The rest are on track: 2 not yet due' }));
  expect(await screen.findAllByText('✔ Recorded: on track')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /on track/ })).toBeNull();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

describe('a correction', () => {
  async function answered(): Promise<FakeApi> {
    const api = new FakeApi();
    const given = item({ receipt: receipt({ words: 'All visits made.' }) });
    api.publish('/api/my-actions', myActionsReply([row()]));
    api.publish('/api/my-answers', answersReply([given]));
    api.take(`${FORM}/correct`, (body) => {
      expect(CorrectBody.parse(body)).toEqual({ action: 'plan:a1.1' });
      return {
        status: 200,
        body: answersReply([{ ...given, revision: 1, receipt: null, before: receipt({ words: 'All visits made.' }) }]),
      };
    });
    api.take(`${FORM}/reply`, () => {
      const body = answersReply([{ ...given, revision: 1, receipt: receipt({ outcome: 'not-done', doneOn: null }) }]);
      api.publish('/api/my-answers', body);
      return { status: 200, body };
    });
    showTab('/tab/my-actions', { api });
    await userEvent.click(await screen.findByRole('button', { name: 'Correct this' }));
    await screen.findByRole('form');
    return api;
  }

  test('begins with what was said, and goes out under a revision of its own', async () => {
    const api = await answered();
    expect(screen.getByText(/^Recorded so far: done on 31 October 2026/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^What difference/ })).toHaveValue('All visits made.');
    await press('Not yet');
    await press('Record this');
    expect(sent(api)).toMatchObject([{ revision: 1, reply: { choice: 'not-done', words: 'All visits made.' } }]);
    expect(await screen.findByText('✔ Recorded: not yet')).toBeVisible();
  });

  test('that is cancelled leaves everything as it was', async () => {
    const api = await answered();
    await press('Cancel');
    expect(screen.getByText('✔ Recorded: done on 31 October 2026')).toBeVisible();
    expect(screen.getByRole('group', { name: /^Your answer/ })).toHaveFocus();
    expect(sent(api)).toEqual([]);
  });
});

describe('what is missing', () => {
  test('stands in a summary that has the focus, with the way to each field, and at the field', async () => {
    const api = await opened();
    await press('Need a revised date');
    await press('Ask for this date');
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent('These are missing or wrong:');
    const why = screen.getByRole('textbox', { name: /^Why/ });
    expect(why).toBeInvalid();
    expect(why).toHaveAccessibleDescription(/Please fill this in/);
    await userEvent.click(within(summary).getByRole('button', { name: 'Why it needs a later date' }));
    expect(why).toHaveFocus();
    expect(sent(api)).toEqual([]);
  });

  test('is gone from the summary once it is there', async () => {
    await opened();
    await press('Need help');
    await press('Ask for this help');
    await write(/^What help/, 'A room.');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('what is typed survives a reload, and does not take the focus then', async () => {
  const api = await opened();
  await press('Need help');
  await write(/^What help/, 'A room for the board');
  document.body.replaceChildren();
  showTab('/tab/my-actions', { api });
  const field = await screen.findByRole('textbox', { name: /^What help/ });
  expect(field).toHaveValue('A room for the board');
  expect(field).not.toHaveFocus();
  await press('Cancel');
  expect(window.sessionStorage).toHaveLength(0);
});

test('says why nothing can be answered when that cannot be read, and still shows the list', async () => {
  const api = new FakeApi();
  api.publish('/api/my-actions', myActionsReply([row()]));
  api.publish('/api/my-answers', { nonsense: true });
  showTab('/tab/my-actions', { api });
  expect(await screen.findByText('You cannot answer here at the moment.')).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

describe('the questions of one card', () => {
  async function followed(items: readonly AnswerItem[]): Promise<FakeApi> {
    const api = new FakeApi();
    api.publish(SENT_FORM, answersReply(items, { ask: SENT }));
    api.publish('/api/my-actions', myActionsReply([row()]));
    api.publish('/api/my-answers', answersReply([item()]));
    takeAnswer(api);
    showTab('/tab/', { api, host: new FakeHost({ linkedTo: `ask:${SENT}` }) });
    await screen.findByRole('list', { name: 'What is asked' });
    return api;
  }

  test('are opened by a link, at the first that is open', async () => {
    await followed([item({ receipt: receipt() }), item({ action: 'plan:a1.2', ref: '1.2', time: 2 })]);
    const [answered, open] = screen.getAllByRole('group', { name: /^Your answer/ });
    expect(answered).toHaveTextContent('Recorded');
    expect(open).toHaveFocus();
  });

  test('go out under the key of that card', async () => {
    const api = await followed([item()]);
    expect(screen.getByText('One action needs an answer. Is it already done?')).toBeVisible();
    await press('Done');
    await press('Record this');
    expect(sent(api, SENT_FORM)).toHaveLength(1);
    expect(await screen.findByText('Thank you, it is recorded.')).toBeVisible();
  });

  test('lead on to all of one’s actions', async () => {
    await followed([item()]);
    await press('All my actions');
    expect(await screen.findByRole('list', { name: 'Your open actions' })).toBeVisible();
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test('no state has an accessibility fault', async () => {
    const api = new FakeApi();
    const done = item({ action: 'plan:a1.2', ref: '1.2', receipt: receipt({ words: 'All visits made.' }) });
    const refused = item({
      action: 'plan:a1.3',
      ref: '1.3',
      refused: { said: receipt({ outcome: 'help', words: 'A room' }), why: 'This plan is not taking updates.' },
    });
    api.publish('/api/my-actions', myActionsReply([row(), row({ key: done.action, ref: '1.2' })]));
    api.publish('/api/my-answers', answersReply([item(), done]));
    api.publish(SENT_FORM, answersReply([item(), done, refused], { ask: SENT, asker: { by: 'Ann Bell', boards: [] } }));
    const { container } = showTab('/tab/', { api, host: new FakeHost({ theme, linkedTo: `ask:${SENT}` }) });
    await screen.findByRole('list', { name: 'What is asked' });
    await userEvent.click(screen.getAllByRole('button', { name: 'Need a revised date' })[0] as HTMLElement);
    await press('Ask for this date');
    expect(await axe(container)).toHaveNoViolations();
    await press('All my actions');
    await screen.findByRole('list', { name: 'Your open actions' });
    expect(await axe(container)).toHaveNoViolations();
  });

  test('an action is answered by keyboard alone', async () => {
    const user = userEvent.setup();
    const api = new FakeApi();
    api.publish(SENT_FORM, answersReply([item()], { ask: SENT }));
    takeAnswer(api);
    showTab('/tab/', { api, host: new FakeHost({ theme, linkedTo: `ask:${SENT}` }) });
    await waitFor(() => expect(screen.getByRole('group', { name: /^Your answer/ })).toHaveFocus());
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('radio', { name: 'Done by its date, 31 October' })).toHaveFocus();
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('✔ Recorded: done on 31 October 2026')).toBeVisible();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Correct this' })).toHaveFocus();
  });
});
