import { datedWordsIn } from '../../../core/plan/dated-words.ts';
import type { OtherCell } from '../../../core/plan/printed.ts';
import { joinedText } from './cut-text.ts';
import type { ColouredCell, PrintedCell, PrintedRow } from './printed-row.ts';

/** Two rows of one action as one row. What a merged cell repeats is kept once. */
export function joined(above: PrintedRow, below: PrintedRow): PrintedRow {
  return {
    ...above,
    ref: above.ref || below.ref,
    refContinued: above.ref === '' ? below.refContinued : above.refContinued,
    action: once(above.action, below.action, joinedText),
    lead: once(above.lead, below.lead, joinedLines),
    due: once(above.due, below.due, joinedWhen),
    leadAndDue: once(above.leadAndDue, below.leadAndDue, joinedWhen),
    revised: once(above.revised, below.revised, joinedWhen),
    progress: joinedCells(above.progress, below.progress),
    status: joinedCells(above.status, below.status),
    rag: joinedColours(above.rag, below.rag),
    percent: joinedCells(above.percent, below.percent),
    check: once(above.check, below.check, joinedText),
    finding: once(above.finding, below.finding, joinedText),
    implication: once(above.implication, below.implication, joinedText),
    response: once(above.response, below.response, joinedText),
    priority: once(above.priority, below.priority, joinedText),
    residualRisk: once(above.residualRisk, below.residualRisk, joinedText),
    measure: once(above.measure, below.measure, joinedText),
    followUp: once(above.followUp, below.followUp, joinedText),
    other: joinedOther(above.other, below.other),
  };
}

function once(above: string, below: string, join: (above: string, below: string) => string): string {
  return above === below ? above : join(above, below);
}

function joinedLines(above: string, below: string): string {
  return above === '' || below === '' ? above + below : `${above}\n${below}`;
}

/** "End of June" and, on the next page, "2016" are one date; two dates stay two lines. */
function joinedWhen(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  const [last = ''] = above.split('\n').slice(-1);
  const goesOn = datedWordsIn(last).length === 0 && /^(?:of\s+)?(?:\d{4}|['’]\d{2})\b/u.test(below);
  return goesOn ? `${above} ${below}` : `${above}\n${below}`;
}

function joinedCells(above: readonly PrintedCell[], below: readonly PrintedCell[]): readonly PrintedCell[] {
  return above.map((cell, index) => ({ ...cell, text: once(cell.text, below[index]?.text ?? '', joinedText) }));
}

function joinedColours(above: readonly ColouredCell[], below: readonly ColouredCell[]): readonly ColouredCell[] {
  return above.map((cell, index) => ({
    ...cell,
    text: once(cell.text, below[index]?.text ?? '', joinedText),
    fill: cell.fill ?? below[index]?.fill ?? null,
  }));
}

function joinedOther(above: readonly OtherCell[], below: readonly OtherCell[]): readonly OtherCell[] {
  const cells = [...above];
  for (const cell of below) {
    const at = cells.findIndex(({ header }) => header === cell.header);
    const same = cells[at];
    if (same) cells[at] = { ...same, text: once(same.text, cell.text, joinedText) };
    else cells.push(cell);
  }
  return cells;
}
