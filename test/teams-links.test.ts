import { actionInLink, teamsLinks } from '../src/teams-links.ts';

const links = teamsLinks({ teamsAppId: 'app', publicUrl: 'https://followthrough.example' });

test('the form of an update request opens in the personal tab, and in a browser where Teams is not at hand', () => {
  const link = new URL(links.answerForm('id-lee:2015-07-01'));
  expect(link.pathname).toBe('/l/entity/app/my-actions');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'ask:id-lee:2015-07-01' });
  const page = new URL(link.searchParams.get('webUrl') ?? '');
  expect(page.pathname).toBe('/tab/my-actions');
  expect(page.searchParams.get('ask')).toBe('id-lee:2015-07-01');
});

test('an action opens in Teams, and as a page of its own where Teams is not at hand; both lead back to it', () => {
  const app = { teamsAppId: 'app', publicUrl: 'https://followthrough.example' };
  const link = links.action('plan', 'plan:a1.2');
  const page = new URL(link).searchParams.get('webUrl') ?? '';
  expect(page).toBe('https://followthrough.example/tab/actions/plan%3Aa1.2');
  expect([link, page, `${page}?action=other:a1.1`].map((one) => actionInLink(app, one))).toEqual([
    'plan:a1.2',
    'plan:a1.2',
    'other:a1.1',
  ]);
  expect(actionInLink(app, links.decide('plan:a1.2', { what: 'help' }))).toBe('plan:a1.2');
  expect(actionInLink(app, 'https://followthrough.example/tab/actions/%E0%A4%A')).toBeNull();
});

test('what is overdue opens for the plan that the link names, not for whichever is shown first', () => {
  const link = new URL(links.tab('audit-plan'));
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'overdue:audit-plan' });
  expect(link.searchParams.get('webUrl')).toBe('https://followthrough.example/tab/?plan=audit-plan');
});

test('a view of all actions opens in the first tab, and in a browser where Teams is not at hand', () => {
  const link = new URL(links.actions('rag=overdue&find=caf%C3%A9'));
  expect(link.pathname).toBe('/l/entity/app/overdue');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
    subEntityId: 'view:rag=overdue&find=caf%C3%A9',
  });
  expect(link.searchParams.get('webUrl')).toBe('https://followthrough.example/tab/actions?rag=overdue&find=caf%C3%A9');
});
