import { type Request, type Response, Router } from 'express';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { type SignedIn, signedInOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** The streams that tell windows of changes. */
export interface Changes {
  /**
   * Tells over this response, until its reader leaves, may read no more or the sign-in ends.
   *
   * @throws Refusal `busy` after the end
   */
  open(reader: Reader, request: Request, response: Response): void;
  /** Ends them all. */
  end(): void;
}

/** Who is told, and whether they still may be. */
export interface Reader extends SignedIn {
  readonly mayStill: () => Promise<boolean>;
}

/** What telling takes. */
export interface ChangesParts {
  readonly plans: Pick<PlanStore, 'watch'>;
  readonly snapshots: Pick<Snapshots, 'tag'>;
  readonly clock: Clock;
  readonly pace?: Pace;
}

/** How often, in milliseconds. */
interface Pace {
  /** Between signs of life; the day's change and the end of a sign-in are seen with them. */
  readonly beatMs: number;
  /** Changes that come so close together are told as one. */
  readonly gatherMs: number;
}

/** A minute, at the usual pace: nobody is told for much longer than they may read. */
const BEATS_BETWEEN_LOOKS = 4;
const USUAL_PACE: Pace = { beatMs: 15_000, gatherMs: 200 };
/** A browser keeps six connections to a host over HTTP/1.1, and the lists need some of them. */
const MOST_PER_PERSON = 4;
/** When whose stream was ended for a newer one is to come again; until then they look for themselves. */
const COME_AGAIN_MS = 60_000;

interface Stream {
  readonly personId: string;
  readonly endsAt: number;
  readonly response: Response;
  readonly mayStill: () => Promise<boolean>;
  /** The tag that was told last. */
  known: string;
}

/**
 * Tells every open window that there is something new to ask for, never what. An event's id is the tag of the state, so
 * a reader who comes back with it hears at once of what they missed, from whichever instance.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function createChanges({ plans, snapshots, clock, pace = USUAL_PACE }: ChangesParts): Changes {
  const streams = new Set<Stream>();
  let gathering: NodeJS.Timeout | null = null;
  let beats = 0;
  let ended = false;

  const close = (stream: Stream) => {
    streams.delete(stream);
    stream.response.end();
  };
  const write = (stream: Stream, text: string) => {
    // Whoever does not read is dropped before what waits for them grows.
    if (!stream.response.write(text)) stream.response.destroy();
  };
  const tell = (stream: Stream, otherwise = '') => {
    const tag = snapshots.tag();
    const text = stream.known === tag ? otherwise : `event: changed\nid: ${tag}\ndata: {}\n\n`;
    stream.known = tag;
    if (text !== '') write(stream, text);
  };
  const lookAgain = async (stream: Stream) => {
    // Where nobody can tell at the moment, what was found before holds; anything worse shows when they come again.
    const may = await stream.mayStill().catch((error: unknown) => error instanceof Refusal);
    if (!may) close(stream);
  };
  const beat = () => {
    beats += 1;
    const now = Date.parse(clock.now());
    for (const stream of streams) {
      if (now >= stream.endsAt) close(stream);
      else tell(stream, ': still here\n\n');
    }
    if (beats % BEATS_BETWEEN_LOOKS === 0) for (const stream of streams) void lookAgain(stream);
  };
  const gather = () => {
    gathering ??= setTimeout(() => {
      gathering = null;
      for (const stream of streams) tell(stream);
    }, pace.gatherMs);
  };
  const makeRoom = (personId: string) => {
    const theirs = [...streams].filter((stream) => stream.personId === personId);
    for (const stream of theirs.slice(0, Math.max(0, theirs.length - MOST_PER_PERSON + 1))) {
      write(stream, `retry: ${COME_AGAIN_MS}\n\n`);
      close(stream);
    }
  };
  const beating = setInterval(beat, pace.beatMs);
  const unwatch = plans.watch(gather);

  return {
    open({ person, until, mayStill }, request, response) {
      if (ended) throw new Refusal('busy');
      if (response.destroyed) return;
      makeRoom(person.id);
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' });
      const known = request.headers['last-event-id'];
      const endsAt = Date.parse(until);
      const stream = { personId: person.id, endsAt, response, mayStill, known: String(known ?? '') };
      streams.add(stream);
      response.on('close', () => streams.delete(stream));
      tell(stream, ': nothing new\n\n');
    },
    end() {
      ended = true;
      unwatch();
      clearInterval(beating);
      if (gathering) clearTimeout(gathering);
      for (const stream of streams) close(stream);
    },
  };
}

/** What the way to the stream takes. */
export interface ChangesRouteParts {
  readonly changes: Changes;
  readonly mayReadAny: (person: Person) => Promise<boolean>;
}

/** `GET /changes`: a stream of the instants at which something may have changed, for whoever may read any plan. */
export function changesRoutes({ changes, mayReadAny }: ChangesRouteParts): Router {
  const router = Router();
  router.get('/changes', async (request, response) => {
    const signedIn = signedInOf(response);
    const mayStill = () => mayReadAny(signedIn.person);
    if (!(await mayStill())) throw new Refusal('not-allowed');
    // The framework asks this for the headers alone, too: that takes no stream.
    if (request.method === 'HEAD') return void response.setHeader('Content-Type', 'text/event-stream').end();
    changes.open({ ...signedIn, mayStill }, request, response);
  });
  return router;
}
