import { unreachableLeads } from '../../../src/cases/asking/unreachable-leads.ts';
import { person, plan } from '../../builders/plan.ts';
import { fakePeople } from '../../fakes/people.ts';

const [lee, jo, max] = [person('Lee Lead'), person('Jo Joint'), person('Max Mover')];

test('vacancies and leavers are told with the open actions that wait for them, once each', async () => {
  const people = fakePeople({ accounts: { [jo.id]: 'disabled', [max.id]: 'gone' } });
  const actions = [{ leads: [jo] }, { leads: [] }, { leads: [jo, lee] }, { leads: [max], status: 'done' as const }];
  const found = await unreachableLeads(people, [plan({ actions })]);
  expect(found.map(({ person: who, why, actions: waiting }) => [who?.name ?? null, why, waiting])).toEqual([
    ['Jo Joint', 'disabled', ['plan:a1.1', 'plan:a1.3']],
    [null, 'no-person', ['plan:a1.2']],
  ]);
});

test('a plan that asks nobody has nobody who could not be asked', async () => {
  const people = fakePeople({ accounts: { [jo.id]: 'gone' } });
  expect(await unreachableLeads(people, [{ ...plan({ actions: [{ leads: [jo] }] }), state: 'paused' }])).toEqual([]);
});
