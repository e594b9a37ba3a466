import { decidedDue } from '../../../../src/core/asking/telling/decided.ts';
import type { Entry } from '../../../../src/core/plan/entry.ts';
import { entry } from '../../../builders/entry.ts';
import { person, plan } from '../../../builders/plan.ts';
import { cora, lee, mary } from './telling.ts';

const lou = person('Lou Lead');
const of = plan({ actions: [{ leads: [lee, lou] }] });
const asked = entry({ key: 'asked', kind: 'revision-asked', by: lou });
const agreed = entry({ key: 'agreed', kind: 'revision-agreed', by: mary });
const help = entry({ key: 'help', kind: 'help-asked', by: lou });
const answered = entry({
  key: 'answered',
  kind: 'help-answered',
  by: mary,
  changes: [{ field: 'decides', from: null, to: 'help' }],
});
const notMine = entry({ key: 'not-mine', kind: 'not-mine-said', by: lee });
const settled = (...changes: Entry['changes']) =>
  entry({
    key: 'settled',
    kind: 'not-mine-settled',
    by: cora,
    changes: [{ field: 'decides', from: null, to: 'not-mine' }, ...changes],
  });
const told = (decision: Entry, ...before: readonly Entry[]) =>
  decidedDue([of], decision, [...before, decision]).map(({ to, as }) => `${to.name}: ${as}`);

test('a decision about a date is for who asked and for who closes the action', () => {
  expect(told(agreed, asked)).toEqual(['Lou Lead: lead', 'Lee Lead: lead']);
  expect(told({ ...agreed, kind: 'revision-refused' }, { ...asked, by: lee })).toEqual(['Lee Lead: lead']);
});

test('a body’s decision that nobody asked for is for who closes the action', () => {
  expect(told(agreed)).toEqual(['Lee Lead: lead']);
  expect(told({ ...agreed, key: 'second' }, asked, agreed)).toEqual(['Lee Lead: lead']);
});

test('an answer about help, and that it stays, is for who asked', () => {
  expect(told(answered, help)).toEqual(['Lou Lead: lead']);
  expect(told(settled(), notMine)).toEqual(['Lee Lead: lead']);
});

test('who has it from now on is told so', () => {
  expect(told(settled({ field: 'led by', from: 'Lee Lead', to: 'Lou Lead' }), notMine)).toEqual([
    'Lee Lead: lead',
    'Lou Lead: new-lead',
  ]);
});

test('taking it over is for whoever led it, unless they lead it again', () => {
  const leads = (one: typeof lee) => JSON.stringify([{ printed: one.name, people: [one], accountable: true }]);
  const takenOver = (from: typeof lee) =>
    entry({ kind: 'taken-over', by: mary, changes: [{ field: 'leads', from: leads(from), to: leads(mary) }] });
  expect(told(takenOver(person('Gil Gone')))).toEqual(['Gil Gone: lead']);
  expect(told(takenOver(lee))).toEqual([]);
});

test('nobody is told of what they decided themselves, nor of lines that tell of no decision', () => {
  expect(told({ ...agreed, by: lou }, asked)).toEqual(['Lee Lead: lead']);
  expect(told(entry(), asked)).toEqual([]);
  expect(told({ ...agreed, action: 'plan:gone' }, asked)).toEqual([]);
});
