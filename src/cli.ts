import { errorFacts } from './error-facts.ts';
import type { Log } from './ports/log.ts';
import { systemClock } from './system-clock.ts';
import { teamsLinks } from './teams-links.ts';
import { runCommand } from './terminal/run-command.ts';
import type { Terminal } from './terminal/terminal.ts';
import { visible } from './terminal/visible.ts';

/**
 * The same cases from a terminal: `npm run -s cli -- <command>`. Exit 0 done, 2 the input is at fault, 1 anything else.
 * What only some commands need is loaded where they ask for it.
 */

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
  openReader: async () => (await import('./documents/read-apart.ts')).createApartReader(),
  open: async () => {
    const known = await settings();
    return (await import('./parts.ts')).openParts(known, complaints);
  },
  provision: async function* () {
    const known = await settings();
    const { openGraph } = await import('./parts.ts');
    const { provisionSite } = await import('./sharepoint/site/provision.ts');
    const { graph } = openGraph(known);
    for (const site of known.siteUrls) yield { site, lists: await provisionSite(graph, site) };
  },
  checkup: async (live) => {
    const known = await settings();
    return (await import('./checks.ts')).openCheckup(known, { live });
  },
  fail: () => {
    process.exitCode = 1;
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

const code = await runCommand(process.argv.slice(2), terminal);
if (code !== 0) process.exitCode = code;

/** Facts without what libraries hang on their errors: headers and bodies. */
function withoutErrors(facts: object): object {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact instanceof Error ? errorFacts(fact) : fact]),
  );
}
