import type { Decision, Digest } from '../core/digest/digest.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { agreedBy } from '../core/plan/due.ts';
import { lastSaid } from '../core/plan/last-said.ts';
import { daysOverdue } from '../core/plan/overdue.ts';
import { type Action, leadNames, leadsOf } from '../core/plan/plan.ts';
import { ragOf } from '../core/plan/rag.ts';
import {
  doneUnchecked,
  dueLine,
  lastUpdate,
  laterDayAsked,
  leadsLine,
  lookedAt,
  MAIL_TEXTS,
  noAnswer,
  reasonGiven,
  reopenedOn,
  requestedOn,
  sentences,
  standingWords,
} from '../texts/mail.ts';
import { RAG_WORDS } from '../texts/standing.ts';
import { actionName } from '../texts/tab.ts';
import type { DigestLinks } from './digest-links.ts';
import type { ItemView } from './digest-view.ts';
import { oneLine } from './plain-words.ts';

/** How much of the words of a plan or a person one mail has room for, in characters. */
export const ROOM = { title: 120, name: 80, ref: 24, action: 320, words: 280 } as const;

/** What an item is drawn from besides its action. */
export interface ItemContext {
  readonly digest: Digest;
  readonly links: DigestLinks | null;
}

/** An overdue action, under the heading of its area. */
export function overdueItem(action: Action, context: ItemContext): ItemView {
  return itemOf(action, context, { who: whoHasIt(action, context.digest), lines: update(action) });
}

/** An action of a section that is not parted by area, so that it says where it stands. */
export function unansweredItem(action: Action, context: ItemContext): ItemView {
  const who = [...where(action, context.digest), ...whoHasIt(action, context.digest)];
  return itemOf(action, context, { who, lines: update(action) });
}

/** What the manager is asked to decide, with what it takes to decide it. */
export function decisionItem(decision: Decision, context: ItemContext): ItemView {
  const { action, what } = decision;
  const said = { who: [...where(action, context.digest), leads(action)], lines: question(decision) };
  return {
    ...itemOf(action, context, said),
    key: [action.key, what, 'asker' in decision ? decision.asker.id : ''].join(' '),
  };
}

function question(decision: Decision): readonly string[] {
  if ('asker' in decision) {
    const { what, asker, since, reason } = decision;
    return [requestedOn(what, oneLine(asker.name, ROOM.name), since.toString()), `“${oneLine(reason, ROOM.words)}”`];
  }
  const { action, what, by, reason, since } = decision;
  const words = reason === null ? null : oneLine(reason, ROOM.words);
  if (what === 'reopened') return [reopenedOn(since.toString()), ...(words === null ? [] : [lookedAt(words)])];
  if (what === 'closure') return [doneUnchecked(since.toString()), ...update(action)];
  return [laterDayAsked(by.toString(), agreedBy(action)?.toString() ?? null), reasonGiven(words)];
}

interface Said {
  readonly who: readonly string[];
  readonly lines: readonly string[];
}

function itemOf(action: Action, { digest, links }: ItemContext, { who, lines }: Said): ItemView {
  const rag = ragOf(action, digest.on);
  const daysLate = daysOverdue(action, digest.on);
  const by = agreedBy(action)?.toString() ?? null;
  const firstBy = action.due.by?.toString() ?? null;
  return {
    key: action.key,
    name: action.ref === null ? null : oneLine(actionName(action.ref), ROOM.ref),
    text: oneLine(action.text, ROOM.action),
    href: links?.action(action.plan, action.key) ?? null,
    rag,
    standing: sentences([standingWords(RAG_WORDS[rag].word, daysLate)]),
    due: sentences([dueLine(by, firstBy, daysLate > 0)]),
    who: sentences(who),
    lines,
  };
}

/** Who has it and did not answer; an action that nobody said a word about and nobody was asked about says that. */
function whoHasIt(action: Action, digest: Digest): readonly string[] {
  const silent = silence(action, digest);
  const nothingSaid = silent.length === 0 && lastSaid(action) === null;
  return [leads(action), ...silent, ...(nothingSaid ? [MAIL_TEXTS.noUpdate] : [])];
}

function leads(action: Action): string {
  return oneLine(leadsLine(leadNames(action).map((name) => oneLine(name, ROOM.name))), ROOM.words);
}

function update(action: Action): readonly string[] {
  const said = lastSaid(action);
  if (said === null) return [];
  const by = said.by === null ? null : oneLine(said.by, ROOM.name);
  return [lastUpdate(said.words === null ? null : oneLine(said.words, ROOM.words), said.on, by)];
}

/** One saying for each number of requests; an action with one lead need not name who was silent. */
function silence(action: Action, { unanswered }: Digest): readonly string[] {
  const silent = unanswered.filter((one) => one.action.key === action.key);
  const named = leadsOf(action).length > 1;
  return [...new Set(silent.map(({ asks }) => asks))].map((asks) => {
    const names = silent.filter((one) => one.asks === asks).map(({ lead }) => oneLine(lead, ROOM.name));
    return oneLine(noAnswer(asks, named ? names : []), ROOM.words);
  });
}

function where(action: Action, { areas }: Digest): readonly string[] {
  const home = areas.find(({ plan, area }) => plan.id === action.plan && area.id === action.area);
  if (home === undefined) return [];
  const several = new Set(areas.map(({ plan }) => plan.id)).size > 1;
  const names = [areaHeading(home.area), ...(several ? [home.plan.title] : [])];
  return [names.map((name) => oneLine(name, ROOM.title)).join(', ')];
}
