import { Command } from 'commander';
import { askingInput } from '../cases/asking-input.ts';
import { pastAsks, sendAsks } from '../cases/send-asks.ts';
import { type AsksOn, asksOn } from '../core/asking/asks-on.ts';
import type { Day } from '../core/calendar/day.ts';
import { lastWorkingDay, USUAL_CALENDAR } from '../core/calendar/working-days.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { findAction } from '../core/plan/find-action.ts';
import type { Plan } from '../core/plan/plan.ts';
import { trialPlan } from '../core/plan/trial-plan.ts';
import { Refusal } from '../core/refusal.ts';
import { askLines } from '../texts/ask-lines.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { dayArgument, readPlanFile } from './arguments.ts';
import type { Terminal } from './terminal.ts';

interface AsksOptions {
  readonly on?: Day;
  readonly json?: true;
  readonly send?: true;
  readonly overCap?: true;
}

/** `asks [FILE]`: who is asked what on a day, who is not and why; with --send the asks go into the queue. */
export function asksCommand(terminal: Terminal): Command {
  return new Command('asks')
    .description(terminalTexts.commands.asks)
    .argument('[file]', terminalTexts.planFile)
    .option('--on <day>', terminalTexts.options.on, dayArgument)
    .option('--json', terminalTexts.options.json)
    .option('--send', terminalTexts.options.send)
    .option('--over-cap', terminalTexts.options.overCap)
    .action(async (file: string | undefined, options: AsksOptions) => {
      const on = options.on ?? lastWorkingDay(terminal.clock.today(), USUAL_CALENDAR);
      if (file !== undefined && options.send)
        throw new Refusal('arguments-wrong', { why: terminalTexts.noSendWithFile });
      if (file !== undefined) {
        const plans = [trialPlan(await readPlanFile(file))];
        return show(terminal, plans, asksOn({ plans, on, past: [], availability: [] }), on, options);
      }
      const parts = await terminal.open();
      const asking = await askingInput(parts);
      const { plans } = asking;
      const day = asksOn({ ...asking, on, past: await pastAsks(parts.asks, on) });
      const sent = options.send ? await sendAsks(parts, on, { beyondCap: options.overCap ?? false }) : null;
      show(terminal, plans, day, on, options);
      if (sent?.overCap) throw new Refusal('too-many-people', sent.overCap);
      if (sent) terminal.tell(terminalTexts.asksSent(sent.queued, sent.before, on.toString()));
    });
}

function show(terminal: Terminal, plans: readonly Plan[], day: AsksOn, on: Day, { json }: AsksOptions): void {
  if (json) terminal.print(JSON.stringify(toAsksJson(plans, day, on), null, 2));
  else for (const line of askLines(plans, day, on)) terminal.print(line);
}

function toAsksJson(plans: readonly Plan[], { asks, held }: AsksOn, on: Day): object {
  const areaOf = (key: string) => {
    const found = findAction(plans, key);
    return found ? areaHeading(found.area) : null;
  };
  return {
    on: on.toString(),
    asks: asks.map(({ person, items }) => ({
      lead: person.name,
      actions: items.map(({ action, reason, time }) => ({
        id: action.id,
        plan: action.plan,
        area: areaOf(action.key),
        ref: action.ref,
        text: action.text,
        reason,
        time,
      })),
    })),
    held: held.map(({ lead, action, why }) => ({ lead, id: action.id, plan: action.plan, why })),
  };
}
