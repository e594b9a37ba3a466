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

const planted: readonly [fault: string, files: Record<string, string>][] = [
  [
    'src/core imports only what it may',
    { 'src/core/rule.ts': "import '../ports/clock.ts';", 'src/ports/clock.ts': 'export {};' },
  ],
  ['src/core imports only what it may', { 'src/core/rule.ts': "import 'node:fs';" }],
  [
    'src/cases imports only what it may',
    { 'src/cases/a.ts': "import '../graph/b.ts';", 'src/graph/b.ts': 'export {};' },
  ],
  ['tab imports only what it may', { 'tab/a.ts': "import '../src/ports/b.ts';", 'src/ports/b.ts': 'export {};' }],
  ['infra imports only what it may', { 'infra/a.ts': "import '../src/core/b.ts';", 'src/core/b.ts': 'export {};' }],
  [
    'screens of the tab do not import each other',
    { 'tab/one/a.ts': "import '../two/b.ts';", 'tab/two/b.ts': 'export {};' },
  ],
  ['no circles', { 'src/core/a.ts': "import './b.ts';", 'src/core/b.ts': "import './a.ts';" }],
];

test.each(planted)('a planted fault is caught: %s', (fault, files) => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const [path, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
    expect(cruise(folder, folders).violations.map(({ rule }) => rule.name)).toContain(fault);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
