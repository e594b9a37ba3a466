import { inWhosePlace } from '../../core/asking/deputyships.ts';
import type { SentItem } from '../../core/asking/draw-ask.ts';
import { isTestAsk } from '../../core/asking/test-ask.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { AvailabilityStore } from '../../ports/availability.ts';

/** What finding somebody's ask takes from outside. */
export interface FindAskPorts {
  readonly asks: Pick<AskStore, 'find'>;
  readonly availability: Pick<AvailabilityStore, 'all'>;
}

/** An ask of somebody's, and the part of it that is still theirs. */
export interface FoundAsk {
  readonly ask: StoredAsk;
  /** The ask, now or as it was changed since, without what they were asked as the deputy of somebody whose they are no more. */
  readonly theirs: (ask: StoredAsk) => StoredAsk;
}

/**
 * Finds a person's own ask. What somebody is asked in a lead's place they see and answer as long as they are that lead's
 * deputy, and not a day longer; a test shows its reader what a lead would see.
 *
 * @throws Refusal `not-your-action`; `busy` or `unreachable`
 */
export async function findOwnAsk({ asks, availability }: FindAskPorts, by: Person, key: string): Promise<FoundAsk> {
  const ask = await asks.find(key);
  if (!ask || ask.person.id !== by.id) throw new Refusal('not-your-action', { ask: key });
  if (isTestAsk(key) || ask.items.every(({ insteadOf }) => insteadOf === null)) return { ask, theirs: (now) => now };
  const leads = inWhosePlace(by.id, await availability.all());
  const isTheirs = ({ insteadOf }: SentItem) => insteadOf === null || leads.has(insteadOf.id);
  return { ask, theirs: (now) => ({ ...now, items: now.items.filter(isTheirs) }) };
}

/** Finds a person's own ask and one item of it. @throws Refusal `test-card`, `not-your-action`, `action-unknown` */
export async function findAskItem(
  ports: FindAskPorts,
  { by, ask: key, action }: { readonly by: Person; readonly ask: string; readonly action: string },
): Promise<FoundAsk & { readonly item: SentItem }> {
  if (isTestAsk(key)) throw new Refusal('test-card');
  const found = await findOwnAsk(ports, by, key);
  const isMeant = (item: SentItem) => item.action === action;
  if (!found.ask.items.some(isMeant)) throw new Refusal('action-unknown', { action });
  const item = found.theirs(found.ask).items.find(isMeant);
  if (!item) throw new Refusal('not-your-action', { ask: key });
  return { ...found, item };
}
