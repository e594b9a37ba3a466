import type { Day } from '../core/calendar/day.ts';
import type { Act } from '../core/plan/act.ts';
import { answeredOf } from '../core/plan/answered-of.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { doneWords } from '../core/plan/done-words.ts';
import type { Entry } from '../core/plan/entry.ts';
import { type Action, accountableOf, leadsOf, type Plan, type RecordedRevision } from '../core/plan/plan.ts';
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
  type RevisionLine,
} from './action-view.ts';

/** One action with its story, as a person may see it. */
export interface ShownAction extends ToldAction {
  readonly history: readonly Entry[];
  readonly acts: readonly Act[];
}

/** Every action is asked about once a month at least. */
const ASKING_IN_VIEW = { days: 30 };

/** The story of an action. @param asAt the instant of the copy that it is told from */
export function toActionReply(shown: ShownAction, today: Day, asAt: string): ActionReply {
  const { plan, area, action, history, acts } = shown;
  return {
    on: today.toString(),
    asAt,
    action: {
      ...toToldRow(shown, today),
      planTitle: plan.title,
      areaHeading: areaHeading(area),
      areaTitle: area.title,
      finding: action.finding,
      implication: action.implication,
      response: action.response,
      measure: action.measure,
      followUp: action.followUp,
      doneOn: action.doneOn?.toString() ?? null,
      recordedOn: action.recordedOn?.toString() ?? null,
      expected: action.expected?.toString() ?? null,
      parts: action.parts.map(({ mark, text, status }) => ({ mark, text, status })),
      revisions: toRevisionLines(action),
      requests: waitingRequests(action).map(({ kind, by, on, words }) => ({
        kind,
        of: by.id,
        by: by.name,
        on: on.toString(),
        words,
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
  'add-evidence': 'add-evidence',
};

/** Every later day of an action that was asked for, oldest first, and what became of it. */
export function toRevisionLines(action: Action): RevisionLine[] {
  const waiting = isOpen(action.status) ? waitingRevision(action) : undefined;
  return action.revisions.map((revision) => toRevisionLine(revision, revision === waiting));
}

function toRevisionLine(revision: RecordedRevision, waits: boolean): RevisionLine {
  const { by, phrase, reason, asked, agreed, refused } = revision;
  return {
    by: by.toString(),
    phrase,
    reason,
    asked: asked && { by: asked.by.name, on: asked.on.toString() },
    agreed: agreed && { by: agreed.by, on: agreed.on?.toString() ?? null },
    refused: refused && { ...refused, on: refused.on.toString() },
    waits,
  };
}

/** A line of history, as the tab is told. */
export function toHistoryLine({ at, by, onBehalf, door, kind, words, changes }: Entry): HistoryLine {
  return { at, by: by.name, onBehalf, door, kind, words, changes: changes.map((change) => ({ ...change })) };
}
