import { planCommand } from '../../src/terminal/plan-command.ts';
import { plan } from '../builders/plan.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { terminalOver } from './terminal-over.ts';

/** The terminal over these plans; `run` runs the plan command. */
function over(...plans: readonly ReturnType<typeof plan>[]) {
  const store = fakePlanStore(...plans);
  const over = terminalOver({ plans: store });
  const run = (...options: readonly string[]) =>
    planCommand(over.terminal)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parseAsync(options, { from: 'user' });
  const daysOff = () => store.plans().map(({ asking }) => asking.daysOff.map(({ day, name }) => `${day} ${name}`));
  return { ...over, store, run, daysOff };
}

const care = plan({ id: 'care', title: 'Care plan' });
const glen = plan({ id: 'glen', title: 'Glen plan', nation: 'scotland' });
const old = plan({ id: 'old', title: 'Old plan', state: 'ended' });

test('a day off that was proclaimed late is added to every plan that has not ended, and taken away again', async () => {
  const { run, daysOff, printed, store } = over(care, glen, old);
  await run('--all-plans', '--day-off', '2015-07-10', '--name', 'Jubilee');
  expect(daysOff()).toEqual([['2015-07-10 Jubilee'], ['2015-07-10 Jubilee'], []]);
  expect(store.entries('care')).toMatchObject([{ kind: 'asking-changed', door: 'terminal', by: { id: 'operator' } }]);
  await run('--all-plans', '--remove-day-off', '2015-07-10');
  expect(daysOff()).toEqual([[], [], []]);
  expect(printed).toEqual(['Care plan', 'Glen plan', 'Care plan', 'Glen plan'].map((title) => `${title}: saved.`));
});

test('where a day is a holiday already the plan says so, and the others get theirs', async () => {
  const { run, daysOff, printed } = over(care, glen);
  await run('--all-plans', '--day-off', '2015-08-03', '--name', 'Closure');
  expect(daysOff()).toEqual([['2015-08-03 Closure'], []]);
  expect(printed).toEqual(['Care plan: saved.', 'Glen plan: nobody is asked on 3 August 2015 anyway.']);
});

test('weekday, nation and board are set, and the board is taken away by no words', async () => {
  const { run, store } = over(care);
  await run('--weekday', 'tuesday', '--nation', 'northern-ireland', '--board', 'Improvement Board');
  expect(store.plans()[0]).toMatchObject({
    nation: 'northern-ireland',
    asking: { weekday: 2, board: 'Improvement Board' },
  });
  await run('--board', '');
  expect(store.plans()[0]?.asking.board).toBeNull();
});

test('day and hour of the digest are set', async () => {
  const { run, store } = over(care);
  await run('--digest-day', 'thursday', '--digest-hour', '14');
  expect(store.plans()[0]?.asking.digest).toEqual({ weekday: 4, hour: 14 });
});

test('what its mails carry is set, and set back', async () => {
  const { run, store } = over(care);
  await run('--mails', 'refs');
  expect(store.plans()[0]?.asking.mailWords).toBe('refs');
  await run('--mails', 'words');
  expect(store.plans()[0]?.asking.mailWords).toBe('all');
});

test.each([
  [[], 'Say what to change'],
  [['--plan', 'care', '--all-plans', '--weekday', 'friday'], 'Give --plan or --all-plans'],
  [['--all-plans', '--state', 'paused'], '--state moves one plan'],
  [['--day-off', '2015-07-10'], '--day-off goes with --name'],
  [['--name', 'Jubilee'], '--name goes with --day-off'],
  [['--day-off', '2015-02-30', '--name', 'x'], '--day-off takes a day such as'],
])('what does not make sense is told before anything is written: %j', async (options, words) => {
  const { run, store } = over(care);
  const why = expect.stringContaining(words);
  await expect(run(...options)).rejects.toMatchObject({ code: 'arguments-wrong', facts: { why } });
  expect(store.written).toEqual([]);
});
