import type { Action } from './plan.ts';
import type { PrintedDay } from './printed.ts';

/** What was said last about an action; undated and unsigned where the plan document is. */
export interface LastWords {
  readonly words: string;
  readonly on: PrintedDay | null;
  readonly by: string | null;
}

/** The newest words about an action: of an answer, else of the document's own progress column. */
export function lastWords(action: Action): LastWords | null {
  if (action.lastAnswer?.words) {
    return { words: action.lastAnswer.words, on: action.lastAnswer.on.toString(), by: action.lastAnswer.by.name };
  }
  const printed = action.progress.at(-1);
  return printed ? { words: printed.text, on: printed.on, by: printed.by } : null;
}
