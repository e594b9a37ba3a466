import { Command, CommanderError } from 'commander';
import { terminalTexts } from '../texts/terminal.ts';
import { tellFault } from './tell-fault.ts';
import type { Terminal } from './terminal.ts';

type CommandName = keyof typeof terminalTexts.commands;

/** Each command, loaded when it is to run: what one of them needs takes longer to load than most take to run. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<(terminal: Terminal) => Command>>> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  people: async () => (await import('./people-command.ts')).peopleCommand,
  plan: async () => (await import('./plan-command.ts')).planCommand,
  overdue: async () => (await import('./overdue-command.ts')).overdueCommand,
  asks: async () => (await import('./asks-command.ts')).asksCommand,
  digest: async () => (await import('./digest-command.ts')).digestCommand,
  notices: async () => (await import('./notices-command.ts')).noticesCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  restore: async () => (await import('./restore-command.ts')).restoreCommand,
  provision: async () => (await import('./provision-command.ts')).provisionCommand,
  doctor: async () => (await import('./doctor-command.ts')).doctorCommand,
};

const isCommand = (arg: string): arg is CommandName => Object.hasOwn(COMMANDS, arg);

/**
 * Runs what was typed. Whatever goes wrong is told.
 *
 * @param args what was typed behind the program's own name
 * @returns 0 done, 2 the input is at fault, 1 anything else; a command that told `terminal.fail` is done
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const program = await programFor(args.find(isCommand), terminal);
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // What is at fault in the arguments was told where it was found; so was the help that was asked for.
    return error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : tellFault(error, terminal);
  }
}

/** The program with one command whole, and of the others what the overview tells. */
async function programFor(named: CommandName | undefined, terminal: Terminal): Promise<Command> {
  const program = new Command('followthrough')
    .description(terminalTexts.about)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.replace(/^error: /, '').trimEnd()),
    })
    .showHelpAfterError(false);
  for (const name of Object.keys(COMMANDS).filter(isCommand)) {
    const command =
      name === named ? (await COMMANDS[name]())(terminal) : new Command(name).description(terminalTexts.commands[name]);
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}
