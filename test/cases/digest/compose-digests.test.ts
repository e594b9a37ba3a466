import { composeDigest, composeDigests } from '../../../src/cases/digest/compose-digests.ts';
import { withDigestHad } from '../../../src/core/digest/own-digest.ts';
import { entry } from '../../builders/entry.ts';
import { day, person, plan, revision } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeOwnDigests } from '../../fakes/own-digests.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const [mary, cora, lee] = [person('Mary Manager'), person('Cora Coordinator'), person('Lee Lead')];
const [LAST, MONDAY] = [day('2015-06-29'), day('2015-07-06')];

/** One is late as it was a week ago, one since then, and of one that was late by then a later day was agreed on Wednesday. */
async function stage() {
  const moved = { ...revision('2015-09-30'), asked: { by: lee, on: day('2015-06-30') } };
  const plans = fakePlanStore(
    plan({
      roles: { coordinators: [cora] },
      actions: [{ by: '2015-05-31' }, { by: '2015-06-30' }, { by: '2015-06-19', revisions: [moved] }],
    }),
  );
  await plans.note([
    entry({
      action: 'plan:a1.3',
      kind: 'revision-agreed',
      by: mary,
      changes: [
        { field: 'date asked for', from: '2015-09-30', to: null },
        { field: 'agreed date', from: '2015-06-19', to: '2015-09-30' },
      ],
    }),
  ]);
  const ownDigests = fakeOwnDigests();
  await ownDigests.change(mary.id, (own) => withDigestHad(own, LAST));
  return {
    plans,
    ownDigests,
    asks: fakeAskStore(),
    availability: fakeAvailability(),
    clock: fakeClock('2015-07-06'),
  };
}

test('what is late is laid beside what the record says was late at the reader’s digest before', async () => {
  const [marys, coras] = await composeDigests(await stage(), MONDAY);
  expect(marys).toMatchObject({
    since: LAST,
    areas: [{ overdue: { length: 2 }, overdueThen: 2, newlyOverdue: new Set(['plan:a1.2']) }],
  });
  expect(coras).toMatchObject({ to: cora, since: null, areas: [{ overdueThen: null }] });
});

test('whoever chose a clock of their own is told so; what is told stays that of the plans’ day', async () => {
  const ports = await stage();
  const clocks = [{ from: LAST, timeZone: 'Pacific/Auckland' }];
  await ports.ownDigests.change(mary.id, (own) => ({ ...own, clocks }));
  const mails = await composeDigests(ports, MONDAY);
  expect(mails.map(({ ownClock }) => ownClock)).toEqual(['Pacific/Auckland', null]);
  expect(mails[0]).toMatchObject({ on: MONDAY, at: '11:00', areas: [{ overdue: { length: 2 } }] });
});

test('one reader’s digest is the one that they have among all', async () => {
  const ports = await stage();
  const all = await composeDigests(ports, MONDAY);
  expect(await composeDigest(ports, MONDAY, cora.id)).toEqual(all[1]);
  expect(await composeDigest(ports, MONDAY, lee.id)).toBeUndefined();
});
