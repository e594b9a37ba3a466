import { withDoubt } from './edits.ts';
import { FileActionShape, type FileArea } from './file-action.ts';
import type { Doubt, Row, Work, WorkArea } from './work.ts';

/**
 * Makes rows of sentences that somebody picked from the text around the plan, an area for each heading behind the others.
 * Nobody leads them and nothing is due: each says so.
 *
 * @param picked positions among the candidates
 */
export function takenUp(work: Work, picked: readonly number[]): Work {
  const chosen = work.candidates.flatMap((candidate, index) =>
    picked.includes(index) && !candidate.isTaken ? [{ ...candidate, row: bareRow(index, candidate.text) }] : [],
  );
  const headings = [...new Set(chosen.map(({ heading }) => heading))];
  const rowsUnder = (heading: string | null) => chosen.filter((each) => each.heading === heading).map(({ row }) => row);
  return {
    ...work,
    areas: headings.reduce<readonly WorkArea[]>(
      (areas, heading) => withRows(areas, heading ?? work.head.title, rowsUnder(heading)),
      work.areas,
    ),
    doubts: chosen.reduce<readonly Doubt[]>(
      (doubts, { row }) => withDoubt(withDoubt(doubts, row.key, 'no-lead'), row.key, 'no-due'),
      work.doubts,
    ),
    candidates: work.candidates.map((each, index) => (picked.includes(index) ? { ...each, isTaken: true } : each)),
  };
}

/** Further ones from under the same heading come to those that were taken up before. */
function withRows(areas: readonly WorkArea[], title: string, rows: readonly Row[]): readonly WorkArea[] {
  const there = areas.find(({ isAdded, area }) => isAdded && area.title === title);
  if (!there) return [...areas, { isAdded: true, area: bareArea(title), rows }];
  return areas.map((each) => (each === there ? { ...there, rows: [...there.rows, ...rows] } : each));
}

/** Its id counts no position until the plan is made. */
function bareRow(index: number, text: string): Row {
  return { key: `text-${index}`, action: FileActionShape.parse({ id: `a0.${index}`, text }) };
}

function bareArea(title: string): Omit<FileArea, 'actions'> {
  return {
    label: null,
    number: null,
    group: null,
    title,
    context: null,
    standards: [],
    manager: null,
    service: null,
    source: null,
  };
}
