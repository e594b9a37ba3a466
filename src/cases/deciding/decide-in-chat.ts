import type { DecisionView } from '../../core/asking/telling/decision-view.ts';
import { keyOfMatter, type MatterName } from '../../core/asking/telling/matter.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { ActPorts } from '../actions/act-on-action.ts';
import { answerHelp } from './answer-help.ts';
import { decideRevision } from './decide-revision.ts';
import { settleNotMine } from './settle-not-mine.ts';
import { viewDecision } from './view-decision.ts';

/** What somebody decides on a card about what they were told of. */
export interface DecideInChatRequest {
  readonly by: Person;
  readonly matter: MatterName;
  readonly decision:
    | { readonly choice: 'agree' }
    | { readonly choice: 'refuse' | 'answer' | 'keep'; readonly words: string };
}

/**
 * Decides what somebody was told of, as they saw it, through the same cases as the tab. The same tap twice is one; what
 * was decided, taken back or asked for anew meanwhile is shown as it stands, and nothing is written.
 *
 * @throws Refusal `action-unknown`, `own-action`, `next-level-decides`, `not-permitted`, `plan-not-asking`; what writing
 * can meet
 */
export async function decideInChat(ports: ActPorts, request: DecideInChatRequest): Promise<DecisionView> {
  const { by, matter } = request;
  const before = await viewDecision(ports, by, matter);
  if (before.standing.state !== 'waiting') return before;
  try {
    await decide(ports, request);
  } catch (error) {
    // Somebody else came first, by a moment.
    if (!(error instanceof Refusal) || !OVERTAKEN.has(error.code)) throw error;
  }
  return viewDecision(ports, by, matter);
}

const OVERTAKEN: ReadonlySet<string> = new Set(['revision-gone', 'request-gone', 'action-closed']);

async function decide(ports: ActPorts, { by, matter, decision }: DecideInChatRequest): Promise<void> {
  const act = { by, action: matter.action, door: 'chat', submit: keyOfMatter(matter) } as const;
  const { kind, asker, day } = matter;
  if (kind === 'revision' && day !== null && decision.choice === 'agree') {
    await decideRevision(ports, { ...act, day, decision: { decided: 'agreed' } });
  } else if (kind === 'revision' && day !== null && decision.choice === 'refuse') {
    await decideRevision(ports, { ...act, day, decision: { decided: 'refused', reason: decision.words } });
  } else if (kind === 'help' && decision.choice === 'answer') {
    await answerHelp(ports, { ...act, of: asker ?? '', words: decision.words });
  } else if (kind === 'not-mine' && decision.choice === 'keep') {
    await settleNotMine(ports, { ...act, of: asker ?? '', decision: { decided: 'stays', reason: decision.words } });
  } else {
    throw new Refusal('request-invalid', { why: 'a decision about something else' });
  }
}
