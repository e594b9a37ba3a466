import type { Digest, DigestArea, DoneSince, DueSoon, Unanswered } from '../core/digest/digest.ts';
import { agreedBy } from '../core/plan/due.ts';
import type { ActionInPlan } from '../core/plan/find-action.ts';
import { lastSaid } from '../core/plan/last-said.ts';
import { daysOverdue } from '../core/plan/overdue.ts';
import { type Action, leadNames, leadsOf } from '../core/plan/plan.ts';
import { ragOf } from '../core/plan/rag.ts';
import {
  doneLine,
  dueLine,
  dueSoonLine,
  lastUpdate,
  lastUpdateOn,
  leadsLine,
  MAIL_TEXTS,
  noUpdateTo,
  sentences,
  standingWords,
} from '../texts/mail.ts';
import { RAG_WORDS } from '../texts/standing.ts';
import type { ItemView } from './digest-view.ts';
import type { ItemContext } from './item-context.ts';
import { oneLine } from './plain-words.ts';
import { actionCalled, areaCalled, mayQuote, planCalled, ROOM } from './plan-voice.ts';
import { elsewhereLines } from './waits-elsewhere.ts';

/** An overdue action, under the heading of its area. */
export function overdueItem(action: Action, home: DigestArea, context: ItemContext): ItemView {
  const place = { ...home, action };
  const mark = home.newlyOverdue.has(action.key) ? MAIL_TEXTS.isNew : null;
  const lines = [...update(place), ...waits(action, context)];
  return itemOf(place, context, { mark, who: whoHasIt(place, context.digest), lines });
}

/** That the mail asks about it above, and what others are asked. */
function waits(action: Action, context: ItemContext): readonly string[] {
  const isAbove = context.digest.decide.some((one) => one.action.key === action.key);
  return [...(isAbove ? [MAIL_TEXTS.waitsAbove] : []), ...elsewhereLines(action, context)];
}

/** An action that was asked about and is not late. */
export function unansweredItem({ action }: Unanswered, context: ItemContext): ItemView {
  const place = placeOf(action, context.digest);
  const who = [where(place, context), ...whoHasIt(place, context.digest)];
  return itemOf(place, context, { who, lines: [...update(place), ...waits(action, context)] });
}

/** An action whose date is near. */
export function soonItem({ action, by, daysLeft }: DueSoon, context: ItemContext): ItemView {
  const place = placeOf(action, context.digest);
  const who = [where(place, context), ...whoHasIt(place, context.digest)];
  const due = dueSoonLine(by.toString(), action.due.by?.toString() ?? null, daysLeft);
  return itemOf(place, context, { who, due: [due], lines: [...update(place), ...waits(action, context)] });
}

/** An action that was done. */
export function doneItem({ action, recordedOn }: DoneSince, context: ItemContext): ItemView {
  const place = placeOf(action, context.digest);
  const done = doneLine(action.doneOn?.toString() ?? null, recordedOn.toString());
  const due = [done, dueLine(isoBy(action), action.due.by?.toString() ?? null, false)];
  const lines = [...update(place), ...elsewhereLines(action, context)];
  return itemOf(place, context, { who: [where(place, context), ...leads(place)], due, lines });
}

/** What is said of an action in one part of the mail, and not in another. */
export interface Said {
  readonly who: readonly string[];
  readonly lines: readonly string[];
  readonly mark?: string | null;
  /** When it was due, where that is not said as everywhere. */
  readonly due?: readonly string[];
  readonly choices?: ItemView['choices'];
}

/** An action as the mail draws it. */
export function itemOf({ plan, area, action }: ActionInPlan, { digest, links }: ItemContext, said: Said): ItemView {
  const rag = ragOf(action, digest.on);
  const word = plan.ragWords[rag] ?? RAG_WORDS[rag].word;
  const daysLate = daysOverdue(action, digest.on);
  const due = said.due ?? [dueLine(isoBy(action), action.due.by?.toString() ?? null, daysLate > 0)];
  return {
    key: action.key,
    mark: said.mark ?? null,
    ...actionCalled(action, area, plan),
    href: links?.action(action.plan, action.key) ?? null,
    rag,
    word,
    standing: sentences([standingWords(word, daysLate)]),
    due: sentences(due),
    who: sentences(said.who),
    lines: said.lines,
    choices: said.choices ?? [],
  };
}

/** Where an action stands, for a section that is not parted by area. */
export function where({ plan, area }: ActionInPlan, { plans }: ItemContext): string {
  const names = [areaCalled(area, plan), ...(plans.length > 1 ? [planCalled(plan)] : [])];
  return names.join(', ');
}

/** Who has it; nobody is named where the plan keeps its words out of mails. */
export function leads({ plan, action }: ActionInPlan): readonly string[] {
  if (!mayQuote(plan)) return [];
  return [oneLine(leadsLine(leadNames(action).map((name) => oneLine(name, ROOM.name))), ROOM.words)];
}

/** What was said last; only that it was said where the plan keeps its words out of mails. */
export function update({ plan, action }: ActionInPlan): readonly string[] {
  const said = lastSaid(action);
  if (said === null) return [];
  if (!mayQuote(plan)) return said.on === null ? [] : [lastUpdateOn(said.on)];
  const by = said.by === null ? null : oneLine(said.by, ROOM.name);
  return [lastUpdate({ on: said.on, by, words: said.words === null ? null : oneLine(said.words, ROOM.words) })];
}

/** Who has it and did not answer; an action that nobody said a word about and nobody was asked about says that. */
function whoHasIt(place: ActionInPlan, digest: Digest): readonly string[] {
  const silent = silence(place, digest);
  const nothingSaid = silent.length === 0 && lastSaid(place.action) === null;
  return [...leads(place), ...silent, ...(nothingSaid ? [MAIL_TEXTS.noUpdate] : [])];
}

/** One saying for each number of requests; an action with one lead need not name who was silent. */
export function silence({ plan, action }: ActionInPlan, { unanswered }: Digest): readonly string[] {
  const silent = unanswered.filter((one) => one.action.key === action.key);
  const named = mayQuote(plan) && leadsOf(action).length > 1;
  return [...new Set(silent.map(({ asks }) => asks))].map((asks) => {
    const names = silent.filter((one) => one.asks === asks).map(({ lead }) => oneLine(lead, ROOM.name));
    return oneLine(noUpdateTo(asks, named ? names : []), ROOM.words);
  });
}

function isoBy(action: Action): string | null {
  return agreedBy(action)?.toString() ?? null;
}

/** @throws Error where a digest tells of an action outside of its areas, which only a fault of ours can make */
function placeOf(action: Action, { areas }: Digest): ActionInPlan {
  const home = areas.find(({ plan, area }) => plan.id === action.plan && area.id === action.area);
  if (home === undefined) throw new Error(`The digest has no area for ${action.key}`);
  return { plan: home.plan, area: home.area, action };
}
