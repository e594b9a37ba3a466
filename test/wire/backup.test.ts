import fc from 'fast-check';
import { fromBackupFile, toBackupFile } from '../../src/wire/backup.ts';
import { anyRecord } from '../builders/any-record.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { counted } from '../counted.ts';

const SITE = 'https://harrowmere.example/sites/improvement';
const AT = '2015-07-02T09:00:00.000Z';

/** A backup as somebody would find it in the file. */
const asJson = (plans: Parameters<typeof toBackupFile>[0]) => JSON.parse(JSON.stringify(toBackupFile(plans, AT)));
const sample = () => asJson([{ site: SITE, plan: plan({ actions: [{}, {}] }), entries: [entry()] }]);

function faultsOf(json: unknown): readonly string[] {
  try {
    fromBackupFile(json);
  } catch (error) {
    expect(error).toMatchObject({ code: 'backup-invalid' });
    return (error as { facts: { faults: readonly string[] } }).facts.faults;
  }
  return [];
}

test('whatever a record holds reads back from its file as it was', () => {
  fc.assert(
    fc.property(anyRecord('any', [SITE, `${SITE}-2`]), (record) => {
      expect(fromBackupFile(asJson(record))).toEqual(record);
    }),
  );
});

test('the file says what it is, from when, and speaks of days as ISO dates', () => {
  const file = sample();
  expect(file).toMatchObject({ format: 'followthrough-backup/1', at: AT });
  expect(file.plans[0]).toMatchObject({ site: SITE, plan: { id: 'plan' }, entries: [{ key: 'entry-1' }] });
  expect(file.plans[0].plan.areas[0].actions[0].due.by).toBe('2015-06-30');
});

test.each<[string, (file: ReturnType<typeof sample>) => void, RegExp]>([
  [
    'another format',
    (file) => {
      file.format = 'followthrough-plan/1';
    },
    /^format: .*followthrough-backup\/1/,
  ],
  [
    'a field that nobody knows',
    (file) => {
      file.plans[0].plan.colour = 'red';
    },
    /^plans\[0\]\.plan: .*colour/,
  ],
  [
    'a field that is missing',
    (file) => {
      delete file.plans[0].plan.areas[0].actions[1].version;
    },
    /actions\[1\]\.version/,
  ],
  [
    'a day that there is not',
    (file) => {
      file.plans[0].plan.areas[0].actions[0].due.by = '2015-02-30';
    },
    /due\.by/,
  ],
  [
    'a status that nobody knows',
    (file) => {
      file.plans[0].plan.areas[0].actions[0].status = 'nearly';
    },
    /status/,
  ],
  [
    'an action of another plan',
    (file) => {
      file.plans[0].plan.areas[0].actions[0].plan = 'other';
    },
    /action a1\.1\.plan: expected “plan”, found “other”/,
  ],
  [
    'an action under another’s key',
    (file) => {
      file.plans[0].plan.areas[0].actions[1].key = 'plan:a1.1';
    },
    /“plan:a1\.1” is there twice/,
  ],
  [
    'an action of another area',
    (file) => {
      file.plans[0].plan.areas[0].actions[0].area = 'a2';
    },
    /\.area: expected “a1”/,
  ],
  [
    'a line of another plan',
    (file) => {
      file.plans[0].entries[0].plan = 'other';
    },
    /entries\[0\]\.plan/,
  ],
  [
    'a line twice',
    (file) => {
      file.plans[0].entries.push(file.plans[0].entries[0]);
    },
    /“entry entry-1” is there twice/,
  ],
  [
    'a plan twice',
    (file) => {
      file.plans.push({ ...file.plans[0], entries: [] });
    },
    /“plan” is there twice/,
  ],
])('%s is told, and where', (_what, spoil, fault) => {
  const file = sample();
  expect(faultsOf(file)).toEqual([]);
  spoil(file);
  expect(faultsOf(file)).toContainEqual(expect.stringMatching(fault));
  counted('faults injected', 1);
});

test('all faults are told at once', () => {
  const file = sample();
  file.at = 'yesterday';
  file.plans[0].site = 'the improvement site';
  file.plans[0].plan.areas[0].actions[0].due.kind = 'someday';
  expect(faultsOf(file)).toHaveLength(3);
});

test.each([null, 7, 'a text', [], {}])('%j is no backup', (json) => {
  expect(faultsOf(json).length).toBeGreaterThan(0);
});
