import { Command } from 'commander';
import { checkImports, importPlan } from '../cases/import-plan.ts';
import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import { problemSentence } from '../texts/problems.ts';
import { refusalSentence } from '../texts/refusals.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { toPlanFile } from '../wire/plan-file.ts';
import { readPlanFiles } from './arguments.ts';
import type { Terminal } from './terminal.ts';

interface ImportOptions {
  readonly dryRun?: true;
  readonly json?: true;
  readonly title?: string;
  readonly again?: true;
  readonly site?: string;
}

/** `import FILE...`: plan documents into the lists, or with --dry-run what is read out of them. */
export function importCommand(terminal: Terminal): Command {
  return new Command('import')
    .description(terminalTexts.commands.import)
    .argument('<files...>', terminalTexts.planFile)
    .option('--dry-run', terminalTexts.options.dryRun)
    .option('--json', terminalTexts.options.json)
    .option('--title <title>', terminalTexts.options.title)
    .option('--again', terminalTexts.options.again)
    .option('--site <url>', terminalTexts.options.site)
    .action(async (files: string[], options: ImportOptions) => {
      if (files.length > 1 && (options.json || options.title)) {
        throw new Refusal('arguments-wrong', { why: terminalTexts.oneFileOnly });
      }
      const printed = await readAll(files);
      if (options.dryRun) for (const plan of printed) show(terminal, plan, options);
      else await bringIn(terminal, printed, options);
    });
}

/** Reads every document before anything is written, so that all faults are told at once. */
async function readAll(files: readonly string[]): Promise<readonly PrintedPlan[]> {
  const read = await readPlanFiles(files);
  const faults = read.flatMap((result, index) => {
    if (result.status === 'fulfilled') return [];
    if (!(result.reason instanceof Refusal) || files.length === 1) throw result.reason;
    return [`${files[index]}: ${refusalSentence(result.reason)}`];
  });
  if (faults.length > 0) throw new Refusal('arguments-wrong', { why: faults.join('\n') });
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function show(terminal: Terminal, plan: PrintedPlan, { json, title = plan.title }: ImportOptions): void {
  if (json) terminal.print(JSON.stringify(toPlanFile({ ...plan, title }, problemSentence), null, 2));
  else for (const line of terminalTexts.planRead({ ...plan, title })) terminal.print(line);
}

/** Brings the plans in, one after the other; when one could not come in, none does. */
async function bringIn(
  terminal: Terminal,
  printed: readonly PrintedPlan[],
  { json, title, again, site }: ImportOptions,
): Promise<void> {
  const parts = await terminal.open();
  const given = { ...(title && { title }), ...(again && { beside: true }), ...(site && { site: site.replace(/\/+$/, '') }) };
  const requests = printed.map((plan) => ({ printed: plan, ...given }));
  checkImports(parts.plans, requests);
  for (const request of requests) {
    const id = await importPlan(parts, { kind: 'operator' }, request);
    if (json) terminal.print(JSON.stringify({ plan: id }));
    else for (const line of terminalTexts.planImported(id, request.printed)) terminal.print(line);
  }
}
