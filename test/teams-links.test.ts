import { teamsLinks } from '../src/teams-links.ts';

const links = teamsLinks({ teamsAppId: 'app', publicUrl: 'https://followthrough.example' });

test('the form of an update request opens in the personal tab, and in a browser where Teams is not at hand', () => {
  const link = new URL(links.answerForm('id-lee:2015-07-01'));
  expect(link.pathname).toBe('/l/entity/app/my-actions');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'ask:id-lee:2015-07-01' });
  const page = new URL(link.searchParams.get('webUrl') ?? '');
  expect(page.pathname).toBe('/tab/my-actions');
  expect(page.searchParams.get('ask')).toBe('id-lee:2015-07-01');
});
