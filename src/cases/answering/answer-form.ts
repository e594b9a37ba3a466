import type { AskView } from '../../core/asking/ask-view.ts';
import { drawAsk, type SentItem } from '../../core/asking/draw-ask.ts';
import type { Person } from '../../core/plan/person.ts';
import type { StoredAsk } from '../../ports/ask-store.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { ownAsk } from '../asking/open-own-ask.ts';
import { type ViewAskPorts, viewAsk } from '../asking/view-ask.ts';
import { type AnsweredAsk, type AnswerPorts, type AnswerRequest, answerAsk } from './answer-ask.ts';
import { restOnTrack } from './rest-on-track.ts';

/** What answering on a form takes from outside. */
export interface AnswerFormPorts extends AnswerPorts {
  readonly queue: Pick<SendQueue, 'add'>;
}

/** An answer on a form: there is no card to draw anew under somebody's finger. */
export type FormAnswer = Omit<AnswerRequest, 'card'>;

/**
 * Everything that a person can answer today without having been asked: their open actions, then what they answered on the
 * form today, with its receipts. It is one ask a day, and kept only once something is answered.
 */
export async function viewOwnForm(ports: ViewAskPorts, by: Person): Promise<AskView> {
  const fresh = formAsk(ports, by);
  const kept = await ports.asks.find(fresh.key);
  return drawAsk(kept ? joined(kept, fresh) : fresh, ports.plans, fresh.day);
}

/** A person's own ask as a form shows it: one that was sent to them, or that of the day. @throws as `viewAsk` */
export function viewForm(ports: ViewAskPorts, { by, ask }: Pick<FormAnswer, 'by' | 'ask'>): Promise<AskView> {
  return ask === formAsk(ports, by).key ? viewOwnForm(ports, by) : viewAsk(ports, { by, ask });
}

/**
 * Records what a person says on a form, as `answerAsk` does from a card. The card in their chat is drawn anew.
 *
 * @throws as `answerAsk`
 */
export async function answerOnForm(ports: AnswerFormPorts, request: FormAnswer): Promise<AnsweredAsk> {
  await keepFormAsk(ports, request, ({ action }) => action === request.action);
  const { notice } = await answerAsk(ports, { ...request, card: null });
  await redrawCard(ports, request.ask);
  return { view: await viewForm(ports, request), notice };
}

/**
 * Records on a form that the rest are on track, as `restOnTrack` does from a card.
 *
 * @throws as `restOnTrack`
 */
export async function restOnForm(
  ports: AnswerFormPorts,
  request: Pick<FormAnswer, 'by' | 'ask' | 'door'>,
): Promise<AskView> {
  await keepFormAsk(ports, request, () => false);
  await restOnTrack(ports, { ...request, card: null });
  await redrawCard(ports, request.ask);
  return viewForm(ports, request);
}

async function redrawCard({ queue }: AnswerFormPorts, ask: string): Promise<void> {
  if (!ask.endsWith(':own')) await queue.add({ kind: 'receipts', key: ask });
}

/** Before the first answer of a day is recorded, and when an action came up since. @param isMeant whether an item is all that is answered */
async function keepFormAsk(
  ports: ViewAskPorts,
  { by, ask }: Pick<FormAnswer, 'by' | 'ask'>,
  isMeant: (item: SentItem) => boolean,
): Promise<void> {
  const fresh = formAsk(ports, by);
  if (ask !== fresh.key) return;
  const kept = await ports.asks.find(ask);
  if (kept?.items.some(isMeant)) return;
  if (kept === undefined && (await ports.asks.add(fresh))) return;
  await ports.asks.change(ask, (now) => joined(now, fresh));
}

function formAsk(ports: ViewAskPorts, by: Person): StoredAsk {
  return ownAsk(ports, by, ports.clock.today().toString());
}

/** What is open now in its order, as it was answered meanwhile; behind it whatever else something was said about. */
function joined(kept: StoredAsk, fresh: StoredAsk): StoredAsk {
  const said = new Map(kept.items.filter(isSaid).map((item) => [item.action, item]));
  const open = fresh.items.map((item) => said.get(item.action) ?? item);
  const isOpen = new Set(open.map(({ action }) => action));
  return { ...kept, items: [...open, ...[...said.values()].filter(({ action }) => !isOpen.has(action))] };
}

function isSaid({ receipt, refused }: SentItem): boolean {
  return receipt !== null || refused.length > 0;
}
