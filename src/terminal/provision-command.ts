import { Command } from 'commander';
import { provisionedLines } from '../texts/provision.ts';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

/** `provision`: makes the lists that the sites lack, and brings older ones up to date. Ends with 1 when something is left. */
export function provisionCommand(terminal: Terminal): Command {
  return new Command('provision').description(terminalTexts.commands.provision).action(async () => {
    for await (const { site, lists } of terminal.provision()) {
      for (const done of lists) for (const line of provisionedLines(site, done)) terminal.print(line);
      if (lists.some(({ left }) => left.length > 0)) terminal.fail();
    }
  });
}
