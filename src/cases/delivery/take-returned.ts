import type { RefusalCode } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReportFound, ReturnedMail } from '../../ports/returned-mail.ts';
import type { RunStore } from '../../ports/run-store.ts';
import type { SentLetters } from '../../ports/sent-letters.ts';
import { failuresOfRound } from '../asking/failures-of-round.ts';
import { type CameBackOutcome, type CameBackPorts, noteCameBack } from './note-came-back.ts';

/** What taking in what came back takes from outside. */
export interface TakeReturnedPorts extends CameBackPorts {
  readonly returned: ReturnedMail;
  readonly letters: Pick<SentLetters, 'find' | 'anySince'>;
  readonly runs: Pick<RunStore, 'alone' | 'lastInstant' | 'saveInstant'>;
  readonly clock: Pick<Clock, 'now' | 'today'>;
}

/** Exchange tries for a day or two before it gives a letter back. */
const WATCHED_DAYS = 3;
/** A letter is older than its report. */
const LETTERS_DAYS = 2 * WATCHED_DAYS;
/** What arrived just now may show after what arrived a little later. */
const HELD_BACK_MS = 30_000;
/** After so many the rest waits for the next look: whoever sends thousands to the mailbox keeps nobody busy with them. */
const MOST_REPORTS = 50;
/** What tells of the mailbox, and of no single report. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['busy', 'denied', 'unreachable']);

/**
 * Reads the reports of letters that came back since the last time, while anything was sent lately, one instance at a
 * time, and notes whom each of them did not reach. The mark moves behind each second whose reports are all over; one that
 * is not yet is read again, which changes nothing twice.
 *
 * A report proves nothing, as anybody can write to the mailbox. All that it can do is to put the letter that it names on
 * the coordinator's list: nothing that is sent waits for it.
 *
 * @returns how many letters came back
 * @throws Refusal `busy`, `denied` or `unreachable`; AggregateError of what single reports failed with
 */
export async function takeReturned(ports: TakeReturnedPorts): Promise<number> {
  const { letters, runs, clock } = ports;
  if (!(await letters.anySince(clock.today().subtract({ days: WATCHED_DAYS })))) return 0;
  let cameBack = 0;
  await runs.alone('returned-mail', async () => {
    const failures = failuresOfRound(PASSING, 'reports of mail that came back could not be taken in');
    let isOverSoFar = true;
    const reports = await newReports(ports);
    for (const [at, { id, receivedAt }] of reports.entries()) {
      try {
        const outcome = await takeReport(ports, id);
        failures.wentThrough();
        if (outcome === 'came-back') cameBack += 1;
        if (outcome === 'not-yet') isOverSoFar = false;
      } catch (error) {
        isOverSoFar = false;
        failures.add(error);
      }
      const isLastOfSecond = reports[at + 1]?.receivedAt !== receivedAt;
      if (isOverSoFar && isLastOfSecond) await runs.saveInstant('returned-mail', secondAfter(receivedAt));
    }
    failures.throwAny();
  });
  return cameBack;
}

/** The oldest ones. The mark stands between two seconds: of one second all are there, or none. */
async function newReports({ returned, runs, clock }: TakeReturnedPorts): Promise<readonly ReportFound[]> {
  const now = Date.parse(clock.now());
  const earliest = now - WATCHED_DAYS * 24 * 60 * 60_000;
  const mark = Date.parse((await runs.lastInstant('returned-mail')) ?? '1970-01-01T00:00:00Z');
  const found = await returned.found(inSeconds(Math.max(mark, earliest)), inSeconds(now - HELD_BACK_MS));
  const last = found[MOST_REPORTS - 1];
  return last ? found.filter(({ receivedAt }) => Date.parse(receivedAt) <= Date.parse(last.receivedAt)) : found;
}

/** Graph tells the time of a mail in whole seconds. */
function inSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function secondAfter(instant: string): string {
  return inSeconds(Date.parse(instant) + 1_000);
}

async function takeReport(ports: TakeReturnedPorts, id: string): Promise<CameBackOutcome> {
  const { returned, letters, clock } = ports;
  const { names, failure } = await returned.read(id);
  if (failure === null) return 'nothing';
  const letter = await letters.find(names, clock.today().subtract({ days: LETTERS_DAYS }));
  return letter ? noteCameBack(ports, letter, failure) : 'nothing';
}
