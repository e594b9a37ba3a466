import type { Request, Response } from 'express';
import type { Day } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';

/** What a reply is made from: the copy as of an instant, on a day, for one person. */
export interface Snapshot {
  readonly today: Day;
  /** When this state of the copy was first seen here, ISO 8601. */
  readonly asAt: string;
  /** Sets the reply's ETag and tells whether the caller has that reply already. */
  readonly isFresh: (request: Request, response: Response) => boolean;
}

/** Tells replies apart without making them. */
export interface Snapshots {
  /** Names the present state of everything that can be shown: whenever it differs, there is something new to ask for. */
  tag(): string;
  /** @param beside names what the reply tells beside the record, where that changes by itself */
  forPerson(person: Person, beside?: string): Snapshot;
  /** For whoever has no part in any plan: it tells nothing of whether there is one, or when it changed. */
  forStranger(): Snapshot;
}

/**
 * An ETag is made of the copy's version, the day, the person and this start of the program, whose versions begin anew.
 *
 * @param start an id of this start of the program
 */
export function createSnapshots(plans: Pick<PlanStore, 'version'>, clock: Clock, start: string): Snapshots {
  let seen = { version: plans.version(), asAt: clock.now() };
  const tag = () => `${start}-${plans.version()}-${clock.today().toString()}`;
  return {
    tag,
    forStranger: () => ({
      today: clock.today(),
      asAt: clock.now(),
      isFresh(_request, response) {
        response.setHeader('Cache-Control', 'no-store');
        return false;
      },
    }),
    forPerson({ id }, beside) {
      const version = plans.version();
      if (version !== seen.version) seen = { version, asAt: clock.now() };
      const today = clock.today();
      return {
        today,
        asAt: seen.asAt,
        isFresh(request, response) {
          const etag = `W/"${[tag(), id, ...(beside === undefined ? [] : [beside])].join('-')}"`;
          response.setHeader('ETag', etag);
          response.setHeader('Cache-Control', 'private, no-cache');
          // Not request.fresh: a browser that is told to keep nothing adds no-cache, which that takes for a reload.
          return (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);
        },
      };
    },
  };
}
