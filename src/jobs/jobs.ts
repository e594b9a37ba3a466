import type { KeptRound } from '../cases/answering/write-kept-answers.ts';
import type { RedrawnShared } from '../cases/asking/redraw-shared.ts';
import type { DailyRun } from '../cases/delivery/daily-run.ts';
import type { Judged } from '../cases/hand-edits/judge-hand-edits.ts';
import type { SendNotices } from '../cases/telling/send-notices.ts';
import type { ChangeSignal } from '../ports/change-signal.ts';
import type { Deputyships } from '../ports/deputyships.ts';
import type { Log } from '../ports/log.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { ShownItems } from '../ports/shown-items.ts';
import { followingDeputyships } from './following-deputyships.ts';
import { followingOthers } from './following-others.ts';
import { followingRooms } from './following-rooms.ts';
import { judgingHandEdits } from './judging-hand-edits.ts';
import { notingAsked } from './noting-asked.ts';
import { redrawingShared } from './redrawing-shared.ts';
import { type Repeating, repeating } from './repeating.ts';
import { type SendWorkerParts, sendWaiting } from './send-worker.ts';
import { sendingNotices } from './sending-notices.ts';
import { sharingAnswers } from './sharing-answers.ts';
import { takingReturned } from './taking-returned.ts';
import { writingKeptAnswers } from './writing-kept-answers.ts';

/** What the jobs take from outside. */
export interface JobsParts extends SendWorkerParts {
  readonly plans: PlanStore;
  readonly signal: ChangeSignal;
  readonly shown: ShownItems;
  readonly deputyships: Pick<Deputyships, 'refresh'>;
  readonly dailyRun: () => Promise<DailyRun>;
  readonly writeKept: () => Promise<KeptRound>;
  readonly judgeHandEdits: () => Promise<Judged>;
  readonly shareAnswers: () => Promise<number>;
  readonly redrawShared: () => Promise<RedrawnShared>;
  readonly noteAsked: () => Promise<number>;
  readonly takeReturned: () => Promise<number>;
  readonly sendNotices: (how: SendNotices) => Promise<number>;
  readonly log: Log;
}

const MINUTE_MS = 60_000;
const IDLE_MS = 1_000;
const AFTER_FAILURE_MS = 10_000;

/** Starts everything that happens without anybody asking: the minute's tick, the send queue, others' changes, hand edits, answers that
 * belong to several plans, kept answers, cards of several leads, lines of history about asks, notices of what people have to decide or to know, mail that came back. */
export function startJobs(parts: JobsParts): Repeating {
  const { dailyRun, writeKept, noteAsked, takeReturned, log } = parts;
  const jobs = [
    repeating('send queue', (stopping) => sending(parts, stopping), log, AFTER_FAILURE_MS),
    repeating('changes of others', followingOthers(parts), log, AFTER_FAILURE_MS),
    repeating('what rooms look at', followingRooms(parts), log, AFTER_FAILURE_MS),
    repeating('deputyships', followingDeputyships(parts), log, AFTER_FAILURE_MS),
    repeating('hand edits', judgingHandEdits(parts), log, AFTER_FAILURE_MS),
    repeating('answers to share', sharingAnswers(parts), log, AFTER_FAILURE_MS),
    repeating('cards of several leads', redrawingShared(parts), log, AFTER_FAILURE_MS),
    repeating('kept answers', writingKeptAnswers(writeKept, log), log, AFTER_FAILURE_MS),
    repeating('asks to note', notingAsked(noteAsked, log), log, AFTER_FAILURE_MS),
    repeating('notices', sendingNotices(parts), log, AFTER_FAILURE_MS),
    repeating('mail that came back', takingReturned(takeReturned, log), log, AFTER_FAILURE_MS),
    repeating('daily run', () => runAndNote(dailyRun, log), log, MINUTE_MS),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}

async function sending(parts: JobsParts, stopping: AbortSignal): Promise<number> {
  return (await sendWaiting(parts, stopping)) > 0 ? 0 : IDLE_MS;
}

async function runAndNote(dailyRun: JobsParts['dailyRun'], log: Log): Promise<number> {
  const { asks, digests } = await dailyRun();
  if (asks !== null || digests !== null) log.info({ asks, digests }, 'daily run');
  return MINUTE_MS;
}
