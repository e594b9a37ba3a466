import { Command } from 'commander';
import { sendAsks } from '../cases/asking/send-asks.ts';
import { type AsksView, viewAsks } from '../cases/asking/view-asks.ts';
import { asksOn } from '../core/asking/asks-on.ts';
import { type Day, isBefore } from '../core/calendar/day.ts';
import { lastWorkingDay } from '../core/calendar/working-days.ts';
import { askingCalendars } from '../core/plan/calendars.ts';
import type { Plan } from '../core/plan/plan.ts';
import { trialPlan } from '../core/plan/trial-plan.ts';
import { Refusal } from '../core/refusal.ts';
import { askLines } from '../texts/ask-lines.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { dayArgument, readPlanFile } from './arguments.ts';
import { toAsksJson } from './asks-json.ts';
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
      const { on: day, send, overCap: beyondCap = false } = options;
      const today = terminal.clock.today();
      if (file !== undefined && send) throw new Refusal('arguments-wrong', { why: terminalTexts.noSendWithFile });
      if (file !== undefined) {
        const plans = [trialPlan(await readPlanFile(terminal, file))];
        const on = day ?? lastWorkingDay(today, askingCalendars(plans));
        const asks = { ...asksOn({ plans, on, past: [], availability: [] }), isForeseen: false };
        return show(terminal, { plans, asks, on }, options);
      }
      const parts = await terminal.open();
      const plans = parts.plans.plans();
      const on = day ?? lastWorkingDay(today, askingCalendars(plans));
      ensureNotTooFar(today, on);
      const asks = await viewAsks(parts, on, send);
      const sent = send ? await sendAsks(parts, on, { beyondCap }) : null;
      show(terminal, { plans, asks, on }, options);
      if (sent?.overCap) throw new Refusal('too-many-people', sent.overCap);
      if (sent) terminal.tell(terminalTexts.asksSent(sent.queued, sent.before, on.toString()));
    });
}

/** Every day until then is worked out. */
const LONGEST_AHEAD = { years: 1 };

/** @throws Refusal `arguments-wrong` */
function ensureNotTooFar(today: Day, on: Day): void {
  const last = today.add(LONGEST_AHEAD);
  if (isBefore(last, on)) throw new Refusal('arguments-wrong', { why: terminalTexts.tooFarAhead(last) });
}

interface Shown {
  readonly plans: readonly Plan[];
  readonly asks: AsksView;
  readonly on: Day;
}

function show(terminal: Terminal, { plans, asks, on }: Shown, { json }: AsksOptions): void {
  if (json) terminal.print(JSON.stringify(toAsksJson(plans, asks, on), null, 2));
  else for (const line of askLines(plans, asks, on)) terminal.print(line);
}
