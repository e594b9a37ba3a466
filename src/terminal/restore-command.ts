import { Command } from 'commander';
import { restore } from '../cases/documents/restore.ts';
import { Refusal } from '../core/refusal.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { fromBackupFile } from '../wire/backup.ts';
import { readBytes } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** `restore FILE`: a backup into empty sites. Ends with 1 when the record is not what the backup holds. */
export function restoreCommand(terminal: Terminal): Command {
  return new Command('restore')
    .description(terminalTexts.commands.restore)
    .argument('<file>', terminalTexts.backupFile)
    .action(async (file: string) => {
      const backup = fromBackupFile(parsedJson(await readBytes(file)));
      const parts = await terminal.open();
      const { plans, entries, lacking, leftOut } = await restore(parts, { kind: 'operator' }, backup);
      terminal.print(terminalTexts.restored(plans, entries));
      for (const one of lacking) terminal.tell(terminalTexts.notRestored(one));
      if (leftOut > 0) terminal.tell(terminalTexts.leftOutOfRestore(leftOut));
      if (lacking.length > 0 || leftOut > 0) terminal.fail();
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
