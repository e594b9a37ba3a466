import type { FoundAction } from '../../src/cases/actions/find-actions.ts';
import type { ConversationCases } from '../../src/cases/chat/conversation-cases.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { FIND_BOX } from '../../src/texts/commands.ts';
import { CONVERSATION_TEXTS } from '../../src/texts/conversation.ts';
import { toFindRequest, toPastedLink } from '../../src/wire/extension-invoke.ts';
import type { CardLinks } from '../cards/card-links.ts';
import { sharedActionCard, sharedActionLines } from '../cards/shared-action-card.ts';
import { notUnfolded, type Result, resultList, resultSentence, unfolded } from './extension-reply.ts';

/** What finding and unfolding need. */
export interface FindParts {
  readonly extension: ConversationCases;
  readonly links: CardLinks;
  /** The key of the action that a link of ours leads to; null for any other link. Whether it is one is not looked at. */
  readonly actionIn: (link: string) => string | null;
}

/** A search from the compose box; its first opening brings no words. @throws Refusal as the cases */
export async function findTurn(parts: FindParts, by: Person, value: unknown): Promise<object> {
  const { commandId, ...request } = toFindRequest(value, FIND_BOX.name);
  if (commandId !== FIND_COMMAND) return resultSentence(CONVERSATION_TEXTS.unknownCommand);
  const found = await parts.extension.findActions({ by, ...request });
  if (found.length > 0 || request.skip > 0) return resultList(found.map((action) => toResult(parts, action)));
  if (!(await parts.extension.mayReadAny(by))) return resultSentence(CONVERSATION_TEXTS.nothingToSee);
  const isFirst = request.words.trim() === '';
  return resultSentence(isFirst ? CONVERSATION_TEXTS.nothingYours : CONVERSATION_TEXTS.nothingFound);
}

const FIND_COMMAND = 'findAction' satisfies string;

/** A pasted link of ours. What the person may not see stays the link that it was. @throws Refusal `busy`, `unreachable` */
export async function unfoldTurn(parts: FindParts, by: Person, value: unknown): Promise<object> {
  const key = parts.actionIn(toPastedLink(value));
  if (key === null) return notUnfolded();
  try {
    return unfolded(toResult(parts, await parts.extension.findSharedAction(by, key)));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'action-unknown') return notUnfolded();
    throw error;
  }
}

function toResult({ extension, links }: FindParts, found: FoundAction): Result {
  const state = { today: extension.today().toString(), link: links.action(found.plan.id, found.action.key) };
  return { card: sharedActionCard(found, state), preview: sharedActionLines(found) };
}
