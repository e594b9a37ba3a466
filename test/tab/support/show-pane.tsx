import { render } from '@testing-library/react';
import type { MentionedReply, PanePlacesReply } from '../../../src/wire/pane.ts';
import { PaneApp, type PaneVisitor } from '../../../tab/pane/pane-app.tsx';
import { FakeApi } from './fake-api.ts';
import { type FakeOutlook, FakePaneSignIn } from './fake-outlook.ts';
import { asTheyStand, mentioned } from './pane-replies.ts';
import { TODAY } from './replies.ts';

/** Where the pane asks how action 1.1 stands now. */
export const NOW = '/api/pane/actions?key=plan%3Aa1.1';

/** The API of a reader who may add an action to Priority Area 1, and says so of each mail that is looked at. */
export function paneApi(reply: MentionedReply = mentioned()): FakeApi {
  const api = new FakeApi();
  api.take('/api/pane/mentioned', () => ({ status: 200, body: reply }));
  api.publish(NOW, asTheyStand(reply));
  api.publish('/api/pane/places', places());
  return api;
}

const AREAS = [
  { id: 'a1', heading: 'Priority Area 1', title: 'Leadership' },
  { id: 'a2', heading: 'Priority Area 2', title: 'Practice' },
];

/** A plan with these areas, to which the reader may add an action. */
export function places(areas = AREAS): PanePlacesReply {
  return { on: TODAY, plans: [{ id: 'plan', title: 'Improvement Plan', mayAdd: true, areas }] };
}

/** Shows the pane beside what is open in Outlook. */
export function showPane(
  outlook: FakeOutlook,
  api: FakeApi = paneApi(),
  signIn: FakePaneSignIn = new FakePaneSignIn(),
) {
  return showPaneTo({ outlook, signIn }, api);
}

/** Shows the page to anybody. */
export function showPaneTo(visitor: PaneVisitor, api: FakeApi = paneApi(), loadAgain = () => undefined) {
  const around = { fetch: api.fetch, now: () => Date.now(), loadAgain, changeLanguage: () => undefined };
  return render(<PaneApp visitor={visitor} around={around} />);
}
