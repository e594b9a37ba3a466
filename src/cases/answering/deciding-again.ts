import { Refusal } from '../../core/refusal.ts';
import { type HandEditPorts, judgeHandEdits } from '../hand-edits/judge-hand-edits.ts';

/** Somebody else's change may come between reading and writing; then it is decided again on what is there now. */
const MOST_TRIES = 5;

/**
 * Decides and writes a change of one action, again where somebody else's came first: another person's through any door,
 * or one made in the list itself, which is judged before anything is decided on top of it.
 *
 * @param decide reads the action, decides and saves it
 * @throws Refusal whatever `decide` refuses; `action-changed` when others keep coming first
 */
export async function decidingAgain<T>(ports: HandEditPorts, action: string, decide: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await decide();
    } catch (error) {
      const isChanged = error instanceof Refusal && error.code === 'action-changed';
      if (!isChanged || tries === MOST_TRIES) throw error;
      await judgeHandEdits(ports, action);
    }
  }
}
