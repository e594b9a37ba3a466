import { join } from 'node:path';
import { terminalTexts } from '../../src/texts/terminal.ts';
import { ROOT, runCli } from './run-cli.ts';

// What only a process of its own shows; what else there is to its commands, run-command.test.ts tries.

const PLAN = join(ROOT, 'test', 'fixtures', 'plans', 'harrowmere-adults', 'plan.docx');
const PATIENCE_MS = 60_000;

test(
  'a document is read with nothing set up: only JSON is on standard output, and it ends with 0',
  async () => {
    const { code, out, err } = await runCli(['overdue', PLAN, '--on', '2015-10-01', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ on: '2015-10-01', plans: [{ overdue: 15 }] });
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
  'what is at fault in what was typed is one line on standard error, and ends with 2',
  async () => {
    expect(await runCli(['overdue', '--colour'])).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^unknown option '--colour'[^\n]*\n$/),
    });
  },
  PATIENCE_MS,
);

test(
  'settings come from the environment: all that are missing are named, and it ends with 1',
  async () => {
    const { code, out, err } = await runCli(['overdue']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd().split('\n')).toEqual(Array(8).fill(expect.stringMatching(/^[A-Z_]+ is missing.*\.$/)));
  },
  PATIENCE_MS,
);

test(
  '--help tells of every command and ends with 0',
  async () => {
    const { code, out, err } = await runCli(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of Object.keys(terminalTexts.commands)) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
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
    expect(await runCli(['overdue'], { environment })).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^[^\n]+cannot be reached.*doctor says what[^\n]*\n$/),
    });
  },
  PATIENCE_MS,
);
