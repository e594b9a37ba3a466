import type { AskView } from '../../core/asking/ask-view.ts';
import { drawAsk } from '../../core/asking/draw-ask.ts';
import { reopened } from '../../core/asking/reopened.ts';
import type { Person } from '../../core/plan/person.ts';
import type { AnswerPorts } from '../answering/answer-ask.ts';
import { findAskItem, findOwnAsk } from './find-ask.ts';

/** What looking at a card takes from outside. */
export type ViewAskPorts = Pick<AnswerPorts, 'plans' | 'asks' | 'availability' | 'clock'>;

/** A person's own card as it stands now. @throws Refusal `not-your-action` */
export async function viewAsk(ports: ViewAskPorts, { by, ask: key }: { by: Person; ask: string }): Promise<AskView> {
  const { ask, theirs } = await findOwnAsk(ports, by, key);
  return drawAsk(theirs(ask), ports.plans, ports.clock.today());
}

/**
 * A person's own card with one answered action open again, filled with what was said. Writes nothing.
 *
 * @throws Refusal `not-your-action`, `action-unknown`
 */
export async function correctAnswer(
  ports: ViewAskPorts,
  request: { by: Person; ask: string; action: string },
): Promise<AskView> {
  const { ask, theirs } = await findAskItem(ports, request);
  const view = drawAsk(theirs(ask), ports.plans, ports.clock.today());
  return {
    ...view,
    items: view.items.map((item) => (item.action === request.action ? reopened(item) : item)),
  };
}
