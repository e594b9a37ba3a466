import type { AskView } from '../../core/asking/ask-view.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { DigestStore } from '../../ports/digest-store.ts';
import type { NoticeStore } from '../../ports/notice-store.ts';
import type { People } from '../../ports/people.ts';
import type { SendControl } from '../../ports/send-control.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { sampleCard } from '../asking/next-send.ts';
import { testSend } from '../asking/test-send.ts';
import { unreachableLeads } from '../asking/unreachable-leads.ts';
import { lookingAhead, type ViewAheadPorts } from '../asking/view-ahead.ts';
import { remembered } from '../remembered.ts';
import { coordinatedPlans, isAbout } from './delivery-rights.ts';
import { askAgain, digestAgain, sendAgain, tellAgain } from './give-up.ts';
import { type DeliveryView, viewDelivery } from './view-delivery.ts';

/** What a coordinator sees and steers of sending, for a door to offer. All of it is for who coordinates a plan. */
export interface DeliveryCases {
  view(person: Person): Promise<DeliveryView>;
  /** The card that goes out next, as it will look; null when none is in sight. */
  sample(person: Person): Promise<AskView | null>;
  testSend(person: Person): Promise<DeliveryView>;
  /** No ask of any plan goes out from here on. */
  stop(person: Person): Promise<DeliveryView>;
  resume(person: Person): Promise<DeliveryView>;
  setCap(person: Person, cap: number): Promise<DeliveryView>;
  /** Says yes to the run that waits over the cap. */
  sendOverCap(person: Person, day: Day): Promise<DeliveryView>;
  /** Asks somebody again whom an ask did not reach. @throws Refusal `missing` */
  tryAgain(person: Person, ask: string): Promise<DeliveryView>;
  /** Tells somebody again whom a notice did not reach. @throws Refusal `missing` */
  tellAgain(person: Person, notice: string): Promise<DeliveryView>;
  /** Sends somebody's digest again that no mailbox took. @throws Refusal `missing` */
  digestAgain(person: Person, digest: string): Promise<DeliveryView>;
  /** Puts a message that was set aside into the queue again. @throws Refusal `missing` */
  sendAgain(person: Person, id: string): Promise<DeliveryView>;
}

/** What the cases about delivery take from outside. */
export interface DeliveryPorts extends ViewAheadPorts {
  readonly asks: AskStore;
  readonly notices: NoticeStore;
  readonly digests: DigestStore;
  readonly queue: SendQueue;
  readonly control: SendControl;
  readonly people: Pick<People, 'accounts'>;
}

/** Whose account works is asked of the directory, not of the record, and seldom changes. */
const ACCOUNTS_HOLD_MS = 5 * 60_000;

/** The cases about sending, joined with what they take from outside. */
export function deliveryCases(given: DeliveryPorts): DeliveryCases {
  const { plans: store, clock, control, people } = given;
  const of = () => `${store.version()} ${clock.today()}`;
  const unreachable = remembered({ clock, holdsMs: ACCOUNTS_HOLD_MS, of }, () =>
    unreachableLeads(people, store.plans()),
  );
  const ports = { ...given, lookAhead: lookingAhead(given), unreachableLeads: unreachable };
  const own = (person: Person) => coordinatedPlans(store, { kind: 'person', person });
  const view = (person: Person) => viewDelivery(ports, person);
  const steering =
    <Given extends readonly unknown[]>(steer: (person: Person, ...given: Given) => Promise<unknown>) =>
    async (person: Person, ...given: Given) => {
      own(person);
      await steer(person, ...given);
      return view(person);
    };
  return {
    view,
    sample: async (person) => sampleCard(ports, own(person)),
    testSend: steering((person) => testSend(ports, person)),
    stop: steering((person) => control.stop(person)),
    resume: steering((person) => control.resume(person)),
    setCap: steering((person, cap: number) => control.setCap(person, cap)),
    sendOverCap: steering((person, day: Day) => control.allowRun(person, day)),
    tryAgain: steering(async (person, key: string) => {
      const ask = await ports.asks.find(key);
      if (!ask || !isAbout(own(person), ask)) throw new Refusal('missing');
      await askAgain(ports, key);
    }),
    tellAgain: steering(async (person, id: string) => {
      const { notTold } = await view(person);
      if (!notTold.some(({ notice }) => notice === id)) throw new Refusal('missing');
      await tellAgain(ports, id);
    }),
    digestAgain: steering(async (person, key: string) => {
      const { digestsNotSent } = await view(person);
      if (!digestsNotSent.some(({ digest }) => digest === key)) throw new Refusal('missing');
      await digestAgain(ports, key);
    }),
    sendAgain: steering(async (person, id: string) => {
      const { aside } = await view(person);
      if (!aside.some((message) => message.id === id)) throw new Refusal('missing');
      await sendAgain(ports, id);
    }),
  };
}
