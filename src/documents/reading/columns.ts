import type { ColumnRole } from '../../core/plan/layout.ts';
import type { Cell, Row } from '../formats/blocks.ts';

/** One column: where it stands and what its header says. */
export interface Column {
  readonly role: ColumnRole | null;
  readonly header: string;
  readonly column: number;
  readonly width: number;
}

/** First match wins, so the narrower names stand first. Headers are matched in lower case. */
const HEADERS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['residual-risk', /residual risk/],
  ['lead-and-due', /(?:officer|owner|lead|who|responsib\w*).*(?:\band\b|&|\/).*(?:date|when|deadline|timescale)/],
  ['revised', /revised (?:due |target |completion )?(?:date|deadline|timescale)|new (?:date|deadline)/],
  [
    'ref',
    /^(?:(?:action|rec(?:ommendation)?|item|row|plan|point|area) )?(?:ref(?:erence)?|no|number|id|#|item)s?\.?(?: no\.?)?$/,
  ],
  [
    'check',
    /follow[- ]?up observations?|audit (?:testing|opinion|check|verification|finding|view)|verified|validation/,
  ],
  ['status', /^(?:current |action |implementation )?status$/],
  ['lead', /\bleads?\b|\bowners?\b|responsib|accountable|by whom|^who\b|officers?$|assigned to/],
  [
    'due',
    /\bwhen\b|\bdue\b|deadline|time ?(?:scale|frame|line)|target date|completion date|(?:complete|completed|implementation|delivery|end) (?:by|date)|^(?:date|by)$/,
  ],
  [
    'progress',
    /progress|\bupdates?\b|current (?:position|situation)|where are we|^comments?$|commentary|action taken|outcome to date/,
  ],
  ['action', /actions?\b|^tasks?$|what (?:will|are|do) we|\bactivit(?:y|ies)\b|^steps?$|milestones?|^what\b/],
  ['response', /response|management comment/],
  ['implication', /implication|consequence|^risks?(?: and impact)?$/],
  ['finding', /finding|weakness|observation|\bissues?\b|area (?:for|of) (?:improvement|development)/],
  ['recommendation', /recommendation|objective|what needs to/],
  ['priority', /priority|grade|importance/],
  ['measure', /measure|success|outcome|evidence|impact|kpi|indicator/],
];

/** The columns that a row names; null when the row is not a header. */
export function readHeader(row: Row): readonly Column[] | null {
  const cells = row.cells.filter((cell) => !cell.continued);
  if (cells.some((cell) => cell.text.length > 90)) return null;
  const columns = withOneActionColumn(cells.map(columnNamed));
  const roles = new Set(columns.map((column) => column.role));
  const promises =
    roles.has('action') &&
    (['lead', 'lead-and-due', 'due', 'progress', 'status'] as const).some((role) => roles.has(role));
  return promises ? columns : null;
}

/** The header that a column's text stands under, for a table that has none: those of the table before. */
export function fits(row: Row, columns: readonly Column[]): boolean {
  const right = Math.max(...columns.map((each) => each.column + each.width));
  const rowRight = Math.max(...row.cells.map((each) => each.column + each.width));
  return rowRight <= right && row.cells.length > 1;
}

/** What stands in a row under the columns of a role, in order; blank where nothing does. */
export function textUnder(row: Row, columns: readonly Column[], role: ColumnRole): string {
  return columns
    .filter((each) => each.role === role)
    .flatMap((each) => cellsUnder(row, each).map((cell) => cell.text))
    .filter((text) => text !== '')
    .join('\n');
}

/** The cells of a row that begin under a column. */
export function cellsUnder(row: Row, column: Column): readonly Cell[] {
  return row.cells.filter((cell) => cell.column >= column.column && cell.column < column.column + column.width);
}

function columnNamed(cell: Cell): Column {
  const header = cell.text.replace(/\s+/g, ' ').trim();
  const name = header.toLowerCase();
  const role = HEADERS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
  return { role, header, column: cell.column, width: cell.width };
}

/** A recommendation is the action where nothing else is, and a finding beside an action. A first column without a name holds refs. */
function withOneActionColumn(columns: readonly Column[]): readonly Column[] {
  const hasAction = columns.some((each) => each.role === 'action');
  return columns.map((each, index) => {
    if (each.role === 'recommendation') return { ...each, role: hasAction ? 'finding' : 'action' };
    const repeated = columns.findIndex((other) => other.role === each.role) < index;
    if (repeated && each.role !== 'progress' && each.role !== 'status') return { ...each, role: null };
    return index === 0 && each.header === '' ? { ...each, role: 'ref' } : each;
  });
}
