import fc from 'fast-check';
import { asItStands } from '../../../../src/core/plan/as-it-stands.ts';
import { newPlan } from '../../../../src/core/plan/new-plan.ts';
import { actionsOf } from '../../../../src/core/plan/plan.ts';
import type { PrintedPlan } from '../../../../src/core/plan/printed.ts';
import { compare } from '../../../../src/core/plan/versions/compare.ts';
import { differencesBetween } from '../../../../src/core/plan/versions/differences-between.ts';
import { anyPlan } from '../../../builders/any-plan.ts';

const anyDocument = anyPlan('plan').map((plan) => asItStands(plan, [], () => null));
/** Without areas that came from elsewhere: those are not looked for in the plan's own document. */
const ownDocument = anyDocument.map((printed) => ({
  ...printed,
  areas: printed.areas.map((area) => ({ ...area, source: null })),
}));

test('a document brought in again moves nothing, whatever it holds', () => {
  fc.assert(
    fc.property(anyDocument, (printed) => {
      const recorded = newPlan(printed, 'plan');
      expect(differencesBetween(recorded, printed).differences).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('each row is at most one action, and each action at most one row', () => {
  fc.assert(
    fc.property(ownDocument, ownDocument, (before, now) => {
      const recorded = newPlan(before, 'plan');
      const { areas, gone } = compare(recorded, now);
      const paired = areas.flatMap(({ rows }) => rows.flatMap(({ action }) => action ?? []));
      expect(new Set(paired).size).toBe(paired.length);
      expect([...paired, ...gone].map(({ key }) => key).toSorted()).toEqual(
        actionsOf(recorded)
          .map(({ key }) => key)
          .toSorted(),
      );
      expect(areas.map(({ printed }) => printed)).toEqual(now.areas);
    }),
    { numRuns: 200 },
  );
});

/** Words of a plan, drawn so that no two rows say the same. */
const sentence = fc.uniqueArray(
  fc.constantFrom(
    ...'review train publish hire open close visit audit homes carers children plans panel court school health budget team'.split(
      ' ',
    ),
  ),
  { minLength: 4, maxLength: 8 },
);
const distinct = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((areas) => areas.map((rows, at) => rows.map((words, row) => `${words.join(' ')} area${at} row${row}`)));

test('a shuffled document moves nothing but its order', () => {
  fc.assert(
    fc.property(
      anyDocument,
      distinct,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
      (any, texts, chances) => {
        const printed = documentOf(any, texts);
        const recorded = newPlan(printed, 'plan');
        const shuffled = shuffledBy(printed, chances);
        expect(differencesBetween(recorded, shuffled).differences).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

/** The rows of a generated document under these texts. */
function documentOf(any: PrintedPlan, texts: readonly (readonly string[])[]): PrintedPlan {
  const rows = any.areas.flatMap(({ actions }) => actions);
  const [area] = any.areas;
  if (!area) throw new Error('A plan has an area');
  const areas = texts.map((own, at) => ({
    ...area,
    title: `Heading number ${at}`,
    actions: own.flatMap((text, index) => {
      const row = rows[(at + index) % Math.max(rows.length, 1)];
      return row ? [{ ...row, id: `a${at + 1}.${index + 1}`, text, links: [] }] : [];
    }),
  }));
  return { ...any, areas };
}

function shuffledBy(printed: PrintedPlan, chances: readonly number[]): PrintedPlan {
  const inOrder = <One>(ones: readonly One[]) =>
    ones
      .map((one, index) => ({ one, chance: chances[index] ?? 0 }))
      .toSorted((a, b) => a.chance - b.chance)
      .map(({ one }) => one);
  const areas = inOrder(printed.areas).map((area, at) => ({
    ...area,
    actions: inOrder(area.actions).map((row, index) => ({ ...row, id: `a${at + 1}.${index + 1}` })),
  }));
  return { ...printed, areas };
}
