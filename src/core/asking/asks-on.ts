import { type Day, isBefore } from '../calendar/day.ts';
import { addressedOn } from './addressed.ts';
import type { Ask, AskItem, AskReason, Held, PastAsk } from './ask.ts';
import { type AskingDay, askingDay } from './asking-day.ts';
import { cardsOfDay, reasonOn } from './card-of-day.ts';
import { considered, type Free } from './considered.ts';
import { indexPast } from './past-asks.ts';
import { type AskingInput, type Question, type Questions, questionsOf } from './questions.ts';
import { dueOn } from './when-due.ts';

/** What the asking of a day is decided from. */
export interface AsksOnInput extends AskingInput {
  readonly on: Day;
  readonly past: readonly PastAsk[];
  /** The day of the run before this one, to catch up what it missed; the day before when not given. */
  readonly lastRun?: Day;
}

/** Who is asked on a day, and who is not and why. */
export interface AsksOn {
  readonly asks: readonly Ask[];
  readonly held: readonly Held[];
}

/** Decides who is asked what on a day. One card a person, all plans on it, oldest trouble first. */
export function asksOn({ on, past, lastRun, ...asking }: AsksOnInput): AsksOn {
  return asksOfDay(questionsOf(asking), askingDay(on, indexPast(past), lastRun));
}

/** Decides a day of questions that were gathered before, by past asks that were looked through before. */
export function asksOfDay(questions: Questions, day: AskingDay): AsksOn {
  const { availability } = questions;
  const addressed = addressedOn(questions, day.on);
  const all = addressed.map((one) => considered(one, day, availability));
  const cards = cardsOfDay(addressed, all, { day, availability });
  const put: Put[] = [];
  const held: Held[] = [];
  for (const one of all) {
    const { lead, action } = one.question;
    const card = one.hold === null ? cards.get(one.free.to.person.id) : undefined;
    const reason = one.hold === null && card ? reasonOn(one.question, one.free, card, day) : null;
    if (one.hold === null && reason !== null) put.push({ ...one, reason });
    else held.push({ lead, action, why: one.hold ?? 'not-this-week' });
  }
  return { asks: toAsks(put, day.on), held };
}

/** A question that is put, and why. */
interface Put {
  readonly question: Question;
  readonly free: Free;
  readonly reason: AskReason;
}

function toAsks(put: readonly Put[], on: Day): readonly Ask[] {
  const asks = new Map<string, Ask & { readonly items: AskItem[] }>();
  for (const { question, free, reason } of put) {
    const { to, standing, planDay } = free;
    const ask = asks.get(to.person.id) ?? { person: to.person, items: [] };
    asks.set(to.person.id, ask);
    const time = standing.lapsed.length + 1;
    ask.items.push({ action: question.action, reason, time, meeting: planDay.meeting, insteadOf: to.insteadOf });
  }
  return [...asks.values()].map(({ person, items }) => ({ person, items: oldestTroubleFirst(items, on) }));
}

/** What has no date comes last. */
function oldestTroubleFirst(items: readonly AskItem[], on: Day): readonly AskItem[] {
  return items.toSorted(({ action }, { action: other }) => {
    const [due, otherDue] = [dueOn(action, on), dueOn(other, on)];
    if (due === null || otherDue === null) return Number(due === null) - Number(otherDue === null);
    return Number(isBefore(otherDue, due)) - Number(isBefore(due, otherDue));
  });
}
