import type { Day } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import type { DeliveryReply } from './delivery.ts';

interface SaidBy {
  readonly by: Person;
  readonly at: string;
}

interface Unreached extends Pick<DeliveryReply['notReached'][number], 'why' | 'chatSaid' | 'cameBack'> {
  readonly person: Person;
  readonly day: Day;
}

/** What the reply is made from. */
interface Told {
  readonly today: Day;
  readonly control: {
    readonly stopped: SaidBy | null;
    readonly cap: number;
    readonly overCap: { readonly day: Day; readonly asks: number; readonly allowed: SaidBy | null } | null;
  };
  readonly next: {
    readonly on: Day;
    readonly cards: number;
    readonly actions: number;
    readonly unreachable: number;
  } | null;
  readonly sending: {
    readonly day: Day;
    readonly counts: NonNullable<DeliveryReply['sending']>['counts'];
  } | null;
  readonly notReached: readonly (Unreached & { readonly ask: string })[];
  readonly notTold: readonly (Unreached & {
    readonly notice: string;
    readonly kind: DeliveryReply['notTold'][number]['kind'];
  })[];
  readonly digests: (Omit<NonNullable<DeliveryReply['digests']>, 'day'> & { readonly day: Day }) | null;
  readonly digestsNotSent: readonly {
    readonly digest: string;
    readonly person: Person;
    readonly day: Day;
    readonly why: DeliveryReply['digestsNotSent'][number]['why'];
    readonly cameBack: DeliveryReply['digestsNotSent'][number]['cameBack'];
  }[];
  readonly leads: readonly {
    readonly plan: string;
    readonly planTitle: string;
    readonly lead: string;
    readonly person: Person | null;
    readonly why: DeliveryReply['leads'][number]['why'];
    readonly actions: readonly string[];
  }[];
  readonly aside: readonly {
    readonly id: string;
    readonly toSend: { readonly kind: string } | null;
    readonly why: string;
    readonly at: string;
  }[];
}

/** How sending goes, as the tab is told. */
export function toDeliveryReply(told: Told): DeliveryReply {
  const { control, next, sending, digests } = told;
  return {
    on: told.today.toString(),
    stopped: control.stopped && said(control.stopped),
    cap: control.cap,
    overCap: control.overCap && {
      day: control.overCap.day.toString(),
      asks: control.overCap.asks,
      allowed: control.overCap.allowed && said(control.overCap.allowed),
    },
    next: next && { ...next, on: next.on.toString() },
    sending: sending && { day: sending.day.toString(), counts: { ...sending.counts } },
    notReached: told.notReached.map(({ ask, ...unreached }) => ({ ask, ...whom(unreached) })),
    notTold: told.notTold.map(({ notice, kind, ...unreached }) => ({ notice, kind, ...whom(unreached) })),
    digests: digests && { ...digests, day: digests.day.toString() },
    digestsNotSent: told.digestsNotSent.map(({ digest, person, day, why, cameBack }) => ({
      digest,
      name: person.name,
      day: day.toString(),
      why,
      cameBack,
    })),
    leads: told.leads.map(({ plan, planTitle, lead, person, why, actions }) => ({
      plan,
      planTitle,
      name: person?.name ?? lead,
      why,
      actions: actions.length,
    })),
    aside: told.aside.map(({ id, toSend, why, at }) => ({ id, kind: toSend?.kind ?? null, why, at })),
  };
}

function whom({ person, day, why, chatSaid, cameBack }: Unreached) {
  return { name: person.name, day: day.toString(), why, chatSaid, cameBack };
}

function said({ by, at }: SaidBy): { by: string; at: string } {
  return { by: by.name, at };
}
