import { Command } from 'commander';
import { viewOverdueOn } from '../cases/plans/view-overdue.ts';
import type { Day } from '../core/calendar/day.ts';
import { type OverdueList, overdueList } from '../core/plan/overdue-list.ts';
import { trialPlan } from '../core/plan/trial-plan.ts';
import { overdueLines } from '../texts/overdue-lines.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { toOverduePlans } from '../wire/action-rows.ts';
import { dayArgument, readPlanFile } from './arguments.ts';
import type { Terminal } from './terminal.ts';

interface OverdueOptions {
  readonly on?: Day;
  readonly json?: true;
}

/** `overdue [FILE]`: what is overdue by area, or was on an earlier day; with a FILE straight from the document. */
export function overdueCommand(terminal: Terminal): Command {
  return new Command('overdue')
    .description(terminalTexts.commands.overdue)
    .argument('[file]', terminalTexts.planFile)
    .option('--on <day>', terminalTexts.options.on, dayArgument)
    .option('--json', terminalTexts.options.json)
    .action(async (file: string | undefined, { on = terminal.clock.today(), json }: OverdueOptions) => {
      const { lists, leftOut } =
        file === undefined ? await ofRecord(terminal, on) : await ofDocument(terminal, file, on);
      if (json) terminal.print(JSON.stringify({ on: on.toString(), plans: toOverduePlans(lists, on) }, null, 2));
      else for (const line of overdueLines(lists, on)) terminal.print(line);
      if (leftOut > 0) terminal.tell(terminalTexts.leftOutOfList(leftOut));
    });
}

interface Found {
  readonly lists: readonly OverdueList[];
  /** Rows that could not be read: what they say is in no list. */
  readonly leftOut: number;
}

async function ofRecord(terminal: Terminal, on: Day): Promise<Found> {
  const parts = await terminal.open();
  const lists = await viewOverdueOn(parts, { kind: 'operator' }, on);
  return { lists, leftOut: parts.plans.leftOut() };
}

async function ofDocument(terminal: Terminal, file: string, on: Day): Promise<Found> {
  return { lists: [overdueList(trialPlan(await readPlanFile(terminal, file)), on)], leftOut: 0 };
}
