import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { matchPeople } from '../cases/matching/match-people.ts';
import { findPlanOrOnly } from '../cases/plans/find-plan.ts';
import { peopleSheet } from '../core/plan/people-sheet.ts';
import { Refusal } from '../core/refusal.ts';
import { isSheetName, readPeopleSheet, writePeopleSheet } from '../documents/people-sheet-file.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { readBytes, withNamed } from './arguments.ts';
import type { Terminal } from './terminal.ts';

interface PeopleOptions {
  readonly plan?: string;
  readonly to?: string;
}

/** `people [FILE]`: the sheet of roles and lead matches, out to be filled in, and back. */
export function peopleCommand(terminal: Terminal): Command {
  return new Command('people')
    .description(terminalTexts.commands.people)
    .argument('[file]', terminalTexts.sheetFile)
    .option('--plan <plan>', terminalTexts.options.plan)
    .option('--to <file>', terminalTexts.options.sheetTo)
    .action(async (file: string | undefined, { plan: name, to }: PeopleOptions) => {
      if (to !== undefined && !isSheetName(to))
        throw new Refusal('arguments-wrong', { why: terminalTexts.noSheetKind(to) });
      const rows = file === undefined ? null : await readPeopleSheet({ name: file, bytes: await readBytes(file) });
      const parts = await terminal.open();
      const plan = findPlanOrOnly(parts.plans.plans(), name);
      if (rows) {
        const matched = await matchPeople(parts, { kind: 'operator' }, plan, rows);
        for (const line of terminalTexts.peopleMatched(matched)) terminal.print(line);
      }
      if (rows && to === undefined) return;
      const sheet = await writePeopleSheet(peopleSheet(findPlanOrOnly(parts.plans.plans(), plan.id)), to ?? '.csv');
      if (to === undefined) terminal.print(new TextDecoder().decode(sheet).trimEnd());
      else {
        await withNamed(to, () => writeFile(to, sheet));
        terminal.tell(terminalTexts.written(to));
      }
    });
}
