import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AnswerLinks } from '../../ports/answer-links.ts';
import type { AskStore } from '../../ports/ask-store.ts';

/** What following a mailed link takes from outside. */
export interface OpenLinkPorts {
  readonly answerLinks: Pick<AnswerLinks, 'find'>;
  readonly asks: Pick<AskStore, 'find'>;
}

/** Whose ask a link leads to: whoever holds it may answer that one, in their name, and nothing else. */
export interface LinkedAsk {
  readonly by: Person;
  readonly ask: string;
}

/** Follows a mailed link. @throws Refusal `link-unknown` when it leads nowhere, or does no more */
export async function openLink({ answerLinks, asks }: OpenLinkPorts, secret: string): Promise<LinkedAsk> {
  const key = await answerLinks.find(secret);
  const ask = key === undefined ? undefined : await asks.find(key);
  if (ask === undefined) throw new Refusal('link-unknown');
  return { by: ask.person, ask: ask.key };
}
