/** @jest-environment jsdom */
import '../support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { actionReply, line, revision } from '../support/action-replies.ts';
import { FakeOutlook, FakePaneSignIn, mail } from '../support/fake-outlook.ts';
import { fill } from '../support/fill.ts';
import { asTheyStand, mentioned, noted, paneAction } from '../support/pane-replies.ts';
import { TODAY } from '../support/replies.ts';
import { NOW, paneApi, places, showPane } from '../support/show-pane.tsx';
import { THEMES } from '../support/themes.ts';
import { item } from '../support/to-decide-replies.ts';

expect.extend(toHaveNoViolations);

const NOTE = 'Note this mail on 1.1 Publish the scheme of delegation';
const form = (name: string) => screen.findByRole('form', { name });
const signIn = (owner: string) => Object.assign(new FakePaneSignIn(), { owner });
const askedOf = (api: ReturnType<typeof paneApi>, path: string) => api.seen.filter((one) => one.path === path);

describe('a mail that is read', () => {
  test('shows the actions it mentions as they stand, why each was found, and whom it is about', async () => {
    const api = paneApi(
      mentioned({
        actions: [
          {
            ...paneAction(),
            why: [{ by: 'link' }, { by: 'ref', words: 'Action 1.1' }, { by: 'quote', words: 'Publish' }],
          },
        ],
        people: [
          {
            id: 'lee',
            name: 'Lee Lead',
            by: 'address',
            leads: { open: 3, overdue: 1 },
            manages: { open: 0, overdue: 0 },
          },
        ],
      }),
    );
    showPane(new FakeOutlook(mail()), api);
    const actions = within(await screen.findByRole('region', { name: '1 action' }));
    expect(actions.getByText('Overdue')).toBeVisible();
    expect(actions.getByText('18 days')).toBeVisible();
    expect(actions.getByRole('link', { name: /Publish the scheme/ })).toHaveAttribute('href', paneAction().link);
    expect(actions.getByText('Found because the mail links to it, and it says “Action 1.1”.')).toBeVisible();
    expect(screen.getByText('Leads 3 open actions, 1 overdue.', { exact: false })).toBeVisible();
    const [asked] = askedOf(api, '/api/pane/mentioned');
    expect(asked?.body).toEqual({
      subject: 'Scheme of delegation',
      text: 'Action 1.1 went to the board on Monday.\nThey agreed to it.',
      links: [],
      people: ['pat.lowe@harrowmere.example', 'lee.lead@harrowmere.example'],
      digest: null,
    });
  });

  test('is sent once; how its actions stand is asked again without it', async () => {
    const api = paneApi();
    api.openLines();
    showPane(new FakeOutlook(mail()), api);
    await screen.findByText('Overdue');
    const done = { ...paneAction(), status: 'done' as const, rag: 'done' as const, daysOverdue: 0 };
    api.publish(NOW, { ...asTheyStand(mentioned()), actions: [done] });
    await waitFor(() => expect(api.lines).toHaveLength(1));
    act(() => api.tellOfChange('2'));
    expect(await screen.findByText('Done')).toBeVisible();
    expect(askedOf(api, '/api/pane/mentioned')).toHaveLength(1);
  });

  test('that mentions nothing says how actions are found, and lets one be looked for', async () => {
    const api = paneApi(mentioned({ actions: [] }));
    api.publish('/api/pane/find?words=delegation', { ...asTheyStand(mentioned()), decide: undefined });
    showPane(new FakeOutlook(mail()), api);
    expect(await screen.findByText('No action is mentioned here')).toBeVisible();
    // Who may make one of the mail is said below; here it would promise that to everybody.
    expect(screen.getByText(/^An action is found by its link/)).toHaveTextContent(/You can look for one below\.$/);
    await userEvent.type(screen.getByLabelText(/^Words of the action/), 'delegation{Enter}');
    expect(await screen.findByText('1 action was found.')).toHaveAttribute('role', 'status');
    expect(await screen.findByRole('button', { name: NOTE })).toBeVisible();
  });

  test('leaves it to the reader which of several actions is meant', async () => {
    const other = paneAction({ key: 'other:a1.1', planTitle: 'Audit Plan', text: 'Test the fire doors' });
    const reply = mentioned({ actions: [], unclear: [{ words: '1.1', actions: [paneAction(), other], more: 2 }] });
    const api = paneApi(reply);
    api.publish(`${NOW}&key=other%3Aa1.1`, asTheyStand(reply));
    showPane(new FakeOutlook(mail()), api);
    const unclear = within(await screen.findByRole('region', { name: 'Could be one of these' }));
    expect(unclear.getByText('“1.1” could mean one of these:')).toBeVisible();
    expect(unclear.getAllByRole('listitem')).toHaveLength(2);
    expect(unclear.getByText(/^And 2 more/)).toBeVisible();
  });

  test('whose text Outlook keeps to itself is looked at by its subject, and says so', async () => {
    const api = paneApi();
    showPane(new FakeOutlook(mail({ read: () => Promise.reject(new Error('protected')) })), api);
    expect(await screen.findByText(/^Outlook does not let the pane read/)).toBeVisible();
    expect(askedOf(api, '/api/pane/mentioned')[0]?.body).toMatchObject({ text: '', subject: 'Scheme of delegation' });
    await userEvent.click(screen.getByRole('button', { name: NOTE }));
    expect(screen.queryByRole('button', { name: 'Choose words from the mail' })).toBeNull();
  });

  test('says what is wrong while the service is out of reach, and tries again', async () => {
    const api = paneApi();
    api.break('no-network');
    showPane(new FakeOutlook(mail()), api);
    expect(await screen.findByRole('alert')).toHaveTextContent('Followthrough cannot be reached');
    api.break(null);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Overdue')).toBeVisible();
  });
});

describe('noting a mail', () => {
  test('keeps what is shown, word for word, and nothing else', async () => {
    const api = paneApi();
    const notes: unknown[] = [];
    api.take('/api/pane/note', (body) => {
      notes.push(body);
      return { status: 200, body: noted() };
    });
    showPane(new FakeOutlook(mail()), api);
    await userEvent.click(await screen.findByRole('button', { name: NOTE }));
    const note = within(await form(NOTE));
    await userEvent.click(note.getByRole('button', { name: 'Choose words from the mail' }));
    expect(note.getByText(/name a child, a carer or a family/)).toBeVisible();
    const second = note.getByRole('checkbox', { name: 'They agreed to it.' });
    await userEvent.click(note.getByRole('checkbox', { name: /^Action 1\.1 went/ }));
    await userEvent.click(second);
    expect(note.getByLabelText(/^Words of the mail/)).toHaveValue(
      'Action 1.1 went to the board on Monday.\nThey agreed to it.',
    );
    await userEvent.click(second);
    fill(note.getByLabelText(/^Subject/), 'Scheme, as agreed');
    await userEvent.click(note.getByRole('radio', { name: /^Evidence/ }));
    const kept = within(note.getByRole('figure'));
    expect(kept.getByText('Scheme, as agreed')).toBeVisible();
    expect(kept.getByText('Pat Lowe <pat.lowe@harrowmere.example>')).toBeVisible();
    expect(kept.getByText('16 November 2026 at 09:30')).toBeVisible();
    expect(kept.getByText('Action 1.1 went to the board on Monday.')).toBeVisible();
    await userEvent.click(note.getByRole('button', { name: 'Note it' }));
    expect(await screen.findByText('✔ Noted. It stands in the history:')).toBeVisible();
    expect(notes).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        action: 'plan:a1.1',
        as: 'evidence',
        mail: {
          subject: 'Scheme, as agreed',
          from: { name: 'Pat Lowe', address: 'pat.lowe@harrowmere.example' },
          at: '2026-11-16T09:30:00.000Z',
          link: 'https://outlook.office365.com/owa/?ItemID=mail-1',
        },
        words: 'Action 1.1 went to the board on Monday.',
      },
    ]);
    expect(screen.getByRole('button', { name: NOTE })).toHaveFocus();
  });

  test('says why it was not noted, keeps what was typed, and sends the same again under the same id', async () => {
    const api = paneApi();
    const ids: unknown[] = [];
    api.take('/api/pane/note', (body) => {
      ids.push(body);
      const refusal = { code: 'busy', message: 'SharePoint is busy. Try again in a minute.' };
      return ids.length === 1 ? { status: 409, body: refusal } : { status: 200, body: noted() };
    });
    showPane(new FakeOutlook(mail()), api);
    await userEvent.click(await screen.findByRole('button', { name: NOTE }));
    fill(screen.getByLabelText(/^Words of the mail/), 'They agreed.');
    await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
    expect(await screen.findByText('SharePoint is busy. Try again in a minute.')).toBeVisible();
    expect(screen.getByLabelText(/^Words of the mail/)).toHaveValue('They agreed.');
    await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
    await screen.findByText('✔ Noted. It stands in the history:');
    expect(ids[1]).toEqual(ids[0]);
  });

  test('takes no more than is kept', async () => {
    showPane(new FakeOutlook(mail({ text: 'Agreed. '.repeat(300) })));
    await userEvent.click(await screen.findByRole('button', { name: NOTE }));
    await userEvent.click(screen.getByRole('button', { name: 'Choose words from the mail' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Agreed/ }));
    expect(screen.getByText(/at most 2,000 letters are kept/)).toBeVisible();
    expect(screen.getByLabelText(/^Words of the mail/)).toHaveValue('');
  });

  test('is not offered to who may not', async () => {
    showPane(
      new FakeOutlook(mail()),
      paneApi(mentioned({ actions: [{ ...paneAction({ mayNote: [] }), why: [{ by: 'link' }] }] })),
    );
    await screen.findByText('Overdue');
    expect(screen.queryByRole('button', { name: NOTE })).toBeNull();
  });
});

describe('a pane that stays open', () => {
  test('follows to the next mail, and has what was half typed when the first comes back', async () => {
    const outlook = new FakeOutlook(mail());
    showPane(outlook);
    await userEvent.click(await screen.findByRole('button', { name: NOTE }));
    fill(screen.getByLabelText(/^Words of the mail/), 'They agreed.');
    act(() => outlook.open(mail({ id: 'mail-2', subject: 'Fire doors' })));
    expect(await screen.findByText('Beside the pane now: Fire doors')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: NOTE })).toBeVisible();
    expect(screen.queryByDisplayValue('They agreed.')).toBeNull();
    act(() => outlook.open(null));
    expect(await screen.findByText('Open a mail')).toBeVisible();
    act(() => outlook.open(mail()));
    expect(await screen.findByLabelText(/^Words of the mail/)).toHaveValue('They agreed.');
  });

  test('calls a mail without a subject so', async () => {
    showPane(new FakeOutlook(mail({ subject: '' })));
    expect(await screen.findByText('Beside the pane now: (no subject)')).toBeInTheDocument();
    expect(screen.getByText('(no subject)')).toBeVisible();
  });

  test('says so where Outlook does not tell of the next mail', async () => {
    showPane(new FakeOutlook(mail(), { tellsOfItems: false }));
    expect(await screen.findByText(/^This Outlook does not tell the pane/)).toBeVisible();
  });
});

describe('what is half typed about a mail', () => {
  beforeEach(() => window.sessionStorage.clear());

  const kept = () => JSON.stringify(sessionStorage);
  const words = () => screen.findByLabelText(/^Words of the mail/);

  /** Opens the pane beside the mail, begins to note it and to make an action of it, and closes it. */
  async function typed(owner: string) {
    const opened = showPane(new FakeOutlook(mail()), paneApi(), signIn(owner));
    await userEvent.click(await screen.findByRole('button', { name: NOTE }));
    fill(await words(), 'They said yes');
    await userEvent.click(await screen.findByRole('button', { name: 'Make it an action' }));
    fill(await screen.findByLabelText(/^Lead/), 'Lee Lead');
    opened.unmount();
  }

  test('is kept without anything else of the mail', async () => {
    await typed('mona');
    expect(JSON.parse(sessionStorage.getItem('followthrough forms') ?? '')).toEqual({
      owner: 'mona',
      drafts: { '/mail-1 note on plan:a1.1': { words: 'They said yes' }, '/mail-1 make': { lead: 'Lee Lead' } },
    });
    expect(sessionStorage).toHaveLength(1);
  });

  test('is there when the pane is opened again beside the same mail, until it is sent or given up', async () => {
    await typed('mona');
    const outlook = new FakeOutlook(mail({ id: 'mail-2' }));
    const api = paneApi();
    api.take('/api/pane/note', () => ({ status: 200, body: noted() }));
    showPane(outlook, api, signIn('mona'));
    expect(await screen.findByRole('button', { name: NOTE })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Make it an action' })).toBeVisible();
    act(() => outlook.open(mail()));
    expect(await words()).toHaveValue('They said yes');
    expect(within(await form(NOTE)).getByLabelText(/^Subject/)).toHaveValue('Scheme of delegation');
    expect(await words()).not.toHaveFocus();
    const make = within(await form('Make it an action'));
    expect(make.getByLabelText(/^Lead/)).toHaveValue('Lee Lead');
    await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
    expect(await screen.findByText('✔ Noted. It stands in the history:')).toBeVisible();
    expect(kept()).not.toContain('They said yes');
    await userEvent.click(make.getByRole('button', { name: 'Cancel' }));
    expect(sessionStorage).toHaveLength(0);
  });

  test('is thrown away unread where somebody else is signed in', async () => {
    await typed('mona');
    showPane(new FakeOutlook(mail()), paneApi(), signIn('nell'));
    expect(await screen.findByRole('button', { name: NOTE })).toBeVisible();
    expect(kept()).not.toContain('They said yes');
  });
});

describe('a digest', () => {
  test('in which nothing waits for the reader promises no decision', async () => {
    showPane(new FakeOutlook(mail()), paneApi(mentioned({ isDigest: true })));
    expect(await screen.findByText(/^These are the actions that the mail names/)).toHaveTextContent(/moment\.$/);
  });

  const waiting = item({ action: { ...paneAction(), doneOn: null } });

  test('shows its actions as they stand now, each decided on the spot', async () => {
    const reply = mentioned({ isDigest: true, decide: [waiting] });
    const api = paneApi(reply);
    const may = { may: ['agree-revision' as const, 'refuse-revision' as const], action: { revisions: [revision()] } };
    api.publish('/api/actions/plan%3Aa1.1', actionReply(may));
    api.take('/api/actions/plan%3Aa1.1/agree-revision', () => {
      api.publish(NOW, { ...asTheyStand(reply), decide: [] });
      return { status: 200, body: actionReply() };
    });
    showPane(new FakeOutlook(mail({ id: 'digest' })), api);
    expect(await screen.findByRole('heading', { name: 'This digest, as it stands now' })).toBeVisible();
    expect(screen.getByText('Sam Okafor asks for 31 December 2026.')).toBeVisible();
    for (const name of [NOTE, 'Make it an action']) expect(screen.queryByRole('button', { name })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Agree to the revised date/ }));
    const agree = await screen.findByRole('button', { name: 'Agree' });
    expect(screen.getAllByText('Sam Okafor asks for 31 December 2026.')).toHaveLength(1);
    await userEvent.click(agree);
    expect(await screen.findByText('✔ You agreed to 31 December 2026. Sam Okafor is told in Teams.')).toHaveFocus();
    await waitFor(() => expect(screen.queryByText('Sam Okafor asks for 31 December 2026.')).toBeNull());
  });

  test('offers all that waits about an action, and after one decision the other still', async () => {
    const help = item({ ...waiting, kind: 'help', key: 'help|plan:a1.1', words: 'Nobody answers.', day: null });
    const asked = [waiting, { ...help, by: 'Lee Lead', commands: ['answer-help' as const] }];
    const reply = mentioned({ isDigest: true, decide: asked });
    const api = paneApi(reply);
    const may = { may: ['agree-revision' as const, 'answer-help' as const], action: { revisions: [revision()] } };
    api.publish('/api/actions/plan%3Aa1.1', actionReply(may));
    api.take('/api/actions/plan%3Aa1.1/agree-revision', () => {
      api.publish(NOW, { ...asTheyStand(reply), decide: asked.slice(1) });
      return { status: 200, body: actionReply({ may: ['answer-help'] }) };
    });
    showPane(new FakeOutlook(mail({ id: 'digest' })), api);
    expect(await screen.findByText('Lee Lead asks for help.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Agree to the revised date/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Agree' }));
    expect(await screen.findByText('✔ You agreed to 31 December 2026. Sam Okafor is told in Teams.')).toHaveFocus();
    await waitFor(() => expect(screen.queryByText('Sam Okafor asks for 31 December 2026.')).toBeNull());
    expect(screen.getByRole('button', { name: /^Answer the request for help/ })).toBeVisible();
  });

  test('says the words of a request once, and gives the focus to what somebody else decided', async () => {
    const said = { on: TODAY, by: 'Sam Okafor', choice: null, words: waiting.words };
    const asked = { ...paneAction({ lastAnswer: said }), why: [{ by: 'link' as const }] };
    const reply = mentioned({ isDigest: true, actions: [asked], decide: [waiting] });
    const api = paneApi(reply);
    api.openLines();
    api.publish(
      '/api/actions/plan%3Aa1.1',
      actionReply({ history: [line({ by: 'Nell Next', kind: 'revision-agreed' })] }),
    );
    showPane(new FakeOutlook(mail({ id: 'digest' })), api);
    const agree = await screen.findByRole('button', { name: /^Agree to the revised date/ });
    expect(screen.getAllByText(waiting.words ?? '', { exact: false })).toHaveLength(1);
    agree.focus();
    await waitFor(() => expect(api.lines).toHaveLength(1));
    api.publish(NOW, { ...asTheyStand(reply), decide: [] });
    act(() => api.tellOfChange('2'));
    const decided = await screen.findByText('Nell Next');
    expect(document.activeElement).toContainElement(decided);
    expect(document.body).not.toHaveFocus();
  });
});

describe('what is half typed about a decision', () => {
  const waiting = item({ action: { ...item().action, key: 'plan:a1.1' } });
  const reply = mentioned({ isDigest: true, decide: [waiting] });

  beforeEach(() => window.sessionStorage.clear());

  /** Opens the pane beside the digest, types why a date is refused, and closes it. */
  async function typed(api: ReturnType<typeof paneApi>, owner: string) {
    const opened = showPane(new FakeOutlook(mail({ id: 'digest' })), api, signIn(owner));
    await userEvent.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
    fill(await screen.findByRole('textbox', { name: /Reason/ }), 'Not again');
    opened.unmount();
  }

  function apiOfDigest() {
    const api = paneApi(reply);
    const may = ['agree-revision' as const, 'refuse-revision' as const];
    api.publish('/api/actions/plan%3Aa1.1', actionReply({ may, action: { revisions: [revision()] } }));
    return api;
  }

  test('is there when the pane is opened again, also once somebody else has decided', async () => {
    const api = apiOfDigest();
    await typed(api, 'mona');
    const again = showPane(new FakeOutlook(mail({ id: 'digest' })), api, signIn('mona'));
    await userEvent.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
    expect(await screen.findByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
    again.unmount();
    api.publish('/api/actions/plan%3Aa1.1', actionReply({ history: [line({ kind: 'revision-agreed' })] }));
    api.publish(NOW, { ...asTheyStand(reply), decide: [] });
    api.take('/api/pane/mentioned', () => ({ status: 200, body: { ...reply, decide: [] } }));
    showPane(new FakeOutlook(mail({ id: 'digest' })), api, signIn('mona'));
    expect(await screen.findByText('What you had typed about action 1.1')).toBeVisible();
    expect(await screen.findByRole('textbox', { name: /Reason/ })).toHaveValue('Not again');
  });

  test('is thrown away unread where somebody else is signed in', async () => {
    const api = apiOfDigest();
    await typed(api, 'mona');
    expect(JSON.stringify(sessionStorage)).toContain('Not again');
    const other = showPane(new FakeOutlook(mail({ id: 'digest' })), api, signIn('nell'));
    await userEvent.click(await screen.findByRole('button', { name: /^Refuse the revised date/ }));
    expect(await screen.findByRole('textbox', { name: /Reason/ })).toHaveValue('');
    expect(JSON.stringify(sessionStorage)).not.toContain('Not again');
    other.unmount();
  });
});

test('an action is made of a mail, with the mail as its evidence', async () => {
  const api = paneApi(mentioned({ actions: [] }));
  const made: unknown[] = [];
  api.take('/api/pane/actions', (body) => {
    made.push(body);
    return { status: 200, body: noted(paneAction({ ref: null, text: 'Publish the scheme' })) };
  });
  showPane(new FakeOutlook(mail()), api);
  await userEvent.click(await screen.findByRole('button', { name: 'Make it an action' }));
  const make = within(await form('Make it an action'));
  expect(make.getByLabelText(/^What is to be done/)).toHaveValue('Scheme of delegation');
  const where = make.getByRole('combobox', { name: /^Where does it belong/ });
  expect(where).toHaveDisplayValue('Choose an area');
  fill(make.getByLabelText(/^What is to be done/), 'Publish the scheme');
  fill(make.getByLabelText(/^Lead/), 'Lee Lead');
  fill(make.getByLabelText(/^Due/), '2026-11-17');
  const add = make.getByRole('button', { name: 'Add the action' });
  await userEvent.click(add);
  expect(where).toHaveAccessibleDescription('Choose one of these.');
  expect(where).toHaveFocus();
  const late = 'The day has to be 18 November 2026 or later.';
  expect(make.getByLabelText(/^Due/)).toHaveAccessibleDescription(expect.stringContaining(late));
  expect(make.getByLabelText(/^Lead/)).toHaveValue('Lee Lead');
  expect(made).toEqual([]);
  await userEvent.selectOptions(where, 'Priority Area 2: Practice');
  fill(make.getByLabelText(/^Due/), '2026-12-31');
  await userEvent.click(add);
  expect(await screen.findByText(/Added: “Publish the scheme”\./)).toBeVisible();
  expect(made).toMatchObject([
    { plan: 'plan', area: 'a2', text: 'Publish the scheme', lead: 'Lee Lead', due: '2026-12-31' },
  ]);
});

test('where a plan has one area alone, an action of a mail belongs there', async () => {
  const api = paneApi(mentioned({ actions: [] }));
  api.publish('/api/pane/places', places([{ id: 'a1', heading: 'Section 1', title: 'Leadership' }]));
  showPane(new FakeOutlook(mail()), api);
  await userEvent.click(await screen.findByRole('button', { name: 'Make it an action' }));
  expect(screen.getByRole('radio', { name: 'Section 1: Leadership' })).toBeChecked();
});

test('a keyboard alone notes a mail', async () => {
  const api = paneApi();
  api.take('/api/pane/note', () => ({ status: 200, body: noted() }));
  showPane(new FakeOutlook(mail()), api);
  const user = userEvent.setup();
  const button = await screen.findByRole('button', { name: NOTE });
  while (document.activeElement !== button) await user.tab();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('radio', { name: /^Progress/ })).toHaveFocus();
  await user.tab();
  await user.tab();
  await user.keyboard('Agreed.');
  const send = screen.getByRole('button', { name: 'Note it' });
  while (document.activeElement !== send) await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('✔ Noted. It stands in the history:')).toBeVisible();
  expect(api.seen.find(({ path }) => path === '/api/pane/note')?.body).toMatchObject({ words: 'Agreed.' });
});

test.each(THEMES)('has no accessibility fault in the %s theme, with every form open', async (theme) => {
  const waiting = item({ action: { ...paneAction(), doneOn: null } });
  const api = paneApi(mentioned({ decide: [waiting] }));
  const { container } = showPane(new FakeOutlook(mail(), { theme }), api);
  await userEvent.click(await screen.findByRole('button', { name: NOTE }));
  await userEvent.click(screen.getByRole('button', { name: 'Choose words from the mail' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Make it an action' }));
  expect(await axe(container)).toHaveNoViolations();
});
