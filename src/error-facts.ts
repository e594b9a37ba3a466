import { Refusal } from './core/refusal.ts';

/** What of an error is noted. */
export interface ErrorFacts {
  readonly type: string;
  readonly code?: string | number;
  readonly status?: number;
  /** What Microsoft's support asks for. */
  readonly requestId?: string;
  /** Where it was thrown, without what it says. */
  readonly at?: readonly string[];
  readonly cause?: ErrorFacts;
}

const MOST_FRAMES = 12;
const MOST_CAUSES = 5;
const FRAME = /^\s+at /;

/**
 * What may be kept of an error: what kind it is, and where it was thrown. Services answer with what they were sent,
 * libraries hang headers, bodies and addresses on their errors, and messages quote what could not be read.
 */
export function errorFacts(error: unknown, causes = MOST_CAUSES): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error };
  const at = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return {
    type: error.name,
    ...present('code', textOrNumber(own(error, 'code'))),
    ...present('status', number(own(error, 'statusCode') ?? own(error, 'status'))),
    ...present('requestId', text(own(error, 'requestId'))),
    // A refusal is expected: where it came from tells nothing.
    ...present('at', error instanceof Refusal ? undefined : at.slice(0, MOST_FRAMES).map((line) => line.trim())),
    ...present('cause', error.cause === undefined || causes === 0 ? undefined : errorFacts(error.cause, causes - 1)),
  };
}

function own(error: Error, name: string): unknown {
  return Object.entries(error).find(([key]) => key === name)?.[1];
}

function present<Value>(name: keyof ErrorFacts, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [name]: value };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Codes and ids are single words. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,80}$/.test(value) ? value : undefined;
}

function textOrNumber(value: unknown): string | number | undefined {
  return text(value) ?? number(value);
}
