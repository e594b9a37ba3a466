import { viewPaneActions } from '../../../src/cases/pane/view-mentioned.ts';
import { person, plan } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople } from '../../fakes/people.ts';

test('an action that changes while the asks are looked through is told as it stands after that, like the tag of the reply', async () => {
  const mary = person('Mary Manager');
  const standing = (status: 'in-progress' | 'done') => plan({ areas: [{ manager: mary, actions: [{ status }] }] });
  let now = standing('in-progress');
  const key = now.areas[0]?.actions[0]?.key ?? '';
  const ports = {
    plans: { plans: () => [now], history: () => [] },
    people: fakePeople({ people: [mary] }),
    clock: fakeClock('2015-07-01'),
    unanswered: async () => {
      now = standing('done');
      return [];
    },
  };
  const { actions } = await viewPaneActions(ports, mary, [key]);
  expect(actions.map(({ action }) => action.status)).toEqual(['done']);
});
