import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asItStands } from '../../src/core/plan/as-it-stands.ts';
import type { PrintedPlan } from '../../src/core/plan/printed.ts';
import { importCommand } from '../../src/terminal/import-command.ts';
import { updateSince } from '../../src/texts/plan-document.ts';
import { toPlanFile } from '../../src/wire/plan-file.ts';
import { entry } from '../builders/entry.ts';
import { day } from '../builders/plan.ts';
import { ANN, dueOn, FIRST, row, saying, stage } from '../cases/newer-document.ts';
import { bullet, heading, paragraph, wordDocument } from '../fixtures/plans/shapes/word-document.ts';
import { terminalOver } from './terminal-over.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'again-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(printed: PrintedPlan, name = 'plan.json'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(toPlanFile(printed, () => '')));
  return file;
}

function terminalWith(on = stage()) {
  const { terminal, printed, told } = terminalOver({ ...on.ports });
  const run = (...args: readonly string[]) => importCommand(terminal).exitOverride().parseAsync(args, { from: 'user' });
  return { ...on, printed, told, run };
}

const NEWER = saying({
  'a1.1': { due: dueOn('2015-12-31'), status: 'not-started', statusPhrase: 'Not started' },
  'a1.2': { leads: ['Jo Joint'] },
});

/** Ann said that the first action is done. */
function answered() {
  const on = terminalWith();
  on.plans.changeElsewhere('care-plan:a1.1', (action) => ({
    ...action,
    status: 'done',
    lastAnswer: { on: day('2015-09-01'), by: ANN, words: null },
  }));
  return on;
}

describe('import --again', () => {
  test('shows what moved and takes over what nobody answered since', async () => {
    const { run, printed, actionNow } = answered();
    await run(await written(NEWER), '--again');
    expect(printed).toEqual([
      'Priority Area 1: Care planning',
      '  a1.1 (1): due moved from 30 June 2015 to 31 December 2015',
      '  a1.1 (1): status changed from done to not started – Ann Carter said otherwise on 1 September 2015, and that stands',
      '  a1.2 (2): lead changed from “Team Manager” to “Jo Joint” – not every lead stands for a person yet',
      '3 differences; 1 action as before.',
      '2 differences taken over into care-plan. 1 difference left as it is in the record: choose in the tab.',
      'New leads stand for nobody yet: npm run -s cli -- people --plan care-plan --to people.csv',
    ]);
    expect(actionNow('a1.1').status).toBe('done');
    expect(actionNow('a1.2').leads).toEqual(['Jo Joint']);
  });

  test('only shows it in a dry run', async () => {
    const { run, printed, plans } = terminalWith();
    await run(await written(NEWER), '--again', '--dry-run');
    expect(printed.at(-1)).toBe('3 differences; 1 action as before.');
    expect(plans.written).toEqual([]);
  });

  test('says that nothing moved, and writes nothing', async () => {
    const { run, printed, plans } = terminalWith();
    await run(await written(FIRST), '--again');
    expect(printed).toEqual(['Nothing moved.']);
    expect(plans.written).toEqual([]);
  });

  test('gives JSON alone', async () => {
    const { run, printed } = answered();
    await run(await written(NEWER), '--again', '--json');
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      plan: 'care-plan',
      differences: [
        { id: 'a1.1|due', kind: 'due', from: '2015-06-30', to: '2015-12-31', held: null },
        { id: 'a1.1|status', held: 'answered-since' },
        { id: 'a1.2|leads', doubt: 'lead-unmatched' },
      ],
      unchanged: 1,
      taken: ['a1.1|due', 'a1.2|leads'],
    });
  });

  test('knows the plan by its title, by its actions, or by what --plan says', async () => {
    const titled = { ...NEWER, title: 'Care Plan - updated September 2015' };
    const named = { ...NEWER, title: 'Something else altogether' };
    for (const [document, ...args] of [[titled], [named], [named, '--plan', 'care-plan']] as const) {
      const { run, printed } = terminalWith();
      await run(await written(document), '--again', '--dry-run', ...args);
      expect(printed[0]).toBe('Priority Area 1: Care planning');
    }
    const other = {
      ...NEWER,
      title: 'Another',
      areas: [{ ...FIRST.areas[0], actions: [row('a1.1', 'Mend the roof')] }],
    } as PrintedPlan;
    const unknown = terminalWith().run(await written(other), '--again');
    await expect(unknown).rejects.toMatchObject({ code: 'plan-unknown', facts: { known: ['care-plan'] } });
    const twice = terminalWith();
    twice.plans.putElsewhere({ ...twice.planNow(), id: 'care-plan-2' });
    const ambiguous = twice.run(await written(titled), '--again');
    await expect(ambiguous).rejects.toMatchObject({ code: 'plan-ambiguous' });
  });

  test('without it an existing title is refused, and --title brings the plan in beside it', async () => {
    const { run, plans } = terminalWith();
    await expect(run(await written(NEWER))).rejects.toMatchObject({ code: 'plan-exists' });
    await run(await written(NEWER), '--title', 'Care Plan 2016');
    expect(plans.plans().map(({ id }) => id)).toEqual(['care-plan', 'care-plan-2016']);
  });

  test('an export that comes back brings no news', async () => {
    const on = terminalWith();
    const before = on.actionNow('a1.1');
    const changes = [{ field: 'status', from: 'in-progress', to: 'done' }];
    const said = entry({
      key: 'ann',
      plan: 'care-plan',
      action: before.key,
      by: ANN,
      words: 'All of them were seen.',
      changes,
    });
    const lastAnswer = { on: day('2015-07-01'), by: ANN, words: said.words };
    await on.plans.saveAction(before, { ...before, status: 'done', lastAnswer, version: 2 }, said);
    const file = await written(asItStands(on.planNow(), on.plans.entries('care-plan'), updateSince));
    await on.run(file, '--again');
    expect(on.printed).toEqual(['Nothing moved.']);
  });
});

describe('import --into', () => {
  const AUDIT: PrintedPlan = {
    ...FIRST,
    title: 'Audit of fostering',
    areas: FIRST.areas.slice(0, 1).map((area) => ({
      ...area,
      title: 'Training',
      actions: [row('a1.1', 'Train all foster carers in safeguarding matters')],
    })),
  };
  const offer = [
    'These look like the same action in two places:',
    '  care-plan:a3.1 and care-plan:a1.2: “Train all foster carers in safeguarding”',
  ];

  test('takes a plan in, says which actions look like the same, and links them when told to', async () => {
    const { run, printed, actionNow } = terminalWith();
    await run(await written(AUDIT), '--into', 'Care Plan');
    expect(printed).toEqual([
      'Priority Area 1: Training',
      '  new: “Train all foster carers in safeguarding matters”',
      '1 difference; 0 actions as before.',
      '1 difference taken over into care-plan.',
      'New leads stand for nobody yet: npm run -s cli -- people --plan care-plan --to people.csv',
      ...offer,
      'Look at them; --link links them all.',
    ]);
    printed.length = 0;
    await run(await written(AUDIT), '--into', 'care-plan', '--link', '--dry-run');
    expect(actionNow('a3.1').links).toEqual([]);
    await run(await written(AUDIT), '--into', 'care-plan', '--link');
    expect(printed.slice(-4)).toEqual(['Nothing moved.', ...offer, 'They are linked now.']);
    expect(actionNow('a3.1').links).toEqual([{ kind: 'same-as', to: 'care-plan:a1.2' }]);
  });

  test('gives JSON alone, with the pairs', async () => {
    const { run, printed } = terminalWith();
    await run(await written(AUDIT), '--into', 'care-plan', '--json');
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      plan: 'care-plan',
      taken: ['new|a1.1'],
      same: [{ action: 'care-plan:a3.1', other: 'care-plan:a1.2' }],
    });
  });
});

describe('import --pick', () => {
  const report = async () => {
    const file = join(folder, 'Review of the ferry.docx');
    const bytes = await wordDocument([
      heading(1, 'Review of the ferry'),
      heading(2, 'Crew'),
      paragraph('Recommendations'),
      bullet('Train two more mates before the winter.'),
      bullet('Publish the rota four weeks ahead.'),
      heading(2, 'Passengers'),
      paragraph('Recommendations'),
      bullet('Put a shelter on the north quay.'),
    ]);
    await writeFile(file, bytes);
    return file;
  };

  test('without it the recommendations of a report are listed, and nothing comes in', async () => {
    const { run, told, printed, plans } = terminalWith();
    const file = await report();
    await expect(run('--dry-run', file)).rejects.toMatchObject({ code: 'document-without-actions' });
    expect(told).toEqual([
      'Crew',
      '  1. Train two more mates before the winter.',
      '  2. Publish the rota four weeks ahead.',
      'Passengers',
      '  3. Put a shelter on the north quay.',
      `Pick those that are to become actions: import --pick 1,3-5 ${file}`,
    ]);
    expect(printed).toEqual([]);
    expect(plans.plans()).toHaveLength(1);
  });

  test('those that are picked are the plan', async () => {
    const { run, plans } = terminalWith();
    await run('--pick', '1,3-3', await report());
    const picked = plans.plans().at(-1);
    expect(picked?.areas.map(({ title, actions }) => [title, actions.map(({ text }) => text)])).toEqual([
      ['Crew', ['Train two more mates before the winter.']],
      ['Passengers', ['Put a shelter on the north quay.']],
    ]);
  });

  test.each(['0', '3-1', '1,', 'all', '1;2'])('%s is no pick', async (pick) => {
    await expect(terminalWith().run('--pick', pick, 'report.docx')).rejects.toMatchObject({
      code: 'arguments-wrong',
      facts: { why: expect.stringContaining('--pick takes numbers such as 1,3-5') },
    });
  });

  test('what is not there, or a plan, is not picked from', async () => {
    const { run } = terminalWith();
    const why = (text: string) => ({ code: 'arguments-wrong', facts: { why: expect.stringContaining(text) } });
    await expect(run('--pick', '2-4', await report())).rejects.toMatchObject(why('from 1 to 3'));
    await expect(run('--pick', '1', await written(FIRST))).rejects.toMatchObject(why('is a plan already'));
  });
});

test.each([
  [['--again', '--into', 'care-plan'], 'do not go together'],
  [['--plan', 'care-plan'], '--plan goes with --again'],
  [['--link'], '--link goes with --into'],
])('%s is refused before anything is read', async (args, why) => {
  const running = terminalWith().run('no-such-file.docx', ...args);
  await expect(running).rejects.toMatchObject({
    code: 'arguments-wrong',
    facts: { why: expect.stringContaining(why) },
  });
});
