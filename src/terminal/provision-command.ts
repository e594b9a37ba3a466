import { Command } from 'commander';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

/** `provision`: makes the lists that a site lacks. */
export function provisionCommand(terminal: Terminal): Command {
  return new Command('provision').description(terminalTexts.commands.provision).action(() => terminal.provision());
}
