import type { Request, RequestHandler, Response } from 'express';
import type { Day } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { RECORD_SILENT_SINCE } from '../wire/record-silent-since.ts';

/** What a reply is made from: the copy as of an instant, on a day, for one person. */
export interface Snapshot {
  readonly today: Day;
  /** When the copy was last known to be right, ISO 8601. */
  readonly asAt: string;
  /** Sets the reply's ETag and tells whether the caller has that reply already. */
  readonly isFresh: (request: Request, response: Response) => boolean;
}

/** Tells replies apart without making them. */
export interface Snapshots {
  /** Names the present state of everything that can be shown: whenever it differs, there is something new to ask for. */
  tag(): string;
  /** Stands before whatever makes replies: what changes while one is made is not in its ETag, and is asked for again. */
  readonly noteBegin: RequestHandler;
  /** @param beside names what the reply tells beside the record, where that changes by itself */
  forPerson(person: Person, beside?: string): Snapshot;
  /** For whoever has no part in any plan: it tells nothing of whether there is one, or when it changed. */
  forStranger(): Snapshot;
}

/** Every list of a site is read once in that time: a record that is silent for longer does not answer. */
const SILENT_AFTER_MS = 60_000;

/**
 * An ETag is made of the copy's version, the day, the person and this start of the program, whose versions begin anew;
 * and of whether the record answers, so that whoever looks hears of it.
 *
 * @param start an id of this start of the program
 */
export function createSnapshots(plans: Pick<PlanStore, 'version' | 'heardAt'>, clock: Clock, start: string): Snapshots {
  const silentSince = () => {
    const heardAt = plans.heardAt();
    return Date.parse(clock.now()) - Date.parse(heardAt) > SILENT_AFTER_MS ? heardAt : null;
  };
  const begun = new WeakMap<Response, string>();
  const tag = () => [start, plans.version(), clock.today(), ...(silentSince() === null ? [] : ['silent'])].join('-');
  return {
    tag,
    noteBegin(_request, response, next) {
      begun.set(response, tag());
      next();
    },
    forStranger: () => ({
      today: clock.today(),
      asAt: clock.now(),
      isFresh(_request, response) {
        response.setHeader('Cache-Control', 'no-store');
        return false;
      },
    }),
    forPerson({ id }, beside) {
      const today = clock.today();
      return {
        today,
        asAt: plans.heardAt(),
        isFresh(request, response) {
          const silent = silentSince();
          if (silent !== null) response.setHeader(RECORD_SILENT_SINCE, silent);
          const etag = `W/"${[begun.get(response) ?? tag(), id, ...(beside === undefined ? [] : [beside])].join('-')}"`;
          response.setHeader('ETag', etag);
          response.setHeader('Cache-Control', 'private, no-cache');
          // Not request.fresh: a browser that is told to keep nothing adds no-cache, which that takes for a reload.
          return (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);
        },
      };
    },
  };
}
