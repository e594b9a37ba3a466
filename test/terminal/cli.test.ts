import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Ran, ROOT, runCli } from './run-cli.ts';

const PLAN = join(ROOT, 'test', 'fixtures', 'plans', 'harrowmere-adults', 'plan.docx');
const WORKBOOK = PLAN.replace('.docx', '.xlsx');
const PATIENCE_MS = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terminal-'));
});
afterAll(() => rm(folder, { recursive: true }));

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
      const { code, out, err } = await runCli(['overdue', file, '--on', '2015-10-01', '--json']);
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
    PATIENCE_MS,
  );

  test(
    'asks --json is in the promised shape, and on a Saturday nobody is asked',
    async () => {
      const wednesday = await runCli(['asks', PLAN, '--on', '2015-07-01', '--json']);
      expect(wednesday).toMatchObject({ code: 0, err: '' });
      expect(Asks.parse(JSON.parse(wednesday.out)).asks).not.toEqual([]);
      const saturday = await runCli(['asks', PLAN, '--on', '2015-07-04', '--json']);
      const { asks, held } = Asks.parse(JSON.parse(saturday.out));
      expect(asks).toEqual([]);
      expect(new Set(held.map(({ why }) => why))).toEqual(new Set(['not-a-working-day']));
    },
    PATIENCE_MS,
  );

  test(
    'digest --json is in the promised shape, and --out writes each as a mail and as plain text',
    async () => {
      const out = join(folder, 'digests');
      const ran = await runCli(['digest', PLAN, '--on', '2015-10-01', '--json', '--out', out]);
      expect(ran).toMatchObject({ code: 0, err: '' });
      const { digests } = Digests.parse(JSON.parse(ran.out));
      expect(digests.length).toBeGreaterThan(0);
      expect(await readdir(out)).toHaveLength(2 * digests.length);
    },
    PATIENCE_MS,
  );

  test(
    'import --dry-run --json is the plan file, which can be read again',
    async () => {
      const { code, out, err } = await runCli(['import', '--dry-run', '--json', PLAN]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const file = join(folder, 'plan.json');
      await writeFile(file, out);
      const again = await runCli(['overdue', file, '--on', '2015-10-01', '--json']);
      const before = await runCli(['overdue', PLAN, '--on', '2015-10-01', '--json']);
      expect(JSON.parse(again.out)).toEqual(JSON.parse(before.out));
    },
    PATIENCE_MS,
  );

  test(
    'whoever reads only the beginning is shown no fault',
    async () => {
      const { code, err } = await runCli(['import', '--dry-run', '--json', PLAN], { readsAtMost: 10 });
      expect({ code, err }).toEqual({ code: 0, err: '' });
    },
    PATIENCE_MS,
  );

  test(
    'without --json the list is for people to read',
    async () => {
      const { code, out } = await runCli(['overdue', PLAN, '--on', '2015-10-01']);
      expect(code).toBe(0);
      expect(out).toMatch(/1 October 2015: \d+ of \d+ open actions are overdue/);
    },
    PATIENCE_MS,
  );
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
  ])(
    '%j',
    async (args, says) => {
      expectFault(await runCli(args), { code: 2, says });
    },
    PATIENCE_MS,
  );

  test(
    'a command that is not there',
    async () => {
      const ran = await runCli(['overdo']);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/unknown command 'overdo'/);
    },
    PATIENCE_MS,
  );

  test(
    'a document that cannot be read',
    async () => {
      const broken = join(folder, 'broken.docx');
      await writeFile(broken, 'no document');
      expectFault(await runCli(['import', '--dry-run', broken]), { code: 2, says: /\.$/m });
    },
    PATIENCE_MS,
  );

  test(
    'every one of several documents is named',
    async () => {
      const broken = join(folder, 'also-broken.docx');
      await writeFile(broken, 'no document');
      const ran = await runCli(['import', '--dry-run', broken, PLAN, join(folder, 'missing.docx')]);
      expectFault(ran, { code: 2, says: /also-broken\.docx.*\n.*missing\.docx/, lines: 2 });
    },
    PATIENCE_MS,
  );
});

test(
  'settings that are missing are all named, nothing is printed, and it ends with 1',
  async () => {
    expectFault(await runCli(['overdue']), { code: 1, says: /^TENANT_ID is missing.*\.$/m, lines: 8 });
  },
  PATIENCE_MS,
);

test(
  'doctor names settings at fault as what was asked about, and ends with 2',
  async () => {
    expectFault(await runCli(['doctor']), { code: 2, says: /^TENANT_ID is missing.*\.$/m, lines: 8 });
  },
  PATIENCE_MS,
);

test(
  '--help tells of every command and ends with 0',
  async () => {
    const { code, out, err } = await runCli(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of [
      'import',
      'people',
      'plan',
      'overdue',
      'asks',
      'digest',
      'backup',
      'restore',
      'provision',
      'doctor',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  },
  PATIENCE_MS,
);

test(
  'what cannot be reached is one line that leads to the doctor, and ends with 1',
  async () => {
    const nobody = 'https://localhost:1';
    const environment = {
      PUBLIC_URL: 'http://localhost:3978',
      TENANT_ID: '11111111-2222-4333-8444-555555555555',
      CLIENT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
      CLIENT_SECRET: 'of-no-use-here',
      SITE_URL: `${nobody}/sites/improvement`,
      DIGEST_FROM: 'followthrough@council.example',
      STORAGE_CONNECTION_STRING:
        'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;BlobEndpoint=http://127.0.0.1:1/a',
      TEAMS_APP_ID: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
      GRAPH_URL: nobody,
      LOGIN_URL: nobody,
    };
    expectFault(await runCli(['overdue'], { environment }), { code: 1, says: /cannot be reached.*doctor says what/ });
  },
  PATIENCE_MS,
);
