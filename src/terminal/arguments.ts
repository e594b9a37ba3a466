import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Day, toDay } from '../core/calendar/day.ts';
import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import { type DocumentReading, planOfReading } from '../documents/document-reading.ts';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

/** The day that `--on` names. @throws Refusal `arguments-wrong` */
export const dayArgument = dayArgumentOf('--on');

/** Reads the day that an option names. What it gives @throws Refusal `arguments-wrong` */
export function dayArgumentOf(option: string): (text: string) => Day {
  return (text) => {
    try {
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return toDay(text);
    } catch (error) {
      throw new Refusal('arguments-wrong', { why: terminalTexts.noSuchDay(option, text) }, { cause: error });
    }
    throw new Refusal('arguments-wrong', { why: terminalTexts.noSuchDay(option, text) });
  };
}

/**
 * The places that `--pick` names, from 0: "1,3-5" are the first and the third to the fifth.
 *
 * @throws Refusal `arguments-wrong`
 */
export function pickArgument(text: string): ReadonlySet<number> {
  const places = text.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d{1,4})\s*(?:-\s*(\d{1,4})\s*)?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from)) throw new Refusal('arguments-wrong', { why: terminalTexts.noSuchPick(text) });
    return Array.from({ length: to - from + 1 }, (_none, index) => from + index - 1);
  });
  return new Set(places);
}

/** Works with a file or folder that was named. @throws Refusal `file-missing` when the system does not let it */
export async function withNamed<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What the system refuses names its call; anything else is a bug.
    if (typeof error !== 'object' || error === null || !('syscall' in error)) throw error;
    throw new Refusal('file-missing', { file: path }, { cause: error });
  }
}

/** Reads a file. @throws Refusal `file-missing` */
export function readBytes(path: string): Promise<Uint8Array> {
  return withNamed(path, () => readFile(path));
}

/** Reads a plan document. @throws Refusal `file-missing`, `document-unreadable` and what else reading refuses */
export async function readPlanFile(terminal: Terminal, path: string): Promise<PrintedPlan> {
  const [read] = await readPlanFiles(terminal, [path]);
  if (read?.status === 'fulfilled') return read.value;
  throw read?.reason;
}

/**
 * Reads plan documents one after the other.
 *
 * @param toPlan what the reading of a document comes to; without it, a document that is no plan is refused
 */
export async function readPlanFiles(
  terminal: Terminal,
  paths: readonly string[],
  toPlan: (reading: DocumentReading, path: string) => PrintedPlan = planOfReading,
): Promise<readonly PromiseSettledResult<PrintedPlan>[]> {
  const reader = await terminal.openReader();
  const read = async (path: string): Promise<PrintedPlan> =>
    toPlan(await reader.read({ name: basename(path), bytes: await readBytes(path) }), path);
  try {
    return await Promise.allSettled(paths.map(read));
  } finally {
    await reader.close();
  }
}
