import { Command, Option } from 'commander';
import { findPlanOrOnly } from '../cases/find-plan.ts';
import { setPlanState } from '../cases/set-plan-state.ts';
import type { PlanState } from '../core/plan/plan.ts';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

const STATES = ['opening', 'live', 'paused', 'ended'] as const satisfies readonly PlanState[];

interface PlanOptions {
  readonly plan?: string;
  readonly state: (typeof STATES)[number];
}

/** `plan --plan P --state S`: moves a plan on. */
export function planCommand(terminal: Terminal): Command {
  return new Command('plan')
    .description(terminalTexts.commands.plan)
    .option('--plan <plan>', terminalTexts.options.plan)
    .addOption(new Option('--state <state>', terminalTexts.options.state).choices(STATES).makeOptionMandatory())
    .action(async ({ plan: name, state }: PlanOptions) => {
      const parts = await terminal.open();
      const plan = findPlanOrOnly(parts.plans.plans(), name);
      await setPlanState(parts, { kind: 'operator' }, plan, state);
      terminal.print(terminalTexts.planIs(plan.title, state));
    });
}
