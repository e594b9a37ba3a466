import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { Refusal } from '../core/refusal.ts';
import { fromPlanFile } from '../wire/plan-file.ts';
import type { DocumentReading, PlanDocument } from './document-reading.ts';
import type { SentReading } from './read-worker.ts';

/** What reading one document may take; whatever is over is ended and refused. */
export interface ReadingLimits {
  readonly waitMs: number;
  readonly heapMegabytes: number;
}

/** Reads documents in a thread of its own. */
export interface ApartReader {
  /**
   * As `readDocument`; one document after the other.
   *
   * @throws Refusal as `readDocument` does, and `document-unreadable` (`too-slow`, `too-large`) over the limits
   */
  readonly read: (document: PlanDocument) => Promise<DocumentReading>;
  /** Ends the thread, and what it is reading. */
  readonly close: () => Promise<void>;
}

/** Together with a document's bytes and unpacked parts, which are no part of the heap, this stays below 512 MB. */
const LIMITS: ReadingLimits = { waitMs: 10_000, heapMegabytes: 320 };
/** Up to here a plan file of our own is read sooner than a thread starts. */
const SMALL_PLAN_FILE_BYTES = 1024 * 1024;
const OPENING_BRACE = 0x7b;
/** A second document often follows the first one. */
const IDLE_MS = 30_000;

/** A reader whose documents can neither hold up nor end the process that asks. Its thread starts with the first of them. */
export function createApartReader({ waitMs, heapMegabytes }: ReadingLimits = LIMITS): ApartReader {
  const pool = new Piscina<PlanDocument | undefined, SentReading>({
    ...programOfThread(import.meta.url),
    name: 'readForSending',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // Settings and secrets are nothing that a document may ever see.
    env: {},
  });
  // A thread that fails while it is being ended has no document left to answer for; unheard, it would end the process.
  pool.on('error', () => undefined);
  let last: Promise<unknown> = Promise.resolve();
  const readInThread = async (document: PlanDocument): Promise<DocumentReading> => {
    // However long a thread takes to start on a slow machine, it is not the document's time.
    await pool.run(undefined, { name: 'begin' }).catch(refuseWhatWasEnded);
    return toReading(await pool.run(document, { signal: AbortSignal.timeout(waitMs) }).catch(refuseWhatWasEnded));
  };
  return {
    // The time of each begins when the one before has ended: nobody is refused for somebody else's document.
    read: (document) => {
      if (isSmallPlanFile(document)) return readHere(document);
      const reading = last.then(() => readInThread(document));
      last = reading.catch(() => undefined);
      return reading;
    },
    close: () => pool.destroy(),
  };
}

/** The thread's own file beside this one, as TypeScript or bundled. */
function programOfThread(here: string): { readonly filename: string; readonly execArgv: string[] } {
  if (!here.endsWith('.ts')) return { filename: fileURLToPath(new URL('read-worker.js', here)), execArgv: [] };
  const tsx = pathToFileURL(createRequire(here).resolve('tsx')).href;
  return { filename: fileURLToPath(new URL('read-worker.ts', here)), execArgv: ['--import', tsx] };
}

function isSmallPlanFile({ bytes }: PlanDocument): boolean {
  return bytes[0] === OPENING_BRACE && bytes.length <= SMALL_PLAN_FILE_BYTES;
}

async function readHere(document: PlanDocument): Promise<DocumentReading> {
  const { readDocument } = await import('./read-plan.ts');
  return readDocument(document);
}

function toReading(sent: SentReading): DocumentReading {
  if (sent.kind === 'refused') throw new Refusal(sent.code, sent.facts);
  if (sent.kind === 'no-plan') return sent;
  const { file, problems, candidates } = sent;
  return { kind: 'plan', plan: { ...fromPlanFile(file), problems }, candidates };
}

function refuseWhatWasEnded(error: unknown): never {
  // Not by class: an error of another thread is made there.
  const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
  if (name === 'AbortError') throw new Refusal('document-unreadable', { why: 'too-slow' }, { cause: error });
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    throw new Refusal('document-unreadable', { why: 'too-large' }, { cause: error });
  throw error;
}
