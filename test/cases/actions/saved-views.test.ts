import { MOST_VIEWS, savedViewCases } from '../../../src/cases/actions/saved-views.ts';
import { person, plan } from '../../builders/plan.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSavedViews } from '../../fakes/saved-views.ts';

const [lee, cora] = [person('Lee Lead'), person('Cora Coordinator')];
const late = { id: 'view-1', name: 'Late', search: 'rag=overdue' };

function cases() {
  const plans = fakePlanStore(plan({ roles: { coordinators: [cora] }, actions: [{ leads: [lee] }] }));
  return savedViewCases({ plans, people: fakePeople(), savedViews: fakeSavedViews() });
}

test('a view is its person’s alone', async () => {
  const views = cases();
  expect(await views.save(lee, late)).toEqual([late]);
  expect(await views.list(lee)).toEqual([late]);
  expect(await views.list(cora)).toEqual([]);
});

test('saving the same one twice saves one', async () => {
  const views = cases();
  await views.save(lee, late);
  expect(await views.save(lee, late)).toEqual([late]);
});

test('two views of one person have two names, however they are written', async () => {
  const views = cases();
  await views.save(lee, late);
  await expect(views.save(lee, { ...late, id: 'view-2', name: 'LATE' })).rejects.toMatchObject({
    code: 'view-name-taken',
  });
  expect(await views.save(cora, { ...late, id: 'view-2' })).toHaveLength(1);
});

test('what was removed by mistake is saved again', async () => {
  const views = cases();
  await views.save(lee, late);
  expect(await views.remove(lee, late.id)).toEqual([]);
  expect(await views.save(lee, late)).toEqual([late]);
});

test('keeps so many views and no more', async () => {
  const views = cases();
  for (let at = 0; at < MOST_VIEWS; at++) await views.save(lee, { ...late, id: `view-${at}`, name: `Late ${at}` });
  await expect(views.save(lee, { ...late, id: 'one-more' })).rejects.toMatchObject({
    code: 'views-full',
    facts: { most: MOST_VIEWS },
  });
});

test('whoever may read nothing keeps nothing here', async () => {
  const views = cases();
  await expect(views.save(person('Nick Nobody'), late)).rejects.toMatchObject({ code: 'not-allowed' });
});
