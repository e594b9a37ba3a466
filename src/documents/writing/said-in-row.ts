import type { ColumnRole } from '../../core/plan/layout.ts';
import type { PrintedAction } from '../../core/plan/printed.ts';
import { PLAN_DOCUMENT_TEXTS } from '../../texts/plan-document.ts';
import { dueText, leadText, roleText, type Told } from './role-text.ts';

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

/** Parts, leads and dates that stand nowhere in the row, as lines under their names. */
export function unsaidInRow(
  action: PrintedAction,
  { cells, roles }: { readonly cells: readonly string[]; readonly roles: Told['roles'] },
): readonly string[] {
  const { lead, due } = PLAN_DOCUMENT_TEXTS;
  const isSaid = saidIn(cells);
  const parts = action.parts.filter(({ text }) => text !== '' && !isSaid(text));
  const leads = leadText(action)
    .split('\n')
    .filter((line) => line !== '' && !isNamed(cells, line));
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

/** What columns that the table does not have would hold of an action. */
export function lackingIn(cells: readonly string[], told: Told): ReadonlyMap<ColumnRole, string> {
  const isSaid = saidIn(cells);
  const lacking = MAY_LACK.flatMap((role) => {
    const text = roleText(role, told);
    const isThere = role === 'priority' || role === 'residual-risk' ? isGraded(cells, text) : isSaid(text);
    return text === '' || told.roles.has(role) || isThere ? [] : [[role, text] as const];
  });
  return new Map(lacking);
}

/** Whether words stand in a row already, in whatever spacing and case. */
export function saidIn(cells: readonly string[]): (text: string) => boolean {
  const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  const all = cells.map(flat).join('\n');
  return (text) => all.includes(flat(text));
}

/** Whether a lead stands by itself: at a line's beginning, behind a label, in a list. In a sentence nobody reads it as one. */
function isNamed(cells: readonly string[], lead: string): boolean {
  const literal = lead.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
  const alone = new RegExp(`(?:^|[\n:;,/&]|\\band\\b)\\s*${literal}\\s*(?=$|[\n;,/&.]|\\band\\b)`, 'iu');
  return cells.some((cell) => alone.test(cell));
}

/** "(High priority)" inside a cell says the grade; "high" in a sentence does not. */
function isGraded(cells: readonly string[], grade: string): boolean {
  const words = new RegExp(`\\b${grade}\\W+(?:priority|risk)|(?:priority|risk)\\W+${grade}\\b`, 'iu');
  return grade !== '' && cells.some((cell) => words.test(cell));
}
