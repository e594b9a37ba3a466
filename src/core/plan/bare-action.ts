import type { PrintedAction } from './printed.ts';

/** An action of which nothing is known but its words: nobody has it, it has no date, and nothing was said about it. */
export function bareAction(text: string, id: string): PrintedAction {
  return {
    id,
    ref: null,
    text,
    finding: null,
    implication: null,
    response: null,
    leads: [],
    due: { phrase: null, kind: 'none', from: null, by: null },
    revisions: [],
    status: 'unknown',
    statusPhrase: null,
    check: null,
    priority: null,
    residualRisk: null,
    measure: null,
    followUp: null,
    parts: [],
    progress: [],
    links: [],
    other: [],
  };
}
