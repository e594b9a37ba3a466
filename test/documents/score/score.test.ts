import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { readDocument, readPlan } from '../../../src/documents/read-plan.ts';
import { counted } from '../../counted.ts';
import { FIXTURES } from '../../fixtures/plans/shapes/all.ts';
import { NO_PLANS } from '../../fixtures/plans/shapes/no-plans.ts';
import type { Fixture } from '../../fixtures/plans/shapes/truth.ts';
import { KNOWN_MISSES, PHANTOMS, SHARE_RIGHT } from './known-misses.ts';
import { missesOf, summaryOf, tallyOf } from './report.ts';
import { FIELDS, type Field, type Mark, marksOf } from './score.ts';
import { saysSo } from './words-match.ts';

const marksByName = new Map<string, readonly Mark[]>();

/** A document that is refused is one in which nothing was found. */
async function planIn({ name, bytes }: Fixture): Promise<PrintedPlan> {
  try {
    return await readPlan({ name, bytes: await bytes() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { title: error.code, date: null, source: null, areas: [], layout: null, problems: [] };
  }
}

/** What is wrong, as "due 2" for each field: the misses themselves stand in the report. */
function missCounts(marks: readonly Mark[]): Partial<Record<Field, number>> {
  const counts = FIELDS.map((field) => [field, tallyOf(marks, field)] as const);
  return Object.fromEntries(counts.flatMap(([field, { right, of }]) => (of > right ? [[field, of - right]] : [])));
}

describe('a plan document is read as a careful person reads it', () => {
  test.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))('%s', async (name, fixture) => {
    const marks = marksOf(await planIn(fixture), fixture.truth);
    marksByName.set(name, marks);
    const allowed = KNOWN_MISSES[name] ?? {};
    const tooMany = Object.entries(missCounts(marks)).filter(
      ([field, count]) => count > (allowed[field as Field] ?? 0),
    );
    expect(tooMany.length === 0 ? [] : missesOf(marks)).toEqual([]);
  });

  test('and in all of them nearly every action has its lead and its day, and none is made up', () => {
    const marks = [...marksByName.values()].flat();
    const actions = tallyOf(marks, 'action');
    const promises = tallyOf(marks, 'due and lead');
    const phantoms = tallyOf(marks, 'phantom').of;
    counted('actions in documents', actions.of);
    counted('actions with due and lead right', promises.right);
    counted('phantom actions', phantoms);
    console.log(
      [...marksByName].map(([name, each]) => `${name}: ${summaryOf(each)}`).join('\n'),
      `\nIn all: ${summaryOf(marks)}`,
    );
    expect(phantoms).toBeLessThanOrEqual(PHANTOMS);
    expect(promises.right / promises.of).toBeGreaterThanOrEqual(SHARE_RIGHT);
  });
});

describe('a document that is no plan imports nothing and says why', () => {
  test.each(NO_PLANS.map((fixture) => [fixture.name, fixture] as const))('%s', async (name, { bytes, truth }) => {
    const reading = await readDocument({ name, bytes: await bytes() });
    counted('documents without actions', 1);
    expect(reading.kind).toBe('no-plan');
    if (reading.kind !== 'no-plan') return;
    expect(truth.why).toContain(reading.why);
    const texts = reading.candidates.map((candidate) => candidate.text);
    const lacking = truth.candidates.filter((words) => !texts.some((text) => saysSo(text, words)));
    const extra = texts.filter((text) => !truth.candidates.some((words) => saysSo(text, words)));
    expect({ lacking, extra }).toEqual({ lacking: [], extra: [] });
  });
});
