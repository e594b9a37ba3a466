import { samePromises } from '../../core/asking/asked-once.ts';
import { receiptOf } from '../../core/asking/receipt.ts';
import { type Answer, type AnswerBy, mayTakeBackDone } from '../../core/plan/answer.ts';
import { changeOf } from '../../core/plan/changes.ts';
import { correctedBy } from '../../core/plan/corrected.ts';
import { isReply } from '../../core/plan/done-words.ts';
import type { Entry, EntryKind } from '../../core/plan/entry.ts';
import { findAction } from '../../core/plan/find-action.ts';
import type { Action } from '../../core/plan/plan.ts';
import { replied, takenBack } from '../../core/plan/replied.ts';
import { isOpen } from '../../core/plan/status.ts';
import { failuresOfRound } from '../asking/failures-of-round.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { isLead } from '../permissions.ts';
import { decidingAgain } from './deciding-again.ts';

/** Marks an entry that came over from the same promise in another plan. */
const SHARED = 'same-answer|';

/**
 * Records what a lead said about a promise in every plan in which the same promise stands and they lead it: they are asked
 * once, and answer once. Only what was said since the plans were linked is shared, and never over something newer.
 *
 * @returns how many answers were written
 * @throws Refusal `busy`, `denied`, `unreachable`; AggregateError what failed in another way: a later round goes on
 */
export async function shareAnswers(ports: HandEditPorts): Promise<number> {
  const { plans } = ports;
  const failures = failuresOfRound(new Set(['busy', 'denied', 'unreachable', 'reply-unreadable']), 'answers to share');
  let written = 0;
  for (const keys of samePromises(plans.plans())) {
    for (const [from, to] of pairsOf(keys)) {
      try {
        if (await share(ports, from, to)) written += 1;
        failures.wentThrough();
      } catch (error) {
        failures.add(error);
      }
    }
  }
  failures.throwAny();
  return written;
}

function pairsOf(keys: readonly string[]): readonly (readonly [string, string])[] {
  return keys.flatMap((from) => keys.filter((to) => to !== from).map((to) => [from, to] as const));
}

function share(ports: HandEditPorts, from: string, to: string): Promise<boolean> {
  return decidingAgain(ports, to, async () => {
    const { plans } = ports;
    const source = findAction(plans.plans(), from)?.action;
    const target = findAction(plans.plans(), to)?.action;
    const [history, known] = [plans.history(from), plans.history(to)];
    const said = source && target && toShare(history, known);
    if (!said || !isLead({ kind: 'person', person: said.by }, target)) return false;
    // Where it is closed here, only the answer that closed it can be taken back.
    const closing = isOpen(target.status) ? undefined : known.findLast(({ key }) => key.startsWith(SHARED));
    const earlier = sharedAs(known, correctedBy(said)) ?? closing;
    if (!isOpen(target.status) && !(earlier && mayTakeBackDone(target, said.by))) return false;
    const by: AnswerBy = {
      key: `${SHARED}${said.key}|${to}`,
      by: said.by,
      onBehalf: said.onBehalf,
      insteadOf: null,
      door: said.door,
      at: said.at,
      today: source.lastAnswer?.on ?? ports.clock.today(),
      correcting: said.kind === 'corrected' || closing !== undefined,
      earlier: earlier ?? null,
      history: known,
    };
    const recorded = isAnswer(said)
      ? replied(target, answerIn(said, history, source), by)
      : earlier && takenBack(target, earlier, { ...by, words: said.words });
    if (!recorded) return false;
    await plans.saveAction(target, recorded.after, recorded.entry);
    return true;
  });
}

/**
 * The last answer about an action, unless the other one knows it, was linked later, or has something newer. What was
 * asked for (a later day, help) is decided in the one plan; where it puts right an answer that was shared, that goes.
 */
function toShare(from: readonly Entry[], to: readonly Entry[]): Entry | undefined {
  const last = from.findLast(isReply);
  const isTakenBack = last && (sharedAs(to, correctedBy(last)) ?? changeOf(last, 'status')?.from === 'done');
  const said = isTakenBack ? last : from.findLast(isAnswer);
  if (!said || said.key.startsWith(SHARED)) return undefined;
  const isLater = to.some(
    ({ key, at, kind }) => key.startsWith(`${SHARED}${said.key}|`) || (at > said.at && !SAYS_NOTHING.has(kind)),
  );
  const linkedLater = [...from, ...to].some(({ kind, at }) => kind === 'linked' && at > said.at);
  return isLater || linkedLater ? undefined : said;
}

const SAYS_NOTHING: ReadonlySet<EntryKind> = new Set<EntryKind>(['matched', 'asked', 'evidence-added']);

/** What an entry of the other plan became here. */
function sharedAs(history: readonly Entry[], key: string | null): Entry | undefined {
  return key === null ? undefined : history.find((entry) => entry.key.startsWith(`${SHARED}${key}|`));
}

function isAnswer({ kind }: Entry): boolean {
  return kind === 'answered' || kind === 'corrected';
}

function answerIn(said: Entry, history: readonly Entry[], now: Action): Answer {
  const { outcome, doneOn, expected, words } = receiptOf(said, history, now);
  return outcome === 'done'
    ? { choice: 'done', doneOn: doneOn ?? 'not-said', words }
    : { choice: 'not-done', expected, words };
}
