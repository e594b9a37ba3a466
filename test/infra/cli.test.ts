import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'harrowmere-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run -s cli -- overdue` of that folder complains of. */
async function complaints(): Promise<readonly string[]> {
  const { PATH } = process.env;
  const env = { PATH, FOLLOWTHROUGH_LOCAL: folder };
  const ran = promisify(execFile)(process.execPath, [join(root, 'infra/local/cli.mjs'), 'overdue'], { env });
  const { code, stderr } = await ran.then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  expect(code).toBe(1);
  return stderr.trimEnd().split('\n');
}

test('the terminal is run with the settings that the local start wrote, and ends as it does', async () => {
  const without = await complaints();
  expect(without).toContainEqual(expect.stringMatching(/^TENANT_ID is missing/));
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({
      TENANT_ID: '11111111-2222-4333-8444-555555555555',
      NODE_EXTRA_CA_CERTS: join(folder, 'none.pem'),
    }),
  );
  const withSettings = await complaints();
  expect(withSettings).toContainEqual(expect.stringMatching(/none\.pem/));
  expect(withSettings).toHaveLength(without.length);
  expect(withSettings).not.toContainEqual(expect.stringMatching(/^TENANT_ID is missing/));
});
