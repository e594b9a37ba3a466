import type { PastAsk } from '../../src/core/asking/ask.ts';
import type { Digest } from '../../src/core/digest/digest.ts';
import { digestsOn } from '../../src/core/digest/digests-on.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { DigestLinks } from '../../src/mail/digest-links.ts';
import { day } from '../builders/plan.ts';

/** Links as a deployment makes them. */
export const LINKS: DigestLinks = {
  tab: (plan) => `https://followthrough.example/plans/${plan}`,
  action: (plan, action) => `https://followthrough.example/plans/${plan}?action=${encodeURIComponent(action)}`,
  decide: (action, what, choice) =>
    `https://followthrough.example/decide/${encodeURIComponent(action)}?what=${what}${choice ? `&choice=${choice}` : ''}`,
  ownDigest: () => 'https://followthrough.example/my-digest',
};

/** The digest of the first manager of some plans on 1 July 2015. */
export function digestOf(plans: readonly Plan[], past: readonly PastAsk[] = []): Digest {
  const [first] = digestsOn({
    plans,
    on: day('2015-07-01'),
    past,
    availability: [],
    before: () => null,
    planThen: (plan) => plan,
  });
  if (!first) throw new Error('These plans have no manager');
  return first;
}

/** An ask that went to a person about one action. */
export function askedOf(person: string, on: string, action: string): PastAsk {
  return { person, day: day(on), items: [{ action, reason: 'overdue' }], arrived: true };
}
