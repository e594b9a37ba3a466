import type { PastAsk } from '../../core/asking/ask.ts';
import { askedAtOnce, keyAskedAtOnce } from '../../core/asking/asked-at-once.ts';
import type { Recipient } from '../../core/asking/who-is-asked.ts';
import { askedNow, lastAskedNow } from '../../core/plan/asked-now.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';
import { silentAbout } from '../deciding/unanswered.ts';
import { type AskingPorts, askingInput } from './asking-input.ts';
import { type AskNowView, askNowView, type ViewAskNowPorts } from './view-ask-now.ts';

/** Somebody has the lead of an action asked about it now. */
export interface AskNowRequest extends ActRequest {
  /** Id of the person who was said to be asked: nobody else is asked unseen. */
  readonly of: string;
}

/** What having a lead asked now takes from outside. */
export interface AskNowPorts extends ActPorts, Omit<ViewAskNowPorts, 'plans' | 'people' | 'clock'> {
  readonly availability: AskingPorts['availability'];
  readonly asks: Pick<AskStore, 'add' | 'find'>;
  readonly queue: Pick<SendQueue, 'add'>;
  readonly pastAsks: () => Promise<readonly PastAsk[]>;
}

/**
 * Has the lead of an action asked about it out of turn, or the deputy in their place: at once within hours, on a card of
 * its own; else on the card of the next day on which they work, which the daily run sends. Once a day, and it counts as
 * any other request. While asks are stopped it waits with all others.
 *
 * The history tells of it first. When the card then cannot be kept, the same submit keeps it later, and without one the
 * run of the next day asks, since the history says that somebody wants to know.
 *
 * @throws Refusal as `actOnAction`; `action-closed`, `nobody-to-ask`, `asked-today`, `asked-otherwise`
 */
export async function askNow(ports: AskNowPorts, request: AskNowRequest): Promise<ActionView> {
  const view = await actOnAction(ports, 'ask-now', request, async (place, by) => {
    const asking = await askNowView(ports, place);
    const { person: whom } = recipientIn(asking, request);
    const silent = await silentAbout(ports.unanswered, place.action.key);
    return askedNow(place.action, { whom, on: asking.isAtOnce ? null : asking.on, silent }, by);
  });
  const ask = await askOf(ports, view);
  if (ask !== null) {
    await ports.asks.add(ask);
    // One message too many is harmless: an ask is claimed before it is sent.
    await ports.queue.add({ kind: 'ask', key: ask.key });
  }
  return view;
}

function recipientIn({ to, asked }: AskNowView, { of, action }: AskNowRequest): Recipient {
  if (asked !== null) throw new Refusal('asked-today', { action });
  if (to === null) throw new Refusal('nobody-to-ask', { action });
  if (to.person.id !== of) throw new Refusal('asked-otherwise', { action });
  return to;
}

/** The card that goes out by itself; null where the run of a day to come sends it. */
async function askOf(ports: AskNowPorts, view: ActionView): Promise<StoredAsk | null> {
  const { clock, plans } = ports;
  const today = clock.today();
  const { key } = view.action;
  const last = lastAskedNow(plans.history(key), clock.dayOf);
  if (last === null || !last.isAtOnce || !last.on.equals(today)) return null;
  const { lead, to } = await askNowView(ports, view);
  const past = await ports.pastAsks();
  const item = askedAtOnce({ ...(await askingInput(ports)), on: today, past }, { action: key, lead: lead.id });
  if (to === null || item === null) return null;
  const hadOne = past.some(({ person, arrived }) => arrived && person === to.person.id);
  return {
    key: keyAskedAtOnce(to.person, today, key),
    person: to.person,
    day: today,
    ...(hadOne ? {} : { first: true as const }),
    items: [{ ...item, action: key, revision: 0, receipt: null, refused: [] }],
    delivery: { state: 'waiting' },
  };
}
