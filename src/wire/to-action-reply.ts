import type { LapsedAsks } from '../core/asking/lapsed-asks.ts';
import { deciderOf } from '../core/asking/who-decides.ts';
import { type Day, earlier, isBefore } from '../core/calendar/day.ts';
import type { Act } from '../core/plan/act.ts';
import { answeredOf } from '../core/plan/answered-of.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { doneWords } from '../core/plan/done-words.ts';
import { agreedBy } from '../core/plan/due.ts';
import type { Entry } from '../core/plan/entry.ts';
import type { ActionInPlan } from '../core/plan/find-action.ts';
import { type Action, accountableOf, leadsOf, type Plan, type RecordedRevision } from '../core/plan/plan.ts';
import type { Related } from '../core/plan/related.ts';
import { waitingRevision } from '../core/plan/revision.ts';
import { isOpen } from '../core/plan/status.ts';
import { waitingRequests } from '../core/plan/waiting-requests.ts';
import { type ToldAction, toToldRow } from './action-rows.ts';
import {
  type ActionReply,
  COMMANDS,
  type Command,
  type HistoryLine,
  type PutBackReply,
  type RelatedAction,
  type RevisionLine,
} from './action-view.ts';

/** Another action, and whether it may be called overdue to who looks. */
interface ToldRelated extends Related {
  readonly isToldOverdue: boolean;
}

/** One action with its story, as a person may see it. */
export interface ShownAction extends ToldAction {
  readonly history: readonly Entry[];
  readonly acts: readonly Act[];
  readonly related: readonly ToldRelated[];
  readonly silent: readonly LapsedAsks[] | null;
  readonly link: string;
}

/** Every action is asked about once a month at least. */
const ASKING_IN_VIEW = { days: 30 };

/** The story of an action. @param asAt the instant of the copy that it is told from */
export function toActionReply(shown: ShownAction, today: Day, asAt: string): ActionReply {
  const { plan, area, action, history, acts, related, silent, link } = shown;
  return {
    on: today.toString(),
    asAt,
    action: {
      ...toToldRow(shown, today),
      planTitle: plan.title,
      areaHeading: areaHeading(area),
      areaTitle: area.title,
      areaContext: area.context,
      standards: [...area.standards],
      finding: action.finding,
      implication: action.implication,
      response: action.response,
      measure: action.measure,
      followUp: action.followUp,
      doneOn: action.doneOn?.toString() ?? null,
      recordedOn: action.recordedOn?.toString() ?? null,
      expected: action.expected?.toString() ?? null,
      parts: action.parts.map((part) => toPart(part, lastDayTold(shown, today))),
      revisions: toRevisionLines(shown),
      requests: waitingRequests(action).map(({ kind, by, on, words }) => ({
        kind,
        of: by.id,
        by: by.name,
        on: on.toString(),
        words,
        decider: deciderOf(shown, kind)?.name ?? null,
      })),
      doneWords: doneWords(action, history).map(({ by, at, doneOn, words }) => ({
        by: by.name,
        at,
        doneOn: doneOn?.toString() ?? null,
        words,
      })),
      closer: leadsOf(action).length > 1 ? (accountableOf(action)?.name ?? null) : null,
      answeredOf: answeredOf(action, history, today.subtract(ASKING_IN_VIEW)),
      check: action.check && { ...action.check, person: action.check.person?.name ?? null },
      reopened: action.reopened && { on: action.reopened.on.toString(), by: action.reopened.by.name },
    },
    history: history.map(toHistoryLine),
    related: related.map((one) => toRelated(one, today)),
    silent:
      silent?.map(({ person, lapsed, since }) => ({ person: person.name, lapsed, since: since.toString() })) ?? null,
    link,
    may: commandsOf(acts),
    reopenAs: CAPACITIES.filter((as) => acts.includes(`reopen-as-${as}`)),
  };
}

/** What somebody may do, as the tab is told; of two ways to do the same, one. */
export function commandsOf(acts: readonly Act[]): Command[] {
  return COMMANDS.filter((command) => acts.some((act) => COMMAND_OF[act] === command));
}

/** What was put back, as coordinators are shown it. */
export function toPutBackItems(
  items: readonly { readonly entry: Entry; readonly plan: Plan; readonly action: Action | null }[],
): PutBackReply['items'] {
  return items.map(({ entry, plan, action }) => ({
    ...toHistoryLine(entry),
    planTitle: plan.title,
    action: action && { key: action.key, ref: action.ref, text: action.text },
  }));
}

const CAPACITIES = ['management', 'audit'] as const;

const COMMAND_OF: Readonly<Record<Act, Command>> = {
  answer: 'answer',
  'ask-revision': 'ask-revision',
  'ask-help': 'ask-help',
  'say-not-mine': 'say-not-mine',
  'agree-revision': 'agree-revision',
  'refuse-revision': 'refuse-revision',
  'record-decision': 'record-decision',
  'answer-help': 'answer-help',
  'settle-not-mine': 'settle-not-mine',
  confirm: 'confirm',
  verify: 'verify',
  'reopen-as-management': 'reopen',
  'reopen-as-audit': 'reopen',
  'resume-asking': 'resume-asking',
  'ask-now': 'ask-now',
  'take-over': 'take-over',
  'add-evidence': 'add-evidence',
};

/** Where nothing may be called overdue to who looks, no part is late either. */
function lastDayTold({ action, isToldOverdue }: ToldAction, today: Day): Day {
  return isToldOverdue ? today : earlier(today, agreedBy(action) ?? today);
}

function toPart({ mark, text, status, leads, due }: Action['parts'][number], today: Day) {
  const by = due?.by ?? null;
  const isLate = isOpen(status) && by !== null && isBefore(by, today);
  return { mark, text, status, leads: [...leads], duePhrase: due?.phrase ?? null, by: by?.toString() ?? null, isLate };
}

function toRelated({ kind, way, place, isToldOverdue }: ToldRelated, today: Day): RelatedAction {
  const { key, ref, text, by, rag, ragWord } = toToldRow({ ...place, isToldOverdue }, today);
  const word = ragWord === undefined ? {} : { ragWord };
  return { kind, way, planTitle: place.plan.title, action: { key, ref, text, by, rag, ...word } };
}

/** Every later day of an action that was asked for, oldest first, and what became of it. */
export function toRevisionLines(place: ActionInPlan): RevisionLine[] {
  const { action } = place;
  const waiting = isOpen(action.status) ? waitingRevision(action) : undefined;
  const decider = deciderOf(place, 'revision')?.name ?? null;
  return action.revisions.map((revision) => toRevisionLine(revision, revision === waiting, decider));
}

function toRevisionLine(revision: RecordedRevision, waits: boolean, decider: string | null): RevisionLine {
  const { by, phrase, reason, asked, agreed, refused } = revision;
  return {
    by: by.toString(),
    phrase,
    reason,
    asked: asked && { by: asked.by.name, on: asked.on.toString() },
    agreed: agreed && { by: agreed.by, on: agreed.on?.toString() ?? null },
    refused: refused && { ...refused, on: refused.on.toString() },
    waits,
    decider: waits ? decider : null,
  };
}

/** A line of history, as the tab is told. */
export function toHistoryLine({ at, by, onBehalf, door, kind, words, changes }: Entry): HistoryLine {
  return { at, by: by.name, onBehalf, door, kind, words, changes: changes.map((change) => ({ ...change })) };
}
