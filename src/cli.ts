import { Command, CommanderError } from 'commander';
import { Refusal, type RefusalCode } from './core/refusal.ts';
import { errorFacts } from './error-facts.ts';
import type { Log } from './ports/log.ts';
import { systemClock } from './system-clock.ts';
import { teamsLinks } from './teams-links.ts';
import { asksCommand } from './terminal/asks-command.ts';
import { backupCommand } from './terminal/backup-command.ts';
import { digestCommand } from './terminal/digest-command.ts';
import { doctorCommand } from './terminal/doctor-command.ts';
import { exportCommand } from './terminal/export-command.ts';
import { importCommand } from './terminal/import-command.ts';
import { noticesCommand } from './terminal/notices-command.ts';
import { overdueCommand } from './terminal/overdue-command.ts';
import { peopleCommand } from './terminal/people-command.ts';
import { planCommand } from './terminal/plan-command.ts';
import { provisionCommand } from './terminal/provision-command.ts';
import { restoreCommand } from './terminal/restore-command.ts';
import type { Terminal } from './terminal/terminal.ts';
import { visible } from './terminal/visible.ts';
import { refusalSentence } from './texts/refusals.ts';
import { terminalTexts } from './texts/terminal.ts';

/** The same cases from a terminal: `npm run -s cli -- <command>`. Exit 0 done, 2 the input is at fault, 1 anything else. */

const FAULT_OF_INPUT = 2;
const ANYTHING_ELSE = 1;
/** Refusals that somebody at the terminal can mend by another input. */
const INPUT: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'document-unreadable',
  'document-kind-unknown',
  'document-without-actions',
  'plan-file-invalid',
  'sheet-invalid',
  'plan-exists',
  'import-other-document',
  'plan-unknown',
  'plan-ambiguous',
  'area-without-manager',
  'state-not-allowed',
  'site-unknown',
  'backup-invalid',
  'record-not-empty',
  'arguments-wrong',
  'too-many-people',
  'file-missing',
]);

/** Refusals of something that stands behind: `doctor` says of what. */
const OF_DEPLOYMENT: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['unreachable', 'denied']);

const environment = process.env;
const settings = async () => (await import('./settings.ts')).readSettings(environment);
const complaints: Log = {
  info: () => undefined,
  warn: (facts, message) => console.error(message, withoutErrors(facts)),
  error: (_facts, message) => console.error(message),
};

const terminal: Terminal = {
  print: (line) => console.log(visible(line)),
  tell: (line) => console.error(visible(line)),
  open: async () => (await import('./parts.ts')).openParts(await settings(), complaints),
  provision: async function* () {
    const { openGraph } = await import('./parts.ts');
    const { provisionSite } = await import('./sharepoint/site/provision.ts');
    const known = await settings();
    const { graph } = openGraph(known);
    for (const site of known.siteUrls) yield { site, lists: await provisionSite(graph, site) };
  },
  checkup: async (live) => (await import('./checks.ts')).openCheckup(await settings(), { live }),
  fail: () => {
    process.exitCode = ANYTHING_ELSE;
  },
  clock: systemClock(environment.TIME_ZONE || 'Europe/London'),
  links: () => {
    const { PUBLIC_URL: publicUrl, TEAMS_APP_ID: teamsAppId } = environment;
    return publicUrl && teamsAppId ? teamsLinks({ publicUrl, teamsAppId }) : null;
  },
};

// Whoever reads only the first lines (| head) has read enough: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('followthrough')
  .description(terminalTexts.about)
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, '')) })
  .showHelpAfterError(false);
for (const make of [
  importCommand,
  peopleCommand,
  planCommand,
  overdueCommand,
  asksCommand,
  digestCommand,
  noticesCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  provisionCommand,
  doctorCommand,
]) {
  program.addCommand(make(terminal).copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAULT_OF_INPUT;
  if (!(error instanceof Refusal)) {
    // Not what libraries hang on it: headers and bodies.
    console.error(error instanceof Error ? error.stack : error);
    return ANYTHING_ELSE;
  }
  const more = OF_DEPLOYMENT.has(error.code) ? ` ${terminalTexts.askDoctor}` : '';
  console.error(visible(`${refusalSentence(error)}${more}`));
  return INPUT.has(error.code) ? FAULT_OF_INPUT : ANYTHING_ELSE;
}

/** Facts without what libraries hang on their errors: headers and bodies. */
function withoutErrors(facts: object): object {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact instanceof Error ? errorFacts(fact) : fact]),
  );
}
