import type { Day } from '../core/calendar/day.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { OverdueAction, OverdueArea, OverdueList } from '../core/plan/overdue-list.ts';
import { leadNames } from '../core/plan/plan.ts';
import { dayInWords, daysCounted } from './days.ts';

const WIDTH = 96;

/** The overdue list as lines of a terminal. */
export function overdueLines(lists: readonly OverdueList[], on: Day): readonly string[] {
  if (lists.length === 0) return ['There is no plan yet.'];
  return lists.flatMap((list) => [
    oneLine(list.plan.title),
    `${dayInWords(on.toString())}: ${list.overdue} of ${list.open} open actions are overdue (${list.lateByFirstPromise} by their first promise).`,
    ...list.areas.filter(({ overdue }) => overdue.length > 0).flatMap(areaLines),
    '',
  ]);
}

function areaLines({ area, open, overdue }: OverdueArea): readonly string[] {
  const heading = areaHeading(area);
  const title = heading === area.title ? '' : `: ${area.title}`;
  return ['', cut(`${heading}${title}`), `  ${overdue.length} of ${open} open`, ...overdue.flatMap(actionLines)];
}

function actionLines({ action, by, firstBy, daysOverdue }: OverdueAction): readonly string[] {
  const promised = firstBy && !firstBy.equals(by) ? `, first promised ${dayInWords(firstBy.toString())}` : '';
  const who = oneLine(leadNames(action).join(' / ')) || 'nobody named';
  return [
    cut(`  ▲ ${[action.ref, action.text].filter(Boolean).join(' ')}`),
    `    ${daysCounted(daysOverdue)} overdue, was due ${dayInWords(by.toString())}${promised} – ${who}`,
  ];
}

/** Nothing in a plan begins a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string): string {
  const line = oneLine(text);
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`;
}
