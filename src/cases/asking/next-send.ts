import type { Ask } from '../../core/asking/ask.ts';
import type { AskView } from '../../core/asking/ask-view.ts';
import { drawAsk, type SentAsk } from '../../core/asking/draw-ask.ts';
import { testAskKey } from '../../core/asking/test-ask.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { aheadIn, type LookAhead } from './view-ahead.ts';

/** What goes out next, as far as somebody's plans are concerned. */
export interface NextSend {
  readonly on: Day;
  /** A person gets one card. */
  readonly cards: number;
  readonly actions: number;
  /** People who would be asked, and whose account is switched off or gone. */
  readonly unreachable: number;
}

/** The next day on which anybody is asked about these plans; null when there is none in sight. @param gone ids of people */
export async function nextSend(
  lookAhead: LookAhead,
  plans: readonly Plan[],
  gone: ReadonlySet<string>,
): Promise<NextSend | null> {
  const next = await nextAsks(lookAhead, plans);
  if (next === null) return null;
  const asks = next.asks.filter(({ person }) => !gone.has(person.id));
  return {
    on: next.on,
    cards: asks.length,
    actions: asks.reduce((sum, { items }) => sum + items.length, 0),
    unreachable: next.asks.length - asks.length,
  };
}

/** What drawing a sample takes from outside. */
export interface SamplePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly lookAhead: LookAhead;
  readonly clock: Clock;
}

/** The card that goes out next with most on it, as its lead will see it; null when none is in sight. */
export async function sampleCard(
  { plans: record, lookAhead }: SamplePorts,
  plans: readonly Plan[],
): Promise<AskView | null> {
  const most = await fullestAsk(lookAhead, plans);
  if (most === null) return null;
  const { on, ask } = most;
  const sample = {
    key: `${ask.person.id}:${on}`,
    person: ask.person,
    day: on,
    first: true,
    items: toSent(ask.items),
  } as const;
  return drawAsk(sample, record, on);
}

/**
 * That card as an ask to somebody who tries it: they are asked in the place of its lead, and nothing that they answer is
 * recorded.
 */
export async function testAsk(
  { lookAhead, clock }: Pick<SamplePorts, 'lookAhead' | 'clock'>,
  plans: readonly Plan[],
  reader: Person,
): Promise<SentAsk | null> {
  const most = await fullestAsk(lookAhead, plans);
  if (most === null) return null;
  const { on, ask } = most;
  const items = toSent(ask.items).map((item) => ({ ...item, insteadOf: item.insteadOf ?? ask.person }));
  return { key: testAskKey(reader.id, clock.now()), person: reader, day: on, first: true, items };
}

async function fullestAsk(lookAhead: LookAhead, plans: readonly Plan[]): Promise<{ on: Day; ask: Ask } | null> {
  const next = await nextAsks(lookAhead, plans);
  const [ask] = (next?.asks ?? []).toSorted((one, other) => other.items.length - one.items.length);
  return next && ask ? { on: next.on, ask } : null;
}

function toSent(items: Ask['items']): SentAsk['items'] {
  return items.map(({ action, ...asked }) => ({
    ...asked,
    action: action.key,
    revision: 0,
    receipt: null,
    refused: [],
  }));
}

async function nextAsks(
  lookAhead: LookAhead,
  plans: readonly Plan[],
): Promise<{ on: Day; asks: readonly Ask[] } | null> {
  const days = await lookAhead();
  for (const day of days) {
    const asks = onePerPerson(plans.flatMap((plan) => aheadIn(plan, [day]).flatMap((one) => one.asks)));
    if (asks.length > 0) return { on: day.on, asks };
  }
  return null;
}

/** All of somebody's plans are on one card. */
function onePerPerson(asks: readonly Ask[]): readonly Ask[] {
  const cards = new Map<string, Ask>();
  for (const { person, items } of asks) {
    cards.set(person.id, { person, items: [...(cards.get(person.id)?.items ?? []), ...items] });
  }
  return [...cards.values()];
}
