import { LONGEST_RAG_WORD, ragWordChanges, ragWordsOf } from '../../core/plan/rag-words.ts';
import type { Rag } from '../../core/plan/rags.ts';
import { Refusal } from '../../core/refusal.ts';
import { type ChangePlanPorts, changePlan, type OwnPlan } from './change-plan.ts';

/**
 * Sets what a plan calls each standing, all of them at once: one that is left out goes back to the usual word. Two may
 * bear the same one: to a council that counts in four colours, what is overdue and what will be missed are both red.
 *
 * @throws Refusal `rag-word-too-long`; as `changePlan`
 */
export async function setRagWords(
  ports: ChangePlanPorts,
  of: OwnPlan,
  typed: Readonly<Partial<Record<Rag, string>>>,
): Promise<void> {
  const words = ragWordsOf(typed);
  if (Object.values(words).some((word) => word.length > LONGEST_RAG_WORD)) {
    throw new Refusal('rag-word-too-long', { most: LONGEST_RAG_WORD });
  }
  await changePlan(ports, of, 'words-changed', ({ ragWords }) => ({
    change: { ragWords: words },
    changes: ragWordChanges(ragWords, words),
  }));
}
