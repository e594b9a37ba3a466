import { appendFileSync } from 'node:fs';

/** Where a run collects its counts; unset when a test runs by itself. */
const file = process.env.FOLLOWTHROUGH_COUNTS;

/** Adds to a count that the run prints at its end: how much was tried, and how much of it went wrong. */
export function counted(what: string, count: number): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, count })}\n`);
}
