import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { Command } from 'commander';
import { backUp } from '../cases/documents/back-up.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { toBackupFile } from '../wire/backup.ts';
import { withNamed } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** `backup --to FILE`: the whole record as one file. Ends with 1 when it is not whole. */
export function backupCommand(terminal: Terminal): Command {
  return new Command('backup')
    .description(terminalTexts.commands.backup)
    .requiredOption('--to <file>', terminalTexts.options.backupTo)
    .action(async ({ to }: { readonly to: string }) => {
      const parts = await terminal.open();
      const plans = backUp(parts, { kind: 'operator' });
      const file = JSON.stringify(toBackupFile(plans, parts.clock.now()), null, 2);
      await withNamed(to, () => writeWhole(to, `${file}\n`));
      const entries = plans.reduce((count, one) => count + one.entries.length, 0);
      terminal.print(terminalTexts.backedUp(to, plans.length, entries));
      const half = plans.filter(({ plan }) => plan.state === 'importing');
      for (const { plan } of half) terminal.tell(terminalTexts.halfInBackup(plan.title, plan.id));
      const leftOut = parts.plans.leftOut();
      if (leftOut > 0) terminal.tell(terminalTexts.leftOutOfBackup(leftOut));
      if (half.length > 0 || leftOut > 0) terminal.fail();
    });
}

/**
 * Writes a file that is there whole or not at all, and that nobody else on the machine may read: it holds what people
 * said about children's services.
 */
async function writeWhole(path: string, content: string): Promise<void> {
  const half = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
  } finally {
    await rm(half, { force: true });
  }
}
