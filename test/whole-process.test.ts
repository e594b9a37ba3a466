import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Azurite, startAzurite } from './azure/azurite.ts';
import { type StandIn, startStandIn } from './stand-in.ts';
import { ROOT, runCli } from './terminal/run-cli.ts';

const PLAN = join(ROOT, 'test', 'fixtures', 'plans', 'harrowmere-adults', 'plan.docx');
const PATIENCE_MS = 120_000;

let standIn: StandIn;
let azurite: Azurite;
let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-process-'));
  [standIn, azurite] = await Promise.all([startStandIn(), startAzurite()]);
  const { NODE_EXTRA_CA_CERTS, PATH } = process.env;
  environment = {
    ...standIn.settings,
    STORAGE_CONNECTION_STRING: azurite.connectionString,
    NODE_EXTRA_CA_CERTS,
    PATH,
  };
}, PATIENCE_MS);
afterAll(() => Promise.all([standIn.stop(), azurite.stop(), rm(folder, { recursive: true })]));

test(
  'what comes in at the terminal is shown by a service that was running all along, and that ends when it is told to',
  async () => {
    expect(await runCli(['overdue'], { environment })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no lists/),
    });
    expect(await runCli(['provision'], { environment })).toMatchObject({ code: 0, err: '' });

    const service = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src', 'main.ts')], {
      cwd: ROOT,
      env: environment,
      stdio: 'ignore',
    });
    const ended = once(service, 'exit');
    const url = `http://127.0.0.1:${standIn.settings.PORT}`;
    const ready = () =>
      fetch(`${url}/readyz`).then(
        (reply) => reply.ok,
        () => false,
      );
    while (!(await ready())) {
      expect(service.exitCode).toBeNull();
      await pause(50);
    }

    expect(await runCli(['import', PLAN], { environment })).toMatchObject({ code: 0, err: '' });
    expect(await runCli(['import', PLAN], { environment })).toMatchObject({ code: 2, out: '' });
    const sheet = `role,area,printed,person\ncoordinator,,,${standIn.person('Menon').mail}\n`;
    const file = join(folder, 'people.csv');
    await writeFile(file, sheet);
    expect(await runCli(['people', file], { environment })).toMatchObject({ code: 0 });

    const token = standIn.tokens.forTab(standIn.person('Menon'));
    const overdue = () => fetch(`${url}/api/overdue`, { headers: { authorization: `Bearer ${token}` } });
    while ((await overdue()).status !== 200) await pause(100);
    expect((await (await overdue()).json()).plans).toHaveLength(1);

    service.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  },
  PATIENCE_MS,
);
