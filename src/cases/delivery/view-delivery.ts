import { actionsIn, type Tells } from '../../core/asking/telling/notice.ts';
import type { CameBack } from '../../core/asking/why-returned.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type {
  AskDelivery,
  AskStore,
  ByMail,
  ByMailWhy,
  StoredAsk,
  Unreached,
  UnreachedWhy,
} from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DigestStore } from '../../ports/digest-store.ts';
import type { NoticeStore, StoredNotice } from '../../ports/notice-store.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { SendControl, SendState } from '../../ports/send-control.ts';
import type { SendQueue, SetAside } from '../../ports/send-queue.ts';
import { type NextSend, nextSend } from '../asking/next-send.ts';
import type { UnreachableLead } from '../asking/unreachable-leads.ts';
import type { LookAhead } from '../asking/view-ahead.ts';
import {
  type DigestNotSent,
  type DigestsOf,
  digestsNotSent,
  isDigestOf,
  lastDigests,
} from '../digest/digests-not-sent.ts';
import { coordinatedPlans, isAbout, isIn } from './delivery-rights.ts';

/** How the asks of a day are getting on, as far as somebody's plans are concerned. */
export interface SendingOf {
  readonly day: Day;
  readonly counts: Readonly<Record<AskDelivery['state'], number>>;
}

/** Somebody whom an ask did not reach, and what kept it from them. */
export interface NotReached {
  readonly ask: string;
  readonly person: Person;
  readonly day: Day;
  readonly why: UnreachedWhy;
  /** What chat had said before e-mail was tried; null where e-mail was not. */
  readonly chatSaid: ByMailWhy | null;
  /** What the report says; null where no mail came back. */
  readonly cameBack: CameBack | null;
}

/** Somebody whom a notice did not reach, what kept it from them, and what it would have told. */
export interface NotTold extends Omit<NotReached, 'ask'> {
  readonly notice: string;
  readonly kind: Tells['kind'];
}

/** What goes out, what is going out, and what did not reach anybody. */
export interface DeliveryView {
  readonly today: Day;
  readonly control: SendState;
  readonly next: NextSend | null;
  /** The last day for which cards were sent; null when none were lately. */
  readonly sending: SendingOf | null;
  /** Newest first; who was reached since is no more on it. */
  readonly notReached: readonly NotReached[];
  /** Newest first; who was told since is no more on it. */
  readonly notTold: readonly NotTold[];
  /** The last day for which digests were sent; null when none were lately. */
  readonly digests: DigestsOf | null;
  /** Newest first; who has had a newer one is no more on it. */
  readonly digestsNotSent: readonly DigestNotSent[];
  /** Leads whom nobody can ask, known before anything is sent. */
  readonly leads: readonly (UnreachableLead & { readonly planTitle: string })[];
  /** Messages that were set aside: those about these plans' asks, and what is about no ask. */
  readonly aside: readonly SetAside[];
}

/** What looking at delivery takes from outside. */
export interface ViewDeliveryPorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly asks: Pick<AskStore, 'since'>;
  readonly notices: Pick<NoticeStore, 'since'>;
  readonly digests: Pick<DigestStore, 'since'>;
  readonly queue: Pick<SendQueue, 'aside'>;
  readonly control: Pick<SendControl, 'state'>;
  readonly clock: Clock;
  readonly lookAhead: LookAhead;
  /** Of all plans. */
  readonly unreachableLeads: () => Promise<readonly UnreachableLead[]>;
}

const LOOK_BACK = { days: 21 };

/** How sending goes, for who coordinates a plan. @throws Refusal `not-allowed`; `busy`, `denied`, `unreachable` */
export async function viewDelivery(ports: ViewDeliveryPorts, person: Person): Promise<DeliveryView> {
  const plans = coordinatedPlans(ports.plans, { kind: 'person', person });
  const today = ports.clock.today();
  const [control, unreachable, aside, all, notices, allDigests] = await Promise.all([
    ports.control.state(),
    ports.unreachableLeads(),
    ports.queue.aside(),
    ports.asks.since(today.subtract(LOOK_BACK)),
    ports.notices.since(today.subtract(LOOK_BACK)),
    ports.digests.since(today.subtract(LOOK_BACK)),
  ]);
  const asks = all.filter((ask) => isAbout(plans, ask)).sort((one, other) => compareDays(other.day, one.day));
  const keys = new Set(asks.map(({ key }) => key));
  const digests = allDigests.filter((digest) => isDigestOf(plans, digest));
  return {
    today,
    control,
    next: await nextSend(ports.lookAhead, plans, new Set(unreachable.flatMap((lead) => lead.person?.id ?? []))),
    leads: plans.flatMap(({ id, title: planTitle }) =>
      unreachable.filter(({ plan }) => plan === id).map((lead) => ({ ...lead, planTitle })),
    ),
    sending: sendingOf(asks),
    notReached: notReached(asks),
    notTold: notTold(plans, notices),
    digests: lastDigests(digests),
    digestsNotSent: digestsNotSent(digests),
    aside: aside.filter(({ toSend }) => toSend?.kind !== 'ask' || keys.has(toSend.key)),
  };
}

const NONE: SendingOf['counts'] = { waiting: 0, sending: 0, unknown: 0, delivered: 0, mailed: 0, refused: 0 };

function sendingOf(newestFirst: readonly StoredAsk[]): SendingOf | null {
  const [newest] = newestFirst;
  if (!newest) return null;
  const ofDay = newestFirst.filter(({ day }) => day.equals(newest.day));
  const counts = { ...NONE };
  for (const { delivery } of ofDay) counts[delivery.state] += 1;
  return { day: newest.day, counts };
}

/** Only how the newest ask to somebody ended counts. */
function notReached(newestFirst: readonly StoredAsk[]): readonly NotReached[] {
  const newest = new Map<string, StoredAsk>();
  for (const ask of newestFirst) if (!newest.has(ask.person.id)) newest.set(ask.person.id, ask);
  return [...newest.values()].flatMap(({ key, person, day, delivery, byMail }) =>
    delivery.state === 'refused' ? [{ ask: key, person, day, ...unreached(delivery, byMail) }] : [],
  );
}

function notTold(plans: readonly Plan[], oldestFirst: readonly StoredNotice[]): readonly NotTold[] {
  return oldestFirst.toReversed().flatMap(({ id, to, day, tells, delivery, byMail }) => {
    if (delivery.state !== 'refused' || !actionsIn(tells).some((action) => isIn(plans, action))) return [];
    return [{ notice: id, person: to, day, kind: tells.kind, ...unreached(delivery, byMail) }];
  });
}

function unreached({ why, cameBack }: Unreached, byMail: ByMail | undefined) {
  return { why, chatSaid: byMail?.why ?? null, cameBack: cameBack ?? null };
}

function compareDays(one: Day, other: Day): number {
  return one.toString().localeCompare(other.toString());
}
