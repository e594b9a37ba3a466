import { type Request, type Response, Router } from 'express';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { type SignedIn, signedInOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** The streams that tell windows of changes. */
export interface Changes {
  /** Tells over this response, until its reader leaves or the sign-in ends. @throws Refusal `busy` after the end */
  open(signedIn: SignedIn, request: Request, response: Response): void;
  /** Ends them all. */
  end(): void;
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

const USUAL_PACE: Pace = { beatMs: 15_000, gatherMs: 200 };
/** A browser keeps six connections to a host over HTTP/1.1, and the lists need some of them. */
const MOST_PER_PERSON = 4;
/** When whose stream was ended for a newer one is to come again; until then they look for themselves. */
const COME_AGAIN_MS = 60_000;

interface Stream {
  readonly personId: string;
  readonly endsAt: number;
  readonly response: Response;
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
  const beat = () => {
    const now = Date.parse(clock.now());
    for (const stream of streams) {
      if (now >= stream.endsAt) close(stream);
      else tell(stream, ': still here\n\n');
    }
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
    open({ person, until }, request, response) {
      if (ended) throw new Refusal('busy');
      if (response.destroyed) return;
      makeRoom(person.id);
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' });
      const known = request.headers['last-event-id'];
      const stream = { personId: person.id, endsAt: Date.parse(until), response, known: String(known ?? '') };
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
    if (!(await mayReadAny(signedIn.person))) throw new Refusal('not-allowed');
    changes.open(signedIn, request, response);
  });
  return router;
}
