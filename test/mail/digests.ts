import type { PastAsk } from '../../src/core/asking/ask.ts';
import type { Availability } from '../../src/core/asking/availability.ts';
import type { Digest } from '../../src/core/digest/digest.ts';
import { digestsOn } from '../../src/core/digest/digests-on.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { DigestLinks } from '../../src/mail/digest-links.ts';
import { day } from '../builders/plan.ts';

/** Links as a deployment makes them. */
export const LINKS: DigestLinks = {
  tab: (plan) => `https://followthrough.example/plans/${plan}`,
  action: (plan, action) => `https://followthrough.example/plans/${plan}?action=${encodeURIComponent(action)}`,
  decide: (action, { what, of }, choice) => {
    const besides = `${of ? `&of=${of}` : ''}${choice ? `&choice=${choice}` : ''}`;
    return `https://followthrough.example/decide/${encodeURIComponent(action)}?what=${what}${besides}`;
  },
  actions: (search) => `https://followthrough.example/actions?${search}`,
  toDecide: () => 'https://followthrough.example/to-decide',
  ownDigest: () => 'https://followthrough.example/my-digest',
};

/** What a digest is made from besides its plans. */
interface DigestGiven {
  readonly past?: readonly PastAsk[];
  readonly availability?: readonly Availability[];
  /** The day of the digest before. */
  readonly since?: string;
}

/** The digest of the first manager of some plans on 1 July 2015. */
export function digestOf(plans: readonly Plan[], past: readonly PastAsk[] = []): Digest {
  const [first] = digestsOf(plans, { past });
  if (!first) throw new Error('These plans have no manager');
  return first;
}

/** What somebody is told of some plans on 1 July 2015. */
export function digestFor({ id, name }: Person, plans: readonly Plan[], given: DigestGiven = {}): Digest {
  const digest = digestsOf(plans, given).find(({ to }) => to.id === id);
  if (!digest) throw new Error(`${name} is told nothing`);
  return digest;
}

function digestsOf(plans: readonly Plan[], { past = [], availability = [], since }: DigestGiven) {
  const before = since === undefined ? null : day(since);
  return digestsOn({
    plans,
    on: day('2015-07-01'),
    past,
    availability,
    before: () => before,
    planThen: (plan) => plan,
  });
}

/** An ask that went to a person about one action. */
export function askedOf(person: string, on: string, action: string): PastAsk {
  return { person, day: day(on), items: [{ action, reason: 'overdue' }], arrived: true };
}
