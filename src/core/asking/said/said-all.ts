import { type Head, headAt } from './said-head.ts';

/** Words about many actions at once. */
export interface SaidOfAll {
  readonly of: 'all' | 'both' | 'rest';
  /** What is said of them; null where that is not plain. */
  readonly head: Head | null;
}

const REST = /^(?:all |everything |and )?(?:the )?(?:rest|others?|else)(?: of (?:them|mine|my actions))?(?=[\s:,])/iu;
const ALL = /^(?:all|everything|both|the lot)(?: of (?:them|it|mine|my actions)| (?:my )?actions| mine)?(?=[\s:,])/iu;
const BEHIND = /^\s*(?:with|for|on|:)\s*(all|everything|both|all of (?:them|mine)|all my actions)[\s.!]*$/iu;

/** "All on track", "the rest are on track", "on track with everything"; null where words begin with anything else. */
export function allAt(words: string): SaidOfAll | null {
  if (REST.test(words)) return { of: 'rest', head: headAt(words.replace(REST, '')) };
  if (ALL.test(words)) return { of: ofTwo(words), head: headAt(words.replace(ALL, '')) };
  const head = headAt(words);
  const behind = head && BEHIND.exec(head.rest)?.[1];
  return head && behind ? { of: ofTwo(behind), head: { ...head, rest: '' } } : null;
}

function ofTwo(words: string): 'all' | 'both' {
  return /^both\b/iu.test(words) ? 'both' : 'all';
}
