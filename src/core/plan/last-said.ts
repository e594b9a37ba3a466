import type { Action } from './plan.ts';
import type { PrintedDay } from './printed.ts';

/** What was said last about an action; undated and unsigned where the plan document is. */
export interface LastSaid {
  /** Null for an answer without words. */
  readonly words: string | null;
  readonly on: PrintedDay | null;
  readonly by: string | null;
}

/** The newest answer even when it had no words: that somebody answered is news too. Else what the document says. */
export function lastSaid({ lastAnswer, progress }: Action): LastSaid | null {
  if (lastAnswer) return { words: lastAnswer.words, on: lastAnswer.on.toString(), by: lastAnswer.by.name };
  const printed = progress.at(-1);
  return printed ? { words: printed.text, on: printed.on, by: printed.by } : null;
}
