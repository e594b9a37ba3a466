import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Plan } from '../../src/core/plan/plan.ts';
import { USUAL_ASKING } from '../../src/core/plan/plan-asking.ts';
import { asksCommand } from '../../src/terminal/asks-command.ts';
import { digestCommand } from '../../src/terminal/digest-command.ts';
import { importCommand } from '../../src/terminal/import-command.ts';
import { overdueCommand } from '../../src/terminal/overdue-command.ts';
import { peopleCommand } from '../../src/terminal/people-command.ts';
import { planCommand } from '../../src/terminal/plan-command.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { toPlanFile } from '../../src/wire/plan-file.ts';
import { action, day, person, plan } from '../builders/plan.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakePeople, mailOf } from '../fakes/people.ts';
import { fakePlanStore, SITES } from '../fakes/plan-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { terminalOver } from './terminal-over.ts';

const EVERYBODY = ['Lee Lead', 'Mary Manager', 'Cora Coordinator'].map(person);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A terminal over fakes, on Thursday 2 July 2015, that keeps what it says. */
function terminalWith(...plans: readonly Plan[]) {
  const queue = fakeSendQueue();
  const store = fakePlanStore(...plans);
  const asks = fakeAskStore();
  const digests = fakeDigestStore();
  const people = fakePeople({ people: EVERYBODY });
  const availability = fakeAvailability();
  const ownDigests = fakeOwnDigests();
  const parts = { plans: store, people, asks, digests, ownDigests, queue, availability };
  const { terminal, printed, told } = terminalOver(parts);
  const run = (make: (terminal: Terminal) => Command, ...args: readonly string[]) =>
    make(terminal).exitOverride().parseAsync(args, { from: 'user' });
  return { printed, told, queue, store, asks, digests, ownDigests, availability, run };
}

const overduePlan = () => plan({ title: 'Care plan', actions: [{ by: '2015-07-01' }, { by: '2015-06-01' }] });

test('asks --send puts one card a person into the queue, and a second time says that it went before', async () => {
  const { run, queue, told, asks } = terminalWith(overduePlan());
  await run(asksCommand, '--send');
  expect(queue.waiting).toEqual([{ kind: 'ask', key: `${person('Lee Lead').id}:2015-07-02` }]);
  expect(told).toEqual(['1 update request for 2 July 2015 put into the queue.']);

  await asks.change(`${person('Lee Lead').id}:2015-07-02`, (ask) => ({
    ...ask,
    delivery: { state: 'delivered', at: '2015-07-02T10:00:00.000Z', conversation: 'chat', activity: '1' },
  }));
  await run(asksCommand, '--send');
  expect(queue.waiting).toHaveLength(1);
  expect(told[1]).toMatch(/^Nothing new was sent: 1 had gone before and is not sent twice\.$/);
});

test('asks without --send sends nothing', async () => {
  const { run, queue, printed } = terminalWith(overduePlan());
  await run(asksCommand);
  expect(queue.waiting).toEqual([]);
  expect(printed.join('\n')).toContain('Lee Lead');
});

test('asks of a day to come takes the asks until then to go out and nobody to answer, and says so', async () => {
  const { run, printed } = terminalWith(overduePlan());
  await run(asksCommand, '--on', '2015-07-13');
  expect(printed.join('\n')).toContain('That day is still to come');
  expect(printed.join('\n')).toContain('(overdue, asked 2 times)');
  printed.length = 0;
  await run(asksCommand, '--on', '2015-07-13', '--json');
  expect(JSON.parse(printed.join('\n'))).toEqual({
    on: '2015-07-13',
    asks: [
      expect.objectContaining({
        lead: 'Lee Lead',
        actions: [{ id: 'a1.2' }, { id: 'a1.1' }].map(expect.objectContaining),
      }),
    ],
    held: [],
  });
  printed.length = 0;
  await run(asksCommand, '--on', '2015-07-02');
  expect(printed.join('\n')).not.toContain('still to come');
});

test.each(['2016-07-03', '9999-12-31'])(
  'asks of %s, further ahead than a year, is refused and sends nothing',
  async (far) => {
    const { run, queue } = terminalWith(overduePlan());
    for (const more of [[], ['--send']]) {
      await expect(run(asksCommand, '--on', far, ...more)).rejects.toMatchObject({ code: 'arguments-wrong' });
    }
    expect(queue.waiting).toEqual([]);
  },
);

test('asks --send of a day to come shows what it sends', async () => {
  const { run, printed, queue } = terminalWith(overduePlan());
  await run(asksCommand, '--on', '2015-07-13', '--send');
  expect(queue.waiting).toEqual([{ kind: 'ask', key: `${person('Lee Lead').id}:2015-07-13` }]);
  expect(printed.join('\n')).not.toContain('times');
});

test('asks names the lead in whose place a deputy is asked, and the meeting of a round', async () => {
  const meeting = { name: 'the board', on: day('2015-07-20') };
  const cutOffs = [day('2015-07-10')];
  const round = { id: 'r1', meeting, opens: day('2015-07-01'), cutOffs, paper: day('2015-07-10') };
  const { run, printed, availability } = terminalWith({
    ...overduePlan(),
    asking: { ...USUAL_ASKING, rounds: [round] },
  });
  await availability.change(person('Lee Lead').id, (now) => ({
    ...now,
    deputy: { person: person('Dee Deputy'), agreed: true },
    heldBy: [{ plan: 'plan', until: null }],
  }));
  await run(asksCommand, '--json');
  expect(JSON.parse(printed.join('\n')).asks[0]).toMatchObject({
    lead: 'Dee Deputy',
    actions: [{ id: 'a1.2', insteadOf: 'Lee Lead', meeting: { name: 'the board', on: '2015-07-20' } }, { id: 'a1.1' }],
  });
  printed.length = 0;
  await run(asksCommand);
  expect(printed.join('\n')).toContain('(overdue, instead of Lee Lead, for the board on 20 July 2015)');
});

test('asks --send --json prints only JSON', async () => {
  const { run, printed } = terminalWith(overduePlan());
  await run(asksCommand, '--send', '--json');
  expect(JSON.parse(printed.join('\n'))).toMatchObject({ on: '2015-07-02', asks: [{ lead: 'Lee Lead' }] });
});

test('digest --send puts one mail a manager into the queue, and a second time says that it went before', async () => {
  const { run, queue, told, digests } = terminalWith(overduePlan());
  await run(digestCommand, '--send');
  const key = `${person('Mary Manager').id}:2015-07-02`;
  expect(queue.waiting).toEqual([{ kind: 'digest', key }]);
  await digests.change(key, (now) => ({ ...now, delivery: { state: 'sent', at: '2015-07-02T10:00:00.000Z' } }));
  await run(digestCommand, '--send');
  expect(queue.waiting).toHaveLength(1);
  expect(told[1]).toMatch(/not sent twice\.$/);
});

test('digest says who wants none', async () => {
  const { run, printed, ownDigests } = terminalWith(overduePlan());
  await run(digestCommand);
  expect(printed).toEqual(['Mary Manager: 2 actions are late in Priority Area 1']);
  await ownDigests.change(person('Mary Manager').id, (now) => ({ ...now, rhythm: 'never' }));
  await run(digestCommand);
  expect(printed[1]).toBe('Mary Manager: wants no digest now (2 actions are late in Priority Area 1)');
  printed.length = 0;
  await run(digestCommand, '--json');
  expect(JSON.parse(printed.join('\n'))).toMatchObject({ digests: [{ to: 'Mary Manager', wanted: false }] });
});

test('digest --json tells of each reader, what changed, what is due soon, what was done, and whose closure it is', async () => {
  const done = { status: 'done', doneOn: day('2015-06-30'), recordedOn: day('2015-07-01') } as const;
  const actions = [done, { ...done, leads: [person('Mary Manager')] }, { by: '2015-07-10' }];
  const roles = { coordinators: [person('Cora Coordinator')], director: person('Di Director') };
  const { run, printed } = terminalWith(plan({ actions, roles }));
  await run(digestCommand, '--json');
  const [mary, cora, di] = JSON.parse(printed.join('\n')).digests;
  expect(mary).toMatchObject({
    to: 'Mary Manager',
    since: null,
    areas: [{ plan: 'plan', role: 'manager', inPlaceOf: null, open: 1, overdueThen: null, newlyOverdue: [] }],
    decide: [{ plan: 'plan', id: 'a1.1', what: 'closure', by: null, since: '2015-07-01' }],
    soon: [{ plan: 'plan', id: 'a1.3', by: '2015-07-10', daysLeft: 8 }],
    doneSince: [{ id: 'a1.2', doneOn: '2015-06-30', recordedOn: '2015-07-01' }],
  });
  expect(cora).toMatchObject({
    areas: [{ role: 'coordinator' }],
    decide: [],
    doneSince: [{ id: 'a1.1' }, { id: 'a1.2' }],
  });
  expect(di).toMatchObject({ areas: [], summaries: [{ plan: 'plan', areas: [{ id: 'a1', open: 1, overdue: 0 }] }] });
});

test('digest of a paused plan says that no plan is live', async () => {
  const { run, told, queue } = terminalWith({ ...overduePlan(), state: 'paused' });
  await run(digestCommand, '--send');
  expect(told.join('\n')).toContain('Nobody has a digest: no plan is live.');
  expect(queue.waiting).toEqual([]);
});

test('digest --json names its day also when there is nothing to tell', async () => {
  const { run, printed } = terminalWith();
  await run(digestCommand, '--json', '--on', '2015-07-06');
  expect(JSON.parse(printed.join('\n'))).toEqual({ on: '2015-07-06', digests: [] });
});

test('overdue without a document keeps quiet about a plan that has ended', async () => {
  const { run, printed } = terminalWith(overduePlan(), plan({ id: 'old', title: 'Old plan', state: 'ended' }));
  await run(overdueCommand);
  expect(printed.join('\n')).toContain('Care plan');
  expect(printed.join('\n')).not.toContain('Old plan');
});

test('overdue without a document lists the plans of the record, but none that is still importing', async () => {
  const { run, printed } = terminalWith(overduePlan(), plan({ id: 'half', title: 'Half a plan', state: 'importing' }));
  await run(overdueCommand);
  expect(printed.join('\n')).toMatch(/Care plan\n2 July 2015: 2 of 2 open actions are overdue/);
  expect(printed.join('\n')).not.toContain('Half a plan');
});

test('overdue without a document tells when rows of the lists were left out', async () => {
  const { run, told, store } = terminalWith(overduePlan());
  store.leaveOut(1);
  await run(overdueCommand);
  expect(told).toEqual([expect.stringMatching(/^1 row .* is not among what is listed\..*put right there/)]);
});

describe('import of several documents', () => {
  const planFile = async (title: string) => {
    const file = join(folder, `${title}.json`);
    const {
      key,
      plan: _plan,
      area,
      people,
      doneOn,
      recordedOn,
      expected,
      lastAnswer,
      version,
      reopened,
      requests,
      ...printedAction
    } = action();
    const heading = {
      label: null,
      number: null,
      group: null,
      context: null,
      manager: null,
      service: null,
      source: null,
    };
    const areas = [{ ...heading, title: 'Care', standards: [], actions: [printedAction] }];
    const printed = { title, date: null, source: null, areas, layout: null, problems: [] };
    await writeFile(file, JSON.stringify(toPlanFile(printed, () => '')));
    return file;
  };

  test('brings all of them in', async () => {
    const { run, store } = terminalWith();
    await run(importCommand, await planFile('First'), await planFile('Second'));
    expect(store.plans().map(({ id, state }) => [id, state])).toEqual([
      ['first', 'draft'],
      ['second', 'draft'],
    ]);
  });

  test('keeps them on the site that is named, and names those there are where it is none of them', async () => {
    const { run, store } = terminalWith();
    const [, second = ''] = SITES;
    await run(importCommand, await planFile('First'), '--site', second);
    expect(store.siteOf('first')).toBe(second);
    const elsewhere = run(importCommand, await planFile('Second'), '--site', `${second}-2`);
    await expect(elsewhere).rejects.toMatchObject({ code: 'site-unknown', facts: { known: SITES } });
    expect(store.plans().map(({ id }) => id)).toEqual(['first']);
  });

  test.each([
    ['one is there already', 'Care plan'],
    ['two have the same title', 'First'],
  ])('brings none in when %s', async (_why, title) => {
    const { run, store } = terminalWith(plan({ id: 'care-plan', title: 'Care plan' }));
    const importing = run(importCommand, await planFile('First'), await planFile(title));
    await expect(importing).rejects.toMatchObject({ code: 'plan-exists' });
    expect(store.plans().map(({ id }) => id)).toEqual(['care-plan']);
  });
});

test('a sheet goes out, is filled in and comes back', async () => {
  const printedOnly = plan({ actions: [{ leads: ['Head of Care'] }] });
  const { run, printed, store } = terminalWith(printedOnly);
  const file = join(folder, 'people.csv');
  await run(peopleCommand, '--to', file);
  const sheet = await readFile(file, 'utf8');
  await writeFile(file, sheet.replace('Head of Care,', `Head of Care,${mailOf(person('Lee Lead'))}`));
  await run(peopleCommand, file);
  expect(printed).toEqual(['Matched: the leads of 1 action and the managers of 0 areas.']);
  expect(store.plans()[0]?.areas[0]?.actions[0]?.people).toMatchObject([{ people: [person('Lee Lead')] }]);
});

test('a sheet is not written as a file of another kind', async () => {
  const { run, told } = terminalWith(overduePlan());
  const file = join(folder, 'people.pdf');
  await expect(run(peopleCommand, '--to', file)).rejects.toMatchObject({ code: 'arguments-wrong' });
  expect(told).toEqual([]);
});

test('a sheet on standard output begins with its first heading', async () => {
  const { run, printed } = terminalWith(overduePlan());
  await run(peopleCommand);
  expect(printed.join('\n')).toMatch(/^role,area,printed,person,name/);
});

test.each([
  ['people', peopleCommand, ['--to', '/no/such/folder/people.csv']],
  ['digest', digestCommand, ['--out', '/dev/null/digests']],
] as const)('%s names the place that it cannot write to', async (_name, command, args) => {
  const { run } = terminalWith(overduePlan());
  await expect(run(command, ...args)).rejects.toMatchObject({ code: 'file-missing', facts: { file: args[1] } });
});

test('a plan is moved on, and not without a manager for each area', async () => {
  const { run, printed, store } = terminalWith(plan({ title: 'Care plan', state: 'draft' }));
  await run(planCommand, '--state', 'live');
  expect(printed).toEqual(['Care plan is live now.']);
  expect(store.plans()[0]?.state).toBe('live');

  const unmanaged = terminalWith(plan({ state: 'draft', areas: [{ manager: null }] }));
  await expect(unmanaged.run(planCommand, '--state', 'live')).rejects.toMatchObject({ code: 'area-without-manager' });
});
