import { Command, Option } from 'commander';
import { findPlanOrOnly } from '../cases/plans/find-plan.ts';
import { setPlanState } from '../cases/plans/set-plan-state.ts';
import type { Plan, PlanState } from '../core/plan/plan.ts';
import { DIGEST_HOURS } from '../core/plan/plan-asking.ts';
import { Refusal } from '../core/refusal.ts';
import { WEEKDAYS } from '../texts/asking-history.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { dayArgumentOf } from './arguments.ts';
import {
  type AskingOptions,
  isAboutAsking,
  MAILS_CHOICES,
  NATION_CHOICES,
  setHowItAsks,
} from './plan-asking-options.ts';
import type { Terminal } from './terminal.ts';

const STATES = ['opening', 'live', 'paused', 'ended'] as const satisfies readonly PlanState[];
const WEEKDAY_CHOICES = WEEKDAYS.map((day) => day.toLowerCase());

interface PlanOptions extends AskingOptions {
  readonly plan?: string;
  readonly allPlans?: true;
  readonly state?: (typeof STATES)[number];
}

/** `plan --plan P --state S`: moves a plan on. With `--day-off`, `--nation` and their like: sets how one or all plans ask. */
export function planCommand(terminal: Terminal): Command {
  const { options: texts } = terminalTexts;
  return new Command('plan')
    .description(terminalTexts.commands.plan)
    .option('--plan <plan>', texts.plan)
    .option('--all-plans', texts.allPlans)
    .addOption(new Option('--state <state>', texts.state).choices(STATES))
    .option('--day-off <day>', texts.dayOff, dayArgumentOf('--day-off'))
    .option('--name <name>', texts.dayOffName)
    .option('--remove-day-off <day>', texts.removeDayOff, dayArgumentOf('--remove-day-off'))
    .addOption(new Option('--nation <nation>', texts.nation).choices(NATION_CHOICES))
    .addOption(new Option('--weekday <weekday>', texts.weekday).choices(WEEKDAY_CHOICES))
    .option('--board <board>', texts.board)
    .addOption(new Option('--digest-day <weekday>', texts.digestDay).choices(WEEKDAY_CHOICES))
    .addOption(new Option('--digest-hour <hour>', texts.digestHour).choices(DIGEST_HOURS.map(String)))
    .addOption(new Option('--mails <what>', texts.mails).choices(MAILS_CHOICES))
    .action(async (options: PlanOptions) => {
      ensureSomethingToDo(options);
      const parts = await terminal.open();
      const plans = chosenPlans(parts.plans.plans(), options);
      await setHowItAsks(terminal, parts, plans, options);
      const [plan] = plans;
      if (!plan || options.state === undefined) return;
      await setPlanState(parts, { kind: 'operator' }, plan, options.state);
      terminal.print(terminalTexts.planIs(plan.title, options.state));
    });
}

/** @throws Refusal `arguments-wrong` */
function ensureSomethingToDo(options: PlanOptions): void {
  const why = whatIsWrong(options);
  if (why !== null) throw new Refusal('arguments-wrong', { why });
}

function whatIsWrong(options: PlanOptions): string | null {
  const { plan, allPlans, state, dayOff, name } = options;
  if (plan !== undefined && allPlans) return terminalTexts.oneOrAll;
  if (state !== undefined && allPlans) return terminalTexts.stateOfOne;
  if ((dayOff === undefined) !== (name === undefined || name.trim() === '')) {
    return dayOff === undefined
      ? terminalTexts.onlyWith('--name', '--day-off')
      : terminalTexts.onlyWith('--day-off', '--name');
  }
  return state === undefined && !isAboutAsking(options) ? terminalTexts.nothingToSet : null;
}

/** @throws Refusal `plan-unknown`, `plan-ambiguous` */
function chosenPlans(plans: readonly Plan[], { plan, allPlans }: PlanOptions): readonly Plan[] {
  return allPlans
    ? plans.filter(({ state }) => state !== 'ended' && state !== 'importing')
    : [findPlanOrOnly(plans, plan)];
}
