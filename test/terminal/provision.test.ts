import { fault } from '../../src/core/checkup/fault.ts';
import type { Provisioned } from '../../src/core/checkup/provisioned.ts';
import { provisionCommand } from '../../src/terminal/provision-command.ts';
import { terminalOver } from './terminal-over.ts';

const SITE = 'https://harrowmere.example/sites/improvement';
const NOTHING: Provisioned = {
  list: 'Plans',
  made: false,
  columnsAdded: [],
  columnsMended: [],
  rowsSealed: 0,
  left: [],
};

async function provisioned(...lists: readonly Partial<Provisioned>[]) {
  const { terminal, printed, hasFailed } = terminalOver();
  const provision = async function* () {
    yield { site: SITE, lists: lists.map((one) => ({ ...NOTHING, ...one })) };
  };
  await provisionCommand({ ...terminal, provision }).parseAsync([], { from: 'user' });
  return { lines: printed.map((line) => line.replace(`${SITE}: `, '')), hasFailed: hasFailed() };
}

test('says of each list what was done', async () => {
  const { lines, hasFailed } = await provisioned(
    { made: true, columnsAdded: ['Key'] },
    {},
    { list: 'Actions', columnsAdded: ['Reopened', 'Seen'], columnsMended: ['Status'], rowsSealed: 24 },
    { list: 'Areas', rowsSealed: 1 },
  );
  expect(lines).toEqual([
    'Plans made',
    'Plans there already',
    'Actions given Reopened, Seen; mended in Status; 24 rows sealed',
    'Areas 1 row sealed',
  ]);
  expect(hasFailed).toBe(false);
});

test('what it left is told, and it ends with 1', async () => {
  const left = [fault('column-wrong-type', { list: 'Actions', column: 'DueBy' })];
  const { lines, hasFailed } = await provisioned({ list: 'Actions', left });
  expect(lines).toEqual([
    'Actions left as it is',
    expect.stringMatching(/^The column DueBy of the list Actions .*another type/),
  ]);
  expect(hasFailed).toBe(true);
});
