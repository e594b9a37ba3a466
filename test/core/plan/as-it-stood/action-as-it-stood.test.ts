import fc from 'fast-check';
import { actionAsItStood } from '../../../../src/core/plan/as-it-stood/action-as-it-stood.ts';
import type { Action } from '../../../../src/core/plan/plan.ts';
import { dayOf, step, storyOf } from './recorded-days.ts';

/** All that lists show of an action, days as text. An update that was put right later may stand behind the next one. */
function shown({ version: _version, progress, ...action }: Action): unknown {
  const updates = progress.map((update) => JSON.stringify(update)).toSorted();
  return JSON.parse(JSON.stringify({ ...action, updates }));
}

test('an action as it stood after any line of its history is what it was then', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const { action, history, stood } = storyOf(steps);
      for (const [recorded, then] of stood.entries()) {
        const told = actionAsItStood(action, history, { after: history.length - recorded, dayOf });
        expect(shown(told)).toEqual(shown(then));
      }
    }),
    { numRuns: 300 },
  );
});
