import fc from 'fast-check';
import { viewToDecide } from '../../../src/cases/deciding/view-to-decide.ts';
import type { AwaitingKind } from '../../../src/core/asking/telling/awaiting-kinds.ts';
import type { Decision } from '../../../src/core/digest/digest.ts';
import type { Act } from '../../../src/core/plan/act.ts';
import { PEOPLE, someMonday } from '../../core/digest/some-monday.ts';
import { digestFor, digestsOf, MONDAY } from '../../core/digest/told.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const KIND: Readonly<Record<Exclude<Decision['what'], 'reopened'>, AwaitingKind>> = {
  'revised-date': 'revision',
  help: 'help',
  'not-mine': 'not-mine',
  closure: 'check',
};
const THEIRS_TO_TAKE: readonly Act[] = ['agree-revision', 'answer-help', 'confirm'];

test('the digest asks to decide what the screen lets its reader decide, and of dates, help and closures all of it', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(someMonday, async ({ plans }) => {
      const live = plans.filter(({ state }) => state === 'live');
      const ports = { plans: fakePlanStore(...live), clock: fakeClock(MONDAY.toString()), unanswered: async () => [] };
      const digests = digestsOf(live);
      for (const reader of PEOPLE) {
        const { items } = await viewToDecide(ports, reader);
        const told = (digestFor(reader, digests)?.decide ?? []).flatMap(({ what, action }) =>
          what === 'reopened' ? [] : [`${KIND[what]} ${action.key}`],
        );
        const names = (some: typeof items) => some.map(({ kind, place }) => `${kind} ${place.action.key}`);
        const own = items.filter(({ acts }) => acts.some((act) => THEIRS_TO_TAKE.includes(act)));
        asked += told.length;
        expect(names(items)).toEqual(expect.arrayContaining(told));
        expect(told).toEqual(expect.arrayContaining(names(own)));
      }
    }),
    { numRuns: 50 },
  );
  expect(asked).toBeGreaterThan(50);
});
