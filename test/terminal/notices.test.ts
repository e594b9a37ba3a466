import { noticesCommand } from '../../src/terminal/notices-command.ts';
import { REVISION, toldPlan } from '../cases/telling.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { terminalOver } from './terminal-over.ts';

const stage = (of = toldPlan({ ref: '4.2', revisions: [REVISION] })) => {
  const queue = fakeSendQueue();
  const over = terminalOver({ plans: fakePlanStore(of), queue });
  return {
    ...over,
    queue,
    run: (...args: string[]) => noticesCommand(over.terminal).parseAsync(args, { from: 'user' }),
  };
};

test('says who is to be told what, and sends nothing', async () => {
  const { run, printed, queue } = stage();
  await run();
  expect(printed).toEqual([
    'Mary Manager: A revised date waits for your decision',
    expect.stringContaining('Action 4.2 (Improvement plan, Priority Area 1) Lee Lead asks for 30 September 2015'),
  ]);
  expect(queue.waiting).toEqual([]);
});

test('--json prints one object', async () => {
  const { run, printed } = stage();
  await run('--json');
  expect(JSON.parse(printed.join('\n'))).toMatchObject({
    notices: [{ to: 'Mary Manager', kind: 'decision', items: [{ id: 'plan:a1.1', name: 'Action 4.2' }] }],
  });
});

test('--send puts it into the queue, once', async () => {
  const { run, told, queue } = stage();
  await run('--send');
  await run('--send');
  expect(told).toEqual(['1 notice put into the queue.', '0 notices put into the queue.']);
  expect(queue.waiting).toHaveLength(1);
});

test('says so when nobody has to be told anything', async () => {
  const { run, printed } = stage(toldPlan({}));
  await run();
  expect(printed).toEqual(['Nobody has to be told anything.']);
});
