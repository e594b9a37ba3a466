import { fault, warning } from '../../src/core/checkup/fault.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { Check } from '../../src/ports/checkup.ts';
import { doctorCommand } from '../../src/terminal/doctor-command.ts';
import { terminalOver } from './terminal-over.ts';

const GRAPH = { name: 'graph', about: null } as const;
const right: Check = { ...GRAPH, after: [], look: async () => ({ faults: [] }) };
const wrong: Check = {
  ...right,
  look: async () => ({ faults: [fault('graph-unreachable', { address: 'https://g' })] }),
};
const warned: Check = { ...right, look: async () => ({ faults: [warning('clock-untold')] }) };
const after: Check = { name: 'site', about: 'https://s', after: [GRAPH], look: async () => ({ faults: [] }) };

async function doctor(checks: readonly Check[], ...args: readonly string[]) {
  const { terminal, printed, hasFailed } = terminalOver();
  const asked: boolean[] = [];
  const checkup = async (live: boolean) => {
    asked.push(live);
    return { checks, clearUp: async () => undefined };
  };
  await doctorCommand({ ...terminal, checkup })
    .exitOverride()
    .parseAsync(args, { from: 'user' });
  return { printed, hasFailed: hasFailed(), asked };
}

test('each line is ok or what to do, and it ends with 1 when something is to be mended', async () => {
  const { printed, hasFailed, asked } = await doctor([wrong, after]);
  expect(printed).toEqual([
    'ok  the settings: complete',
    expect.stringMatching(/^!! {2}Microsoft Graph: .*GRAPH_URL/),
    '–   the site https://s: not tried, because of what is said of Microsoft Graph',
    '1 thing has to be mended.',
  ]);
  expect({ hasFailed, asked }).toEqual({ hasFailed: true, asked: [false] });
});

test('a warning is told, and it ends with 0', async () => {
  const { printed, hasFailed } = await doctor([warned, after]);
  expect(printed.slice(1)).toEqual([
    expect.stringMatching(/^\? {3}Microsoft Graph: /),
    'ok  the site https://s: open to the app',
    'All works. 1 thing ought to be otherwise.',
  ]);
  expect(hasFailed).toBe(false);
});

test('--live is passed on, and --json prints only JSON', async () => {
  const { printed, asked } = await doctor([wrong, after], '--live', '--json');
  expect(asked).toEqual([true]);
  const { checks } = JSON.parse(printed.join('\n'));
  expect(checks).toMatchObject([
    { check: 'settings', state: 'ok' },
    {
      check: 'graph',
      about: null,
      state: 'found',
      faults: [{ code: 'graph-unreachable', facts: { address: 'https://g' } }],
    },
    { check: 'site', about: 'https://s', state: 'not-tried', because: { name: 'graph' } },
  ]);
});

test('settings at fault are what was asked about: every one is named, as a fault of the input', async () => {
  const { terminal, printed } = terminalOver();
  const checkup = async () => {
    throw new Refusal('settings-wrong', { faults: ['TENANT_ID is missing', 'PORT is wrong'] });
  };
  const running = doctorCommand({ ...terminal, checkup }).parseAsync([], { from: 'user' });
  await expect(running).rejects.toMatchObject({
    code: 'arguments-wrong',
    facts: { why: 'TENANT_ID is missing.\nPORT is wrong.' },
  });
  expect(printed).toEqual([]);
});
