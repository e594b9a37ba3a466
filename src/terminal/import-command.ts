import { Command } from 'commander';
import { checkImports, importPlan } from '../cases/documents/import-plan.ts';
import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import { type DocumentReading, planOfReading } from '../documents/document-reading.ts';
import { planFromCandidates } from '../documents/reading/texts/candidates.ts';
import { candidateLines } from '../texts/import-lines.ts';
import { problemSentence } from '../texts/problems.ts';
import { refusalSentence } from '../texts/refusals.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { toPlanFile } from '../wire/plan-file.ts';
import { pickArgument, readPlanFiles } from './arguments.ts';
import { type BesideOptions, importAgain, importInto } from './import-again.ts';
import type { Terminal } from './terminal.ts';

interface ImportOptions extends BesideOptions {
  readonly again?: true;
  readonly into?: string;
  readonly pick?: ReadonlySet<number>;
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
    .option('--plan <plan>', terminalTexts.options.againPlan)
    .option('--into <plan>', terminalTexts.options.into)
    .option('--link', terminalTexts.options.link)
    .option('--pick <numbers>', terminalTexts.options.pick, pickArgument)
    .option('--site <url>', terminalTexts.options.site)
    .action(async (files: string[], options: ImportOptions) => {
      ensureFit(files, options);
      const printed = await readAll(terminal, files, options);
      const { again, into, dryRun } = options;
      if (again) for (const plan of printed) await importAgain(terminal, plan, options);
      else if (into !== undefined) for (const plan of printed) await importInto(terminal, plan, into, options);
      else if (dryRun) for (const plan of printed) show(terminal, plan, options);
      else await bringIn(terminal, printed, options);
    });
}

/** @throws Refusal `arguments-wrong` for options that do not go together */
function ensureFit(files: readonly string[], { json, title, again, plan, into, link, pick }: ImportOptions): void {
  const isForOne = json || title !== undefined || plan !== undefined || into !== undefined || pick !== undefined;
  const why = [
    ...(files.length > 1 && isForOne ? [terminalTexts.oneFileOnly] : []),
    ...(again && into !== undefined ? [terminalTexts.againOrInto] : []),
    ...(plan !== undefined && !again ? [terminalTexts.onlyWith('--plan', '--again')] : []),
    ...(link && into === undefined ? [terminalTexts.onlyWith('--link', '--into')] : []),
  ];
  if (why.length > 0) throw new Refusal('arguments-wrong', { why: why.join('\n') });
}

/** Reads every document before anything is written, so that all faults are told at once. */
async function readAll(
  terminal: Terminal,
  files: readonly string[],
  { pick }: ImportOptions,
): Promise<readonly PrintedPlan[]> {
  const read = await readPlanFiles(terminal, files, (reading, file) => {
    if (pick) return pickedPlan(reading, pick);
    if (reading.kind === 'no-plan' && reading.candidates.length > 0) {
      for (const line of candidateLines(file, reading.candidates)) terminal.tell(line);
    }
    return planOfReading(reading);
  });
  const faults = read.flatMap((result, index) => {
    if (result.status === 'fulfilled') return [];
    if (!(result.reason instanceof Refusal) || files.length === 1) throw result.reason;
    return [`${files[index]}: ${refusalSentence(result.reason)}`];
  });
  if (faults.length > 0) throw new Refusal('arguments-wrong', { why: faults.join('\n') });
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** @throws Refusal `arguments-wrong` when there is nothing to pick from, or not so much */
function pickedPlan(reading: DocumentReading, pick: ReadonlySet<number>): PrintedPlan {
  if (reading.kind === 'plan') throw new Refusal('arguments-wrong', { why: terminalTexts.pickFromPlan });
  const count = reading.candidates.length;
  if ([...pick].some((place) => place >= count)) {
    throw new Refusal('arguments-wrong', { why: terminalTexts.pickFrom(count) });
  }
  return planFromCandidates(reading, pick);
}

function show(terminal: Terminal, plan: PrintedPlan, { json, title = plan.title }: ImportOptions): void {
  if (json) terminal.print(JSON.stringify(toPlanFile({ ...plan, title }, problemSentence), null, 2));
  else for (const line of terminalTexts.planRead({ ...plan, title })) terminal.print(line);
}

/** Brings the plans in, one after the other; when one could not come in, none does. */
async function bringIn(
  terminal: Terminal,
  printed: readonly PrintedPlan[],
  { json, title, site }: ImportOptions,
): Promise<void> {
  const parts = await terminal.open();
  const given = { ...(title && { title }), ...(site && { site: site.replace(/\/+$/, '') }) };
  const requests = printed.map((plan) => ({ printed: plan, ...given }));
  checkImports(parts.plans, requests);
  for (const request of requests) {
    const id = await importPlan(parts, { kind: 'operator' }, request);
    if (json) terminal.print(JSON.stringify({ plan: id }));
    else for (const line of terminalTexts.planImported(id, request.printed)) terminal.print(line);
  }
}
