import { drawAsk, type SentItem } from '../../core/asking/draw-ask.ts';
import { findAction } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import { isAsking, leadsOf, type Plan } from '../../core/plan/plan.ts';
import { isOpen } from '../../core/plan/status.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AskDelivery, AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { AskSending, Chat } from '../../ports/chat.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { SendControl } from '../../ports/send-control.ts';
import { type Claim, claim, isHeld, isLeft, whileClaimed } from '../claim.ts';
import { type MailAskPorts, mailAsk } from './mail-ask.ts';

/** What delivering an ask takes from outside. */
export interface DeliverAskPorts extends MailAskPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly asks: AskStore;
  readonly chat: Pick<Chat, 'sendAsk'>;
  readonly control: Pick<SendControl, 'state'>;
  readonly clock: Clock;
}

/** What became of an ask now. `stopped` and `unknown` are to be looked at again after a while. */
export type AskOutcome = 'delivered' | 'mailed' | 'refused' | 'unknown' | 'stopped' | 'nothing-to-send';

/** A card that may have arrived is answered within this time by many who have it; then the question goes by e-mail. */
export const UNKNOWN_LASTS_MS = 10 * 60_000;

/**
 * Sends an ask to its person: as a card, drawn from what is recorded now, or, where chat does not take it, by e-mail.
 * What need not be asked any more (closed, given to somebody else, its plan paused) is left out; when nothing is left
 * nothing is sent, and the ask counts for nothing. While asks are stopped it stays waiting.
 *
 * Whoever sends it claims it first; a claim that nobody finished is free again after some minutes. What was handed to
 * chat without a clear reply is never handed over a second time: unless the person answers, they are asked by e-mail.
 *
 * @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again; `busy` too while another sends it
 */
export async function deliverAsk(ports: DeliverAskPorts, key: string): Promise<AskOutcome> {
  if ((await ports.control.state()).stopped !== null) return 'stopped';
  const held = { key, since: ports.clock.now() };
  const ask = await claim(ports.asks, held, toldApart);
  if (!ask) return (await ports.asks.find(key))?.delivery.state === 'unknown' ? 'unknown' : 'nothing-to-send';
  const left = withoutNeedless(ports, ask);
  if (left.items.length === 0) {
    await settle(ports.asks, left, { state: 'waiting' });
    return 'nothing-to-send';
  }
  try {
    return await whileClaimed(ports.asks, held, () => send(ports, left, held));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sending-stopped') return 'stopped';
    throw error;
  }
}

async function send(ports: DeliverAskPorts, ask: StoredAsk, held: Claim): Promise<AskOutcome> {
  const byMail = ask.byMail ?? (await chatRefusal(ports, ask, held));
  if ('done' in byMail) return byMail.done;
  const going = await ports.asks.change(ask.key, (now) => ({ ...now, byMail }));
  const delivery = await mailAsk(ports, { ...ask, byMail: going.byMail ?? byMail });
  await settle(ports.asks, ask, delivery);
  return delivery.state;
}

/** Tries chat. @returns what became of it, or why it has to go by e-mail */
async function chatRefusal(ports: DeliverAskPorts, ask: StoredAsk, held: Claim) {
  const view = drawAsk(ask, ports.plans, ports.clock.today());
  const sent = await ports.chat.sendAsk(view, () => notePosting(ports, held));
  if (sent.outcome === 'refused') return { why: sent.why, draft: null };
  // The person may have answered already: only what the delivery itself changes is laid over what is kept now.
  await settle(ports.asks, ask, toKept(sent, ports.clock.now()));
  return { done: sent.outcome };
}

/** Right before the card goes. @throws Refusal `sending-stopped`, or `busy` when another took it over meanwhile */
async function notePosting({ asks, control }: DeliverAskPorts, held: Claim): Promise<void> {
  if ((await control.state()).stopped !== null) throw new Refusal('sending-stopped');
  const { delivery } = await asks.change(held.key, (now) =>
    isHeld(now, held) ? { ...now, delivery: { state: 'sending', since: held.since, posting: true } } : now,
  );
  if (!('posting' in delivery) || delivery.since !== held.since) throw new Refusal('busy', { claimed: held.key });
}

/**
 * An ask as time has left it: whose sender stopped while it was handing the card over, nobody knows whether it arrived;
 * what has been so for long waits again, to go by e-mail.
 */
function toldApart(ask: StoredAsk, now: string): StoredAsk {
  const { delivery } = ask;
  if (delivery.state === 'sending' && delivery.posting && isLeft(delivery, now))
    return { ...ask, delivery: { state: 'unknown', at: now } };
  if (delivery.state === 'unknown' && Date.parse(now) - Date.parse(delivery.at) >= UNKNOWN_LASTS_MS)
    return { ...ask, byMail: { why: 'unknown', draft: null }, delivery: { state: 'waiting' } };
  return ask;
}

function withoutNeedless({ plans }: DeliverAskPorts, ask: StoredAsk): StoredAsk {
  const isNeeded = ({ action, insteadOf }: SentItem) => isToBeAsked(plans.plans(), action, insteadOf ?? ask.person);
  return { ...ask, items: ask.items.filter(isNeeded) };
}

/** Notes what became of an ask, with what was asked: the person may have answered some of it meanwhile. */
async function settle(asks: AskStore, asked: StoredAsk, delivery: AskDelivery): Promise<void> {
  const left = new Set(asked.items.map(({ action }) => action));
  await asks.change(asked.key, (now) => ({
    ...now,
    items: now.items.filter(({ action }) => left.has(action)),
    delivery,
  }));
}

function isToBeAsked(plans: readonly Plan[], key: string, person: Person): boolean {
  const found = findAction(plans, key);
  return (
    found !== undefined &&
    isAsking(found.plan) &&
    isOpen(found.action.status) &&
    leadsOf(found.action).some(({ id }) => id === person.id)
  );
}

function toKept(sent: Exclude<AskSending, { outcome: 'refused' }>, at: string): AskDelivery {
  if (sent.outcome === 'unknown') return { state: 'unknown', at };
  return { state: 'delivered', at, conversation: sent.conversation, activity: sent.activity };
}
