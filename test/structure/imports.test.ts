import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const ROOT = resolve(__dirname, '..', '..');
const FOLDERS = ['src', 'bot', 'tab', 'infra', 'appPackage'];
const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
});

function cruise(folder: string, folders: readonly string[]) {
  const program = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, ...folders, '--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const json = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return Report.parse(JSON.parse(json)).summary;
}

test('no folder imports what the table does not allow it, and nothing goes in circles', () => {
  const { violations, totalCruised } = cruise(ROOT, FOLDERS);
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(200);
});

/** What each fault is called, the file in which it stands, and what that imports. */
const PLANTED: readonly (readonly [fault: string, at: string, imports: string])[] = [
  ['src/core imports only what it may', 'src/core/asks-a-port.ts', '../ports/clock.ts'],
  ['src/core imports only what it may', 'src/core/asks-node.ts', 'node:fs'],
  ['src/cases imports only what it may', 'src/cases/calls-graph.ts', '../graph/client.ts'],
  ['tab imports only what it may', 'tab/asks-a-port.ts', '../src/ports/clock.ts'],
  ['infra imports only what it may', 'infra/knows-the-rules.ts', '../src/core/rule.ts'],
  ['screens of the tab do not import each other', 'tab/one/uses-another.ts', '../two/screen.ts'],
  ['no circles', 'src/core/first.ts', './second.ts'],
  ['what runs in Azure imports no package that only builds and tests', 'src/graph/builds.ts', 'builder'],
];
const SOUND: Readonly<Record<string, string>> = {
  'tsconfig.json': '{}',
  'package.json': '{ "devDependencies": { "builder": "1.0.0" } }',
  'node_modules/builder/index.js': '',
  'src/ports/clock.ts': 'export {};',
  'src/graph/client.ts': 'export {};',
  'src/core/rule.ts': 'export {};',
  'src/core/second.ts': "import './first.ts';",
  'tab/two/screen.ts': 'export {};',
};

describe('a planted fault is caught', () => {
  let found: readonly string[];
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'planted-'));
    const files = Object.fromEntries(PLANTED.map(([, at, imports]) => [at, `import '${imports}';`]));
    try {
      for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      found = cruise(folder, ['src', 'tab', 'infra']).violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each(PLANTED)('%s: %s', (fault, at) => {
    expect(found).toContain(`${fault}: ${at}`);
  });

  test('and nothing else is taken for one', () => {
    const sound = Object.keys(SOUND).filter((path) => path !== 'src/core/second.ts');
    expect(found.filter((one) => sound.some((path) => one.endsWith(`: ${path}`)))).toEqual([]);
  });
});
