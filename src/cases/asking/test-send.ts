import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { SendControl } from '../../ports/send-control.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { coordinatedPlans } from '../delivery/delivery-rights.ts';
import { type SamplePorts, testAsk } from './next-send.ts';

/** What a test send takes from outside. */
export interface TestSendPorts extends SamplePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly asks: Pick<AskStore, 'add'>;
  readonly queue: Pick<SendQueue, 'add'>;
  readonly control: Pick<SendControl, 'state'>;
}

/**
 * Sends the card that goes out next to the person who wants to see it, through the same queue and by the same ways as all
 * others. It is marked as a test, and answering it records nothing.
 *
 * @returns the key of the test
 * @throws Refusal `not-allowed` for whoever coordinates no plan, `nothing-to-show`, `sending-stopped`; `busy`, `unreachable`
 */
export async function testSend(ports: TestSendPorts, person: Person): Promise<string> {
  const plans = coordinatedPlans(ports.plans, { kind: 'person', person });
  if ((await ports.control.state()).stopped !== null) throw new Refusal('sending-stopped');
  const ask = await testAsk(ports, plans, person);
  if (!ask) throw new Refusal('nothing-to-show');
  await ports.asks.add({ ...ask, delivery: { state: 'waiting' } });
  await ports.queue.add({ kind: 'ask', key: ask.key });
  return ask.key;
}
