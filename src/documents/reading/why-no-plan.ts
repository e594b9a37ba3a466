import type { Block } from '../formats/blocks.ts';
import type { Candidate } from './texts/candidates.ts';

/** Why a document is no action plan, as its reader sees it. */
export type NoPlan =
  /** Nothing is written in it. */
  | 'empty'
  /** It is prose, and recommends things that may be picked. */
  | 'prose'
  /** It is prose or something else, and recommends nothing. */
  | 'no-table'
  /** It has tables, and no header names an action with who or when. */
  | 'no-header';

/** Why nothing in these blocks is an action. */
export function whyNoPlan(blocks: readonly Block[], candidates: readonly Candidate[]): NoPlan {
  if (candidates.length > 0) return 'prose';
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
  if (cells.some(({ text }) => text !== '')) return 'no-header';
  return blocks.some((block) => block.kind === 'text') ? 'no-table' : 'empty';
}
