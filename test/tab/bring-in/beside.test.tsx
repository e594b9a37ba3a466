/** @jest-environment jsdom */
import '../support/browser.ts';
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { DifferencesReply } from '../../../src/wire/plan-versions.ts';
import type { FakeApi } from '../support/fake-api.ts';
import { apiWith, read, reply, showPreview } from './showing.ts';

beforeEach(() => sessionStorage.clear());

describe('a document that is likely a newer version of a plan that is here', () => {
  const plans = [{ id: 'care-plan', title: 'Care Plan', state: 'live', likeness: 'title' } as const];
  const difference = (
    given: Partial<DifferencesReply['differences'][number]>,
  ): DifferencesReply['differences'][number] => ({
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
    ...given,
  });
  const answered = { by: 'Tom Ward', at: '2015-07-01' };
  const held = difference({
    id: 'a1.2|status',
    kind: 'status',
    ref: '1.2',
    text: 'Hold a board',
    from: 'done',
    to: 'in-progress',
    held: 'answered-since',
    answered,
  });
  const gone = difference({ id: 'a3.1|gone', kind: 'gone', ref: '3.1', text: 'Visit homes', from: null, to: null });
  const differences: DifferencesReply = { plan: 'care-plan', differences: [difference({}), held, gone], unchanged: 4 };

  async function laidBeside(api: FakeApi): Promise<UserEvent> {
    api.take('/api/plans/care-plan/differences', () => ({ status: 200, body: differences }));
    const user = await showPreview(api);
    await user.click(screen.getByRole('radio', { name: 'A newer version of a plan that is here' }));
    await user.click(screen.getByRole('button', { name: 'See what is new' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'What the newer version says' })).toHaveFocus();
    return user;
  }

  test('is not brought in before somebody says what it is', async () => {
    const api = apiWith(reply({ plans }));
    const user = await showPreview(api);
    expect(screen.getByText('It looks like a newer version of “Care Plan”.')).toBeVisible();
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Bring it in as a draft' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Say first what this document is');
    expect(api.seen.filter(({ path }) => path === '/api/plans')).toEqual([]);
  });

  test('shows what moved by kind; what was answered since is not ticked, with the reason; what is ticked is taken over', async () => {
    const api = apiWith(reply({ plans }));
    const user = await laidBeside(api);
    expect(screen.getByText('3 differences; 4 actions as before.')).toBeVisible();
    const dates = within(screen.getByRole('group', { name: 'Dates that moved (1)' }));
    expect(dates.getByRole('checkbox', { name: /due moved from 30 June 2015 to 30 September 2015/ })).toBeChecked();
    const status = within(screen.getByRole('group', { name: 'Status that changed (1)' }));
    expect(status.getByRole('checkbox', { name: /status changed.*Tom Ward said otherwise/ })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'and close it as superseded' }));
    let sent: unknown;
    api.take('/api/plans/care-plan/versions', (body) => {
      sent = body;
      return { status: 200, body: { taken: ['a1.1|due', 'a3.1|gone'], same: [] } };
    });
    await user.click(screen.getByRole('button', { name: 'Take over what is ticked (2)' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'It is in the record' })).toHaveFocus();
    expect(screen.getByText('2 of 3 differences were taken over.')).toBeVisible();
    expect(await read(sent)).toMatchObject({ as: 'newer', take: ['a1.1|due', 'a3.1|gone'], close: ['a3.1|gone'] });
    expect({ ...sessionStorage }).toEqual({});
  });

  test('can be gone back from, with everything that was put right', async () => {
    const user = await laidBeside(apiWith(reply({ plans })));
    await user.click(screen.getByRole('button', { name: 'Back to the preview' }));
    expect(screen.getByRole('heading', { level: 2, name: 'Care Plan' })).toBeVisible();
  });

  test('taken in as part of a plan offers what may be the same action in two places, and links only what is ticked', async () => {
    const api = apiWith(reply({ plans }));
    const named = (key: string, text: string) => ({ key, ref: null, text, planTitle: 'Care Plan' });
    const same = [{ action: named('care-plan:a9.1', 'Publish it soon'), other: named('care-plan:a1.1', 'Publish it') }];
    api.take('/api/plans/care-plan/differences', () => ({
      status: 200,
      body: { ...differences, differences: [gone] },
    }));
    api.take('/api/plans/care-plan/versions', () => ({ status: 200, body: { taken: ['a3.1|gone'], same } }));
    api.take('/api/same-actions', () => ({ status: 200, body: { linked: 1 } }));
    const user = await showPreview(api);
    await user.click(screen.getByRole('radio', { name: /^Another plan to take into one/ }));
    await user.click(screen.getByRole('button', { name: 'See what is new' }));
    await user.click(await screen.findByRole('button', { name: /^Take over what is ticked/ }));
    await user.click(await screen.findByRole('checkbox', { name: /Publish it soon/ }));
    await user.click(screen.getByRole('button', { name: 'Link what is ticked' }));
    expect(await screen.findByText('They are linked.')).toBeVisible();
    expect(api.seen.findLast(({ path }) => path === '/api/same-actions')?.body).toEqual({
      pairs: [{ action: 'care-plan:a9.1', other: 'care-plan:a1.1' }],
    });
  });
});
