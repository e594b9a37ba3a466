import { overdueCommand } from '../../src/terminal/overdue-command.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { terminalOver } from './terminal-over.ts';

/** One action that was due on 1 June and done on the 20th, in a plan that came in on 5 June. */
async function overdueOn(on: string) {
  const plans = fakePlanStore(plan({ title: 'Care plan', actions: [{ by: '2015-06-01', status: 'done' }] }));
  await plans.note([
    entry({ key: 'imported', at: '2015-06-05T09:00:00Z', action: null, kind: 'imported', door: 'document' }),
    entry({ key: 'done', at: '2015-06-20T09:00:00Z', changes: [{ field: 'status', from: 'in-progress', to: 'done' }] }),
  ]);
  const { terminal, printed } = terminalOver({ plans });
  await overdueCommand(terminal).parseAsync(['--json', '--on', on], { from: 'user' });
  return JSON.parse(printed.join('\n'));
}

test('overdue on a day in the past tells what was overdue then', async () => {
  expect(await overdueOn('2015-06-19')).toMatchObject({ on: '2015-06-19', plans: [{ overdue: 1, open: 1 }] });
  expect(await overdueOn('2015-06-20')).toMatchObject({ plans: [{ overdue: 0, open: 0 }] });
});

test('overdue on a day before the import tells of the plan as it was brought in', async () => {
  expect(await overdueOn('2015-06-02')).toMatchObject({ plans: [{ overdue: 1, open: 1 }] });
});

test('what overdue tells a program of a day in the past has the fields of today, and no more', async () => {
  const { plans } = await overdueOn('2015-06-19');
  expect(Object.keys(plans[0])).toEqual(['id', 'title', 'open', 'overdue', 'lateByFirstPromise', 'areas']);
  expect(Object.keys(plans[0].areas[0].overdue[0])).not.toContain('noUpdateSince');
});
