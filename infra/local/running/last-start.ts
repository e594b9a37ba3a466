import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { freePorts, isTaken, Ports, takenPorts } from './ports.ts';

const LastStart = z.object({ pid: z.number(), ports: Ports });

/** The process that a folder was last started by, and its ports. */
export type LastStart = z.infer<typeof LastStart>;

/** What was noted of the folder's last start; undefined at its first. */
export function lastStart(folder: string): LastStart | undefined {
  const file = fileIn(folder);
  return existsSync(file) ? LastStart.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Notes that this process starts the folder on these ports. */
export function noteStart(folder: string, ports: Ports): void {
  const noted: LastStart = { pid: process.pid, ports };
  writeFileSync(fileIn(folder), `${JSON.stringify(noted)}\n`);
}

/**
 * The ports to start on. In Microsoft 365 addresses stay what they are, and mails, cards and bookmarks hold them: so a
 * folder that takes any ports gets those of its last start again, unless one of them is taken.
 *
 * @throws Error when the folder already runs, or one of the wanted ports is taken
 */
export async function choosePorts(wanted: Ports | 'free', last: LastStart | undefined): Promise<Ports> {
  if (last && isAlive(last.pid) && (await isTaken(last.ports.pages))) throw new Error(alreadyRuns(last));
  const ports = wanted === 'free' ? last?.ports : wanted;
  const taken = ports ? await takenPorts(ports) : [];
  if (ports && taken.length === 0) return ports;
  if (wanted === 'free') return freePorts();
  throw new Error(portsTaken(taken));
}

function fileIn(folder: string): string {
  return join(folder, 'last-start.json');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // Nobody has this id, or it is somebody else's by now.
  }
}

function alreadyRuns({ pid, ports }: LastStart): string {
  return `This folder already runs, at http://localhost:${ports.pages}/ (process ${pid}). End that, or start another beside it: npm start -- --ports free --folder /tmp/another`;
}

function portsTaken(taken: readonly number[]): string {
  const [which, are] = taken.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  return `${which} ${taken.join(', ')} ${are} taken by another program. End it, or start on other ports: npm start -- --ports free`;
}
