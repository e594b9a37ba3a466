import type { PrintedArea } from '../../../src/core/plan/printed.ts';
import { repeatedRefs } from '../../../src/documents/reading/plan-doubts.ts';
import { readingOf } from './printed-rows.ts';

/** The refs of an area that are questioned. */
function questioned(...refs: readonly string[]): readonly (string | null)[] {
  const { actions } = readingOf(
    ...refs.map((ref, index) => ({
      ref,
      refContinued: refs[index - 1] === ref,
      action: `Paint door ${index}.`,
      lead: 'Tom',
    })),
  );
  const heading = { label: null, number: null, group: null, title: 'Doors', context: null, standards: [] };
  const area: PrintedArea = { ...heading, manager: null, service: null, source: null, actions };
  return repeatedRefs([area], new Map()).map(({ found }) => found);
}

test.each([
  [['1', '2', '3'], []],
  [['1', '1', '1', '2'], []],
  [
    ['1', '2', '3', '2', '3', '4'],
    ['2', '3'],
  ],
])('of the refs %j of an area, %j are questioned', (refs, expected) => {
  expect(questioned(...refs)).toEqual(expected);
});
