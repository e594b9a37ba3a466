import type { ColumnRole, LayoutColumn } from '../../core/plan/layout.ts';
import type { OtherCell, PrintedAction } from '../../core/plan/printed.ts';
import { statusNamed } from '../../core/plan/status-phrase.ts';
import { PLAN_DOCUMENT_TEXTS, statusCell } from '../../texts/plan-document.ts';
import { dueText, isAsPrinted, leadText, lines, roleText, type Told } from './role-text.ts';
import { asAbove, statusLine, statusOfPhrase } from './status-cell.ts';
import { type UpdateCells, updateCells } from './update-cells.ts';

/** One action as the cells of a row, and what no column of the table holds. */
export interface RowCells {
  readonly cells: readonly string[];
  /** What columns that the document does not have would hold. */
  readonly lacking: ReadonlyMap<ColumnRole, string>;
  readonly other: readonly OtherCell[];
  /** Updates, and how it stands, where the document has no room for them; blank where it has. */
  readonly update: string;
}

/** What may lack its column. Leads and dates stand with the action where they have none. */
const MAY_LACK = [
  'finding',
  'implication',
  'response',
  'priority',
  'measure',
  'check',
  'residual-risk',
  'follow-up',
] as const satisfies readonly ColumnRole[];

/** Lays an action out under the columns of its table. */
export function rowCells(told: Omit<Told, 'roles'>, columns: readonly LayoutColumn[]): RowCells {
  const { action } = told;
  const roles = new Set(columns.flatMap(({ role }) => role ?? []));
  const updates = asAbove(action, told.above) === null ? updateCells(action, columns) : updatesAbove(told, columns);
  const cells = columns.map((column, index) =>
    cellText(column, updates.inColumns.get(index) ?? '', { ...told, roles }),
  );
  const main = mainColumn(columns, action);
  const whole = cells.map((cell, index) =>
    index === main ? lines([cell, ...unsaidInRow(action, cells, roles)]) : cell,
  );
  const isAbove = asAbove(action, told.above) !== null;
  const hasColour = columns.some(({ role }, index) => role === 'rag' && cells[index] !== '');
  const stands =
    isAbove || hasColour || roles.has('status')
      ? null
      : statusLine(action, { row: whole, told: [...toldOfStatus(columns, whole), ...updates.left] });
  const runsOn = columns.findLastIndex(({ role }) => role === 'progress');
  const isInRow = stands !== null && runsOn >= 0 && updates.left.length === 0;
  return {
    cells: whole.map((cell, index) => (isInRow && index === runsOn ? lines([cell, stands]) : cell)),
    lacking: lackingIn(whole, { ...told, roles }),
    other: action.other.filter(({ header }) => !columns.some((column) => column.header === header)),
    update: lines([...updates.left, ...(stands === null || isInRow ? [] : [stands])]),
  };
}

/** "As above" stands where the updates would. */
function updatesAbove({ action, above }: Omit<Told, 'roles'>, columns: readonly LayoutColumn[]): UpdateCells {
  const phrase = asAbove(action, above) ?? '';
  const index = columns.findLastIndex(({ role }) => role === 'progress' || role === 'status');
  return index < 0 ? { inColumns: new Map(), left: [phrase] } : { inColumns: new Map([[index, phrase]]), left: [] };
}

/** A column that nothing is made of, and one of which nothing is known, hold what was printed. */
function cellText({ role, header }: LayoutColumn, updates: string, told: Told): string {
  const printed = told.action.other.find((cell) => cell.header === header)?.text ?? '';
  if (role === null || (isAsPrinted(role) && printed !== ''))
    return role === 'rag' ? colourText(printed, told) : printed;
  const text = role === 'progress' ? updates : roleText(role, told);
  if (role === 'status' && isOfUpdates(told)) return statusCell(told.action.status);
  if (role === 'status') return lines(updates !== '' && isToldElsewhere(told) ? [updates] : [text, updates]) || printed;
  if (role === 'revised') return lines([printed, ...text.split('\n').filter((line) => !printed.includes(line))]);
  return text || printed;
}

/** Whether an update says in its own words how it stands: a column of remarks need not say it again. */
function isToldElsewhere({ action: { status, statusPhrase, progress } }: Told): boolean {
  if (statusPhrase === null || statusOfPhrase(statusPhrase) !== status) return false;
  return progress.some(({ text }) => text.includes(statusPhrase));
}

/** Whether the words that say how it stands are those of its updates, which have a column of their own. */
function isOfUpdates({ action: { statusPhrase, progress }, roles }: Told): boolean {
  if (statusPhrase === null || !roles.has('progress') || statusNamed(statusPhrase) !== null) return false;
  const words = statusPhrase.split(';').map((word) => word.trim());
  return words.every((word) => progress.some(({ text }) => text.includes(word)));
}

/** A colour that was printed before anybody answered says nothing of now. */
function colourText(printed: string, { action }: Told): string {
  const isAnswered = action.progress.some(({ by }) => by !== null);
  if (!isAnswered || action.status === 'unknown') return printed;
  return `${statusCell(action.status)}\n${PLAN_DOCUMENT_TEXTS.wasPrinted(printed)}`;
}

/** Where leads and dates stand in a table without columns for them: in the response, else with the action. */
function mainColumn(columns: readonly LayoutColumn[], { response }: PrintedAction): number {
  const answer = response === null ? -1 : columns.findIndex(({ role }) => role === 'response');
  return answer >= 0 ? answer : columns.findIndex(({ role }) => role === 'action' || role === 'recommendation');
}

/** Parts, leads and dates that stand nowhere in the row, as lines under their names. */
function unsaidInRow(
  action: PrintedAction,
  cells: readonly string[],
  roles: ReadonlySet<ColumnRole>,
): readonly string[] {
  const { lead, due } = PLAN_DOCUMENT_TEXTS;
  const isSaid = saidIn(cells);
  const parts = action.parts.filter(({ text }) => text !== '' && !isSaid(text));
  const leads = leadText(action)
    .split('\n')
    .filter((line) => line !== '' && !isSaid(line));
  const dates = dueText(action, roles)
    .split('\n')
    .filter((line) => line !== '' && !isSaid(line));
  const [first, ...revised] = dates;
  return [
    ...parts.map(({ mark, text }) => `${mark}) ${text}`),
    ...(leads.length === 0 ? [] : [`${lead}: ${leads.join('; ')}`]),
    ...(first === undefined ? [] : [first.startsWith('Revised') ? first : `${due}: ${first}`, ...revised]),
  ];
}

function lackingIn(cells: readonly string[], told: Told): ReadonlyMap<ColumnRole, string> {
  const isSaid = saidIn(cells);
  const lacking = MAY_LACK.flatMap((role) => {
    const text = roleText(role, told);
    const isThere = role === 'priority' || role === 'residual-risk' ? isGraded(cells, text) : isSaid(text);
    return text === '' || told.roles.has(role) || isThere ? [] : [[role, text] as const];
  });
  return new Map(lacking);
}

function toldOfStatus(columns: readonly LayoutColumn[], cells: readonly string[]): readonly string[] {
  const roles: readonly (ColumnRole | null)[] = ['progress', 'due', 'lead-and-due'];
  return cells.filter((_, index) => roles.includes(columns[index]?.role ?? null));
}

/** Whether words stand in a row already, in whatever spacing and case. */
function saidIn(cells: readonly string[]): (text: string) => boolean {
  const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  const all = cells.map(flat).join('\n');
  return (text) => all.includes(flat(text));
}

/** "(High priority)" inside a cell says the grade; "high" in a sentence does not. */
function isGraded(cells: readonly string[], grade: string): boolean {
  const words = new RegExp(`\\b${grade}\\W+(?:priority|risk)|(?:priority|risk)\\W+${grade}\\b`, 'iu');
  return grade !== '' && cells.some((cell) => words.test(cell));
}
