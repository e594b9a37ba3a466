import { Command } from 'commander';
import { restore } from '../cases/restore.ts';
import { Refusal } from '../core/refusal.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { fromBackupFile } from '../wire/backup.ts';
import { readBytes } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** `restore FILE`: a backup into empty sites. */
export function restoreCommand(terminal: Terminal): Command {
  return new Command('restore')
    .description(terminalTexts.commands.restore)
    .argument('<file>', terminalTexts.backupFile)
    .action(async (file: string) => {
      const backup = fromBackupFile(parsedJson(await readBytes(file)));
      const parts = await terminal.open();
      const { plans, entries } = await restore(parts, { kind: 'operator' }, backup);
      terminal.print(terminalTexts.restored(plans, entries));
    });
}

/** @throws Refusal `backup-invalid` */
function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Refusal('backup-invalid', { faults: ['the file: is not JSON'] }, { cause: error });
  }
}
