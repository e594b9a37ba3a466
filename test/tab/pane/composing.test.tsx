/** @jest-environment jsdom */
import '../support/browser.ts';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { FakeDraft, FakeOutlook } from '../support/fake-outlook.ts';
import { paneAction } from '../support/pane-replies.ts';
import { TODAY } from '../support/replies.ts';
import { paneApi, showPane } from '../support/show-pane.tsx';
import { THEMES } from '../support/themes.ts';

expect.extend(toHaveNoViolations);

const AS_AT = '2026-11-18T10:00:00Z';
const INSERT = { name: 'Insert at the cursor' };

function composingApi() {
  const api = paneApi();
  const insert = (query: string, text: string) =>
    api.publish(`/api/pane/insert?${query}`, { on: TODAY, asAt: AS_AT, html: `<p>${text}</p>`, text });
  api.publish('/api/pane/find?words=', { on: TODAY, asAt: AS_AT, actions: [paneAction()] });
  insert('action=plan%3Aa1.1&names=people', '1.1 Publish the scheme of delegation. Overdue, 18 days. Lee Lead.');
  insert('plan=plan&area=a2&names=people', 'Priority Area 2: 3 actions. Lee Lead.');
  insert('plan=plan&area=a2&names=posts', 'Priority Area 2: 3 actions. Head of Service.');
  return api;
}

async function chooseArea() {
  await userEvent.click(await screen.findByRole('radio', { name: 'A table of an area' }));
  await userEvent.selectOptions(await screen.findByLabelText('Which area?'), 'Priority Area 2: Practice');
}

test('puts how an action stands into a mail, as it is shown before', async () => {
  const draft = new FakeDraft();
  showPane(new FakeOutlook(draft), composingApi());
  await userEvent.click(await screen.findByRole('button', { name: 'Find' }));
  await userEvent.click(await screen.findByRole('radio', { name: /^1\.1 Publish the scheme/ }));
  const text = '1.1 Publish the scheme of delegation. Overdue, 18 days. Lee Lead.';
  expect(await screen.findByText(text)).toBeVisible();
  await userEvent.click(screen.getByRole('button', INSERT));
  expect(await screen.findByText('✔ Inserted into your mail.')).toBeVisible();
  expect(draft.inserted).toMatchObject([{ html: `<p>${text}</p>`, text }]);
});

test('puts a table of an area into a mail, with posts in place of names', async () => {
  const draft = new FakeDraft();
  showPane(new FakeOutlook(draft), composingApi());
  await chooseArea();
  expect(await screen.findByText('Priority Area 2: 3 actions. Lee Lead.')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Posts/ }));
  expect(await screen.findByText('Priority Area 2: 3 actions. Head of Service.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', INSERT));
  expect(draft.inserted).toMatchObject([{ text: 'Priority Area 2: 3 actions. Head of Service.' }]);
});

test('keeps the focus on the button while how things stand changes, and says nothing was inserted of that', async () => {
  const api = composingApi();
  api.openLines();
  showPane(new FakeOutlook(new FakeDraft()), api);
  await chooseArea();
  const insert = await screen.findByRole('button', INSERT);
  await userEvent.click(insert);
  expect(await screen.findByText('✔ Inserted into your mail.')).toBeVisible();
  const text = 'Priority Area 2: 2 actions. Lee Lead.';
  const path = '/api/pane/insert?plan=plan&area=a2&names=people';
  api.publish(path, { on: TODAY, asAt: AS_AT, html: `<p>${text}</p>`, text });
  await waitFor(() => expect(api.lines).toHaveLength(1));
  act(() => api.tellOfChange('2'));
  expect(await screen.findByText(text)).toBeVisible();
  expect(insert).toHaveFocus();
  expect(screen.queryByText('✔ Inserted into your mail.')).toBeNull();
});

test('says so where Outlook does not take it, and lets it be tried again', async () => {
  const draft = new FakeDraft();
  draft.refuses = true;
  showPane(new FakeOutlook(draft), composingApi());
  await chooseArea();
  await userEvent.click(await screen.findByRole('button', INSERT));
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Outlook did not take it\./);
  draft.refuses = false;
  await userEvent.click(screen.getByRole('button', INSERT));
  expect(await screen.findByText('✔ Inserted into your mail.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('tells whoever has no part in any plan so at once, and whom to ask, in place of a form', async () => {
  const api = composingApi();
  const message = 'You have no part in any plan here.';
  api.break({ status: 403, body: { code: 'not-allowed', message } });
  const { container } = showPane(new FakeOutlook(new FakeDraft(), { theme: 'contrast' }), api);
  expect(await screen.findByText('There is nothing for you to insert yet')).toBeVisible();
  expect(screen.getByText(/^What you insert comes out of plans, .* ask its coordinator to add you\./)).toBeVisible();
  for (const role of ['radio', 'textbox', 'alert']) expect(screen.queryByRole(role)).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});

test.each(THEMES)('has no accessibility fault in the %s theme', async (theme) => {
  const { container } = showPane(new FakeOutlook(new FakeDraft(), { theme }), composingApi());
  await chooseArea();
  await screen.findByRole('button', INSERT);
  expect(await axe(container)).toHaveNoViolations();
});
