import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type ExportedPlan, exportPlan } from '../cases/documents/export-plan.ts';
import { Refusal } from '../core/refusal.ts';
import { kindOfName } from '../documents/writing/write-plan.ts';
import { EXPORT_WORDS } from '../texts/export-words.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { withNamed } from './arguments.ts';
import type { Terminal } from './terminal.ts';

interface ExportOptions {
  readonly plan?: string;
  readonly to: string;
  readonly names?: string;
  readonly json?: true;
}

const NAMES = ['people', 'posts'] as const;

/** `export --to FILE`: a plan as a document, of the kind that the file's name asks for. */
export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .description(terminalTexts.commands.export)
    .option('--plan <plan>', terminalTexts.options.plan)
    .requiredOption('--to <file>', terminalTexts.options.exportTo)
    .option('--names <names>', terminalTexts.options.names)
    .option('--json', terminalTexts.options.json)
    .action(async ({ plan, to, names = 'people', json }: ExportOptions) => {
      const kind = kindOfName(to);
      if (kind === null) throw new Refusal('arguments-wrong', { why: terminalTexts.noDocumentKind(to) });
      const naming = NAMES.find((one) => one === names);
      if (naming === undefined) throw new Refusal('arguments-wrong', { why: terminalTexts.noNames(names) });
      const parts = await terminal.open();
      const request = { plan, kind, names: naming };
      const exported = await exportPlan(parts, { kind: 'operator' }, { request, words: EXPORT_WORDS });
      await withNamed(to, () => writeFile(to, exported.bytes));
      if (json) terminal.print(JSON.stringify(asJson(exported, to)));
      else for (const line of terminalTexts.exported(exported, to)) terminal.print(line);
      const leftOut = parts.plans.leftOut();
      if (leftOut > 0) terminal.tell(terminalTexts.leftOutOfExport(leftOut));
    });
}

function asJson({ title, actions, replaced }: ExportedPlan, file: string): object {
  return { file, title, actions, namesReplaced: replaced };
}
