import fc from 'fast-check';
import { viewToDecide } from '../../../src/cases/deciding/view-to-decide.ts';
import { lapsedAsksOn } from '../../../src/core/asking/lapsed-asks.ts';
import type { AwaitingKind } from '../../../src/core/asking/telling/awaiting-kinds.ts';
import { silencesToDecide } from '../../../src/core/asking/telling/escalation.ts';
import type { Decision } from '../../../src/core/digest/digest.ts';
import { PEOPLE, someMonday } from '../../core/digest/some-monday.ts';
import { digestFor, digestsOf, MONDAY } from '../../core/digest/told.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const KIND: Readonly<Record<Decision['what'], AwaitingKind>> = {
  'revised-date': 'revision',
  reopened: 'reopened',
  help: 'help',
  'not-mine': 'not-mine',
  closure: 'check',
  unanswered: 'unanswered',
};

test('the digest and the screen tell of the same decisions: what others are asked first, the digest tells apart', async () => {
  const asked = new Set<string>();
  await fc.assert(
    fc.asyncProperty(someMonday, async ({ plans, past }) => {
      const live = plans.filter(({ state }) => state === 'live');
      const lapsed = lapsedAsksOn({ plans: live, on: MONDAY, past, availability: [] });
      const unanswered = async () => silencesToDecide(live, lapsed);
      const ports = { plans: fakePlanStore(...live), clock: fakeClock(MONDAY.toString()), unanswered };
      const digests = digestsOf(live, { past });
      for (const reader of PEOPLE) {
        const digest = digestFor(reader, digests);
        if (digest === undefined) continue;
        const told = [...digest.decide, ...digest.mayDecide.map(({ decision }) => decision)].map(
          ({ what, action }) => `${KIND[what]} ${action.key}`,
        );
        const { items } = await viewToDecide(ports, reader);
        const shown = items
          .filter(({ acts }) => !acts.includes('verify'))
          .map(({ kind, place }) => `${kind} ${place.action.key}`);
        for (const { kind } of items) asked.add(kind);
        expect(told.toSorted()).toEqual(shown.toSorted());
      }
    }),
    { numRuns: 50 },
  );
  expect([...asked].toSorted()).toEqual(Object.values(KIND).toSorted());
});
