/** @jest-environment jsdom */
import '../support/browser.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { MOST_DOCUMENT_BYTES, NewPlanBody } from '../../../src/wire/bring-in.ts';
import { overdueReply } from '../support/replies.ts';
import { FakeHost, showTab } from '../support/show.tsx';
import { skipToContent } from '../support/skip-to-content.ts';
import { THEMES } from '../support/themes.ts';
import { apiWith, drop, dropped, form, putRight, read, reply, row, SITE, showPreview, WORD } from './showing.ts';

expect.extend(toHaveNoViolations);

beforeEach(() => sessionStorage.clear());

describe('who may', () => {
  test('finds the way from the overdue list', async () => {
    const api = apiWith();
    api.publish('/api/overdue', overdueReply([]));
    showTab('/tab/', { api });
    expect(await screen.findByRole('link', { name: 'Bring in a plan' })).toHaveAttribute('href', '/tab/bring-in');
  });

  test('and who may not finds none, and reads whom to ask', async () => {
    const api = apiWith(reply(), []);
    api.publish('/api/overdue', overdueReply([]));
    const { unmount } = showTab('/tab/', { api });
    await screen.findByText('There is no plan here yet');
    expect(screen.queryByRole('link', { name: 'Bring in a plan' })).toBeNull();
    unmount();
    showTab('/tab/bring-in', { api });
    expect(await screen.findByText('You cannot bring a plan in here')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull();
  });
});

describe('the document', () => {
  test('is dropped anywhere, read, and told in numbers to who sees and who hears', async () => {
    await showPreview();
    expect(screen.getByText('2 areas, 3 actions, 2 with a date, 2 with a lead; 3 doubts')).toBeVisible();
    expect(screen.getByText('3 actions read, 3 doubts.')).toHaveAttribute('role', 'status');
    expect(screen.getByRole('heading', { level: 2, name: 'Care Plan' })).toHaveFocus();
  });

  test('is chosen by keyboard as well', async () => {
    const user = userEvent.setup();
    showTab('/tab/bring-in', { api: apiWith() });
    await screen.findByRole('button', { name: 'Choose a file' });
    await skipToContent(user);
    await user.tab();
    expect(screen.getByRole('button', { name: 'Choose a file' })).toHaveFocus();
    await user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), WORD);
    expect(await screen.findByRole('heading', { level: 2, name: 'Care Plan' })).toBeVisible();
  });

  test('that is refused leaves the screen as it was, with the sentence beside it, and another one can be dropped', async () => {
    const sentence = 'This document is damaged. Open it in Word, save a copy and bring in the copy.';
    const api = apiWith({ status: 422, body: { code: 'document-unreadable', message: sentence } });
    showTab('/tab/bring-in', { api });
    await drop(WORD);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    api.take('/api/documents?name=plan.docx', () => ({ status: 200, body: reply() }));
    await drop(WORD);
    expect(await screen.findByRole('heading', { level: 2, name: 'Care Plan' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('over 25 MB is not even sent, nor two at once', async () => {
    const api = apiWith();
    showTab('/tab/bring-in', { api });
    const large = new File([new Uint8Array(MOST_DOCUMENT_BYTES + 1)], 'plan.docx');
    await screen.findByRole('button', { name: 'Choose a file' });
    await drop(large);
    expect(await screen.findByRole('alert')).toHaveTextContent('over 25 MB');
    fireEvent.drop(screen.getByRole('heading', { level: 1 }), dropped(WORD, new File(['another'], 'b.docx')));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('One document at a time'));
    expect(api.seen.filter(({ path }) => path.startsWith('/api/documents'))).toEqual([]);
  });

  test('in which the line broke is not blamed', async () => {
    const api = apiWith({ status: 502, body: '<html>' });
    showTab('/tab/bring-in', { api });
    await drop(WORD);
    expect(await screen.findByRole('alert')).toHaveTextContent('Followthrough cannot be reached');
  });
});

describe('the preview', () => {
  test('shows each action with lead, the day understood, the words of the plan, and all else that was read', async () => {
    await showPreview();
    const first = row('1.1 Publish the scheme');
    expect(first.getByText('Tom Ward')).toBeVisible();
    expect(first.getByText('30 June 2015')).toBeVisible();
    expect(first.getByText('June 2015')).toBeVisible();
    expect(first.getByText('status not known')).toBeVisible();
    expect(first.getByText('All that was read of it (1)')).toBeVisible();
    expect(first.getByText('£20')).toBeInTheDocument();
    expect(row('2.1 Train the carers').getByText('No date')).toBeVisible();
  });

  test('has every doubt beside its row, a list that leads there, and what was left out apart from them', async () => {
    const user = await showPreview();
    expect(row('2.1 Train the carers').getByText('Nobody is named.')).toBeVisible();
    expect(screen.getByText('Comments were left out.')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: '2.1 Train the carers' })[0] as HTMLElement);
    expect(screen.getByRole('rowheader', { name: /2.1 Train the carers/ })).toHaveFocus();
  });

  test('can be narrowed to what is in doubt', async () => {
    const user = await showPreview();
    await user.click(screen.getByRole('checkbox', { name: 'Show only rows with doubts' }));
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
      '1.2 Hold a board',
      '2.1 Train the carers',
    ]);
  });

  test('“that is right” settles a doubt and can be taken back; a whole kind is settled at once', async () => {
    const user = await showPreview();
    await user.click(screen.getByRole('button', { name: 'That is right: This date is odd.' }));
    expect(screen.getByText(/2 with a lead; 2 doubts/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo: This date is odd.' }));
    expect(screen.getByText(/2 with a lead; 3 doubts/)).toBeVisible();
  });
});

describe('putting a row right', () => {
  test('goes by keyboard alone: open, type, keep; the focus comes back to the row', async () => {
    const user = await showPreview();
    putRight('2.1 Train the carers').focus();
    await user.keyboard('{Enter}');
    const fields = form('2.1 Train the carers');
    expect(fields.getByRole('textbox', { name: 'Action' })).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control} and the staff');
    await user.type(fields.getByRole('textbox', { name: 'Add a lead' }), 'Ann Lee{Enter}Bob Ray');
    await user.selectOptions(fields.getByRole('combobox', { name: 'When it is due' }), 'By a day');
    fireEvent.change(fields.getByLabelText('Last day on time'), { target: { value: '2015-09-30' } });
    await user.selectOptions(fields.getByRole('combobox', { name: 'Status' }), 'in progress');
    await user.click(fields.getByRole('button', { name: 'Keep' }));
    const kept = row('2.1 Train the carers and the staff');
    expect(kept.getByText('30 September 2015')).toBeVisible();
    expect(kept.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Ann Lee', 'Bob Ray']);
    expect(putRight('2.1 Train the carers and the staff')).toHaveFocus();
    expect(screen.getByText(/3 actions, 3 with a date, 3 with a lead; 1 doubt$/)).toBeVisible();
  });

  test('says what is missing and keeps nothing until it is there; cancel leaves the row as it was', async () => {
    const user = await showPreview();
    await user.click(putRight('2.1 Train the carers'));
    const fields = form('2.1 Train the carers');
    await user.clear(fields.getByRole('textbox', { name: 'Action' }));
    await user.selectOptions(fields.getByRole('combobox', { name: 'When it is due' }), 'By a day');
    await user.click(fields.getByRole('button', { name: 'Keep' }));
    expect(fields.getByText('Say what is to be done.')).toBeVisible();
    expect(fields.getByText('Give the day.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bring it in as a draft' }));
    expect(screen.getByText(/Some rows are open/)).toBeVisible();
    await user.click(fields.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('rowheader', { name: /2.1 Train the carers/ })).toBeVisible();
  });

  test('moves a row to another area, joins rows and removes them, each with a way back', async () => {
    const user = await showPreview();
    await user.click(putRight('1.2 Hold a board'));
    await user.selectOptions(
      form('1.2 Hold a board').getByRole('combobox', { name: 'Area' }),
      'Priority Area 2: Workforce',
    );
    await user.click(form('1.2 Hold a board').getByRole('button', { name: 'Keep' }));
    const second = within(screen.getByRole('table', { name: 'Priority Area 2: Workforce' }));
    expect(second.getAllByRole('rowheader')).toHaveLength(2);

    await user.click(putRight('1.2 Hold a board'));
    await user.click(form('1.2 Hold a board').getByRole('button', { name: 'Join with the row above' }));
    expect(second.getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
      expect.stringContaining('Train the carers\nHold a board'),
    ]);
    expect(screen.getByText(/It is listed at the end and can be put back\./)).toHaveAttribute('role', 'status');
    await user.click(screen.getByRole('button', { name: 'Put back: 1.2 Hold a board' }));
    expect(second.getAllByRole('rowheader')).toHaveLength(2);

    await user.click(putRight('1.1 Publish the scheme'));
    await user.click(form('1.1 Publish the scheme').getByRole('button', { name: 'Remove this row' }));
    expect(screen.getByText('No actions stand here.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Priority Area 1: Leadership' })).toHaveFocus();
  });
});

describe('nothing is lost', () => {
  test('when the page is loaded again: neither what was kept nor what is being typed', async () => {
    const user = userEvent.setup();
    const { unmount } = showTab('/tab/bring-in', { api: apiWith() });
    await screen.findByRole('button', { name: 'Choose a file' });
    await drop(WORD);
    await user.click(await screen.findByRole('button', { name: 'That is right: This date is odd.' }));
    await user.click(putRight('2.1 Train the carers'));
    await user.type(form('2.1 Train the carers').getByRole('textbox', { name: 'Action' }), ' soon');
    window.dispatchEvent(new Event('pagehide'));
    unmount();
    showTab('/tab/bring-in', { api: apiWith() });
    expect(await screen.findByText(/This is where you left it/)).toBeVisible();
    expect(screen.getByText(/; 2 doubts$/)).toBeVisible();
    expect(form('2.1 Train the carers').getByRole('textbox', { name: 'Action' })).toHaveValue('Train the carers soon');
  });

  test('but somebody else in the same window sees nothing of it', async () => {
    const user = userEvent.setup();
    const { unmount } = showTab('/tab/bring-in', { api: apiWith() });
    await screen.findByRole('button', { name: 'Choose a file' });
    await drop(WORD);
    await user.click(await screen.findByRole('button', { name: 'That is right: This date is odd.' }));
    window.dispatchEvent(new Event('pagehide'));
    unmount();
    const api = apiWith();
    api.publish('/api/bring-in', { person: 'id-otto', sites: [SITE] });
    showTab('/tab/bring-in', { api });
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeVisible();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('Publish');
  });

  test('to another document until that is said', async () => {
    const asked = () => screen.findByRole('alertdialog', { name: 'Start over?' });
    const user = await showPreview();
    await drop(WORD);
    await user.click(within(await asked()).getByRole('button', { name: 'Go on with this one' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Care Plan' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start over with another document' }));
    await user.click(within(await asked()).getByRole('button', { name: 'Start over' }));
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeVisible();
  });
});

describe('bringing it in', () => {
  test('sends the plan as it was put right, also what was typed and not kept, and says what comes next', async () => {
    const api = apiWith();
    api.take('/api/plans', () => ({ status: 201, body: { plan: 'care-plan' } }));
    const user = await showPreview(api);
    await user.click(putRight('2.1 Train the carers'));
    await user.type(form('2.1 Train the carers').getByRole('textbox', { name: 'Add a lead' }), 'Ann Lee');
    const title = screen.getByRole('textbox', { name: 'Title of the plan' });
    await user.clear(title);
    await user.type(title, 'Homes Plan');
    await user.click(screen.getByRole('button', { name: 'Bring it in as a draft' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'The plan is in, as a draft' })).toHaveFocus();
    expect(screen.getByRole('link', { name: /^Go on/ })).toHaveAttribute('href', '/tab/plans/care-plan/people');
    const sent = api.seen.findLast(({ path }) => path === '/api/plans')?.body;
    const { plan } = NewPlanBody.parse(await read(sent));
    expect(plan.title).toBe('Homes Plan');
    expect(plan.areas[1]?.actions[0]?.leads).toEqual(['Ann Lee']);
    expect({ ...sessionStorage }).toEqual({});
  });

  test('that fails keeps everything and can be tried again', async () => {
    const api = apiWith();
    api.take('/api/plans', () => ({ status: 503, body: { code: 'busy', message: 'Busy.' } }));
    const user = await showPreview(api);
    await user.click(screen.getByRole('button', { name: 'Bring it in as a draft' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is lost');
    api.take('/api/plans', () => ({ status: 201, body: { plan: 'care-plan' } }));
    await user.click(screen.getByRole('button', { name: 'Bring it in as a draft' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'The plan is in, as a draft' })).toBeVisible();
  });
});

test('what the text around a plan recommends becomes rows only where it is picked', async () => {
  const candidates = [{ text: 'Visit each home', heading: 'Homes' }];
  const user = await showPreview(apiWith(reply({ candidates })));
  expect(screen.getByText(/2 areas, 3 actions/)).toBeVisible();
  await user.click(screen.getByText(/^The text around the plan recommends more/));
  await user.click(screen.getByRole('checkbox', { name: 'Visit each home' }));
  await user.click(screen.getByRole('button', { name: 'Make 1 action of these' }));
  expect(screen.getByText(/3 areas, 4 actions/)).toBeVisible();
  expect(screen.getByRole('table', { name: 'Homes' })).toBeVisible();
});

test('a document that is no plan says why, and what is picked from it becomes the preview', async () => {
  const user = userEvent.setup();
  const candidates = [
    { text: 'Publish the scheme', heading: 'Leadership' },
    { text: 'Hold a board', heading: 'Leadership' },
    { text: 'Train the carers', heading: null },
  ];
  const api = apiWith(reply({ plan: null, noPlan: 'This document is a report.', candidates }));
  api.take('/api/documents?name=plan.docx&picked=0,1', () => ({ status: 200, body: reply() }));
  showTab('/tab/bring-in', { api });
  await drop(WORD);
  expect(await screen.findByText('This document is a report.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Pick at least one' })).toHaveAttribute('aria-disabled', 'true');
  const leadership = within(screen.getByRole('group', { name: 'Leadership' }));
  await user.click(leadership.getByRole('checkbox', { name: 'All of these' }));
  await user.click(screen.getByRole('button', { name: 'Make 2 actions of these' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Care Plan' })).toBeVisible();
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test('has no accessibility fault, empty, read and opened', async () => {
    const user = userEvent.setup();
    const { container } = showTab('/tab/bring-in', { api: apiWith(), host: new FakeHost({ theme }) });
    await screen.findByRole('button', { name: 'Choose a file' });
    expect(await axe(container)).toHaveNoViolations();
    await drop(WORD);
    await user.click(await screen.findByRole('button', { name: 'Put right: 2.1 Train the carers' }));
    expect(await axe(container)).toHaveNoViolations();
  });
});
