import { teamsLinks } from '../../src/teams-links.ts';
import type { Host } from '../../tab/shared/host.ts';
import { atLinkedPage } from '../../tab/shared/linked-page.ts';

function opened(linkedTo: string | null): { readonly linkedTo: string | null; readonly address: string | null } {
  let address: string | null = null;
  const host: Host = {
    surface: 'page',
    language: 'en-gb',
    conversation: null,
    ownSignIn: null,
    account: null,
    linkedTo,
    theme: () => 'default',
    watchTheme: () => () => undefined,
    signInToken: () => Promise.reject(new Error('nobody asks')),
    offerTab: () => undefined,
  };
  const after = atLinkedPage(host, {
    replaceState: (_state, _unused, url) => {
      address = String(url);
    },
  });
  return { linkedTo: after.linkedTo, address };
}

test('a link into Teams to a view leads to all actions, shown so', () => {
  const link = teamsLinks({ teamsAppId: 'app', publicUrl: 'https://plans.example.org' }).actions(
    'rag=overdue&find=caf%C3%A9',
  );
  const { subEntityId } = JSON.parse(new URL(link).searchParams.get('context') ?? '');
  expect(opened(subEntityId)).toEqual({ linkedTo: null, address: '/tab/actions?rag=overdue&find=caf%C3%A9' });
});

test('a link into Teams to what is overdue in a plan leads to the list of that plan', () => {
  const link = teamsLinks({ teamsAppId: 'app', publicUrl: 'https://plans.example.org' }).tab('care plan');
  const { subEntityId } = JSON.parse(new URL(link).searchParams.get('context') ?? '');
  expect(opened(subEntityId)).toEqual({ linkedTo: null, address: '/tab/?plan=care+plan' });
});

test('a link into Teams to a meeting leads to the page of its plan', () => {
  const link = teamsLinks({ teamsAppId: 'app', publicUrl: 'https://plans.example.org' }).meeting('care plan');
  const { subEntityId } = JSON.parse(new URL(link).searchParams.get('context') ?? '');
  expect(opened(subEntityId)).toEqual({ linkedTo: null, address: '/tab/plans/care%20plan/meeting' });
});

test('a link into Teams to all that waits for a decision leads there', () => {
  const link = teamsLinks({ teamsAppId: 'app', publicUrl: 'https://plans.example.org' }).toDecide();
  const { subEntityId } = JSON.parse(new URL(link).searchParams.get('context') ?? '');
  expect(opened(subEntityId)).toEqual({ linkedTo: null, address: '/tab/to-decide' });
});

test('neither leads anywhere else', () => {
  expect(opened('view:#/../elsewhere?rag=overdue').address).toMatch(/^\/tab\/actions\?[^#/]*$/);
  expect(opened('meeting:../../elsewhere').address).toBe('/tab/plans/..%2F..%2Felsewhere/meeting');
});

test.each([null, 'plan:a1.1', 'ask:id-lee:2015-07-01'])('a link to %s is left to whoever opens it', (linkedTo) => {
  expect(opened(linkedTo)).toEqual({ linkedTo, address: null });
});
