import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../src/core/refusal.ts';
import { readSettings } from '../../src/settings.ts';
import { teamsLinks } from '../../src/teams-links.ts';
import { runCommand } from '../../src/terminal/run-command.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { type Ran, ROOT } from './run-cli.ts';
import { terminalOver } from './terminal-over.ts';

const PLAN = join(ROOT, 'test', 'fixtures', 'plans', 'harrowmere-adults', 'plan.docx');
const WORKBOOK = PLAN.replace('.docx', '.xlsx');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terminal-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What was typed, at a terminal with nothing set up but what is given. */
async function typed(args: readonly string[], given: Partial<Terminal> = {}): Promise<Ran> {
  const { terminal, printed, told } = terminalOver();
  const code = await runCommand(args, { ...terminal, open: nothingSet, checkup: nothingSet, ...given });
  const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
  return { code, out: text(printed), err: text(told) };
}

/** @throws Refusal `settings-wrong` */
async function nothingSet(): Promise<never> {
  readSettings({});
  throw new Error('Settings were read where there are none');
}

/** Whatever was at fault is told in sentences on standard error, never as a stack, and nothing is on standard output. */
function expectFault({ code, out, err }: Ran, expected: { code: number; says: RegExp; lines?: number }): void {
  expect({ code, out }).toEqual({ code: expected.code, out: '' });
  expect(err).toMatch(expected.says);
  expect(err).not.toMatch(/\bat .*[.]ts:\d+/);
  expect(err.trimEnd().split('\n')).toHaveLength(expected.lines ?? 1);
}

const IsoDay = z.iso.date();
const OverdueArea = z.strictObject({
  id: z.string(),
  label: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  manager: z.string().nullable(),
  open: z.number(),
  overdue: z.array(
    z.looseObject({
      id: z.string(),
      ref: z.string().nullable(),
      text: z.string(),
      leads: z.array(z.string()),
      by: IsoDay,
      firstBy: IsoDay.nullable(),
      daysOverdue: z.number().int().positive(),
      status: z.string(),
      rag: z.string(),
      lastAnswer: z.looseObject({}).nullable(),
    }),
  ),
});
const Overdue = z.strictObject({
  on: IsoDay,
  plans: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      open: z.number(),
      overdue: z.number(),
      lateByFirstPromise: z.number(),
      areas: z.array(OverdueArea),
    }),
  ),
});
const Asks = z.strictObject({
  on: IsoDay,
  asks: z.array(
    z.strictObject({
      lead: z.string(),
      actions: z.array(
        z.strictObject({
          id: z.string(),
          plan: z.string(),
          area: z.string().nullable(),
          ref: z.string().nullable(),
          text: z.string(),
          reason: z.enum(['overdue', 'date-passed', 'due-soon', 'review', 'opening']),
          time: z.literal(1),
        }),
      ),
    }),
  ),
  held: z.array(
    z.strictObject({
      lead: z.string(),
      id: z.string(),
      plan: z.string(),
      why: z.enum([
        'no-person',
        'not-a-working-day',
        'not-until',
        'waiting-on-decision',
        'answered-lately',
        'ask-open',
        'not-this-week',
      ]),
    }),
  ),
});
const Digests = z.strictObject({
  on: IsoDay,
  digests: z.array(
    z.strictObject({
      to: z.string(),
      wanted: z.literal(true),
      since: z.null(),
      subject: z.string().min(1),
      areas: z.array(
        OverdueArea.extend({
          plan: z.string(),
          role: z.literal('manager'),
          inPlaceOf: z.null(),
          overdueThen: z.null(),
          newlyOverdue: z.array(z.never()),
        }),
      ),
      summaries: z.array(z.never()),
      decide: z.array(
        z.looseObject({ id: z.string(), what: z.string(), by: IsoDay.nullable(), reason: z.string().nullable() }),
      ),
      unanswered: z.array(z.looseObject({ id: z.string(), lead: z.string(), asks: z.number() })),
      soon: z.array(z.looseObject({ id: z.string(), by: IsoDay, daysLeft: z.int().min(0).max(14) })),
      doneSince: z.array(z.never()),
      html: z.string().regex(/<html/i),
      text: z.string().min(1),
    }),
  ),
});

describe('with a document and nothing set up', () => {
  test.each([PLAN, WORKBOOK])(
    'overdue --json is only JSON, in the promised shape, with totals that are the sums of the areas: %s',
    async (file) => {
      const { code, out, err } = await typed(['overdue', file, '--on', '2015-10-01', '--json']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { on, plans } = Overdue.parse(JSON.parse(out));
      expect(on).toBe('2015-10-01');
      for (const { areas, overdue, open } of plans) {
        expect(overdue).toBeGreaterThan(0);
        expect(areas.reduce((sum, area) => sum + area.overdue.length, 0)).toBe(overdue);
        expect(areas.reduce((sum, area) => sum + area.open, 0)).toBe(open);
        for (const area of areas) {
          const days = area.overdue.map(({ daysOverdue }) => daysOverdue);
          expect(days).toEqual(days.toSorted((a, b) => b - a));
        }
      }
    },
  );

  test('asks --json is in the promised shape, and on a Saturday nobody is asked', async () => {
    const wednesday = await typed(['asks', PLAN, '--on', '2015-07-01', '--json']);
    expect(wednesday).toMatchObject({ code: 0, err: '' });
    expect(Asks.parse(JSON.parse(wednesday.out)).asks).not.toEqual([]);
    const saturday = await typed(['asks', PLAN, '--on', '2015-07-04', '--json']);
    const { asks, held } = Asks.parse(JSON.parse(saturday.out));
    expect(asks).toEqual([]);
    expect(new Set(held.map(({ why }) => why))).toEqual(new Set(['not-a-working-day']));
  });

  test('digest --json is in the promised shape, and --out writes each as a mail and as plain text', async () => {
    const out = join(folder, 'digests');
    const ran = await typed(['digest', PLAN, '--on', '2015-10-01', '--json', '--out', out], {
      // A service is set up, but it does not know this plan.
      links: () => teamsLinks({ publicUrl: 'https://followthrough.example', teamsAppId: randomUUID() }),
    });
    expect(ran).toMatchObject({ code: 0, err: '' });
    const { digests } = Digests.parse(JSON.parse(ran.out));
    expect(digests.length).toBeGreaterThan(0);
    const files = await readdir(out);
    expect(files).toHaveLength(2 * digests.length);
    for (const file of files) expect(await readFile(join(out, file), 'utf8')).not.toContain('followthrough.example');
  });

  test('import --dry-run --json is the plan file, which can be read again', async () => {
    const { code, out, err } = await typed(['import', '--dry-run', '--json', PLAN]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const file = join(folder, 'plan.json');
    await writeFile(file, out);
    const again = await typed(['overdue', file, '--on', '2015-10-01', '--json']);
    const before = await typed(['overdue', PLAN, '--on', '2015-10-01', '--json']);
    expect(JSON.parse(again.out)).toEqual(JSON.parse(before.out));
  });

  test('without --json the list is for people to read', async () => {
    const { code, out } = await typed(['overdue', PLAN, '--on', '2015-10-01']);
    expect(code).toBe(0);
    expect(out).toMatch(/1 October 2015: \d+ of \d+ open actions are overdue/);
  });
});

describe('what is at fault in what was typed ends with 2 and one clear line', () => {
  test.each([
    [['overdue', PLAN, '--on', '2015-02-30'], /2015-02-30/],
    [['overdue', PLAN, '--on', 'tomorrow'], /tomorrow/],
    [['overdue', 'no-such-plan.docx'], /no-such-plan\.docx/],
    [['overdue', ROOT], /cannot be opened/],
    [['asks', PLAN, '--send'], /--send/],
    [['digest', PLAN, '--send'], /--send/],
    [['overdue', '--colour'], /--colour/],
    [['plan', '--state', 'finished'], /finished/],
    [['import'], /files/],
    [['import', PLAN, WORKBOOK, '--json'], /--json/],
    [['overdo'], /unknown command 'overdo'/],
  ])('%j', async (args, says) => {
    const ran = await typed(args);
    expectFault({ ...ran, err: ran.err.replace('\n(Did you mean overdue?)', '') }, { code: 2, says });
  });

  test('a document that cannot be read', async () => {
    const broken = join(folder, 'broken.docx');
    await writeFile(broken, 'no document');
    expectFault(await typed(['import', '--dry-run', broken]), { code: 2, says: /\.$/m });
  });

  test('every one of several documents is named', async () => {
    const broken = join(folder, 'also-broken.docx');
    await writeFile(broken, 'no document');
    const ran = await typed(['import', '--dry-run', broken, PLAN, join(folder, 'missing.docx')]);
    expectFault(ran, { code: 2, says: /also-broken\.docx.*\n.*missing\.docx/, lines: 2 });
  });
});

test('settings that are missing are all named, nothing is printed, and it ends with 1', async () => {
  expectFault(await typed(['overdue']), { code: 1, says: /^TENANT_ID is missing.*\.$/m, lines: 8 });
});

test('doctor names settings at fault as what was asked about, and ends with 2', async () => {
  expectFault(await typed(['doctor']), { code: 2, says: /^TENANT_ID is missing.*\.$/m, lines: 8 });
});

test.each([
  ['plan-exists', { plan: 'care-plan' }, 2, /is there already \(care-plan\)/],
  ['not-provisioned', { site: 'https://site', missing: ['Areas'] }, 1, /does not have all lists/],
  ['unreachable', {}, 1, /cannot be reached.*doctor says what/],
] as const)('a command that is refused with %s tells it in one sentence', async (refused, facts, code, says) => {
  const open = async () => Promise.reject(new Refusal(refused, facts));
  expectFault(await typed(['overdue'], { open }), { code, says });
});

test('what is a bug and no refusal is told with its stack, and ends with 1', async () => {
  const open = async () => Promise.reject(new TypeError('a bug'));
  const { code, out, err } = await typed(['overdue'], { open });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^TypeError: a bug\n +at /);
});

test('help of a command tells of its arguments and options, though the overview loads none', async () => {
  for (const args of [
    ['help', 'import'],
    ['import', '--help'],
  ]) {
    const { code, out, err } = await typed(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: followthrough import \[options\] <files\.\.\.>/);
    expect(out).toContain('--dry-run');
  }
});
