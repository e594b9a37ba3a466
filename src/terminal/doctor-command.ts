import { Command } from 'commander';
import { checkUp } from '../cases/check-up.ts';
import { type CheckResult, isWrong } from '../core/checkup/check-result.ts';
import { Refusal } from '../core/refusal.ts';
import type { Checkup } from '../ports/checkup.ts';
import { checkLines, summaryLine } from '../texts/doctor.ts';
import { refusalSentence } from '../texts/refusals.ts';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

interface DoctorOptions {
  readonly live?: true;
  readonly json?: true;
}

const SETTINGS: CheckResult = { name: 'settings', about: null, outcome: { state: 'ok', facts: {} } };

/** `doctor`: what is right with a deployment and what to do about the rest. Ends with 1 when something is to be mended. */
export function doctorCommand(terminal: Terminal): Command {
  return new Command('doctor')
    .description(terminalTexts.commands.doctor)
    .option('--live', terminalTexts.options.live)
    .option('--json', terminalTexts.options.json)
    .action(async ({ live, json }: DoctorOptions) => {
      const checkup = await openCheckup(terminal, live === true);
      const results: CheckResult[] = [];
      const take = (result: CheckResult) => {
        results.push(result);
        if (!json) for (const line of checkLines(result)) terminal.print(line);
      };
      take(SETTINGS);
      for await (const result of checkUp(checkup)) take(result);
      if (json) terminal.print(JSON.stringify({ checks: results.map(toJson) }, null, 2));
      else terminal.print(summaryLine(count(results, false), count(results, true)));
      if (results.some(isWrong)) terminal.fail();
    });
}

/** @throws Refusal `arguments-wrong` with every setting that is at fault: here they are what was asked about */
async function openCheckup(terminal: Terminal, live: boolean): Promise<Checkup> {
  try {
    return await terminal.checkup(live);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'settings-wrong')) throw error;
    throw new Refusal('arguments-wrong', { why: refusalSentence(error) }, { cause: error });
  }
}

function count(results: readonly CheckResult[], warnings: boolean): number {
  const faults = results.flatMap(({ outcome }) => (outcome.state === 'found' ? outcome.faults : []));
  return faults.filter(({ warning }) => warning === warnings).length;
}

function toJson(result: CheckResult): object {
  const { name, about, outcome } = result;
  return { check: name, about, ...outcome, lines: checkLines(result).map((line) => line.slice(4)) };
}
